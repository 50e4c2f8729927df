import { expect } from "chai";
import { html, type TemplateResult } from "lit";
import type { Unit } from "../../src/model/metric.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import "../../src/widgets/kpi-tile.js";
import "../../src/widgets/nps-gauge.js";
import { churn, projected, revenue } from "../../stories/kpi-tile.stories.js";
import {
	byTouchpoint,
	ces,
	nps,
	rolled,
} from "../../stories/nps-gauge.stories.js";
import { faults, isShown } from "./boxes.js";
import { calm, clear, drawn } from "./drawn.js";

const NAME = "First-contact resolution of premium customers by telephone";
const WIDTHS = [160, 200, 240, 320, 480, 760, 1200];

const of = (value: number, unit: Unit): KpiAnswer => ({
	...revenue,
	measure: { ...revenue.measure, value },
	meta: {
		...revenue.meta,
		definition: { ...revenue.meta.definition, unit, name: NAME },
	},
});

const tile = (data: KpiAnswer, exact = false) =>
	html`<cadran-kpi-tile .data=${data} ?exact=${exact} target="2000000" thresholds="1000000, 1500000" benchmark="1100000" benchmark-name="Panel of retailers"></cadran-kpi-tile>`;

const cases: [string, string, TemplateResult][] = [
	["a tile with everything", "cadran-kpi-tile", tile(projected)],
	["a tile of −10⁻⁹", "cadran-kpi-tile", tile(of(-1e-9, "ratio"))],
	["a tile of 10¹⁵ €", "cadran-kpi-tile", tile(of(1e15, "money"))],
	[
		"a tile of 10¹⁵ € in full",
		"cadran-kpi-tile",
		tile(of(1e15, "money"), true),
	],
	["a tile of 10¹⁵ in full", "cadran-kpi-tile", tile(of(-1e15, "count"), true)],
	[
		"a French tile",
		"cadran-kpi-tile",
		html`<div lang="fr">${tile(of(1_234_567.89, "money per day"), true)}</div>`,
	],
	[
		"an NPS gauge by touchpoint",
		"cadran-nps-gauge",
		html`<cadran-nps-gauge heading=${NAME} .data=${byTouchpoint}></cadran-nps-gauge>`,
	],
	[
		"a French gauge with its trend",
		"cadran-nps-gauge",
		html`<div lang="fr"><cadran-nps-gauge .data=${rolled}></cadran-nps-gauge></div>`,
	],
	[
		"a dial",
		"cadran-nps-gauge",
		html`<cadran-nps-gauge skin="dial" .data=${ces}></cadran-nps-gauge>`,
	],
];

afterEach(clear);

describe("at any width, with text at 100 % and at 200 %", () => {
	for (const [name, tag, template] of cases)
		it(`${name} has nothing cut and nothing covered`, async () => {
			const widget = await drawn<HTMLElement>(tag, template);
			for (const size of ["16px", "32px"])
				for (const width of WIDTHS) {
					widget.style.setProperty("--cadran-font-size", size);
					widget.style.inlineSize = `${width}px`;
					expect(faults(widget), `${width} px, ${size}`).to.deep.equal([]);
				}
		});
});

describe("in a box of fixed height", () => {
	const boxes = [
		[160, 90],
		[200, 120],
		[240, 140],
		[320, 240],
	] as const;
	for (const [name, tag, template] of cases)
		it(`${name} shows whole parts or none, and always its figure`, async () => {
			const widget = await drawn<HTMLElement>(tag, template);
			for (const size of ["16px", "32px"])
				for (const [width, height] of boxes) {
					widget.style.setProperty("--cadran-font-size", size);
					widget.style.inlineSize = `${width}px`;
					widget.style.blockSize = `${height}px`;
					const at = `${width} × ${height} px, ${size}`;
					expect(faults(widget), at).to.deep.equal([]);
					expect(isShown(widget, ".figure"), `figure: ${at}`).to.equal(true);
				}
		});

	it("of 160 × 90 px a short name leaves room for how the figure moved, and the gauge's interval", async () => {
		const widget = await drawn<HTMLElement>(
			"cadran-kpi-tile",
			html`<cadran-kpi-tile .data=${churn}></cadran-kpi-tile>`,
		);
		widget.style.cssText = "inline-size: 160px; block-size: 90px";
		expect(isShown(widget, ".changes")).to.equal(true);
		expect(isShown(widget, ".notes")).to.equal(false);
		const gauge = await drawn<HTMLElement>(
			"cadran-nps-gauge",
			html`<cadran-nps-gauge heading="NPS" .data=${nps}></cadran-nps-gauge>`,
		);
		gauge.style.cssText = "inline-size: 160px; block-size: 90px";
		await calm(gauge);
		expect(isShown(gauge, ".between")).to.equal(true);
	});
});
