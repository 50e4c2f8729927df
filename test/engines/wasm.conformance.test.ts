import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setIds } from "../../src/conformance/vectors.js";
import { openSite, ready, type Site } from "./wasm/site.js";

/** At a desk: SET=cohort shows where a set differs. */
const { SET } = process.env;

describe.skipIf(!ready)("duckdbSource, in Chromium", () => {
	let site: Site;
	beforeAll(async () => {
		site = await openSite();
	});
	afterAll(() => site?.close());

	it.each(setIds.filter((id) => !SET || id === SET))(
		"answers the set “%s” as memory does",
		async (id) => {
			const { failed, cases } = await site.call("certified", id);
			if (SET)
				for (const { case: id, differences } of failed)
					console.log(id, JSON.stringify(differences.slice(0, 3)));
			expect(failed.map((one) => one.case)).toEqual([]);
			expect(cases).toBeGreaterThan(0);
		},
		600_000,
	);
});
