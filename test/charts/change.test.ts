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
	timeZone: "Europe/Paris",
	toDate: false,
};
const rate: ChangeOptions = {
	direction: "lower",
	unit: "percent",
	currency: null,
	value: 0.112,
	timeZone: "Europe/Paris",
	toDate: false,
};

const tell = (change: Compared, options: ChangeOptions, toDate = false) =>
	describeChange(change, { ...options, toDate }, en, formatFor("en"));
const dire = (change: Compared, options: ChangeOptions) => {
	const told = describeChange(change, options, fr, formatFor("fr"));
	return plain(sayChange(told));
};

describe("a change", () => {
	it("of an amount is told in percent of the old one", () => {
		expect(tell(compared(100, 108), money)).toEqual({
			mark: "up",
			tone: "good",
			figure: "+8.0%",
			against: "vs Oct 2026",
			brief: "vs Oct 2026",
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

	it("is told as a value, in percent or in points where that is asked for", () => {
		const told = (size: ChangeOptions["size"], options = money) =>
			tell(
				compared(
					options === rate ? 0.125 : 100,
					options === rate ? 0.112 : 108,
				),
				{ ...options, size },
			).figure;
		expect(told("value")).toBe("+€8.00");
		expect(told("percent")).toBe("+8.0%");
		expect(told("points", rate)).toBe("−1.3 pts");
		expect(told("value", rate)).toBe("−1.3 pts");
	});

	it("of a share in percent of itself is called relative, not to be taken for points", () => {
		const fall = compared(0.125, 0.112);
		expect(tell(fall, { ...rate, size: "percent" }).figure).toBe(
			"−10.4% relative",
		);
		expect(dire(fall, { ...rate, size: "percent" })).toBe(
			"−10,4 % en relatif vs oct. 2026 (mieux)",
		);
	});

	it("of an amount has no points, and from zero no percent", () => {
		expect(tell(compared(100, 108), { ...money, size: "points" }).figure).toBe(
			"+8.0%",
		);
		expect(tell(compared(0, 108), { ...money, size: "percent" }).figure).toBe(
			"new (+€108.00)",
		);
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

	it("from a score of zero is a rise in points: zero is a score", () => {
		const nps = { ...money, unit: "points", currency: null } as const;
		expect(tell(compared(0, 41.7), nps)).toMatchObject({
			mark: "up",
			figure: "+41.7",
		});
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

	it("is told against a name where that is shorter than the stretch", () => {
		const year = {
			from: "2024-10-31T23:00:00Z",
			to: "2025-10-31T23:00:00Z",
			open: false,
		};
		const days = {
			...year,
			from: "2025-09-30T22:00:00Z",
			to: "2025-10-18T10:00:00Z",
		};
		const versus = (
			against: Compared["against"],
			span: Compared["span"],
			toDate = false,
		) => {
			const told = tell(
				{ ...compared(100, 108), against, span },
				money,
				toDate,
			);
			return [plain(told.against), plain(told.brief)];
		};
		expect(versus("previous-year", year)).toEqual([
			expect.stringMatching(/^vs Nov 2024\s?–\s?Oct 2025$/),
			"vs previous year",
		]);
		expect(versus({ ago: 2 }, year)[1]).toMatch(/^vs Nov 2024\s?–\s?Oct 2025$/);
		expect(versus("previous-year", days, true)).toEqual([
			expect.stringMatching(/^vs same days, Oct 1\s?–\s?18, 2025$/),
			"vs same days, 2025",
		]);
		expect(versus("previous-year", year, true)[1]).toMatch(/2024/);
		expect(versus("previous-period", days, true)[1]).toMatch(/Oct 1/);
	});
});
