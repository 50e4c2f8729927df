import { afterEach, describe, expect, it, vi } from "vitest";
import { definitionOf } from "../../src/catalogue/definition.js";
import type { Metric } from "../../src/model/metric.js";
import type { RowQuestion } from "../../src/questions/question.js";
import { sampleSource } from "../../src/sources/sample.js";

const own: Metric = {
	id: "large-orders",
	name: { en: "Large orders", fr: "Grosses commandes" },
	definition: { en: "Orders above 100." },
	unit: "count",
	direction: "higher",
	is: {
		op: "count",
		entity: "orders",
		where: { column: "orders.amount", from: 100 },
	},
};

describe("what a metric means", () => {
	it("is told in the language of its question, the primary one for a region, English where there is none", async () => {
		const name = async (language: string) =>
			(await definitionOf("average-basket", language)).name;
		expect(await name("en-GB")).toBe("Average basket");
		expect(await name("fr-CA")).toBe("Panier moyen");
		expect(await name("de")).toBe("Average basket");
	});

	it("has what it is for, what to do when it moves, its family and its calculation", async () => {
		expect(await definitionOf("average-basket", "en")).toMatchObject({
			id: "average-basket",
			unit: "money",
			direction: "higher",
			family: { id: "customer-base", name: "Customer base" },
			purpose: expect.stringMatching(/\S/),
			action: expect.stringMatching(/\S/),
			formula: "mean amount of orders",
		});
	});

	it("of a host's own metric is in the host's words, its calculation in ours", async () => {
		expect(await definitionOf(own, "fr")).toEqual({
			id: "large-orders",
			name: "Grosses commandes",
			definition: "Orders above 100.",
			unit: "count",
			direction: "higher",
			formula: "nombre de commandes dont le montant vaut au moins 100",
		});
	});

	it("is refused for an id that there is not, with the nearest", async () => {
		await expect(definitionOf("revenu", "en")).rejects.toThrow("revenue");
	});
});

describe("the definition that an answer carries", () => {
	const source = sampleSource(11, { customers: 60 });
	const questions: [RowQuestion, en: string, fr: string][] = [
		[{ kind: "kpi", metric: "churn-rate" }, "Churn rate", "Taux d’attrition"],
		[{ kind: "funnel", steps: ["visit", "order"] }, "Conversion", "Conversion"],
		[{ kind: "rfm" }, "RFM scores", "Scores RFM"],
		[{ kind: "cohort" }, "Retention", "Rétention"],
		[
			{ kind: "survey", survey: "csat" },
			"Customer satisfaction",
			"Satisfaction client",
		],
	];

	it.each(questions)("is in words: %j", async (question, en, fr) => {
		for (const [language, name] of [
			["en", en],
			["fr", fr],
		]) {
			const asked = { ...question, ...(language && { language }) };
			const { definition } = (await source.ask(asked)).meta;
			expect(definition.name).toBe(name);
			for (const text of [
				"definition",
				"purpose",
				"action",
				"formula",
			] as const)
				expect(definition[text], text).toMatch(/\S/);
		}
	});

	it("tells what a funnel's and a grid's question made of the calculation", async () => {
		const formula = async (question: RowQuestion) =>
			(await source.ask(question)).meta.definition.formula;
		expect(
			await formula({
				kind: "funnel",
				steps: ["visit", "cart", "order"],
				stepWindowDays: [1, 2],
			}),
		).toBe(
			"customers who reached the step ÷ customers who did the first step, within 3 days and from step to step within 1 day, 2 days",
		);
		expect(await formula({ kind: "rfm", bins: 4 })).toContain(
			"(4 × (rank − 1)",
		);
		expect(await formula({ kind: "survey", survey: "ces", rule: "net" })).toBe(
			"100 × (share of scores 5–7 − share of scores 1–3)",
		);
	});
});

describe("words that can't be loaded", () => {
	afterEach(() => {
		vi.doUnmock("../../src/locales/kpis/fr/sales.js");
		vi.doUnmock("../../src/locales/kpis/en/sales.js");
		vi.resetModules();
	});
	const broken = () => {
		throw new Error("404");
	};
	const told = async () => {
		vi.resetModules();
		const { definitionOf } = await import("../../src/catalogue/definition.js");
		return await definitionOf("meetings", "fr");
	};

	it("are those of English instead", async () => {
		vi.doMock("../../src/locales/kpis/fr/sales.js", broken);
		expect((await told()).name).toBe("Meetings held");
	});

	it("leave the id for a name where English can't be had either", async () => {
		vi.doMock("../../src/locales/kpis/fr/sales.js", broken);
		vi.doMock("../../src/locales/kpis/en/sales.js", broken);
		expect(await told()).toMatchObject({ id: "meetings", name: "meetings" });
	});
});
