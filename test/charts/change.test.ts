import { describe, expect, it } from "vitest";
import {
	type ChangeOptions,
	describeChange,
	sayChange,
} from "../../src/charts/change.js";
import { en } from "../../src/locales/en.js";
import { formatFor } from "../../src/locales/format.js";
import { fr } from "../../src/locales/fr.js";
import type { Compared } from "../../src/model/answer.js";
import { compared, plain } from "./answers.js";

const money: ChangeOptions = {
	direction: "higher",
	unit: "money",
	currency: "EUR",
	value: 108,
};
const rate: ChangeOptions = {
	direction: "lower",
	unit: "percent",
	currency: null,
	value: 0.112,
};

const tell = (change: Compared, options: ChangeOptions, toDate = false) =>
	describeChange(change, options, en, formatFor("en"), "Oct 2026", toDate);
const dire = (change: Compared, options: ChangeOptions) => {
	const told = describeChange(
		change,
		options,
		fr,
		formatFor("fr"),
		"oct. 2026",
		false,
	);
	return plain(sayChange(told));
};

describe("a change", () => {
	it("of an amount is told in percent of the old one", () => {
		expect(tell(compared(100, 108), money)).toEqual({
			mark: "up",
			tone: "good",
			figure: "+8.0%",
			against: "vs Oct 2026",
			verdict: "better",
		});
		expect(dire(compared(100, 108), money)).toBe("+8,0 % vs oct. 2026 (mieux)");
	});

	it("of a share is told in points", () => {
		const fall = tell(compared(0.125, 0.112), rate);
		expect(fall.figure).toBe("−1.3 pts");
		expect(dire(compared(0.1, 0.112), rate)).toBe(
			"+1,2 pts vs oct. 2026 (moins bien)",
		);
	});

	it("of a score is told in its points", () => {
		const nps = { ...money, unit: "points", currency: null } as const;
		expect(tell(compared(24, 30), nps).figure).toBe("+6");
		expect(tell(compared(30, -2), nps).figure).toBe("−32");
	});

	it("to the elapsed part of a period says so", () => {
		expect(tell(compared(100, 108), money, true).against).toBe(
			"vs same days, Oct 2026",
		);
	});

	it("is good or bad by the direction", () => {
		const tone = (
			direction: ChangeOptions["direction"],
			old: number,
			value: number,
			target?: number,
		) =>
			tell(compared(old, value), { ...money, direction, value, target }).tone;
		expect(tone("higher", 10, 9)).toBe("bad");
		expect(tone("lower", 10, 9)).toBe("good");
		expect(tone("neutral", 10, 9)).toBe("neutral");
		expect(tone("target", 10, 9, 8)).toBe("good");
		expect(tone("target", 10, 9, 12)).toBe("bad");
		expect(tone("target", 10, 9)).toBe("neutral");
	});

	it("inside the neutral range takes no side", () => {
		const small = tell(compared(100, 104), { ...money, neutralRange: 0.05 });
		expect(small).toMatchObject({ mark: "up", tone: "neutral", verdict: "" });
		const large = tell(compared(100, 106), { ...money, neutralRange: 0.05 });
		expect(large.tone).toBe("good");
	});

	it("inside the noise is called no real change", () => {
		expect(tell(compared(0.12, 0.112, false), rate)).toMatchObject({
			mark: "equal",
			tone: "neutral",
			verdict: "no real change",
		});
		expect(dire(compared(0.12, 0.112, false), rate)).toBe(
			"−0,8 pts vs oct. 2026 (pas d’évolution réelle)",
		);
	});

	it("from zero is new, not infinite", () => {
		expect(tell(compared(0, 108), money).figure).toBe("new (+€108.00)");
		expect(dire(compared(0, 108), money)).toBe(
			"nouveau (+108,00 €) vs oct. 2026 (mieux)",
		);
	});

	it("of a loss goes by the size of the base, not by its sign", () => {
		const smaller = tell(compared(-200, -100), money);
		expect(smaller).toMatchObject({
			mark: "up",
			tone: "good",
			figure: "+50.0%",
		});
	});

	it("that is none says so", () => {
		expect(sayChange(tell(compared(100, 100), money))).toBe(
			"no change vs Oct 2026",
		);
		expect(dire(compared(100, 100), money)).toBe("stable vs oct. 2026");
	});

	it("from nothing known has nothing to compare with", () => {
		expect(sayChange(tell(compared(null, 108), money))).toBe(
			"nothing to compare with",
		);
		expect(dire(compared(100, null), money)).toBe("rien à comparer");
	});
});
