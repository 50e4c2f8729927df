import type { Expression } from "../../src/model/metric.js";
import { unitsOf } from "../../src/questions/kpi/unit.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import type { Ask } from "../published.js";

/** The answer of a KPI of the catalogue by its id, or of an expression. */
export const kpiOf = (
	ask: Ask,
	is: string | Expression,
	more: Partial<KpiQuestion> = {},
): Promise<KpiAnswer> =>
	ask({
		kind: "kpi",
		metric:
			typeof is === "string"
				? is
				: {
						id: "x",
						name: { en: "X" },
						unit: unitsOf(is)?.[0] ?? "ratio",
						direction: "neutral",
						is,
					},
		...more,
	});
