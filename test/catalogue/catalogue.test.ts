import { describe, expect, it } from "vitest";
import {
	catalogue,
	familyOf,
	findKpi,
	kpis,
} from "../../src/catalogue/catalogue.js";
import {
	audiences,
	type Family,
	families,
	type Kpi,
} from "../../src/catalogue/kpi.js";
import { wordsOf } from "../../src/catalogue/words.js";
import { entities, isEntity } from "../../src/model/entity.js";
import { checkMetric } from "../../src/questions/kpi/host.js";
import { leavesOf, rowSetOf } from "../../src/questions/kpi/leaf.js";
import { specified } from "./specified.js";

const rollups: Record<string, readonly string[]> = {
	buyers: [
		"customer",
		"first_at",
		"last_at",
		"last_before_at",
		"orders",
		"amount",
		"margin",
		"orders_before",
		"orders_previous",
	],
	paths: [
		"customer",
		"channel",
		"campaign",
		"touched_at",
		"at",
		"amount",
		"touches",
		"position",
		"purchase",
	],
};

const columnsOf = (entity: string): readonly string[] =>
	isEntity(entity)
		? Object.keys(entities[entity].columns)
		: (rollups[entity] ?? []);

const isColumn = (name: string): boolean => {
	const [entity, column] = name.split(".") as [string, string];
	return columnsOf(entity).includes(column);
};

/** Every text in a calculation that names a column with its entity. */
const columnsIn = (value: unknown): string[] => {
	if (typeof value === "string")
		return /^[a-z_]+\.[a-z_]+$/.test(value) ? [value] : [];
	return typeof value === "object" && value !== null
		? Object.values(value).flatMap(columnsIn)
		: [];
};

/** The tables that a KPI counts rows of but that can't be split by its `by`: it is neither theirs nor, with a customer, of customers. */
const unsplit = ({ is, by }: Kpi): string[] => {
	if (by === undefined) return [];
	const [column, entity] = by.split(".").reverse() as [string, string?];
	const has = (rowSet: string) =>
		(entity ?? rowSet) === rowSet && columnsOf(rowSet).includes(column);
	const ofCustomers = (rowSet: string) =>
		(entity ?? "customers") === "customers" &&
		columnsOf("customers").includes(column) &&
		columnsOf(rowSet).includes("customer");
	return leavesOf(is)
		.map(rowSetOf)
		.filter((rowSet) => !has(rowSet) && !ofCustomers(rowSet));
};

const each = kpis.map((kpi) => [kpi.id, kpi] as const);

describe("the catalogue", () => {
	it.each(families.map((family) => [family]))(
		"%s has every KPI of the specification, in its order, and no other",
		(family) => {
			expect(catalogue[family].map(({ id }) => id)).toEqual(specified[family]);
		},
	);

	it("has 179 KPIs, each once, and finds each with its family", () => {
		expect(new Set(kpis.map(({ id }) => id)).size).toBe(179);
		expect(kpis).toHaveLength(179);
		for (const family of families)
			for (const id of specified[family]) {
				expect(findKpi(id)?.id).toBe(id);
				expect(familyOf(id)).toBe(family);
			}
		expect(findKpi("toString")).toBeUndefined();
		expect(familyOf("toString")).toBeUndefined();
	});

	it.each(each)("%s is data, well formed in the algebra", (_, kpi) => {
		expect(JSON.parse(JSON.stringify(kpi))).toEqual(kpi);
		expect(() => checkMetric({ ...kpi, name: { en: kpi.id } })).not.toThrow();
	});

	it.each(each)(
		"%s names columns of the vocabulary only, and can be split as usual",
		(_, kpi) => {
			expect(columnsIn(kpi.is).filter((name) => !isColumn(name))).toEqual([]);
			expect(unsplit(kpi)).toEqual([]);
		},
	);

	it.each(each)("%s says who acts on it, each once", (_, kpi) => {
		expect(kpi.audiences).not.toHaveLength(0);
		expect(new Set(kpi.audiences).size).toBe(kpi.audiences.length);
		for (const audience of kpi.audiences) expect(audiences).toContain(audience);
		for (const source of kpi.sources ?? []) expect(source).toMatch(/\S/);
	});
});

/** What is wrong with how a text is set: straight quotes and apostrophes, doubled or outer spaces; in French, breakable ones. */
const misset: Record<string, RegExp> = {
	en: /['"]|^\s|\s$| {2}/,
	fr: /['"]|^\s|\s$| {2}|[ «][:;?!%»]|« | »/,
};

describe.each(["en", "fr"])("the words in %s", (language) => {
	it.each(families.map((family) => [family]))(
		"%s has all words of each KPI, a definition of at most 200 characters, and no name twice",
		async (family: Family) => {
			const words = (await wordsOf(family, language)) ?? {};
			expect(Object.keys(words)).toEqual(specified[family]);
			for (const [id, own] of Object.entries(words)) {
				const { name, definition, purpose, action, caveat = "–" } = own;
				for (const text of [name, definition, purpose, action, caveat]) {
					expect(text, id).toMatch(/\S/);
					expect(text, id).not.toMatch(misset[language] as RegExp);
				}
				expect(definition.length, id).toBeLessThanOrEqual(200);
				expect(purpose, id).toMatch(/\?$/);
			}
			const names = Object.values(words).map(({ name }) => name);
			expect(new Set(names).size).toBe(names.length);
		},
	);

	it("are not those of the other language", async () => {
		const other = language === "en" ? "fr" : "en";
		for (const family of families) {
			const words = (await wordsOf(family, language)) ?? {};
			const others = (await wordsOf(family, other)) ?? {};
			for (const [id, { definition }] of Object.entries(words))
				expect(definition, id).not.toBe(others[id]?.definition);
		}
	});
});
