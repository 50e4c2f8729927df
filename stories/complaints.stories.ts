import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html, nothing } from "lit";
import type { DashboardState } from "../src/element/state.js";
import { defineModel } from "../src/model/mapping.js";
import { memorySource } from "../src/sources/memory.js";
import { sampleSource } from "../src/sources/sample.js";
import type { DataSource } from "../src/sources/source.js";
import "../src/index.js";
import { shop as cohorts } from "./cohort-heatmap.stories.js";
import { shop as journey } from "./funnel.stories.js";
import {
	Negative,
	NewFromZero,
	NothingToCompareWith,
	revenue,
	Unchanged,
} from "./kpi-tile.stories.js";
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

const visit = (client: string, date: string, device: string) => ({
	...{ client, date, device, what: "visit" },
});

/** Ada and Bob both come by television and by watch, and three others by the web. */
export const devices = memorySource(
	{
		events: [
			...["c", "d", "e"].map((who) => visit(who, "2026-11-01", "web")),
			...[visit("a", "2026-11-02", "tv"), visit("a", "2026-11-03", "watch")],
			...[visit("b", "2026-11-02", "tv"), visit("b", "2026-11-03", "watch")],
			{ ...visit("a", "2026-11-04", "tv"), what: "order" },
		],
	},
	defineModel({
		timeZone: "Europe/Paris",
		asOf: "2026-11-18",
		entities: {
			events: {
				columns: {
					...{ customer: "client", at: "date" },
					...{ name: "what", device: "device" },
				},
			},
		},
	}),
);

/** “Other adds up distinct counts.” Other is worked out from its own customers: who is in two small groups counts once. */
export const OtherThatAddsUpDistinctCounts: Story = {
	render: () =>
		html`<cadran-funnel steps="visit, order" breakdown="events.device" breakdown-top="1" .source=${devices}></cadran-funnel>`,
};

const sales = (rates?: string) =>
	html`<cadran-dashboard currency="EUR" rates=${rates ?? nothing} time-zone="Europe/Paris" as-of="2026-11-18T12:00:00Z">
		<cadran-rows entity="orders" columns="customer: client; at: date; amount: total" currency="devise">
			<script type="application/json">
				[
					{ "client": "Ada", "date": "2026-11-05", "total": 10, "devise": "EUR" },
					{ "client": "Bob", "date": "2026-11-06", "total": 32, "devise": "USD" }
				]
			</script>
		</cadran-rows>
		<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>
	</cadran-dashboard>`;

/** “Euros and dollars are one sum.” Without a rate there is no number, and the tile says why. */
export const CurrenciesAddedUp: Story = { render: () => sales() };

/** With dated rates, amounts are converted, and what explains the figure tells by which. */
export const CurrenciesConverted: Story = {
	render: () => sales("USD 2026-11-01 0.75"),
};

/** “+30, and of how many?” The score has its interval, its n and its method. */
export const NpsWithoutItsUncertainty: Story = {
	render: () => html`<cadran-nps-gauge .data=${nps}></cadran-nps-gauge>`,
};

/** “+∞ %.” From zero is new, equal is no change, nothing is not zero, and a smaller loss is a rise. */
export const ZeroEqualMissingAndNegativeBases: Story = {
	render: () =>
		html`<div class="row">${[
			NewFromZero,
			Unchanged,
			NothingToCompareWith,
			Negative,
		].map((story) => story.render?.({}, {} as never))}</div>`,
};
