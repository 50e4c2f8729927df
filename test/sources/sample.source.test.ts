import { describe, expect, it } from "vitest";
import { type Entity, entities } from "../../src/model/entity.js";
import { sampleTables } from "../../src/sources/sample/tables.js";
import { sampleSource } from "../../src/sources/sample.js";

describe("sampleSource", () => {
	it("refuses what is no question at all by a typed error", async () => {
		await expect(sampleSource().ask(null as never)).rejects.toMatchObject({
			name: "CadranError",
			code: "question",
		});
	});

	it("answers from the sample's rows, and says that they are invented", async () => {
		const source = sampleSource();
		const info = await source.describe?.();
		expect(info?.sample).toBe(true);
		expect(info?.timeZone).toBe("Europe/Paris");
		expect(info?.entities.orders).toContain("margin");
		const answer = await source.ask({
			kind: "kpi",
			metric: {
				id: "revenue",
				name: { en: "Revenue" },
				unit: "money",
				direction: "higher",
				is: { op: "sum", of: "orders.amount" },
			},
		});
		expect(answer.measure.value).toBeCloseTo(596_653.25, 2);
		expect(answer.meta).toMatchObject({
			sample: true,
			asOf: "2026-11-18T10:30:00.000Z",
			currency: "EUR",
			warnings: [],
		});
	});

	it("answers about visits and targets too, which it makes when they are first asked about", async () => {
		const source = sampleSource(2, { customers: 300 });
		const { tables } = sampleTables(2, { customers: 300 });
		const count = async (entity: Entity) =>
			(
				await source.ask({
					kind: "kpi",
					period: { from: "2000-01-01", to: "2100-01-01" },
					metric: {
						id: "rows",
						name: { en: "Rows" },
						unit: "count",
						direction: "higher",
						is: { op: "count", entity },
					},
				})
			).measure.value;
		for (const entity of ["orders", "sessions", "calls"] as const)
			expect(await count(entity)).toBe(
				Object.values(
					(tables[entity] as { columns: Record<string, ArrayLike<unknown>> })
						.columns,
				)[0]?.length,
			);
	});

	it("describes all of it", async () => {
		const info = await sampleSource(2, { customers: 300 }).describe?.();
		expect(Object.keys(info?.entities ?? {}).sort()).toEqual(
			Object.keys(entities).sort(),
		);
	});

	it("says of a question that makes no sense what the whole says of it", async () => {
		await expect(
			sampleSource(2, { customers: 50 }).ask({
				kind: "kpi",
				metric: "revenue",
				filters: [{ column: "sessions.devise", is: "mobile" }],
			} as never),
		).rejects.toThrow(/sessions\.device/u);
	});

	it("refuses options that make no sense at once", () => {
		expect(() => sampleSource(1, { customers: 1.5 })).toThrow(/customers/u);
	});
});
