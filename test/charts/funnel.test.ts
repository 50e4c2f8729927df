import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestLoss, layoutFunnel, titleOf } from "../../src/charts/funnel.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";
import type { FunnelAnswer, FunnelStage } from "../../src/questions/funnel.js";
import { measure, meta, november, plain } from "./answers.js";

const rate = (part: number, whole: number) =>
	measure(whole === 0 ? null : part / whole, whole, {
		numerator: part,
		denominator: whole,
		enough: whole >= 30,
	});

/** Stages from name, customers, and those who still can. */
const stagesOf = (
	rows: readonly (readonly [string, number, number?])[],
): FunnelStage[] =>
	rows.map(([name, count, open = 0], step) => {
		const before = rows[step - 1]?.[1];
		return {
			name,
			count,
			ofFirst: rate(count, rows[0]?.[1] ?? 0),
			ofPrevious: before === undefined ? null : rate(count, before),
			dropped: before === undefined ? 0 : before - count - open,
			open,
			days:
				before === undefined || count === 0
					? null
					: { mean: 3, median: 2.25, p90: 9 },
		};
	});

const answerOf = (
	stages: readonly FunnelStage[],
	more: Partial<FunnelAnswer> = {},
): FunnelAnswer => ({
	kind: "funnel",
	span: november,
	order: "ordered",
	windowDays: 14,
	stages,
	open: stages.reduce((sum, stage) => sum + stage.open, 0),
	meta: meta({
		id: "funnel",
		name: "Funnel",
		unit: "percent",
		direction: "higher",
	}),
	...more,
});

const shop = answerOf(
	stagesOf([
		["visit", 1000],
		["product_viewed", 500, 20],
		["cart", 100, 10],
		["order", 50, 5],
	]),
);

const drawn = (answer: FunnelAnswer) =>
	layoutFunnel(answer, en, formatFor("en"));
const dessiné = (answer: FunnelAnswer) =>
	layoutFunnel(answer, fr, formatFor("fr"));

describe("the finding of a funnel", () => {
	it("tells how many go all the way, where most are lost, and how many still can", () => {
		expect(drawn(shop).sentence).toBe(
			"5.0% of 1,000 go from Visit to Order so far. The largest loss is between Product viewed and Cart (78.0%); 35 can still convert.",
		);
		expect(plain(dessiné(shop).sentence)).toBe(
			"5,0 % sur 1 000 vont de Visit à Order à ce jour. La plus grande perte est entre Product viewed et Cart (78,0 %) ; 35 peuvent encore convertir.",
		);
	});

	it("counts one customer in French as one", () => {
		const one = answerOf(
			stagesOf([
				["visit", 100],
				["order", 99, 1],
			]),
		);
		expect(plain(dessiné(one).sentence)).toBe(
			"99,0 % sur 100 vont de Visit à Order à ce jour. 1 peut encore convertir.",
		);
	});

	it("tells no loss where nobody is lost", () => {
		const kept = stagesOf([
			["quote", 40],
			["won", 40],
		]);
		expect(drawn(answerOf(kept)).sentence).toBe(
			"100.0% of 40 go from Quote to Won.",
		);
	});

	it("tells no rate that rests on too few, and no loss by one", () => {
		const few = answerOf(
			stagesOf([
				["visit", 12],
				["order", 5],
			]),
		);
		expect(drawn(few).sentence).toBe("Not enough data for rates (n = 12).");
		expect(drawn(few).rows[1]?.ofPrevious).toEqual({
			text: "41.7%",
			weak: "n = 12",
			of: "5 of 12",
		});
	});

	it("of a single step is its name alone", () => {
		expect(drawn(answerOf(stagesOf([["visit", 640]])))).toMatchObject({
			name: "Visit",
			sentence: "",
		});
	});
});

describe("the largest loss", () => {
	it("is the largest share of the step before, not the largest number", () => {
		expect(largestLoss(shop.stages)).toEqual({ step: 2, share: 0.78 });
	});

	it("leaves out steps that too few came to", () => {
		const stages = stagesOf([
			["a", 100],
			["b", 20],
			["c", 1],
		]);
		expect(largestLoss(stages)?.step).toBe(1);
	});

	it("does not count those who still can", () => {
		const open = stagesOf([
			["a", 100],
			["b", 40, 60],
		]);
		expect(largestLoss(open)).toBeNull();
	});
});

describe("the rows of a funnel", () => {
	it("have bars and hatched bars in shares of the first step", () => {
		expect(
			drawn(shop).rows.map(({ bar, open }) => [bar, open?.share ?? 0]),
		).toEqual([
			[1, 0],
			[0.5, 0.02],
			[0.1, 0.01],
			[0.05, 0.005],
		]);
	});

	it("tell count, loss and both rates, the first step neither loss nor rate of a previous", () => {
		const [first, second] = drawn(shop).rows;
		expect(first).toMatchObject({
			name: "Visit",
			count: "1,000",
			dropped: null,
			ofFirst: { text: "100.0%", weak: null, of: "1,000 of 1,000" },
			ofPrevious: null,
		});
		expect(second).toMatchObject({
			name: "Product viewed",
			dropped: "480",
			open: { text: "20 can still convert" },
			ofPrevious: { text: "50.0%" },
			picks: {
				reached: "Reached Product viewed",
				dropped: "Lost before Product viewed",
			},
		});
	});

	it("mark the largest loss alone", () => {
		expect(drawn(shop).rows.map(({ worst }) => worst)).toEqual([
			false,
			false,
			true,
			false,
		]);
	});

	it("have a dash, not zero, for a rate of nobody", () => {
		const nobody = stagesOf([
			["a", 100],
			["b", 0],
			["c", 0],
		]);
		expect(drawn(answerOf(nobody)).rows[2]?.ofPrevious).toEqual({
			text: "–",
			weak: null,
			of: "0 of 0",
		});
	});

	it("stay inside their box and free of NaN, whatever the counts", () => {
		const counts = fc
			.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
			.map((list) => list.sort((a, b) => b - a));
		fc.assert(
			fc.property(counts, (list) => {
				const { rows, sentence, notes } = drawn(
					answerOf(stagesOf(list.map((count, i) => [`s${i}`, count]))),
				);
				for (const { bar } of rows) {
					expect(bar).toBeGreaterThanOrEqual(0);
					expect(bar).toBeLessThanOrEqual(1);
				}
				expect(JSON.stringify({ rows, sentence, notes })).not.toMatch(
					/NaN|Infinity/,
				);
			}),
		);
	});
});

describe("the notes of a funnel", () => {
	it("say order, window, median time, span and zone", () => {
		expect(drawn(shop).notes.map(plain)).toEqual([
			"Ordered, within 14 days",
			"median 2.3 days from Visit to Order",
			"Nov 1 – 18, 2026",
			"Europe/Paris",
		]);
		const un = answerOf(shop.stages, { order: "any", windowDays: 1 });
		expect(dessiné(un).notes.map(plain).slice(0, 2)).toEqual([
			"Ordre libre, en 1 jour",
			"médiane 2,3 j de Visit à Order",
		]);
	});

	it("say the window from step to step, once where all are alike", () => {
		const notes = (stepWindowDays: number[], draw = drawn) =>
			draw(answerOf(shop.stages, { stepWindowDays })).notes.map(plain)[1];
		expect(notes([3, 3, 3])).toBe("at most 3 days from step to step");
		expect(notes([1, 3, 5])).toBe(
			"at most 1 day, then 3 days, then 5 days from step to step",
		);
		expect(notes([3, 3, 3], dessiné)).toBe(
			"au plus 3 jours d’une étape à la suivante",
		);
	});

	it("tell less than a day in hours", () => {
		const [first, last] = stagesOf([
			["visit", 100],
			["order", 50],
		]) as [FunnelStage, FunnelStage];
		const quick = { ...last, days: { mean: 1, median: 0.125, p90: 3 } };
		expect(plain(drawn(answerOf([first, quick])).notes[1] ?? "")).toBe(
			"median 3 hr from Visit to Order",
		);
	});
});

describe("the name of a step", () => {
	it("is made of words where it is the name of an event", () => {
		expect(titleOf("product_viewed")).toBe("Product viewed");
		expect(titleOf("sign-up")).toBe("Sign up");
	});

	it("stays as the host wrote it otherwise", () => {
		expect(titleOf("iPad page")).toBe("iPad page");
		expect(titleOf("orders.at")).toBe("orders.at");
		expect(titleOf("Étape 1")).toBe("Étape 1");
	});
});
