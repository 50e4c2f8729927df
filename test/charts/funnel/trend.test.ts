import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutTrend } from "../../../src/charts/funnel/trend.js";
import { en } from "../../../src/locales/en.js";
import { formatFor } from "../../../src/locales/format.js";
import { fr } from "../../../src/locales/fr.js";
import type { FunnelPoint } from "../../../src/questions/funnel.js";
import { plain } from "../answers.js";
import { answerOf, rate } from "./drawn.js";

/** A month of entrants in 2026, in Paris: entered, converted, still waiting. */
const pointOf = (
	month: number,
	entered: number,
	converted: number,
	waiting = 0,
	open = false,
): FunnelPoint => ({
	from: new Date(Date.UTC(2026, month, 1)).toISOString(),
	to: new Date(Date.UTC(2026, month + 1, 1)).toISOString(),
	open,
	entered,
	waiting,
	measure: rate(converted, entered),
});

const drawn = (points: FunnelPoint[], words = en, language = "en") => {
	const found = layoutTrend(
		answerOf({ trend: { grain: "month", points } }),
		words,
		formatFor(language),
	);
	if (!found) throw new Error("There is no trend.");
	return found;
};

const months = [
	pointOf(6, 1000, 100),
	pointOf(7, 1000, 200),
	pointOf(8, 1000, 150, 100),
	pointOf(9, 400, 20, 300, true),
];

describe("conversion by when customers entered", () => {
	it("tells the latest settled rate, how it moved, and which can still rise", () => {
		expect(drawn(months).sentence).toBe(
			"20.0% of the 1,000 who entered in Aug 2026 reached Order; 10.0 points more than in Jul 2026; the 2 latest can still rise.",
		);
		expect(plain(drawn(months, fr, "fr").sentence)).toBe(
			"20,0 % des 1 000 entrants (août 2026) ont atteint Order ; 10,0 pts de plus qu’avant (juil. 2026) ; les 2 derniers taux peuvent encore monter.",
		);
	});
	it("tells no change that is not real", () => {
		const points = [pointOf(6, 100, 10), pointOf(7, 100, 11)];
		expect(drawn(points).sentence).toBe(
			"11.0% of the 100 who entered in Aug 2026 reached Order; no real change from Jul 2026.",
		);
	});
	it("tells no rate of too few, and none where all can still rise", () => {
		expect(drawn([pointOf(6, 12, 3)]).sentence).toBe(
			"Not enough data for rates (n = 12).",
		);
		expect(drawn([pointOf(6, 50, 3, 9)]).sentence).toBe(
			"All of them can still convert.",
		);
	});
	it("is a line through what is settled, and dashed through what is not, shaded up to what it can come to", () => {
		const { line, open, band, dots, top, legend } = drawn(months);
		// October can come to 20 + 300 of 400, 80 %: the scale ends at 100 %.
		expect(top).toBe("100.0%");
		expect(line).toBe("M0,0.9L0.3333,0.8");
		expect(open).toBe("M0.3333,0.8L0.6667,0.85L1,0.95");
		expect(band).toBe(
			"M0.3333,0.8L0.6667,0.85L1,0.95L1,0.2L0.6667,0.75L0.3333,0.8Z",
		);
		expect(dots.map(({ settled }) => settled)).toEqual([
			true,
			true,
			false,
			false,
		]);
		expect(legend).toBe("dashed: can still rise, to the shaded edge at most");
	});
	it("has nothing dashed where all is settled, and a gap where nobody entered", () => {
		const { line, open, legend, rows } = drawn([
			pointOf(3, 100, 10),
			pointOf(4, 100, 20),
			pointOf(5, 0, 0),
			pointOf(6, 100, 10),
			pointOf(7, 100, 20),
		]);
		expect([open, legend]).toEqual(["", null]);
		expect(line).toBe("M0,0.5L0.25,0M0.75,0.5L1,0");
		expect(rows[2]).toMatchObject({ rate: "–", entered: "0", waiting: null });
	});
	it("tells every bucket in words to those who listen", () => {
		expect(drawn(months).rows.slice(1)).toEqual([
			{
				bucket: "Aug 2026",
				entered: "1,000",
				converted: "200",
				rate: "20.0%",
				weak: null,
				waiting: null,
			},
			{
				bucket: "Sep 2026",
				entered: "1,000",
				converted: "150",
				rate: "15.0%",
				weak: null,
				waiting: "100 can still convert",
			},
			{
				bucket: "Oct 2026",
				entered: "400",
				converted: "20",
				rate: "5.0%",
				weak: null,
				waiting: "300 can still convert",
			},
		]);
	});
	it("is not there where none was asked for", () => {
		expect(layoutTrend(answerOf(), en, formatFor("en"))).toBeNull();
	});
	it("stays in its box, whatever the counts", () => {
		const point = fc
			.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.boolean())
			.map(([a, b, c, open]): [number, number, number, boolean] => {
				const [least = 0, middle = 0, most = 0] = [a, b, c].sort(
					(x, y) => x - y,
				);
				return [most, least, middle - least, open];
			});
		fc.assert(
			fc.property(fc.array(point, { minLength: 1, maxLength: 14 }), (list) => {
				const found = drawn(list.map((each, i) => pointOf(i, ...each)));
				for (const { x, y } of found.dots) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x).toBeLessThanOrEqual(1);
					expect(y).toBeGreaterThanOrEqual(-1e-9);
					expect(y).toBeLessThanOrEqual(1);
				}
				expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
			}),
		);
	});
});
