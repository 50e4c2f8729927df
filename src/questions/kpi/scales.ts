import { findKpi } from "../../catalogue/catalogue.js";
import type { Dataset } from "../../model/dataset.js";
import type { Calculation } from "../../model/metric.js";
import type { Work } from "../../model/work.js";
import { ownColumn } from "../reference.js";
import { checkScale } from "../survey/given.js";
import { scales } from "../survey/scale.js";
import type { SurveyKind } from "../survey.js";

/**
 * Refuses answers off the scale of a survey whose scores a KPI of the catalogue takes, as the survey's own question does. A host's
 * own KPI may be of another scale.
 */
export function* checkScales(
	dataset: Dataset,
	{ id, is }: Calculation,
): Work<void> {
	const { surveys } = dataset.tables;
	const asked = scaledBy({ id, is });
	if (!surveys || asked.length === 0) return;
	const score = ownColumn(surveys, "score");
	const kind = ownColumn(surveys, "kind");
	if (score?.type !== "number" || kind?.type !== "text") return;
	for (const survey of asked) {
		const code = kind.dictionary.indexOf(survey);
		if (code < 0) continue;
		const answers = { scores: score.values, kinds: kind.codes, kind: code };
		yield* checkScale(dataset, answers, survey);
	}
}

/** The surveys whose scores a KPI of the catalogue takes. */
export function scaledBy({
	id,
	is,
}: Pick<Calculation, "id" | "is">): SurveyKind[] {
	const text = JSON.stringify(is);
	if (findKpi(id)?.is !== is || !text.includes('"surveys.score"')) return [];
	return (Object.keys(scales) as SurveyKind[]).filter((survey) =>
		text.includes(`"surveys.kind","is":"${survey}"`),
	);
}
