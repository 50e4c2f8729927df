import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { Measure } from "../src/model/answer.js";
import { CadranError } from "../src/model/error.js";
import type { FunnelAnswer, FunnelStage } from "../src/questions/funnel.js";
import "../src/widgets/funnel.js";
import { metaOf } from "./meta.js";
import { choice, number, period, playground, text } from "./playground.js";

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
	stages: FunnelStage[],
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
	},
	{
		steps: text,
		period,
		order: choice("ordered", "strict", "any"),
		"window-days": number(1, 90),
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
