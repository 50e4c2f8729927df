import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "../src/index.js";

const meta: Meta = {
	title: "Widgets/Rows",
	component: "cadran-rows",
	parameters: { layout: "fullscreen" },
};
export default meta;
type Story = StoryObj;

/** Rows that stand in the page, without a line of script. */
export const Inline: Story = {
	render: () =>
		html`<cadran-dashboard heading="Orders" period="this-month" compare="previous-period" as-of="latest" currency="EUR" time-zone="Europe/Paris">
			<cadran-rows entity="orders" columns="customer: client; at: date; amount: total">
				<script type="application/json">
					[
						{ "client": "Ada", "date": "2026-10-05", "total": 40 },
						{ "client": "Bob", "date": "2026-10-21", "total": 25 },
						{ "client": "Ada", "date": "2026-11-03", "total": 62.5 },
						{ "client": "Cyd", "date": "2026-11-05", "total": 18 }
					]
				</script>
			</cadran-rows>
			<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>
			<cadran-kpi-tile metric="orders"></cadran-kpi-tile>
			<cadran-cohort-heatmap period="all"></cadran-cohort-heatmap>
			<cadran-rfm-grid period="all" bins="3" no-segments></cadran-rfm-grid>
		</cadran-dashboard>`,
};

/** A file that is not there: every widget says so. */
export const Failed: Story = {
	render: () =>
		html`<cadran-dashboard heading="Orders">
			<cadran-rows entity="orders" src="/nowhere/orders.csv" columns="customer: client; at: date; amount: total"></cadran-rows>
			<cadran-kpi-tile metric="revenue" heading="Revenue"></cadran-kpi-tile>
			<cadran-rfm-grid heading="RFM"></cadran-rfm-grid>
		</cadran-dashboard>`,
};
