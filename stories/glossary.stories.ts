import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "../src/index.js";
import { defineModel } from "../src/model/mapping.js";
import type {
	GlossaryAnswer,
	GlossaryQuestion,
} from "../src/questions/glossary.js";
import { memorySource } from "../src/sources/memory.js";
import { sampleSource } from "../src/sources/sample.js";
import type { DataSource } from "../src/sources/source.js";

const meta: Meta = {
	title: "Glossary",
	component: "cadran-glossary",
	excludeStories: ["sparse"],
};
export default meta;
type Story = StoryObj;

const sample = sampleSource(11, { customers: 200 });

/** Orders alone: whatever needs more names what is missing. */
export const sparse = memorySource(
	{ orders: [{ client: "Ada", date: "2026-11-02", total: 120 }] },
	defineModel({
		timeZone: "Europe/Paris",
		currency: "EUR",
		entities: {
			orders: {
				columns: { customer: "client", at: "date", amount: "total" },
			},
		},
	}),
);

/** A source that answers the glossary alone, in its own way. */
const told = (
	ask: (question: GlossaryQuestion) => Promise<GlossaryAnswer>,
): DataSource => ({ ask }) as unknown as DataSource;

/** The whole catalogue over a model that has everything. */
export const EverythingAvailable: Story = {
	render: () => html`<cadran-glossary .source=${sample}></cadran-glossary>`,
};

/** The same over orders alone: each KPI that can't be answered names the tables and columns it lacks. */
export const OrdersAlone: Story = {
	render: () => html`<cadran-glossary .source=${sparse}></cadran-glossary>`,
};

/** What one family lacks. */
export const WhatIsMissing: Story = {
	render: () =>
		html`<cadran-glossary family="customer-base" available="no" .source=${sparse}></cadran-glossary>`,
};

/** What orders alone can tell a marketing manager. */
export const ForMarketing: Story = {
	render: () =>
		html`<cadran-glossary audience="marketing" available="yes" heading="For marketing" .source=${sparse}></cadran-glossary>`,
};

/** Accents and capitals make no difference. */
export const Found: Story = {
	render: () =>
		html`<cadran-glossary lang="fr" search="frequence d'achat" .source=${sample}></cadran-glossary>`,
};

export const NothingFound: Story = {
	render: () =>
		html`<cadran-glossary search="weather" .source=${sample}></cadran-glossary>`,
};

export const InFrench: Story = {
	render: () =>
		html`<cadran-glossary lang="fr" family="loyalty" .source=${sample}></cadran-glossary>`,
};

/** On a telephone. */
export const Narrow: Story = {
	render: () =>
		html`<div class="phone"><cadran-glossary family="ecommerce" .source=${sparse}></cadran-glossary></div>`,
};

/** In a dashboard: its source is asked, and the panels of its widgets link to the glossary below them. */
export const InADashboard: Story = {
	render: () =>
		html`<cadran-dashboard heading="Our shop" glossary="#" period="last-12-months" .source=${sample}>
			<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>
			<cadran-kpi-tile metric="repeat-rate"></cadran-kpi-tile>
			<cadran-glossary family="customer-base"></cadran-glossary>
		</cadran-dashboard>`,
};

export const Waiting: Story = {
	render: () =>
		html`<cadran-glossary heading="Glossary of KPIs" .source=${told(() => new Promise(() => {}))}></cadran-glossary>`,
};

export const Failed: Story = {
	render: () =>
		html`<cadran-glossary heading="Glossary of KPIs" .source=${told(() => Promise.reject(new Error("The server answered 503.")))}></cadran-glossary>`,
};
