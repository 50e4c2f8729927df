import { expect, test } from "vitest";
import type { Mapping } from "../../src/model/mapping.js";
import { eachEngine } from "./each.js";
import { openSet } from "./source.js";

const types = { surveys: { at: "timestamp", score: "number" } } as const;
const mapping: Mapping = {
	asOf: "2025-06-30T12:00:00Z",
	entities: { surveys: { columns: { at: "at", score: "score" } } },
};
const given = (...scores: number[]) =>
	scores.map((score) => ({ at: "2025-06-01T12:00:00Z", score }));

eachEngine((engine) => {
	const asked = async (scores: readonly number[]) => {
		const tables = { surveys: given(...scores) };
		const set = { id: "edges", about: "", cases: [], mapping, tables, types };
		const source = await openSet(engine(), set);
		return source
			.ask({ kind: "survey", survey: "nps", period: "all" })
			.then(({ score }) => score.value)
			.catch(({ code }) => code);
	};

	test.each([
		["30 from 1 to 5 are of a scale of five points", 29, 5, "refused"],
		["29 tell nothing", 28, 5, -100],
		["nor 30 where one is 6", 29, 6, -100],
		["nor 30 where one is 0", 29, 0, -100],
		["one of 11 is off the scale", 29, 11, "refused"],
		["one of 6.5 is no whole number", 29, 6.5, "refused"],
	])("NPS scores: %s", async (_, ones, last, expected) => {
		const scores = Array<number>(ones).fill(1);
		expect(await asked([...scores, last])).toBe(expected);
	});
});
