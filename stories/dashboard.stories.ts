import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { Filter } from "../src/model/filter.js";
import type { FunnelStep } from "../src/questions/funnel.js";
import { sampleSource } from "../src/sources/sample.js";
import "../src/index.js";
import { shop as cohorts } from "./cohort-heatmap.stories.js";
import { shop } from "./funnel.stories.js";
import { churn, cost, resolution, revenue } from "./kpi-tile.stories.js";
import { nps } from "./nps-gauge.stories.js";
import { shop as crowd } from "./rfm-grid.stories.js";

const web: Filter = { column: "orders.channel", is: "web" };
const november = { from: "2026-11-01", to: "2026-11-19" };

const meta: Meta = {
	title: "Dashboard",
	component: "cadran-dashboard",
	parameters: { layout: "fullscreen" },
};
export default meta;
type Story = StoryObj;

const sample = sampleSource();

const events = ["visit", "product", "cart", "checkout", "order"];

/** Steps under names of one's own, in any language. */
const named = (names: readonly string[]): FunnelStep[] =>
	events.map((is, index) => ({
		name: names[index] ?? is,
		at: "events.at",
		where: { column: "events.name", is },
	}));

const live = (steps: readonly FunnelStep[] = events) => html`
	<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>
	<cadran-kpi-tile metric="churn-rate"></cadran-kpi-tile>
	<cadran-kpi-tile metric="average-basket" target="60"></cadran-kpi-tile>
	<cadran-kpi-tile metric="first-contact-resolution"></cadran-kpi-tile>
	<cadran-funnel .steps=${steps}></cadran-funnel>
	<cadran-nps-gauge></cadran-nps-gauge>
	<cadran-cohort-heatmap period="last-12-months"></cadran-cohort-heatmap>
	<cadran-rfm-grid period="last-12-months" no-segments></cadran-rfm-grid>
`;

/** A sample shop, worked out in the page. Pick a cell, a step or a band: it filters the others. */
export const Live: Story = {
	render: () =>
		html`<cadran-dashboard heading="Customer relations" controls period="last-12-months" compare="previous-year" .source=${sample}>
			${live()}
		</cadran-dashboard>`,
};

/** The same shop, in French. */
export const LiveInFrench: Story = {
	render: () =>
		html`<cadran-dashboard lang="fr" heading="Relation client" controls period="last-12-months" compare="previous-year" .source=${sample}>
			${live(named(["Visite", "Produit vu", "Panier", "Paiement", "Commande"]))}
		</cadran-dashboard>`,
};

const drawn = () => html`
	<cadran-kpi-tile .data=${revenue}></cadran-kpi-tile>
	<cadran-kpi-tile .data=${churn}></cadran-kpi-tile>
	<cadran-kpi-tile .data=${cost} target="35"></cadran-kpi-tile>
	<cadran-kpi-tile .data=${resolution}></cadran-kpi-tile>
	<cadran-funnel .data=${shop}></cadran-funnel>
	<cadran-nps-gauge .data=${nps}></cadran-nps-gauge>
	<cadran-cohort-heatmap .data=${cohorts}></cadran-cohort-heatmap>
	<cadran-rfm-grid no-segments .data=${crowd}></cadran-rfm-grid>
`;

/** Numbers that the page already has: no source at all. */
export const FromData: Story = {
	render: () =>
		html`<cadran-dashboard heading="Customer relations" .period=${november} compare="previous-year" .filters=${[web]}>
			${drawn()}
		</cadran-dashboard>`,
};

/** On a telephone. */
export const Narrow: Story = {
	render: () =>
		html`<div class="phone">
			<cadran-dashboard heading="Customer relations" controls .period=${november} .filters=${[web]}>${drawn()}</cadran-dashboard>
		</div>`,
};

/** Two dashboards on one page, each in its own language. */
export const TwoLanguages: Story = {
	render: () => html`
		<cadran-dashboard lang="en" heading="Sales" period="this-month" compare="previous-year" .filters=${[web]}>
			<cadran-kpi-tile .data=${revenue}></cadran-kpi-tile><cadran-kpi-tile .data=${cost}></cadran-kpi-tile>
		</cadran-dashboard>
		<cadran-dashboard lang="fr" heading="Ventes" period="this-month" compare="previous-year" .filters=${[web]}>
			<cadran-kpi-tile .data=${revenue}></cadran-kpi-tile><cadran-kpi-tile .data=${cost}></cadran-kpi-tile>
		</cadran-dashboard>
	`,
};
