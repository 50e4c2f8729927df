import type { Query, Rows } from "../query.js";
import { raw, type Sql, sql, truth } from "../sql.js";
import type { SurveyKind } from "../survey.js";
import { checkTelling, offScale } from "./given.js";
import { scales } from "./scale.js";

/** Whether rows of answers or invitations belong to a survey: by `kind` where it is mapped, else all. */
export function isOfSurvey(query: Query, rows: Rows, survey: SurveyKind): Sql {
	const kind = query.column(rows, "kind");
	return kind?.type === "text"
		? truth(sql`${kind.sql} = ${survey}`)
		: raw("TRUE");
}

/**
 * Has the answer refused where scores are not whole numbers of the survey's scale, or NPS scores all lie within 1 to 5. All answers
 * count, whatever the filters.
 */
export function checkScaleSql(query: Query, survey: SurveyKind): void {
	query.once(`scale ${survey}`, () => {
		const rows = query.rows("surveys");
		const score = query.column(rows, "score");
		if (score?.type !== "number") return;
		const { low, high } = scales[survey];
		const off = sql`${score.sql} < ${low} OR ${score.sql} > ${high} OR ${score.sql} <> FLOOR(${score.sql})`;
		const part = query.part({
			numbers: [
				sql`COUNT(${score.sql})`,
				sql`MIN(${score.sql})`,
				sql`MAX(${score.sql})`,
				sql`MIN(CASE WHEN ${off} THEN ${score.sql} END)`,
			],
			rest: sql`FROM ${rows.from} WHERE ${isOfSurvey(query, rows, survey)}`,
		});
		query.first((results) => {
			const [n, least, most, wrong] = results(part)[0]?.numbers ?? [];
			if (wrong !== null && wrong !== undefined) throw offScale(survey, wrong);
			if (n) checkTelling(survey, { n, least: least ?? 0, most: most ?? 0 });
		});
	});
}
