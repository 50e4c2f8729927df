import { expect, it } from "vitest";
import { certify, check } from "../../src/conformance/certify.js";
import type { Cell, Vector, VectorSet } from "../../src/conformance/set.js";
import { vectors } from "../../src/conformance/vectors.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";

type Row = Readonly<Record<string, Cell>>;

/** What each scope of the set lets pass, by a row's tenant and its customer's segment. */
const passes: Readonly<
	Record<string, (tenant: Cell, segment: Cell) => boolean>
> = {
	a: (tenant) => tenant === "a",
	b: (tenant) => tenant === "b",
	nobody: () => false,
	"a-or-none": (tenant) => tenant === "a" || tenant === null,
	"a-home": (tenant, segment) => tenant === "a" && segment === "home",
};

const scopes = async () => (await vectors(["scopes"])) as [VectorSet];

it.each(Object.entries(passes))(
	"Within the scope %s a source answers as one that has no other rows",
	async (name, test) => {
		const [{ tables, mapping, cases }] = await scopes();
		const file = new Map(tables.customers?.map((one) => [one.id, one]));
		const isIn = (entity: string) => (row: Row) => {
			const own = file.get(
				(entity === "customers" ? row.id : row.customer) ?? null,
			);
			// A table's own tenant, or else that of the row's customer.
			const tenant = "tenant" in row ? row.tenant : own?.tenant;
			return test(tenant ?? null, own?.segment ?? null);
		};
		const { costs: _, ...entities } = mapping.entities;
		const source = memorySource(
			Object.fromEntries(
				Object.keys(entities).map((entity) => [
					entity,
					(tables[entity] ?? []).filter(isIn(entity)),
				]),
			),
			defineModel({ ...mapping, entities }),
			{ worker: "never" },
		);
		const own = cases.filter(({ id }) => id.endsWith(`-${name}`));
		expect(own.length).toBeGreaterThan(15);
		for (const { scope: _, ...vector } of own)
			expect(
				(await check(source, vector as Vector)).differences,
				vector.id,
			).toEqual([]);
	},
);

it("A source that knows no scopes is not asked what is of one", async () => {
	const sets = await scopes();
	const report = await certify(
		({ tables, mapping }) => {
			const source = memorySource(tables, defineModel(mapping));
			return { ask: source.ask };
		},
		{ sets },
	);
	expect(report.cases).toBe(0);
	const [set] = sets;
	const { differences } = await check(
		{ ask: async () => ({}) as never },
		set.cases[0] as Vector,
	);
	expect(differences[0]?.actual).toContain("within");
});
