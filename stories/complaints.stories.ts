import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { DashboardState } from "../src/element/state.js";
import { defineModel } from "../src/model/mapping.js";
import { memorySource } from "../src/sources/memory.js";
import { sampleSource } from "../src/sources/sample.js";
import type { DataSource } from "../src/sources/source.js";
import "../src/index.js";
import { shop as cohorts } from "./cohort-heatmap.stories.js";
import { shop as journey } from "./funnel.stories.js";
import { revenue } from "./kpi-tile.stories.js";
import { nps } from "./nps-gauge.stories.js";
import { shop as crowd } from "./rfm-grid.stories.js";

const meta: Meta = {
	title: "Complaints",
	excludeStories: /^[a-z]/,
};
export default meta;
type Story = StoryObj;

const sample = sampleSource(3, { customers: 400 });

const five = () => html`
	<cadran-kpi-tile .data=${revenue}></cadran-kpi-tile>
	<cadran-funnel .data=${journey}></cadran-funnel>
	<cadran-nps-gauge .data=${nps}></cadran-nps-gauge>
	<cadran-cohort-heatmap .data=${cohorts}></cadran-cohort-heatmap>
	<cadran-rfm-grid no-segments .data=${crowd}></cadran-rfm-grid>
`;

/** “The tooltip is cut off by the next card.” What explains a figure opens above the page, whatever clips the card. */
export const TooltipCutByANeighbour: Story = {
	render: () =>
		html`<style>.clip { overflow: hidden; inline-size: 260px; block-size: 150px; transform: translateZ(0); }</style>
			<div class="row"><div class="clip">${html`<cadran-kpi-tile .data=${revenue}></cadran-kpi-tile>`}</div><cadran-kpi-tile .data=${revenue}></cadran-kpi-tile></div>`,
};

/** What a reader picked last, as a page would keep it in its address. */
export const kept: { state?: DashboardState } = {};

/** “I click on a bar and my page cannot know.” Every pick is an event with a filter, and a state that brings the view back. */
export const FilterThatTheHostCannotSee: Story = {
	render: () =>
		html`<cadran-dashboard
			period="last-12-months"
			.source=${sample}
			@cadran-filter=${(event: Event & { state: DashboardState }) => {
				kept.state = JSON.parse(JSON.stringify(event.state));
			}}
		>
			<cadran-kpi-tile metric="active-customers"></cadran-kpi-tile>
			<cadran-rfm-grid bins="3" no-segments></cadran-rfm-grid>
		</cadran-dashboard>`,
};

/** “Half of it is in English.” One `lang` decides for words, numbers, dates and the names of KPIs. */
export const MixedLanguages: Story = {
	render: () =>
		html`<cadran-dashboard lang="fr" controls period="last-12-months" compare="previous-year" .source=${sample}>
			<cadran-kpi-tile metric="churn-rate"></cadran-kpi-tile>
			<cadran-funnel steps="visit, order"></cadran-funnel>
			<cadran-nps-gauge></cadran-nps-gauge>
			<cadran-cohort-heatmap></cadran-cohort-heatmap>
			<cadran-rfm-grid tiers></cadran-rfm-grid>
		</cadran-dashboard>`,
};

/** One order before midnight in Paris on 31 October, and one after: the first of November. In UTC both are in October. */
const midnight = memorySource(
	{
		orders: [
			{ client: "a", date: "2026-10-31T22:30:00Z", total: 10 },
			{ client: "b", date: "2026-10-31T23:30:00Z", total: 20 },
		],
	},
	defineModel({
		timeZone: "Europe/Paris",
		entities: {
			orders: {
				from: "orders",
				columns: { customer: "client", at: "date", amount: "total" },
			},
		},
	}),
);

/** “Everything is one day off.” Days begin and end in the zone of the report, wherever the reader sits. */
export const DatesMovedADayByUtc: Story = {
	render: () =>
		html`<cadran-dashboard period="2026-11-01/2026-12-01" as-of="2026-12-05T00:00:00Z" .source=${midnight}>
			<cadran-kpi-tile metric="orders" no-sparkline></cadran-kpi-tile>
		</cadran-dashboard>`,
};

/** A source that answers its first question, and then keeps everyone waiting. */
export const slow = (): DataSource => {
	let asked = 0;
	return {
		ask: () => (asked++ === 0 ? revenue : new Promise(() => {})),
	} as unknown as DataSource;
};

/** “The spinner wipes what I was looking at.” The last picture stays, muted, until the next one is there. */
export const SpinnerThatWipesTheLastPicture: Story = {
	render: () =>
		html`<cadran-kpi-tile metric="revenue" .source=${slow()}></cadran-kpi-tile>`,
};

/** “The screen reader says: graphic.” A card is named by its finding; tables are tables; what is for the eye alone is silent. */
export const ScreenReaderThatReadsGraphic: Story = {
	render: () => html`<cadran-dashboard>${five()}</cadran-dashboard>`,
};

/** “The export is a picture of a menu, and the CSV has no date.” Each widget saves its finding, its figures and its picture. */
export const ExportThatSaysNothing: Story = {
	render: () => html`<cadran-dashboard>${five()}</cadran-dashboard>`,
};
