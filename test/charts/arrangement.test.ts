import { expect, test } from "vitest";
import { arrange } from "../../src/charts/arrangement.js";
import type { ModuleWidget } from "../../src/questions/module.js";

const widgets = (...elements: ModuleWidget["element"][]): ModuleWidget[] =>
	elements.map((element) => ({ element, attributes: {} }));
const tiles = (count: number) =>
	widgets(...Array<"kpi-tile">(count).fill("kpi-tile"));
const wide = (list: ModuleWidget[]) => arrange(list).map((each) => each.wide);

test("tiles stand in rows as even as can be, four at most, the longer rows first", () => {
	expect(wide(tiles(1))).toEqual([12]);
	expect(wide(tiles(4))).toEqual([3, 3, 3, 3]);
	expect(wide(tiles(5))).toEqual([4, 4, 4, 6, 6]);
	expect(wide(tiles(7))).toEqual([3, 3, 3, 3, 4, 4, 4]);
	expect(wide(tiles(11))).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4]);
});

test("larger widgets stand side by side as far as they fit; what is left goes to the last of a row, or is shared by like ones", () => {
	expect(wide(widgets("funnel"))).toEqual([12]);
	expect(wide(widgets("nps-gauge", "cohort-heatmap"))).toEqual([4, 8]);
	expect(wide(widgets("funnel", "nps-gauge"))).toEqual([8, 4]);
	expect(wide(widgets("rfm-grid", "cohort-heatmap"))).toEqual([12, 12]);
	expect(wide(widgets("nps-gauge", "nps-gauge"))).toEqual([6, 6]);
	expect(wide(widgets("nps-gauge", "nps-gauge", "nps-gauge"))).toEqual([
		4, 4, 4,
	]);
});

test("tiles and larger widgets do not share a row", () => {
	expect(wide([...tiles(2), ...widgets("funnel"), ...tiles(3)])).toEqual([
		6, 6, 12, 4, 4, 4,
	]);
});

test("on a tablet tiles go by two, an odd one alone, and larger widgets alone", () => {
	expect(
		arrange([...tiles(3), ...widgets("nps-gauge")]).map((each) => each.medium),
	).toEqual([6, 6, 12, 12]);
});
