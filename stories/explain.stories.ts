import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import "../src/index.js";
// Storybook's own panels load what explains before a reader asks, so that the pictures are of open panels.
import "../src/element/explanation.js";
import type { Filter } from "../src/model/filter.js";
import type { KpiAnswer } from "../src/questions/kpi.js";
import { sampleSource } from "../src/sources/sample.js";
import { revenue } from "./kpi-tile.stories.js";

const meta: Meta = {
	title: "Explain panel",
	parameters: { docs: { story: { inline: false, height: "640px" } } },
	excludeStories: /^[a-z]/,
};
export default meta;
type Story = StoryObj;

const sample = sampleSource(11, { customers: 2000 });

/** Opens the panel of the widget in a box as soon as there is an answer. */
async function open(box: Element | undefined): Promise<void> {
	do {
		await new Promise((later) => setTimeout(later, 10));
		const root = box?.querySelector(".opened")?.shadowRoot;
		const button = root?.querySelector<HTMLElement>(".about");
		if (button) return button.click();
	} while (box?.isConnected);
}

const opened = (content: TemplateResult): Story => ({
	render: () => html`<div ${ref(open)}>${content}</div>`,
});

const web: Filter = { column: "orders.channel", is: "web" };

/** A figure in euros of amounts in three currencies, with rows that could not be read. */
export const converted: KpiAnswer = {
	...revenue,
	meta: {
		...revenue.meta,
		conversion: {
			to: "EUR",
			rates: [
				{ currency: "USD", from: "2026-01-01", rate: 0.8511 },
				{ currency: "USD", from: "2026-07-01", rate: 0.8623 },
				{ currency: "JPY", from: "2026-01-01", rate: 0.005437 },
			],
		},
		warnings: [
			{
				code: "rows-left-out",
				table: "orders",
				column: "amount",
				count: 3,
				details: ["orders.amount, row 17: “n/a” is no number."],
			},
		],
		definition: {
			...revenue.meta.definition,
			family: { id: "ecommerce", name: "E-commerce" },
			definition: "Sum of the amounts of the orders of the period.",
			purpose: "How much do we sell?",
			action:
				"When it falls, see whether customers, orders or baskets fell before you act.",
			formula: "sum of the amounts of orders",
			caveat: "Returns are taken off when they come back, not when sold.",
		},
	},
};

/** All that a panel can tell: mixed currencies with the dated rates used, rows left out, a link to the glossary. */
export const Everything: Story = opened(
	html`<cadran-kpi-tile class="opened" glossary="#" .data=${converted}></cadran-kpi-tile>`,
);

const shop = (widget: TemplateResult, lang = "en") =>
	opened(
		html`<cadran-dashboard lang=${lang} glossary="#" period="last-12-months" compare="previous-year" .filters=${[web]} .source=${sample}>${widget}</cadran-dashboard>`,
	);

export const OfATile: Story = shop(
	html`<cadran-kpi-tile class="opened" metric="repeat-rate"></cadran-kpi-tile>`,
);
export const OfAFunnel: Story = shop(
	html`<cadran-funnel class="opened" steps="visit, product, cart, checkout, order"></cadran-funnel>`,
);
export const OfAGrid: Story = shop(
	html`<cadran-rfm-grid class="opened"></cadran-rfm-grid>`,
);
export const OfAHeatmap: Story = shop(
	html`<cadran-cohort-heatmap class="opened"></cadran-cohort-heatmap>`,
);
export const OfAGauge: Story = shop(
	html`<cadran-nps-gauge class="opened"></cadran-nps-gauge>`,
);
export const InFrench: Story = shop(
	html`<cadran-kpi-tile class="opened" metric="churn-rate"></cadran-kpi-tile>`,
	"fr",
);

/** In a card of 160 pixels. */
export const Narrow: Story = opened(
	html`<div class="narrow"><cadran-kpi-tile class="opened" .data=${converted}></cadran-kpi-tile></div>`,
);
