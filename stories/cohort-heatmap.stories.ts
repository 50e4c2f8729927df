import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { CadranError } from "../src/model/error.js";
import { defineModel } from "../src/model/mapping.js";
import type {
	Cohort,
	CohortAnswer,
	CohortCell,
} from "../src/questions/cohort.js";
import { memorySource } from "../src/sources/memory.js";
import "../src/widgets/cohort-heatmap.js";
import "../src/widgets/dashboard.js";
import { metaOf } from "./meta.js";
import { choice, number, period, playground, text } from "./playground.js";

/** The first instant of a month counted from January 2026, in UTC. */
const monthOf = (index: number) =>
	new Date(Date.UTC(2026, index, 1)).toISOString();

/** Retention by age: a quick fall, then a long tail; `lift` moves it in points. */
const fall = (age: number, lift: number) =>
	age === 0 ? 1 : 0.14 + 0.17 / age ** 0.62 + lift * (age < 4 ? 1 : 0.5);

/** A little noise that is the same every time. */
const noise = (a: number, b: number) =>
	(((a * 7919 + b * 104_729) % 17) - 8) / 1000;

interface Shape {
	sizes: readonly number[];
	/** Which months' newcomers keep more. */
	lift?: (cohort: number) => number;
	edge?: (index: number) => string;
}

/** A triangle whose last period is running. */
const cohortsOf = ({ sizes, lift, edge = monthOf }: Shape): Cohort[] =>
	sizes.map((size, cohort) => ({
		from: edge(cohort),
		to: edge(cohort + 1),
		size,
		small: size < 30,
		cells: Array.from({ length: sizes.length - cohort }, (_, age) => {
			const mature = cohort + age < sizes.length - 1;
			const share =
				fall(age, lift?.(cohort) ?? 0) + (age ? noise(cohort, age) : 0);
			const value = Math.round(size * share * (mature || age === 0 ? 1 : 0.9));
			return {
				age,
				from: edge(cohort + age),
				to: edge(cohort + age + 1),
				value,
				rate: value / size,
				base: size,
				mature,
			};
		}),
	}));

const meanOf = (cohorts: readonly Cohort[]): CohortAnswer["mean"] =>
	(cohorts[0]?.cells ?? []).map(({ age }) => {
		const cells = cohorts.flatMap(({ cells }) =>
			cells.filter((cell) => cell.age === age && cell.mature),
		);
		const total = (of: (cell: CohortCell) => number | null) =>
			cells.reduce((sum, cell) => sum + (of(cell) ?? 0), 0);
		const base = total((cell) => cell.base);
		return {
			age,
			value: cells.length ? total(({ value }) => value) / cells.length : null,
			rate: base > 0 ? total(({ value }) => value) / base : null,
			cohorts: cells.length,
		};
	});

export const answerOf = (
	shape: Shape,
	more: Partial<CohortAnswer> = {},
): CohortAnswer => {
	const cohorts = cohortsOf(shape);
	return {
		kind: "cohort",
		grain: "month",
		mode: "on",
		base: "size",
		measure: "customers",
		cohorts,
		mean: meanOf(cohorts),
		meta: metaOf(
			{
				id: "cohort",
				name: "Retention by month of first order",
				unit: "percent",
				direction: "higher",
			},
			{ timeZone: "UTC" },
		),
		...more,
	};
};

const sizes = [1324, 1396, 905, 1002, 1063, 997, 1200, 1241, 1155, 1013, 847];
/** Newcomers since June keep more. */
const lift = (cohort: number) => (cohort >= 5 ? 0.045 : 0);

export const shop = answerOf({ sizes, lift });

/** The same cohorts, measured in money: each cell's customers times what one spends. */
const moneyOf = (measure: CohortAnswer["measure"]): CohortAnswer => {
	const cumulative = measure === "cumulative-revenue-per-customer";
	const cohorts = shop.cohorts.map((cohort) => {
		let spent = 0;
		const cells = cohort.cells.map((cell) => {
			const revenue = (cell.value ?? 0) * (38 + (cell.age % 3) * 2.5);
			spent += revenue / cohort.size;
			const base =
				measure === "net-revenue-retention" ? cohort.size * 38 : cohort.size;
			return {
				...cell,
				value: cumulative ? spent : revenue,
				rate: cumulative ? null : revenue / base,
				base,
			};
		});
		return { ...cohort, cells };
	});
	const mean = meanOf(cohorts).map((each) =>
		cumulative ? { ...each, rate: null } : each,
	);
	return { ...shop, measure, cohorts, mean };
};

const day = (index: number) =>
	new Date(Date.UTC(2026, 9, 20 + index)).toISOString();

/** Orders of a small shop to work cohorts out from, where 10 November 2026 is a Tuesday. */
const orders = () =>
	memorySource(
		{
			orders: Array.from({ length: 240 }, (_, customer) =>
				[0, 7, 9, 33, 64].flatMap((days, visit) =>
					(visit > 0 && (customer * 7 + visit * 5) % 4 > 1) ||
					(customer % 98) + days > 98
						? []
						: [
								{
									customer: `c${customer}`,
									at: new Date(
										Date.UTC(2026, 7, 3 + (customer % 98) + days, 9),
									).toISOString(),
									amount: 20 + ((customer * 13 + visit) % 60),
								},
							],
				),
			).flat(),
			signups: Array.from({ length: 240 }, (_, customer) => ({
				customer: `c${customer}`,
				at: new Date(Date.UTC(2026, 6, 1 + (customer % 90), 9)).toISOString(),
			})),
		},
		defineModel({
			timeZone: "Europe/Paris",
			currency: "EUR",
			asOf: "2026-11-10T12:00:00+01:00",
			entities: {
				orders: {
					columns: { customer: "customer", at: "at", amount: "amount" },
				},
				events: {
					from: "signups",
					columns: { customer: "customer", at: "at" },
				},
			},
		}),
		{ worker: "never" },
	);

const map = (data: CohortAnswer) =>
	html`<cadran-cohort-heatmap .data=${data}></cadran-cohort-heatmap>`;
const never = { ask: () => new Promise<never>(() => {}) };
const failing = (error: Error) => ({ ask: () => Promise.reject(error) });

const meta: Meta = {
	title: "Widgets/Cohort heat map",
	component: "cadran-cohort-heatmap",
	excludeStories: /^[a-z]/,
};
export default meta;
type Story = StoryObj;

/** Every attribute to play with, on the sample shop. */
export const Playground: Story = playground(
	"cadran-cohort-heatmap",
	{ period: "last-12-months", grain: "month", measure: "customers" },
	{
		period,
		grain: choice("week", "month", "quarter"),
		measure: choice(
			"customers",
			"orders",
			"revenue",
			"cumulative-revenue-per-customer",
			"net-revenue-retention",
		),
		mode: choice("on", "on-or-after"),
		base: choice("size", "previous"),
		first: choice("ever", "in-period", "every"),
		align: choice("age", "calendar"),
		view: choice("table", "curves"),
		show: choice("rate", "value"),
		digits: number(0, 2),
		ages: number(1, 60),
		scale: choice("linear", "quantile"),
		domain: text,
		heading: text,
	},
);

/** The month is not over: the last cell of each row is dashed, and in no mean. */
export const Drawn: Story = { render: () => map(shop) };

/** One decimal place. */
export const Digits: Story = {
	render: () =>
		html`<cadran-cohort-heatmap .data=${shop} digits="1"></cadran-cohort-heatmap>`,
};

/** Customers instead of shares. */
export const Values: Story = {
	render: () =>
		html`<cadran-cohort-heatmap .data=${shop} show="value"></cadran-cohort-heatmap>`,
};

/** Shares of the month before. */
export const OfPrevious: Story = {
	render: () => {
		const cohorts = shop.cohorts.map((cohort) => ({
			...cohort,
			cells: cohort.cells.map((cell, age) => {
				const base = cohort.cells[age - 1]?.value ?? null;
				const rate = base && cell.value !== null ? cell.value / base : null;
				return { ...cell, base, rate };
			}),
		}));
		return map({ ...shop, base: "previous", cohorts, mean: meanOf(cohorts) });
	},
};

/** What a customer has brought so far. */
export const CumulativeRevenue: Story = {
	render: () => map(moneyOf("cumulative-revenue-per-customer")),
};

/** Revenue by month. */
export const Revenue: Story = {
	render: () =>
		html`<cadran-cohort-heatmap .data=${moneyOf("revenue")} show="value"></cadran-cohort-heatmap>`,
};

/** Net revenue retention. */
export const NetRevenue: Story = {
	render: () => map(moneyOf("net-revenue-retention")),
};

/** By the calendar: each column is one month for all cohorts. */
export const ByCalendar: Story = {
	render: () =>
		html`<cadran-cohort-heatmap align="calendar" .data=${shop}></cadran-cohort-heatmap>`,
};

/** A line for each cohort, later ones stronger, and the weighted mean. */
export const Curves: Story = {
	render: () =>
		html`<cadran-cohort-heatmap view="curves" .data=${shop}></cadran-cohort-heatmap>`,
};

/** What a customer has brought so far, by cohort, as lines; one of them is picked. */
export const CurvesOfRevenue: Story = {
	render: () =>
		html`<cadran-cohort-heatmap view="curves" .data=${moneyOf("cumulative-revenue-per-customer")} .selected=${pick({ cohorts: [monthOf(3)] })}></cadran-cohort-heatmap>`,
};

/** Sixty lines. */
export const SixtyCurves: Story = {
	render: () =>
		html`<cadran-cohort-heatmap view="curves" .data=${answerOf({ sizes: Array.from({ length: 60 }, (_, i) => 900 + i * 7) })}></cadran-cohort-heatmap>`,
};

/** Curves in French, in the smallest box. */
export const NarrowCurves: Story = {
	render: () =>
		html`<div lang="fr"><cadran-cohort-heatmap class="narrow" view="curves" .data=${shop}></cadran-cohort-heatmap></div>`,
};

/** Who signed up and then ordered: cohorts start with one thing, and come back by another. */
export const SignedUpThenOrdered: Story = {
	render: () =>
		html`<cadran-cohort-heatmap start="events" back="orders" .source=${orders()}></cadran-cohort-heatmap>`,
};

/** Recurring: cohorts of all who ordered in a month, not for the first time alone. */
export const Recurring: Story = {
	render: () =>
		html`<cadran-cohort-heatmap first="every" .source=${orders()}></cadran-cohort-heatmap>`,
};

/** Windows of 168 hours from each customer's own first order. */
export const DaysFromTheStart: Story = {
	render: () =>
		html`<cadran-cohort-heatmap grain="week" clock="start" ages="6" .source=${orders()}></cadran-cohort-heatmap>`,
};

/** Complaint: cells of unfinished periods shown as 0 %. They are dashed, in no mean, and those that have not begun are empty. */
export const UnfinishedPeriodsAreNoZero: Story = {
	render: () =>
		html`<cadran-cohort-heatmap .source=${orders()}></cadran-cohort-heatmap>`,
};

/** Complaint: weekly cohorts that ignore the week start. Here weeks start on Monday, there on Sunday, and both say so. */
export const WeeksStartWhereTheyAreSaidTo: Story = {
	render: () => html`<div class="row">
		<cadran-dashboard week-start="1" period="last-8-weeks" .source=${orders()}><cadran-cohort-heatmap grain="week"></cadran-cohort-heatmap></cadran-dashboard>
		<cadran-dashboard week-start="7" period="last-8-weeks" .source=${orders()}><cadran-cohort-heatmap grain="week"></cadran-cohort-heatmap></cadran-dashboard>
	</div>`,
};

/** A domain that is given, to compare with another map. */
export const FixedDomain: Story = {
	render: () =>
		html`<cadran-cohort-heatmap .data=${shop} domain="0, 0.6"></cadran-cohort-heatmap>`,
};

/** Small cohorts are hollow: their shares jump. */
export const SmallCohorts: Story = {
	render: () => map(answerOf({ sizes: [412, 17, 388, 24, 401, 9, 365, 350] })),
};

/** A cell and a cohort that are picked. */
export const Picked: Story = {
	render: () => html`<div class="row">
		<cadran-cohort-heatmap .data=${shop} .selected=${pick({ cohorts: [monthOf(3)], age: 2 })}></cadran-cohort-heatmap>
		<cadran-cohort-heatmap .data=${shop} .selected=${pick({ cohorts: [monthOf(3)] })}></cadran-cohort-heatmap>
	</div>`,
};

const pick = (pick: Record<string, unknown>) => ({
	customers: { kind: "cohort" },
	pick,
});

/** Weekdays: long names, zone of the report. */
export const Daily: Story = {
	render: () =>
		map(
			answerOf(
				{
					sizes: Array.from({ length: 30 }, (_, i) => 80 + (i % 7) * 9),
					edge: day,
				},
				{ grain: "day" },
			),
		),
};

/** Sixty cohorts by sixty ages scroll within the card. */
export const Sixty: Story = {
	render: () =>
		map(answerOf({ sizes: Array.from({ length: 60 }, (_, i) => 900 + i * 7) })),
};

/** One cohort, one cell. */
export const One: Story = { render: () => map(answerOf({ sizes: [120] })) };

/** In French, in an English page. */
export const French: Story = {
	render: () =>
		html`<div lang="fr">${map({
			...shop,
			meta: metaOf({
				...shop.meta.definition,
				name: "Rétention par mois de première commande",
			}),
		})}</div>`,
};

/** From right to left. */
export const RightToLeft: Story = {
	render: () => html`<div dir="rtl">${map(shop)}</div>`,
};

/** In the smallest box. */
export const Narrow: Story = {
	render: () =>
		html`<cadran-cohort-heatmap class="narrow" .data=${shop}></cadran-cohort-heatmap>`,
};

export const Waiting: Story = {
	render: () =>
		html`<cadran-cohort-heatmap heading="Retention" .source=${never}></cadran-cohort-heatmap>`,
};

export const Empty: Story = {
	render: () => map({ ...shop, cohorts: [], mean: [] }),
};

export const Failed: Story = {
	render: () =>
		html`<cadran-cohort-heatmap heading="Retention" .source=${failing(new CadranError("network", "orders.csv: the server answered 503"))}></cadran-cohort-heatmap>`,
};

export const Unsupported: Story = {
	render: () =>
		html`<cadran-cohort-heatmap heading="Retention" .source=${failing(new CadranError("unsupported", "orders.customer is not mapped"))}></cadran-cohort-heatmap>`,
};

export const Stale: Story = {
	render: () => map({ ...shop, meta: { ...shop.meta, stale: true } }),
};

export const Sample: Story = {
	render: () => map({ ...shop, meta: { ...shop.meta, sample: true } }),
};
