import { describe, expect, it } from "vitest";
import { kpis } from "../../src/catalogue/catalogue.js";
import { families } from "../../src/catalogue/kpi.js";
import { modules } from "../../src/catalogue/modules.js";
import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";
import { sampleSource } from "../../src/sources/sample.js";

const model = defineModel({
	timeZone: "Europe/Paris",
	currency: "EUR",
	entities: { orders: { columns: { customer: "customer", at: "at" } } },
});
const orders = [{ customer: "a", at: "2026-01-05" }];
const source = memorySource({ orders }, model, { now: () => 0 });
const sample = sampleSource(11, { customers: 40 });

describe("the glossary", () => {
	it("has every KPI once, by family, in order, in words of the language asked for", async () => {
		for (const language of ["en", "fr"]) {
			const answer = await source.ask({ kind: "glossary", language });
			expect(answer.families.map(({ id }) => id)).toEqual(families);
			const entries = answer.families.flatMap((family) => family.kpis);
			expect(entries.map(({ id }) => id)).toEqual(kpis.map(({ id }) => id));
			for (const entry of entries)
				expect(entry, entry.id).toMatchObject({
					name: expect.stringMatching(/\S/),
					definition: expect.stringMatching(/\S/),
					purpose: expect.stringMatching(/\S/),
					action: expect.stringMatching(/\S/),
					formula: expect.stringMatching(/\S/),
				});
		}
	});

	it("speaks the language's own words, those of the primary language for a region, and English where it has none", async () => {
		const families = async (language: string) => {
			const answer = await source.ask({ kind: "glossary", language });
			return answer.families[2]?.name;
		};
		expect(await families("en")).toBe("Sales");
		expect(await families("fr")).toBe("Ventes");
		expect(await families("fr-CA")).toBe("Ventes");
		expect(await families("tlh")).toBe("Sales");
	});

	it("names what is missing, and nothing where the source can answer", async () => {
		const answer = await source.ask({ kind: "glossary" });
		const entries = new Map(
			answer.families.flatMap(({ kpis }) => kpis.map((kpi) => [kpi.id, kpi])),
		);
		expect(entries.get("orders")).toMatchObject({
			columns: ["orders.at"],
			missing: [],
			additivity: "additive",
			minimum: 0,
		});
		expect(entries.get("average-basket")).toMatchObject({
			columns: ["orders.amount", "orders.at"],
			missing: ["orders.amount"],
			additivity: "non-additive",
			minimum: 30,
		});
		expect(entries.get("cac")?.missing).toEqual(["costs"]);
	});

	it("has a host's own KPIs first, with what they lack", async () => {
		const own = defineModel({
			...model,
			metrics: [
				{
					id: "margin-of-orders",
					name: { en: "Margin of orders", fr: "Marge des commandes" },
					unit: "money",
					direction: "higher",
					is: { op: "sum", of: "orders.margin" },
				},
			],
		});
		const answer = await memorySource({ orders }, own).ask({
			kind: "glossary",
			language: "fr",
		});
		expect(answer.families[0]).toMatchObject({
			id: "own",
			name: "Les vôtres",
			kpis: [
				{
					id: "margin-of-orders",
					name: "Marge des commandes",
					missing: ["orders.margin"],
					audiences: [],
				},
			],
		});
		expect(answer.families).toHaveLength(families.length + 1);
	});

	it("says where it comes from, and that no row was read", async () => {
		const { meta } = await source.ask({ kind: "glossary" });
		expect(meta).toMatchObject({
			asOf: "1970-01-01T00:00:00.000Z",
			timeZone: "Europe/Paris",
			currency: "EUR",
			rows: 0,
		});
		expect((await sample.ask({ kind: "glossary" })).meta.sample).toBe(true);
	});

	it("refuses a language that is no code", async () => {
		await expect(
			source.ask({ kind: "glossary", language: 7 as unknown as string }),
		).rejects.toMatchObject({
			code: "question",
			place: { option: "language" },
		});
	});
});

describe("modules", () => {
	it.each(modules.map(({ id }) => id))(
		"%s can be had in full of a source that has everything, in both languages",
		async (id) => {
			for (const language of ["en", "fr"]) {
				const answer = await sample.ask({
					kind: "module",
					module: id,
					language,
				});
				expect(answer.widgets.length).toBeGreaterThanOrEqual(6);
				expect(answer.widgets.length).toBeLessThanOrEqual(12);
				expect(answer.widgets.filter((one) => one.unavailable)).toEqual([]);
				for (const text of [answer.heading, answer.question, answer.purpose])
					expect(text).toMatch(/\S/);
				expect(answer.heading).not.toBe(id);
				expect(answer.readers.length).toBeGreaterThan(0);
			}
		},
	);

	it("names no KPI that is not in the catalogue", () => {
		const known = new Set(kpis.map(({ id }) => id));
		const asked = modules.flatMap(({ widgets }) =>
			widgets.flatMap(({ attributes }) => attributes?.metric ?? []),
		);
		expect(asked.filter((id) => !known.has(id))).toEqual([]);
	});

	it("marks the widgets whose data are not mapped with what is missing", async () => {
		const { widgets } = await source.ask({
			kind: "module",
			module: "commercial-performance",
		});
		const told = widgets.map(({ element, attributes, unavailable }) => [
			attributes.metric ?? element,
			unavailable,
		]);
		expect(Object.fromEntries(told)).toMatchObject({
			orders: undefined,
			revenue: ["orders.amount"],
			"rfm-grid": ["orders.amount"],
			"cohort-heatmap": undefined,
		});
	});

	it("a funnel's steps are named in the language, and can be asked as they stand", async () => {
		const { widgets } = await sample.ask({
			kind: "module",
			module: "digital-performance",
			language: "fr",
		});
		const funnel = widgets.find(({ element }) => element === "funnel");
		const steps = JSON.parse(funnel?.attributes.steps ?? "[]");
		const answer = await sample.ask({ kind: "funnel", steps });
		expect(answer.stages.map(({ name }) => name)).toEqual([
			"Visite",
			"Fiche produit",
			"Panier",
			"Paiement",
			"Commande",
		]);
	});

	it("refuses a module that there is not, with the nearest name", async () => {
		await expect(
			source.ask({ kind: "module", module: "email-performnce" }),
		).rejects.toThrow("email-performance");
	});
});
