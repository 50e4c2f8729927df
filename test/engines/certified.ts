import { expect, test } from "vitest";
import {
	certify,
	type Opened,
	type Tally,
} from "../../src/conformance/certify.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { vectors } from "../../src/conformance/vectors.js";
import { type Executor, passedOf, toldOf } from "../conformance/table.js";

/** At a desk: SET=cohort CASE=ties shows where one case differs. */
const { SET, CASE } = process.env;

const all = await vectors();
const sets = all.filter(({ id }) => !SET || id === SET);

/** What a set came to, as `certify` tells it. */
export interface Certified {
	cases: number;
	failed: readonly { case: string; differences: readonly unknown[] }[];
	kinds: Readonly<Record<string, Tally>>;
}

/** One test a set, and one of what all came to: as many cases as the README tells. */
export function testSets(
	executor: Executor,
	certified: (set: VectorSet) => Promise<Certified>,
): void {
	const tallies: Certified["kinds"][] = [];
	for (const set of sets)
		test(`answers the set “${set.id}” as memory does`, async () => {
			const { failed, cases, kinds } = await certified(set);
			tallies.push(kinds);
			if (SET)
				for (const { case: id, differences } of failed)
					console.log(id, JSON.stringify(differences.slice(0, 3)));
			expect(failed.map((one) => one.case)).toEqual([]);
			// None was left out, for want of scopes or otherwise.
			if (!CASE) expect(cases).toBe(set.cases.length);
		}, 600_000);
	test.skipIf(SET || CASE)("passes as many cases as the README tells", () => {
		if (tallies.length === all.length)
			expect(passedOf(tallies)).toEqual(toldOf(executor));
	});
}

/** Certifies a source in this process. */
export const certifiedBy =
	(open: (set: VectorSet) => Promise<Opened>) => (set: VectorSet) =>
		certify(open, { sets: [set], only: ({ id }) => !CASE || id === CASE });
