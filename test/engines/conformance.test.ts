import { expect, test } from "vitest";
import { certify } from "../../src/conformance/certify.js";
import { vectors } from "../../src/conformance/vectors.js";
import { eachEngine } from "./each.js";
import { openSet } from "./source.js";

/** At a desk: SET=cohort CASE=ties shows where one case differs. */
const { SET, CASE } = process.env;

const sets = (await vectors()).filter(({ id }) => !SET || id === SET);

eachEngine((engine) => {
	for (const set of sets)
		test(`answers the set “${set.id}” as memory does`, async () => {
			const report = await certify((one) => openSet(engine(), one), {
				sets: [set],
				only: ({ id }) => !CASE || id === CASE,
			});
			const shown = report.failed.map(({ case: id, differences }) => ({
				id,
				differences: differences.slice(0, 3),
			}));
			if (SET && shown.length > 0)
				console.log(
					shown.map((one) => JSON.stringify(one).slice(0, 300)).join("\n"),
				);
			expect(shown.map(({ id }) => id)).toEqual([]);
		}, 600_000);
});
