import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { Compared, Measure, Point } from "../src/model/answer.js";
import { CadranError } from "../src/model/error.js";
import type { KpiAnswer } from "../src/questions/kpi.js";
import "../src/widgets/kpi-tile.js";
import { metaOf } from "./meta.js";
import {
	choice,
	compare,
	number,
	period,
	playground,
	text,
	yes,
} from "./playground.js";

const november = {
	from: "2026-10-31T23:00:00Z",
	to: "2026-11-30T23:00:00Z",
	open: true,
	elapsedDays: 18,
	totalDays: 30,
};
const sameDays = {
	from: "2025-10-31T23:00:00Z",
	to: "2025-11-18T17:00:00Z",
	open: false,
};
const october = {
	from: "2026-09-30T22:00:00Z",
	to: "2026-10-31T23:00:00Z",
	open: false,
};

const measure = (
	value: number | null,
	n: number,
	more: Partial<Measure> = {},
): Measure => ({ value, n, interval: null, enough: true, ...more });

/** A believable course of months, the last one unfinished. */
const course = (values: readonly (number | null)[], open = true): Point[] =>
	values.map((value, index) => ({
		from: new Date(Date.UTC(2025, index, 1)).toISOString(),
		to: new Date(Date.UTC(2025, index + 1, 1)).toISOString(),
		open: open && index === values.length - 1,
		value,
		n: 100,
	}));

const change = (
	old: number,
	value: number,
	more: Partial<Compared["change"]> = {},
): Compared["change"] => ({
	state: value > old ? "up" : value < old ? "down" : "equal",
	absolute: value - old,
	relative: old === 0 ? null : (value - old) / Math.abs(old),
	interval: null,
	real: null,
	...more,
});

const compared = (
	old: number,
	value: number,
	more: Partial<Compared["change"]> = {},
): Compared => ({
	against: "previous-year",
	span: sameDays,
	measure: measure(old, 1200),
	change: change(old, value, more),
});

export const revenue: KpiAnswer = {
	kind: "kpi",
	span: november,
	measure: measure(1_240_000, 4218),
	comparisons: [compared(1_147_000, 1_240_000)],
	series: course([
		82, 84, 83, 90, 88, 97, 92, 91, 99, 97, 103, 96, 98, 101, 108, 104, 110,
		107, 114, 111, 118, 115, 120, 87,
	]),
	split: null,
	meta: metaOf({
		id: "revenue",
		name: "Revenue",
		unit: "money",
		direction: "higher",
	}),
};

export const churn: KpiAnswer = {
	...revenue,
	span: october,
	measure: measure(0.112, 5012, {
		numerator: 561,
		denominator: 5012,
		interval: [0.104, 0.121],
	}),
	comparisons: [
		{
			...compared(0.125, 0.112, { interval: [-0.025, -0.001], real: true }),
			span: {
				from: "2025-09-30T22:00:00Z",
				to: "2025-10-31T23:00:00Z",
				open: false,
			},
		},
	],
	series: course(
		[
			0.13, 0.132, 0.128, 0.131, 0.126, 0.125, 0.127, 0.121, 0.119, 0.117,
			0.114, 0.112,
		],
		false,
	),
	meta: metaOf({
		id: "churn-rate",
		name: "Churn rate",
		unit: "percent",
		direction: "lower",
	}),
};

export const cost: KpiAnswer = {
	...revenue,
	span: october,
	measure: measure(38.4, 812),
	comparisons: [
		{
			...compared(37.3, 38.4),
			against: "previous-period",
			span: {
				from: "2026-08-31T22:00:00Z",
				to: "2026-09-30T22:00:00Z",
				open: false,
			},
		},
	],
	series: course(
		[34, 35, 34.4, 36, 35.5, 36.2, 35.9, 36.8, 37.1, 36.6, 37.3, 38.4],
		false,
	),
	meta: metaOf({
		id: "cac",
		name: "Acquisition cost",
		unit: "money",
		direction: "lower",
	}),
};

export const resolution: KpiAnswer = {
	...revenue,
	measure: measure(0.74, 1306, {
		numerator: 966,
		denominator: 1306,
		interval: [0.715, 0.763],
	}),
	comparisons: [
		compared(0.736, 0.74, { interval: [-0.03, 0.038], real: false }),
	],
	series: course([
		0.71, 0.72, 0.72, 0.735, 0.73, 0.74, 0.742, 0.738, 0.741, 0.739, 0.744,
		0.74,
	]),
	meta: metaOf({
		id: "first-contact-resolution",
		name: "First-contact resolution",
		unit: "percent",
		direction: "higher",
	}),
};

const tile = (data: KpiAnswer) =>
	html`<cadran-kpi-tile .data=${data}></cadran-kpi-tile>`;
const never = { ask: () => new Promise<never>(() => {}) };
const failing = (error: Error) => ({ ask: () => Promise.reject(error) });

const meta: Meta = {
	title: "Widgets/KPI tile",
	component: "cadran-kpi-tile",
	excludeStories: /^[a-z]/,
};
export default meta;
type Story = StoryObj;

/** Every attribute to play with, on the sample shop. */
export const Playground: Story = playground(
	"cadran-kpi-tile",
	{ metric: "revenue", period: "last-12-months", compare: "previous-year" },
	{
		metric: choice(
			"revenue",
			"orders",
			"average-basket",
			"churn-rate",
			"first-contact-resolution",
		),
		period,
		compare,
		heading: text,
		target: number(0, 1e9),
		direction: choice("higher", "lower", "target", "neutral"),
		"neutral-range": number(0, 1, 0.01),
		grain: choice("day", "week", "month", "quarter"),
		exact: yes,
		"no-sparkline": yes,
	},
);

/** An open month against the same days of last year. */
export const ToDate: Story = { render: () => tile(revenue) };

/** Lower is better, and the fall is real. */
export const LowerIsBetter: Story = { render: () => tile(churn) };

/** A target that is missed. */
export const Target: Story = {
	render: () =>
		html`<cadran-kpi-tile .data=${cost} target="35"></cadran-kpi-tile>`,
};

/** A change inside the noise is not called one. */
export const NoRealChange: Story = { render: () => tile(resolution) };

/** Four tiles in a row, as on a dashboard. */
export const Row: Story = {
	render: () => html`<div class="row">
		${tile(revenue)} ${tile(churn)}<cadran-kpi-tile .data=${cost} target="35"></cadran-kpi-tile>${tile(resolution)}
	</div>`,
};

/** Several comparisons at once. */
export const SeveralComparisons: Story = {
	render: () =>
		tile({
			...revenue,
			comparisons: [
				compared(1_147_000, 1_240_000),
				{
					...compared(1_310_000, 1_240_000),
					against: "previous-period",
					span: october,
				},
			],
		}),
};

/** From nothing to something is new, not infinite. */
export const NewFromZero: Story = {
	render: () =>
		tile({
			...revenue,
			comparisons: [
				{ ...compared(0, 1_240_000, { state: "new" }), measure: measure(0, 0) },
			],
		}),
};

/** The same number as before. */
export const Unchanged: Story = {
	render: () =>
		tile({ ...revenue, comparisons: [compared(1_240_000, 1_240_000)] }),
};

/** A loss that became smaller moved up: the base's size counts, not its sign. */
export const Negative: Story = {
	render: () =>
		tile({
			...revenue,
			measure: measure(-12_500, 210),
			comparisons: [compared(-20_000, -12_500)],
		}),
};

/** Eleven answers are not a rate. */
export const NotEnoughData: Story = {
	render: () =>
		tile({
			...resolution,
			measure: measure(0.73, 11, {
				numerator: 8,
				denominator: 11,
				interval: [0.43, 0.9],
				enough: false,
			}),
			series: [],
		}),
};

/** In French, in an English page. */
export const French: Story = {
	render: () => html`<div lang="fr" class="row">
		${tile({ ...revenue, meta: metaOf({ ...revenue.meta.definition, name: "Chiffre d’affaires" }) })}
		${tile({ ...churn, meta: metaOf({ ...churn.meta.definition, name: "Taux d’attrition" }) })}
	</div>`,
};

/** A long name in the smallest box. */
export const Narrow: Story = {
	render: () =>
		html`<cadran-kpi-tile class="narrow" .data=${resolution} heading="First-contact resolution of premium customers by telephone"></cadran-kpi-tile>`,
};

export const Waiting: Story = {
	render: () =>
		html`<cadran-kpi-tile metric="revenue" heading="Revenue" .source=${never}></cadran-kpi-tile>`,
};

export const Empty: Story = {
	render: () =>
		tile({
			...revenue,
			measure: measure(null, 0),
			comparisons: [],
			series: [],
		}),
};

export const Failed: Story = {
	render: () =>
		html`<cadran-kpi-tile metric="revenue" heading="Revenue" .source=${failing(new CadranError("network", "orders.csv: the server answered 503"))}></cadran-kpi-tile>`,
};

export const Unsupported: Story = {
	render: () =>
		html`<cadran-kpi-tile metric="margin" heading="Margin" .source=${failing(new CadranError("unsupported", "orders.margin is not mapped"))}></cadran-kpi-tile>`,
};

export const Stale: Story = {
	render: () => tile({ ...revenue, meta: { ...revenue.meta, stale: true } }),
};

export const RowsLeftOut: Story = {
	render: () =>
		tile({
			...revenue,
			meta: {
				...revenue.meta,
				sample: true,
				warnings: [
					{
						code: "rows-left-out",
						table: "orders",
						column: "amount",
						count: 3,
					},
				],
			},
		}),
};

export const NoSource: Story = {
	render: () => html`<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>`,
};
