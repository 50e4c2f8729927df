import { describe, expect, it } from "vitest";
import { layoutFunnel } from "../../../src/charts/funnel.js";
import { en } from "../../../src/locales/en.js";
import { formatFor } from "../../../src/locales/format.js";
import { fr } from "../../../src/locales/fr.js";
import type { FunnelAnswer } from "../../../src/questions/funnel.js";
import { plain } from "../answers.js";
import { answerOf, partOf, stagesOf } from "./drawn.js";

const drawn = (more: Partial<FunnelAnswer>) =>
	layoutFunnel(answerOf(more), en, formatFor("en"));
const dessiné = (more: Partial<FunnelAnswer>) =>
	layoutFunnel(answerOf(more), fr, formatFor("fr"));

const breakdown = {
	column: "events.device",
	step: "first",
	groups: [
		{ key: "mobile", ...partOf(600, 30) },
		{ key: "desk_top", ...partOf(300, 60, 5) },
		{ key: null, ...partOf(20, 8) },
	],
	other: { groups: 3, ...partOf(80, 2) },
};

describe("a funnel broken down", () => {
	it("has at each step the whole, then its groups, each bar a share of the group's own entrants", () => {
		expect(
			drawn({ breakdown }).rows.map(({ step, part, name, count, bar }) => [
				step,
				part,
				name,
				count,
				Number(bar.toFixed(3)),
			]),
		).toEqual([
			[0, false, "Visit", "1,000", 1],
			[0, true, "Mobile", "600", 1],
			[0, true, "Desk top", "300", 1],
			[0, true, "No value", "20", 1],
			[0, true, "Other (3)", "80", 1],
			[1, false, "Order", "100", 0.1],
			[1, true, "Mobile", "30", 0.05],
			[1, true, "Desk top", "60", 0.2],
			[1, true, "No value", "8", 0.4],
			[1, true, "Other (3)", "2", 0.025],
		]);
	});
	it("tells the best and the least of the groups with enough data, Other left out", () => {
		expect(drawn({ breakdown }).sentence).toBe(
			"10.0% of 1,000 go from Visit to Order. Desk top converts best (20.0% of 300), Mobile least (5.0% of 600).",
		);
		expect(plain(dessiné({ breakdown }).sentence)).toBe(
			"10,0 % sur 1 000 vont de Visit à Order. Desk top convertit le mieux (20,0 % sur 300), Mobile le moins (5,0 % sur 600).",
		);
	});
	it("says so where the best differs from the least by no more than chance", () => {
		// 60 of 600 against 36 of 300: 10 % and 12 %.
		const groups = [
			{ key: "mobile", ...partOf(600, 60) },
			{ key: "desktop", ...partOf(300, 36) },
		];
		expect(
			drawn({ breakdown: { ...breakdown, groups, other: null } }).sentence,
		).toContain("Mobile least (10.0% of 600); no real difference.");
	});
	it("tells the largest loss where its groups are alike", () => {
		const alike = { ...breakdown, groups: breakdown.groups.slice(0, 1) };
		expect(drawn({ breakdown: alike }).sentence).toContain("The largest loss");
	});
	it("says by which column at which step", () => {
		const noted = (step: string) =>
			drawn({ breakdown: { ...breakdown, step } }).notes[1];
		expect(noted("first")).toBe("by device at Visit");
		expect(noted("order")).toBe("by device at Order");
		expect(noted("last")).toBe("by device at the last step reached");
		expect(plain(dessiné({ breakdown }).notes[1] ?? "")).toBe(
			"par appareil, à l’étape Visit",
		);
	});
	it("says yes and no in words", () => {
		const groups = ["true", "false"].map((key) => ({ key, ...partOf(50, 5) }));
		expect(
			dessiné({ breakdown: { ...breakdown, groups, other: null } })
				.rows.slice(1, 3)
				.map(({ name }) => name),
		).toEqual(["Oui", "Non"]);
	});
});

describe("two segments side by side", () => {
	const segments = (one: number, two: number) => [
		{ name: "New", ...partOf(600, one) },
		{ name: "Returning", ...partOf(400, two) },
	];
	it("tells both rates, of how many, and whether the difference is real", () => {
		// 30 of 600 against 70 of 400: 5 % and 17.5 %.
		expect(drawn({ segments: segments(30, 70) }).sentence).toBe(
			"10.0% of 1,000 go from Visit to Order. New: 5.0% of 600; Returning: 17.5% of 400; the difference is real.",
		);
		expect(plain(dessiné({ segments: segments(30, 70) }).sentence)).toBe(
			"10,0 % sur 1 000 vont de Visit à Order. New : 5,0 % sur 600 ; Returning : 17,5 % sur 400 ; l’écart est réel.",
		);
		// 60 of 600 against 41 of 400: 10 % and 10.25 %.
		expect(drawn({ segments: segments(60, 41) }).sentence).toContain(
			"no real difference",
		);
	});
	it("tells none of a rate that rests on too few", () => {
		const few = [
			{ name: "New", ...partOf(600, 30) },
			{ name: "Returning", ...partOf(12, 6) },
		];
		expect(drawn({ segments: few }).sentence).toBe(
			"10.0% of 1,000 go from Visit to Order. New: 5.0% of 600.",
		);
	});
});

describe("a share of something", () => {
	it("is told with what it is of, in the finding and beside every rate", () => {
		const { sentence, rows } = drawn({
			stages: stagesOf([
				["visit", 1000],
				["cart", 200],
				["order", 50],
			]),
		});
		expect(sentence).toContain("5.0% of 1,000");
		expect(
			rows.map(({ ofFirst, ofPrevious }) => [ofFirst.of, ofPrevious?.of]),
		).toEqual([
			["1,000 of 1,000", undefined],
			["200 of 1,000", "200 of 1,000"],
			["50 of 1,000", "50 of 200"],
		]);
	});
});

describe("entrants without enough time", () => {
	it("are open, and in no loss: where all who stopped still can, nothing is told as lost", () => {
		const stages = stagesOf([
			["visit", 1000],
			["order", 100, 900],
		]);
		const { sentence, rows } = drawn({ stages, open: 900 });
		expect(sentence).toBe(
			"10.0% of 1,000 go from Visit to Order so far. 900 can still convert.",
		);
		expect([rows[1]?.dropped, rows[1]?.open?.share]).toEqual(["0", 0.9]);
	});
});

describe("what a funnel rests on", () => {
	it("tells an optional step, at which nobody is lost, and the largest loss around it", () => {
		const stages = stagesOf([
			["visit", 1000],
			["coupon", 100],
			["order", 300],
		]).map((stage, step) =>
			step === 1
				? { ...stage, optional: true, dropped: 0 }
				: step === 2
					? { ...stage, dropped: 700 }
					: stage,
		);
		const { rows, sentence } = drawn({ stages });
		expect(rows[1]).toMatchObject({ optional: true, dropped: null });
		expect(sentence).toContain(
			"The largest loss is between Visit and Order (70.0%)",
		);
	});
	it("tells who was taken out and why", () => {
		const exclusions = [
			{ name: "bot", from: "visit", to: "order", count: 1200 },
			{ name: "test", from: "visit", to: "order", count: 1 },
		];
		expect(drawn({ exclusions }).notes.slice(1, 3)).toEqual([
			"1,200 taken out: Bot between Visit and Order",
			"1 taken out: Test between Visit and Order",
		]);
		expect(dessiné({ exclusions }).notes.slice(1, 3).map(plain)).toEqual([
			"1 200 exclus : Bot entre Visit et Order",
			"1 exclu : Test entre Visit et Order",
		]);
	});
	it("tells what goes through it, and rows that have none", () => {
		const by = { column: "events.session", without: 12 };
		const { counted, notes } = drawn({ by });
		expect([counted, ...notes.slice(1, 3)]).toEqual([
			"Sessions",
			"each session apart",
			"12 rows without session left out",
		]);
		expect(
			dessiné({ by: { column: "customers.account", without: 0 } }).counted,
		).toBe("Comptes");
	});
	it("counts units in the plural of their language", () => {
		const of = (column: string, draw = drawn) =>
			draw({ by: { column, without: 0 } }).counted;
		expect(
			["company", "session", "mailbox", "day"].map((one) => of(one)),
		).toEqual(["Companies", "Sessions", "Mailboxes", "Days"]);
		expect(
			["channel", "deal", "bureau"].map((one) => of(one, dessiné)),
		).toEqual(["Canaux", "Affaires", "Bureaux"]);
	});
	it("tells money beside the count of the step that has it, and a dash where none has a value", () => {
		const [visit, order] = answerOf().stages;
		const money = (sum: number | null) =>
			drawn({
				amount: { column: "orders.amount", unit: "money" },
				stages: [
					visit,
					{ ...order, amount: { sum, n: 3 } },
				] as FunnelAnswer["stages"],
			});
		expect(money(12_500).rows.map(({ amount }) => amount)).toEqual([
			null,
			"€12,500",
		]);
		expect(money(12_500).notes[1]).toBe("sums of amount");
		expect(money(null).rows[1]?.amount).toBe("–");
	});
	it("has times: mean, median and the time within which nine in ten came", () => {
		const { rows, timed } = drawn({});
		expect(rows.map(({ times }) => times)).toEqual([
			null,
			{ mean: "3 days", median: "2.3 days", p90: "9 days" },
		]);
		expect(timed).toBe("times from Visit");
	});
});
