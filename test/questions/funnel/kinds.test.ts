import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demandsOf, kindsOf } from "../../../src/questions/funnel/kinds.js";
import { climb } from "../../../src/questions/funnel/match.js";
import type { Step } from "../../../src/questions/funnel/step.js";
import { made } from "../made.js";
import { at } from "./happened.js";

const step = (name: string, more: Partial<Step> = {}): Step => ({
	name,
	entity: "events",
	at: "at",
	event: name,
	optional: false,
	...more,
});
const dataset = () =>
	made({
		events: [{ customer: "a", name: "A", at: at(1), page: "home", n: 1 }],
	});
const named = (is: string) => ({ column: "name", is });

describe("kinds of steps", () => {
	test("steps of the same rows are of one kind", async () => {
		const { of } = kindsOf(
			await dataset(),
			[step("A"), step("B"), step("A")],
			false,
		);
		expect(of).toEqual([0, 1, 0]);
	});
	test("a first step that may not be everywhere is of its own, which shares its rows", async () => {
		const { of, together } = kindsOf(
			await dataset(),
			[step("A"), step("B"), step("A")],
			true,
		);
		expect([of, together]).toEqual([
			[0, 1, 2],
			[[1], [0, 2]],
		]);
	});
	const { event: _, ...bare } = step("b", { where: named("B") });
	test("no row has two names, or is of two instants; one may have any page and number", async () => {
		const { together } = kindsOf(
			await dataset(),
			[
				step("A"),
				bare,
				step("A", { where: { column: "events.page", is: "home" } }),
				step("A", { where: { column: "n", is: 2 } }),
				step("A", { at: "seen_at" }),
			],
			false,
		);
		expect(together).toEqual([[1], [0, 2, 3], [4]]);
	});
	test("more than eight that may share rows are refused", async () => {
		const many = Array.from({ length: 9 }, (_, n) =>
			step("A", { where: { column: "n", is: n } }),
		);
		const data = await dataset();
		expect(() => kindsOf(data, many, false)).toThrow(/More than 8 steps/);
		expect(kindsOf(data, many.slice(1), false).first).toHaveLength(8);
	});
});

test("steps have rows of their own where every set of kinds has as many as it has steps", () => {
	const kinds = {
		of: [0, 1, 0, 2, 1, 3],
		first: [0, 1, 3, 5],
		together: [[0, 1, 3], [2]],
	};
	// Which steps a row may be, by the kinds it is of: kind 2 shares no rows.
	const row = fc.oneof(
		fc.subarray([0, 1, 3], { minLength: 1 }),
		fc.constant<number[]>([2]),
	);
	fc.assert(
		fc.property(fc.array(row, { maxLength: 7 }), fc.nat(5), (rows, from) => {
			const bits = Int32Array.from(rows, (own) =>
				kinds.of.reduce(
					(sum, kind, step) => sum | (Number(own.includes(kind)) << step),
					0,
				),
			);
			const end = climb(bits, bits.length, from, 6);
			for (let last = from; last < 6; last++) {
				const steps = [0, 1, 2, 3, 4, 5].slice(from, last + 1);
				const met = demandsOf(kinds, steps).every(
					(demand) =>
						rows.filter((own) =>
							own.some((kind) => demand.kinds.includes(kind)),
						).length >= demand.rows,
				);
				expect(met).toBe(end > last);
			}
		}),
	);
});
