import type { Meta } from "../src/model/answer.js";

/** What an answer rests on, for stories that give `data` alone. */
export const metaOf = (
	definition: Meta["definition"],
	more: Partial<Meta> = {},
): Meta => ({
	asOf: "2026-11-18T17:00:00Z",
	timeZone: "Europe/Paris",
	weekStart: 1,
	currency: "EUR",
	rows: 48_210,
	executor: "memory",
	warnings: [],
	definition,
	...more,
});
