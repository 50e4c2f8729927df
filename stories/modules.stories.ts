import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "../src/index.js";
import { sampleSource } from "../src/sources/sample.js";

const meta: Meta = {
	title: "Ready dashboards",
	component: "cadran-dashboard",
	parameters: { layout: "fullscreen" },
};
export default meta;
type Story = StoryObj;

const sample = sampleSource(11, { customers: 2000 });

/** One line of HTML: `<cadran-dashboard module="…">`. */
const ready = (module: string): Story => ({
	render: () =>
		html`<cadran-dashboard module=${module} controls period="last-12-months" compare="previous-year" .source=${sample}></cadran-dashboard>`,
});

export const Overview = ready("overview");
export const CommercialPerformance = ready("commercial-performance");
export const SalesPerformance = ready("sales-performance");
export const DigitalPerformance = ready("digital-performance");
export const EmailPerformance = ready("email-performance");
export const LoyaltyPerformance = ready("loyalty-performance");
export const CustomerServicePerformance = ready("customer-service-performance");
export const SatisfactionPerformance = ready("satisfaction-performance");

/** In the language of the page. */
export const InFrench: Story = {
	render: () =>
		html`<cadran-dashboard lang="fr" module="email-performance" controls period="last-12-months" compare="previous-year" .source=${sample}></cadran-dashboard>`,
};

/** On a telephone. */
export const Narrow: Story = {
	render: () =>
		html`<div class="phone"><cadran-dashboard module="loyalty-performance" period="last-12-months" .source=${sample}></cadran-dashboard></div>`,
};

/** A shop without campaigns: the widgets that need them say what is missing. */
export const DataMissing: Story = {
	render: () =>
		html`<cadran-dashboard module="email-performance" period="last-12-months" .source=${shop}></cadran-dashboard>`,
};

const shop = sampleSource(11, {
	customers: 500,
	entities: ["customers", "orders", "messages"],
});

/** A name that is none, with the one that was meant. */
export const Unknown: Story = {
	render: () =>
		html`<cadran-dashboard heading="E-mails" module="email-performence" .source=${sample}></cadran-dashboard>`,
};
