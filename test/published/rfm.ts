import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { type Ask, describePublished, type Open } from "../published.js";
import { rfm } from "./sets.js";

/** The published analysis: its day and its thresholds. */
export const rfmQuestion = {
	kind: "rfm",
	asOf: "2006-12-31",
	thresholds: {
		r: [115, 181, 297.4, 482],
		f: [4, 5, 6, 8],
		m: [255.8, 382, 506.4, 666],
	},
} as const;

/** The cells of a published file, without its header. */
export const publishedRows = (path: string): string[][] =>
	readFileSync(path, "utf8")
		.trim()
		.split("\n")
		.slice(1)
		.map((line) =>
			line.split(",").map((cell) => cell.replaceAll('"', "").trim()),
		);

/** The published grid, of whatever opens the set. */
export const rfmGrid = (open: Open) =>
	describePublished("rfm", (file) => {
		let ask: Ask;
		beforeAll(async () => {
			ask = await open(rfm(file));
		});

		it("has the published mean amount in all 25 cells", async () => {
			const { cells, customers } = await ask(rfmQuestion);
			expect(customers).toBe(995);
			const published = publishedRows(file("expected-heatmap.csv"));
			expect(published).toHaveLength(25);
			for (const [f, r, mean] of published)
				expect(
					cells.find((cell) => cell.f === Number(f) && cell.r === Number(r))
						?.meanAmount,
				).toBeCloseTo(Number(mean), 9);
			expect(
				Math.round(
					cells.reduce((sum, { meanAmount }) => sum + (meanAmount ?? 0), 0),
				),
			).toBe(12_634);
		});

		it("has as many customers, orders and dollars in each cell as the published scores", async () => {
			const { cells } = await ask(rfmQuestion);
			const scores = publishedRows(file("expected-scores.csv"));
			for (const { r, f, customers, orders, revenue } of cells) {
				const here = scores.filter(
					([, , , , one, two]) => Number(one) === r && Number(two) === f,
				);
				const sum = (at: number) =>
					here.reduce((total, row) => total + Number(row[at]), 0);
				expect([customers, orders], `${r}, ${f}`).toEqual([
					here.length,
					sum(2),
				]);
				expect(revenue).toBeCloseTo(sum(3), 6);
			}
		});
	});
