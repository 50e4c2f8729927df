import fc from "fast-check";
import { expect, test } from "vitest";
import type {
	CohortAnswer,
	CohortQuestion,
} from "../../../src/questions/cohort.js";
import { askSuppressed } from "../../../src/server/suppress.js";
import { expectLarge } from "./reader.js";
import { k, orderRows, sourceOf } from "./rows.js";

const property = (
	question: CohortQuestion,
	holds: (told: CohortAnswer, people: CohortAnswer, k: number) => void,
) =>
	fc.assert(
		fc.asyncProperty(orderRows, k, async (orders, k) => {
			const source = sourceOf({ orders });
			const told = await askSuppressed(question, (one) => source.ask(one), k);
			const people = await source.ask({
				...question,
				measure: "customers",
				base: "size",
			});
			holds(told as CohortAnswer, people, k);
		}),
		{ numRuns: 30 },
	);

const questions: CohortQuestion[] = [
	{ kind: "cohort" },
	{ kind: "cohort", base: "previous" },
	{ kind: "cohort", measure: "orders" },
	{ kind: "cohort", measure: "revenue" },
	{ kind: "cohort", measure: "net-revenue-retention" },
	{ kind: "cohort", measure: "cumulative-revenue-per-customer" },
];

test.each(questions)(
	"%j: neither a cohort nor a cell is of few, nor is who stayed away",
	async (question) => {
		await property(question, (told, people, k) => {
			for (const cohort of told.cohorts) {
				const own = people.cohorts.find(({ from }) => from === cohort.from);
				expect(own?.size).toBeGreaterThanOrEqual(k);
				for (const [i, { value }] of cohort.cells.entries()) {
					if (value === null) continue;
					const came = own?.cells[i]?.value as number;
					expectLarge(came, k);
					expectLarge((own?.size as number) - came, k);
				}
			}
		});
	},
);

test.each(questions)(
	"%j: the means are those of the cells that are told",
	async (question) => {
		await property(question, (told) => {
			const perCustomer =
				question.measure === "cumulative-revenue-per-customer";
			for (const [i, { value, cohorts }] of told.mean.entries()) {
				const cells = told.cohorts
					.flatMap((cohort) => cohort.cells[i] ?? [])
					.filter((cell, at) => {
						const needsBase = question.base === "previous" && i > 0;
						const before = told.cohorts.filter(({ cells }) => cells[i])[at];
						const lacks = needsBase && before?.cells[i - 1]?.value === null;
						return cell.mature && cell.value !== null && !lacks;
					});
				expect(cohorts).toBe(cells.length);
				if (cells.length === 0 || perCustomer) continue;
				const sum = cells.reduce(
					(all, cell) => all + (cell.value as number),
					0,
				);
				expect(value).toBeCloseTo(sum / cells.length, 9);
			}
		});
	},
);

test("a hidden value is not told by its share, its base or the base of the next", async () => {
	await property({ kind: "cohort", base: "previous" }, (told) => {
		for (const { cells } of told.cohorts)
			for (const [i, { value, rate, base }] of cells.entries()) {
				if (value === null) expect([rate, base]).toEqual([null, null]);
				if (cells[i - 1]?.value === null)
					expect([rate, base]).toEqual([null, null]);
			}
	});
});

test("after a hidden cell, sums that grow from age to age are told no more", async () => {
	await property(
		{ kind: "cohort", measure: "cumulative-revenue-per-customer" },
		(told) => {
			for (const { cells } of told.cohorts) {
				const first = cells.findIndex(({ value }) => value === null);
				if (first >= 0)
					for (const { value } of cells.slice(first)) expect(value).toBeNull();
			}
		},
	);
});
