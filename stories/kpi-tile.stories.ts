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
	values.map((value, index) => {
		const month = 11 - values.length + index;
		return {
			from: new Date(Date.UTC(2026, month, 1)).toISOString(),
			to: new Date(Date.UTC(2026, month + 1, 1)).toISOString(),
			open: open && index === values.length - 1,
			value,
			n: 100,
		};
	});

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
		107, 114, 111, 118, 115, 120, 73,
	]),
	split: null,
	unfinished: "proportional",
	latest: "2026-11-18T16:52:00Z",
	meta: metaOf({
		id: "revenue",
		name: "Revenue",
		unit: "money",
		direction: "higher",
	}),
};

export const churn: KpiAnswer = {
	...revenue,
	unfinished: "comparable",
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
	unfinished: "comparable",
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
	unfinished: "comparable",
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

/** Eighteen days at €68,000 a day on average, carried on to the end of November. */
export const projected: KpiAnswer = {
	...revenue,
	projection: {
		method: "weekday",
		value: 2_043_000,
		interval: [1_918_000, 2_168_000],
		days: 17,
		to: november.to,
	},
};

/** The mean basket, which a few large orders raise. */
export const basket: KpiAnswer = {
	...revenue,
	span: october,
	unfinished: "comparable",
	measure: measure(118.4, 4218, { interval: [109.2, 127.6] }),
	median: 61.9,
	comparisons: [
		{
			...compared(104.1, 118.4, { interval: [2.1, 26.5], real: true }),
			against: "previous-year",
			span: {
				from: "2025-09-30T22:00:00Z",
				to: "2025-10-31T23:00:00Z",
				open: false,
			},
		},
	],
	series: course(
		[98, 101, 99, 104, 103, 107, 110, 104, 112, 109, 115, 118],
		false,
	),
	meta: metaOf({
		id: "average-basket",
		name: "Average basket",
		unit: "money",
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
		change: choice("value", "percent", "points"),
		thresholds: text,
		benchmark: text,
		"benchmark-name": text,
		projection: choice("run-rate", "weekday"),
		"max-age": number(0, 1e4),
		grain: choice("day", "week", "month", "quarter"),
		exact: yes,
		"no-sparkline": yes,
	},
);

/** A month that is not over stands beside the same days of last year, never beside the whole month. */
export const PartialMonthAgainstTheSameDays: Story = {
	render: () => tile(revenue),
};

/** The last month is at 73 of some 120: the line goes on, dashed, at the pace so far, and does not dive. */
export const OpenMonthDoesNotDive: Story = { render: () => tile(revenue) };

/** A fall in churn is good news: lower is better, and the fall is real. */
export const FallInChurnIsGood: Story = { render: () => tile(churn) };

/** Above the first limit of churn: to watch. Sign, word and limits say so; the colour repeats them. */
export const Thresholds: Story = {
	render: () => html`<div class="row">
		<cadran-kpi-tile .data=${churn} thresholds="0.12, 0.15"></cadran-kpi-tile>
		<cadran-kpi-tile .data=${churn} thresholds="0.1, 0.12"></cadran-kpi-tile>
		<cadran-kpi-tile .data=${churn} thresholds="0.05, 0.08"></cadran-kpi-tile>
	</div>`,
};

/** Beside others: a published range, a published number, or a peer group of the same data. */
export const Benchmark: Story = {
	render: () => html`<div class="row">
		<cadran-kpi-tile .data=${churn} benchmark="0.08, 0.1" benchmark-name="Retail panel 2026"></cadran-kpi-tile>
		<cadran-kpi-tile .data=${cost} benchmark="41" benchmark-name="Last year’s budget"></cadran-kpi-tile>
		${tile({
			...resolution,
			benchmark: {
				measure: measure(0.711, 9044),
				change: change(0.711, 0.74),
			},
		})}
	</div>`,
};

/** Carried on to the end of the month by the weekdays of the month before, with its range: called a projection, and held against the target. */
export const Projection: Story = {
	render: () =>
		html`<cadran-kpi-tile .data=${projected} target="2000000"></cadran-kpi-tile>`,
};

/** A mean of orders that few are near: the median stands beside it. */
export const MeanWithItsMedian: Story = { render: () => tile(basket) };

/** The data end three days before the report, and that is said. */
export const OldData: Story = {
	render: () =>
		html`<cadran-kpi-tile .data=${{ ...revenue, latest: "2026-11-15T11:20:00Z" }} max-age="24"></cadran-kpi-tile>`,
};

/** The size of a change as a value, in percent of the old one, in points. */
export const SizeOfChange: Story = {
	render: () => html`<div class="row">
		<cadran-kpi-tile .data=${revenue} change="value"></cadran-kpi-tile>
		<cadran-kpi-tile .data=${revenue} change="percent"></cadran-kpi-tile>
		<cadran-kpi-tile .data=${churn} change="percent"></cadran-kpi-tile>
		<cadran-kpi-tile .data=${churn} change="points"></cadran-kpi-tile>
	</div>`,
};

/** A base that nobody knows: nothing is compared. */
export const NothingToCompareWith: Story = {
	render: () =>
		tile({
			...revenue,
			comparisons: [
				{
					...compared(1, 1),
					measure: measure(null, 0),
					change: {
						...{ state: "unknown", absolute: null, relative: null },
						...{ interval: null, real: null },
					},
				},
			],
		}),
};

/** Everything at once, from 160 × 90 px to a wall: what does not fit goes as a whole, the least important first. */
export const Sizes: Story = {
	render: () => html`<div class="sizes">
		${["xs", "s", "m", "l"].map(
			(size) =>
				html`<cadran-kpi-tile class=${size} .data=${projected} target="2000000" thresholds="1000000, 1500000"></cadran-kpi-tile>`,
		)}
	</div>`,
};

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

/** Several comparisons at once, one of them with a stretch of one's own. */
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
				{
					...compared(1_240_000 / 0.97, 1_240_000),
					against: { from: "2026-06-01", to: "2026-06-19" },
					span: {
						from: "2026-05-31T22:00:00Z",
						to: "2026-06-18T17:00:00Z",
						open: false,
					},
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

export const NotAllowed: Story = {
	render: () =>
		html`<cadran-kpi-tile metric="margin" heading="Margin" .source=${failing(new CadranError("forbidden", "Margins are for the management."))}></cadran-kpi-tile>`,
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
