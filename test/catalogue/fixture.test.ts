import { describe, expect, it } from "vitest";
import { findKpi } from "../../src/catalogue/catalogue.js";
import { entities } from "../../src/model/entity.js";
import { memorySource } from "../../src/sources/memory.js";
import { model, periods, tables } from "./fixture/crm.js";
import { expected, type Worked } from "./fixture/expected.js";
import { specified } from "./specified.js";

const source = memorySource(tables, model, { worker: "never" });
const worked = new Map(
	Object.values(expected).flatMap((family) => Object.entries(family)),
);
const ids = Object.values(specified).flat();

const ask = (
	metric: string,
	period: keyof typeof periods,
	split?: { column: string },
) =>
	source.ask({
		kind: "kpi",
		metric,
		period: periods[period],
		...(split && { split }),
	});

/** The same number: counts exactly, all else but for rounding. */
function expectSame(id: string, found: number | null, wanted: number | null) {
	if (found === null || wanted === null || findKpi(id)?.unit === "count")
		expect(found, id).toBe(wanted);
	else
		expect(
			Math.abs(found - wanted),
			`${id}: ${found}, not ${wanted}`,
		).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
}

describe("The fixture", () => {
	it("has rows of every entity, a few dozen at most", () => {
		expect(Object.keys(tables).sort()).toEqual(Object.keys(entities).sort());
		for (const [entity, rows] of Object.entries(tables)) {
			expect(rows.length, entity).toBeGreaterThan(1);
			expect(rows.length, entity).toBeLessThan(40);
		}
	});

	it("has every column of the vocabulary", () => {
		for (const [entity, { columns }] of Object.entries(entities))
			expect(
				Object.keys(tables[entity as keyof typeof tables][0] ?? {}),
				entity,
			).toEqual(expect.arrayContaining(Object.keys(columns)));
	});

	it("is worked out for the 179 KPIs of the specification, and no others", () => {
		expect(ids).toHaveLength(179);
		for (const [family, own] of Object.entries(specified))
			expect(Object.keys(expected[family as keyof typeof expected])).toEqual(
				own,
			);
	});
});

describe("By hand and by the engine alike is", () => {
	const work = (id: string): Worked => {
		const found = worked.get(id);
		if (!found) throw new Error(`${id} has not been worked out by hand.`);
		return found;
	};

	it.each(ids)("%s of both months", async (id) => {
		const wanted = work(id);
		const march = (await ask(id, "march")).measure;
		expectSame(id, march.value, wanted.march);
		expectSame(id, (await ask(id, "april")).measure.value, wanted.april);
		if (wanted.n !== undefined) expect(march.n, `n of ${id}`).toBe(wanted.n);
		if (wanted.past !== undefined)
			expectSame(id, (await ask(id, "past")).measure.value, wanted.past);
	});

	it.each(ids)("%s by a column", async (id) => {
		const [column, groups, within = "march"] = work(id).by;
		const { split } = await ask(id, within, { column });
		const found = Object.fromEntries(
			(split?.groups ?? []).map(({ key, measure }) => [
				key ?? "none",
				measure.value,
			]),
		);
		expect(Object.keys(found).sort()).toEqual(Object.keys(groups).sort());
		for (const [key, value] of Object.entries(groups))
			expectSame(id, found[key] ?? null, value);
		expect(split?.other).toBeNull();
	});
});

it("A value stands though its sample is too small to rest on", async () => {
	for (const id of ["average-basket", "open-rate", "nps", "lift"])
		expect((await ask(id, "march")).measure.enough, id).toBe(false);
	expect((await ask("revenue", "march")).measure.enough).toBe(true);
});
