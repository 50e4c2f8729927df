import { beforeAll, expect, it } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import { loadTemporal } from "../../src/model/time.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import { made } from "./made.js";

beforeAll(loadTemporal);

const ask = async (
	metric: string | Metric,
	kind: string,
	scores: readonly number[],
) => {
	const dataset = await made({
		surveys: scores.map((score, i) => ({
			customer: `customer ${i}`,
			at: "2026-01-01",
			kind,
			score,
		})),
	});
	const question = { kind: "kpi", metric, asOf: "2026-02-01" } as const;
	return finish(answerQuestion(dataset, question, 0)).measure.value;
};

it.each([
	["nps", "nps", [9, 10, 42], "42"],
	["detractor-share", "nps", [9, -1], "-1"],
	["promoter-share", "nps", Array(30).fill(5), "5"],
	["csat", "csat", [4, 5, 8], "8"],
	["experience-score", "csat", [4, 0], "0"],
	["ces", "ces", [7, 9], "9"],
])(
	"%s of %s scores off their scale is refused, naming column and value",
	async (metric, kind, scores, value) => {
		await expect(ask(metric, kind, scores)).rejects.toMatchObject({
			code: "refused",
			place: { entity: "surveys", column: "score", value },
		});
	},
);

it("scores of another survey are on a scale of their own", async () => {
	expect(await ask("nps", "csat 10", [42])).toBeNull();
});

it("a host's own KPI may take scores of another scale", async () => {
	const own: Metric = {
		id: "satisfaction",
		name: { en: "Satisfaction out of 10" },
		unit: "points",
		direction: "higher",
		is: {
			op: "mean",
			of: "surveys.score",
			where: { column: "surveys.kind", is: "csat" },
		},
	};
	expect(await ask(own, "csat", [8, 10])).toBe(9);
});
