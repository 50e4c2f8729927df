import { describe, expect, it } from "vitest";
import { layoutSnapshot } from "../../../src/charts/funnel/snapshot.js";
import { en } from "../../../src/locales/en.js";
import { formatFor } from "../../../src/locales/format.js";
import { fr } from "../../../src/locales/fr.js";
import type { FunnelSnapshot } from "../../../src/questions/funnel.js";
import { plain } from "../answers.js";
import { answerOf } from "./drawn.js";

const stage = (
	name: string | null,
	count: number,
	value: number | null,
	age: number | null,
) => ({
	name,
	count,
	value,
	valued: value === null ? 0 : count,
	weighted: value === null ? null : value / 2,
	weighed: value === null ? 0 : count,
	age,
});
const snapshot: FunnelSnapshot = {
	of: "deals",
	stages: [
		stage("first_call", 30, 20_000, 12),
		stage("quote", 10, 60_000, 30.25),
		stage(null, 2, null, 0.5),
	],
	total: {
		count: 45,
		value: 80_000,
		valued: 40,
		weighted: 40_000,
		weighed: 39,
		age: 16.4,
	},
	elsewhere: 3,
	ordered: "probability",
};

const drawn = (more: Partial<FunnelSnapshot> = {}) =>
	layoutSnapshot(answerOf(), { ...snapshot, ...more }, en, formatFor("en"));
const dessiné = (more: Partial<FunnelSnapshot> = {}) =>
	layoutSnapshot(answerOf(), { ...snapshot, ...more }, fr, formatFor("fr"));

describe("a snapshot", () => {
	it("tells how many are open, what they are worth, where most of it stands, and how old they are", () => {
		expect(drawn().sentence).toBe(
			"45 deals are open, worth €80K, €40K weighted; Quote holds the most value (75.0%); mean age 16.4 days.",
		);
		expect(plain(dessiné().sentence)).toBe(
			"45 affaires en cours, pour 80 k €, 40 k € pondérés ; l’étape Quote en porte le plus (75,0 % du montant) ; âge moyen 16,4 j.",
		);
	});
	it("has bars by value, a dash for no value, and what has no stage by that name", () => {
		const { rows, counted, name } = drawn();
		expect([name, counted]).toEqual(["Deals by stage", "Deals"]);
		expect(
			rows.map(({ name, bar, value, weighted, age }) => [
				name,
				Number(bar.toFixed(2)),
				value,
				weighted,
				age,
			]),
		).toEqual([
			["First call", 0.33, "€20K", "€10K", "12 days"],
			["Quote", 1, "€60K", "€30K", "30.3 days"],
			["Stage not known", 0, "–", "–", "12 hr"],
		]);
	});
	it("says how it is weighted and ordered, and what it leaves out", () => {
		expect(drawn().notes.slice(0, 6)).toEqual([
			"weighted: amount × probability",
			"age since they were opened",
			"least likely first",
			"3 in other stages",
			"5 without an amount",
			"1 without a probability",
		]);
		expect(dessiné().notes.slice(2, 4)).toEqual([
			"de la moins à la plus probable",
			"3 à d’autres étapes",
		]);
	});
	it("of leads is by count, with their share of all", () => {
		const leads = drawn({
			of: "leads",
			stages: [stage("lead", 9, null, 4), stage("sql", 3, null, 8)],
			total: { ...stage(null, 12, null, 5) },
			elsewhere: 0,
			ordered: "journey",
		});
		expect(leads.valued).toBe(false);
		expect(
			leads.rows.map(({ bar, share }) => [Number(bar.toFixed(2)), share]),
		).toEqual([
			[1, "75.0%"],
			[0.33, "25.0%"],
		]);
		expect(leads.sentence).toBe(
			"12 leads are open; Lead holds the most (75.0%); mean age 5 days.",
		);
		expect(leads.notes.join()).not.toMatch(/weighted|amount/);
	});
	it("of one counts it as one", () => {
		const one = {
			stages: [stage("quote", 1, 50, 2)],
			total: stage(null, 1, 50, 2),
			elsewhere: 0,
		};
		expect(drawn(one).sentence).toMatch(/^1 deal is open/);
		expect(dessiné(one).sentence).toMatch(/^1 affaire en cours/);
	});
});
