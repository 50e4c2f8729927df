import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { Measure } from "../src/model/answer.js";
import { CadranError } from "../src/model/error.js";
import type {
	FunnelAnswer,
	FunnelPoint,
	FunnelStage,
} from "../src/questions/funnel.js";
import "../src/widgets/funnel.js";
import { sampleSource } from "../src/sources/sample.js";
import { metaOf } from "./meta.js";
import { choice, number, period, playground, text } from "./playground.js";

const sample = sampleSource();

const rate = (part: number, whole: number): Measure => ({
	value: whole === 0 ? null : part / whole,
	n: whole,
	numerator: part,
	denominator: whole,
	interval: null,
	enough: whole >= 30,
});

/** Stages from name, customers, those who still can, and the median days from the first step. */
const stagesOf = (
	rows: readonly (readonly [
		name: string,
		count: number,
		open?: number,
		median?: number,
	])[],
): FunnelStage[] =>
	rows.map(([name, count, open = 0, median = 1], index) => {
		const before = rows[index - 1]?.[1];
		return {
			name,
			count,
			ofFirst: rate(count, rows[0]?.[1] ?? 0),
			ofPrevious: before === undefined ? null : rate(count, before),
			dropped: before === undefined ? 0 : before - count - open,
			open,
			days:
				before === undefined || count === 0
					? null
					: { mean: median * 1.4, median, p90: median * 3 },
		};
	});

const answerOf = (
	stages: readonly FunnelStage[],
	more: Partial<FunnelAnswer> = {},
): FunnelAnswer => ({
	kind: "funnel",
	span: {
		from: "2026-10-31T23:00:00Z",
		to: "2026-11-30T23:00:00Z",
		open: true,
		elapsedDays: 18,
		totalDays: 30,
	},
	order: "ordered",
	windowDays: 14,
	stages,
	open: stages.reduce((sum, stage) => sum + stage.open, 0),
	meta: metaOf({
		id: "funnel",
		name: "Funnel",
		unit: "percent",
		direction: "higher",
	}),
	...more,
});

export const shop = answerOf(
	stagesOf([
		["visit", 48_210],
		["product_viewed", 21_890, 210, 0.02],
		["cart", 6120, 60, 0.3],
		["checkout", 3980, 30, 1.9],
		["order", 2710, 12, 2.17],
	]),
);

const steps = ["visit", "product_viewed", "cart", "checkout", "order"];

const boutique = answerOf(
	stagesOf([
		["Visite", 48_210],
		["Produit vu", 21_890, 210, 0.02],
		["Panier", 6120, 60, 0.3],
		["Paiement", 3980, 30, 1.9],
		["Commande", 2710, 12, 2.17],
	]),
);

const leads = answerOf(
	stagesOf([
		["lead", 812],
		["quote", 401, 66, 5.5],
		["won", 118, 140, 31],
	]),
	{ windowDays: 90, order: "any" },
);

const long = answerOf(
	stagesOf([
		["First visit of the spring collection's landing page", 91_204],
		["Product page opened", 60_110],
		["Product configurator finished", 41_870],
		["Delivery estimate asked for", 40_012],
		["Added to basket", 22_480, 40],
		["Basket opened", 21_004],
		["Account created or signed in", 14_410],
		["Delivery address", 13_996],
		["Delivery option", 13_870],
		["Payment method", 12_904],
		["Payment authorised by the customer's bank", 11_212, 90],
		["Order confirmed", 11_190],
	]),
);

/** Stages of a group of so many visits, of whom these shares go on to each next step. */
const groupOf = (
	visits: number,
	shares: readonly number[],
	open = 0,
): { stages: FunnelStage[]; open: number } => {
	const counts = [visits];
	for (const share of shares)
		counts.push(Math.round((counts.at(-1) as number) * share));
	return {
		stages: stagesOf(
			counts.map((count, step) => [
				shop.stages[step]?.name ?? "",
				count,
				step === 1 ? open : 0,
				step / 2,
			]),
		),
		open,
	};
};

export const byDevice = answerOf(shop.stages, {
	breakdown: {
		column: "events.device",
		step: "first",
		groups: [
			{ key: "mobile", ...groupOf(29_900, [0.42, 0.24, 0.6, 0.62], 130) },
			{ key: "desktop", ...groupOf(14_900, [0.5, 0.33, 0.7, 0.76], 60) },
			{ key: "tablet", ...groupOf(2700, [0.46, 0.29, 0.66, 0.7]) },
			{ key: null, ...groupOf(24, [0.5, 0.5, 0.5, 0.67]) },
		],
		other: { groups: 3, ...groupOf(686, [0.3, 0.2, 0.5, 0.5], 20) },
	},
});

export const twoSegments = answerOf(shop.stages, {
	segments: [
		{
			name: "New customers",
			...groupOf(31_000, [0.44, 0.24, 0.62, 0.63], 180),
		},
		{ name: "Returning", ...groupOf(17_210, [0.48, 0.34, 0.69, 0.74], 30) },
	],
});

const pointOf = (
	month: number,
	entered: number,
	converted: number,
	waiting = 0,
): FunnelPoint => ({
	from: new Date(Date.UTC(2025, month, 1) - 3_600_000).toISOString(),
	to: new Date(Date.UTC(2025, month + 1, 1) - 3_600_000).toISOString(),
	open: month === 22,
	entered,
	waiting,
	measure: rate(converted, entered),
});

/** Twelve months of entrants: October's have not all had their fourteen days, and November is not over. */
export const course = answerOf(shop.stages, {
	span: {
		from: "2025-11-30T23:00:00Z",
		to: "2026-11-30T23:00:00Z",
		open: true,
		elapsedDays: 353,
		totalDays: 365,
	},
	trend: {
		grain: "month",
		points: [
			[11, 41_000, 2100],
			[12, 39_800, 1850],
			[13, 40_600, 2010],
			[14, 42_200, 2240],
			[15, 43_000, 2330],
			[16, 44_100, 2290],
			[17, 41_500, 2050],
			[18, 38_900, 1990],
			[19, 37_200, 1900],
			[20, 45_800, 2520],
			[21, 47_100, 2480, 190],
			[22, 28_400, 1120, 1450],
		].map((point) => pointOf(...(point as [number, number, number]))),
	},
});

/** Deals that are open now. */
export const pipeline = answerOf([], {
	snapshot: {
		of: "deals",
		stages: [
			["qualification", 64, 188_400, 65_940, 21.4],
			["needs", 41, 164_000, 73_800, 38],
			["proposal", 33, 214_500, 128_700, 47.2],
			["negotiation", 12, 96_300, 77_040, 66.8],
		].map(([name, count, value, weighted, age]) => ({
			name: String(name),
			count: Number(count),
			value: Number(value),
			valued: Number(count),
			weighted: Number(weighted),
			weighed: Number(count),
			age: Number(age),
		})),
		total: {
			count: 156,
			value: 663_200,
			valued: 154,
			weighted: 345_480,
			weighed: 150,
			age: 35.1,
		},
		elsewhere: 6,
		ordered: "given",
	},
});

const young = answerOf(
	stagesOf([
		["visit", 3120],
		["cart", 410, 1900],
		["order", 160, 240],
	]),
);

const optional = answerOf(
	stagesOf([
		["visit", 48_210],
		["cart", 6120, 60, 0.3],
		["coupon", 1820, 0, 0.4],
		["order", 2710, 12, 2.17],
	]).map((stage) =>
		stage.name === "coupon"
			? { ...stage, optional: true, dropped: 0 }
			: stage.name === "order"
				? { ...stage, ofPrevious: rate(2710, 6120), dropped: 3398 }
				: stage,
	),
	{ exclusions: [{ name: "bot", from: "visit", to: "cart", count: 312 }] },
);

const funnel = (data: FunnelAnswer) =>
	html`<cadran-funnel .data=${data}></cadran-funnel>`;
const never = { ask: () => new Promise<never>(() => {}) };
const failing = (error: Error) => ({ ask: () => Promise.reject(error) });

const meta: Meta = {
	title: "Widgets/Funnel",
	component: "cadran-funnel",
	excludeStories: /^[a-z]/,
};
export default meta;
type Story = StoryObj;

/** Every attribute to play with, on the sample shop. */
export const Playground: Story = playground(
	"cadran-funnel",
	{
		steps: "visit, product, cart, checkout, order",
		period: "last-12-months",
		order: "ordered",
		"window-days": 14,
		view: "steps",
	},
	{
		steps: text,
		period,
		order: choice("ordered", "strict", "any"),
		"window-days": number(1, 90),
		view: choice("steps", "trend", "table"),
		grain: choice("week", "month", "quarter"),
		breakdown: text,
		"breakdown-step": text,
		exclusions: text,
		by: text,
		heading: text,
	},
);

/** From visit to order, with the largest loss washed and those who can still convert hatched. */
export const FromVisitToOrder: Story = { render: () => funnel(shop) };

/** With its steps known, a step or a loss can be picked; here those lost before the cart are. */
export const Selected: Story = {
	render: () =>
		html`<cadran-funnel
			.data=${shop}
			steps=${steps.join(",")}
			.selected=${{
				customers: { kind: "funnel", steps },
				pick: { step: 2, outcome: "dropped" },
			}}
		></cadran-funnel>`,
};

/** Stages of leads in any order over ninety days: many are still open. */
export const Leads: Story = {
	render: () =>
		html`<cadran-funnel .data=${leads} heading="Leads of autumn" steps="lead,quote,won" order="any" window-days="90"></cadran-funnel>`,
};

/** Broken down: at each step the whole, then its groups, each bar a share of the group's own entrants. Other is worked out from its own customers. */
export const ByDevice: Story = { render: () => funnel(byDevice) };

/** Two segments side by side, and whether they really differ. */
export const TwoSegments: Story = { render: () => funnel(twoSegments) };

/** Conversion by when customers entered. Dashed: months whose customers can still convert, shaded up to the most they can come to. */
export const Trend: Story = {
	render: () =>
		html`<cadran-funnel .data=${course} view="trend"></cadran-funnel>`,
};

/** Every number, with the mean, median and 90th percentile of the time it took. */
export const Table: Story = {
	render: () =>
		html`<cadran-funnel .data=${shop} view="table"></cadran-funnel>`,
};

/** What stands in each stage now: count, value, weighted value and age. */
export const Snapshot: Story = {
	render: () =>
		html`<cadran-funnel .data=${pipeline} mode="snapshot"></cadran-funnel>`,
};

/** An optional step loses nobody, and what took customers out is told. */
export const OptionalStep: Story = { render: () => funnel(optional) };

/** Every share names what it is of: the first step and the step before, with their counts; the finding says of how many. */
export const DenominatorsNamed: Story = {
	render: () =>
		html`<cadran-funnel .data=${shop} view="table" heading="A share is of something"></cadran-funnel>`,
};

/** Most entrants have not had their fourteen days yet: they are hatched, and not lost. */
export const EntrantsWithoutEnoughTime: Story = { render: () => funnel(young) };

/** What orders brought in, beside their count. */
export const MoneyPerStep: Story = {
	render: () =>
		funnel(
			answerOf(
				shop.stages.map((stage) =>
					stage.name === "order"
						? { ...stage, amount: { sum: 184_320, n: 2710 } }
						: stage,
				),
				{ amount: { column: "orders.amount", unit: "money" } },
			),
		),
};

/** Live, on the sample shop: open deals by stage. */
export const LiveSnapshot: Story = {
	render: () =>
		html`<cadran-funnel mode="snapshot" .source=${sample}></cadran-funnel>`,
};

/** Live, on the sample shop: by device, with a trend beside it. */
export const LiveBreakdown: Story = {
	render: () =>
		html`<cadran-funnel
			steps="visit, product, cart, checkout, order"
			period="last-12-months"
			breakdown="events.device"
			.source=${sample}
		></cadran-funnel>`,
};

export const French: Story = {
	render: () => html`<div lang="fr">${funnel(boutique)}</div>`,
};

/** In the smallest box the bar goes under the label. */
export const Narrow: Story = {
	render: () =>
		html`<cadran-funnel class="narrow" .data=${shop} heading="Shop"></cadran-funnel>`,
};

/** Twelve steps with long names. */
export const ManySteps: Story = { render: () => funnel(long) };

/** From right to left. */
export const RightToLeft: Story = {
	render: () => html`<div dir="rtl">${funnel(shop)}</div>`,
};

/** Twelve customers are no rate: the numbers stand, the rates are muted. */
export const NotEnoughData: Story = {
	render: () =>
		funnel(
			answerOf(
				stagesOf([
					["visit", 12],
					["cart", 5, 1],
					["order", 2],
				]),
			),
		),
};

/** Nobody got past the first step. */
export const NobodyWentOn: Story = {
	render: () =>
		funnel(
			answerOf(
				stagesOf([
					["visit", 640],
					["cart", 0, 40],
					["order", 0],
				]),
			),
		),
};

/** Nobody is lost. */
export const NoLoss: Story = {
	render: () =>
		funnel(
			answerOf(
				stagesOf([
					["quote", 210],
					["won", 210],
				]),
			),
		),
};

export const OneStep: Story = {
	render: () => funnel(answerOf(stagesOf([["visit", 640]]))),
};

export const Waiting: Story = {
	render: () =>
		html`<cadran-funnel steps="visit,cart,order" heading="Shop" .source=${never}></cadran-funnel>`,
};

export const Empty: Story = {
	render: () =>
		funnel(
			answerOf(
				stagesOf([
					["visit", 0],
					["order", 0],
				]),
			),
		),
};

export const Failed: Story = {
	render: () =>
		html`<cadran-funnel steps="visit,cart,order" heading="Shop" .source=${failing(new CadranError("network", "events.csv: the server answered 503"))}></cadran-funnel>`,
};

export const Unsupported: Story = {
	render: () =>
		html`<cadran-funnel steps="visit,cart,order" heading="Shop" .source=${failing(new CadranError("unsupported", "events is not mapped"))}></cadran-funnel>`,
};

export const Stale: Story = {
	render: () =>
		funnel({ ...shop, meta: { ...shop.meta, stale: true, sample: true } }),
};
