import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import { CadranError } from "../src/model/error.js";
import { defineModel } from "../src/model/mapping.js";
import { partition, tenSegments } from "../src/questions/rfm/segments.js";
import type {
	RfmAnswer,
	RfmCell,
	RfmSegment,
	Segment,
} from "../src/questions/rfm.js";
import { memorySource } from "../src/sources/memory.js";
import "../src/widgets/rfm-grid.js";
import { metaOf } from "./meta.js";
import { choice, number, period, playground, text, yes } from "./playground.js";

/** Customers by cell, frequency low to high, then recency low to high. */
const crowd = [
	[626, 506, 206, 153, 66],
	[355, 428, 208, 149, 156],
	[239, 246, 305, 227, 237],
	[170, 272, 224, 288, 412],
	[67, 144, 206, 347, 683],
];

/** Orders and revenue grow with frequency; those who came lately spend a little more. */
const cellsOf = (
	counts: readonly (readonly number[])[],
	segments: readonly Segment[],
): RfmCell[] => {
	const bins = counts.length;
	const owner = partition(segments, bins);
	return counts.flatMap((row, f) =>
		row.map((customers, r) => {
			const orders = customers * (f === 0 ? 1 : Math.round(1.7 ** f) + 1);
			const revenue = Math.round(orders * (34 + 2.5 * f + 1.2 * r) * 100) / 100;
			return {
				r: r + 1,
				f: f + 1,
				customers,
				orders,
				revenue,
				meanAmount: customers === 0 ? null : revenue / customers,
				segment: segments[owner[f * bins + r] ?? 0]?.id ?? "",
			};
		}),
	);
};

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
	rows.reduce((total, row) => total + of(row), 0);

const groupOf = (
	id: string,
	own: readonly RfmCell[],
	all: readonly RfmCell[],
): RfmSegment => {
	const customers = sum(own, (cell) => cell.customers);
	const orders = sum(own, (cell) => cell.orders);
	const revenue = sum(own, (cell) => cell.revenue);
	const bins = Math.sqrt(all.length);
	const some = customers > 0;
	const recency = own.length && sum(own, ({ r }) => r) / own.length;
	return {
		id,
		customers,
		orders,
		revenue,
		customerShare: customers / sum(all, (cell) => cell.customers),
		revenueShare: revenue / sum(all, (cell) => cell.revenue),
		basket: some ? revenue / orders : null,
		medianRecency: some ? Math.round(620 * (1 - recency / (bins + 1))) : null,
		medianFrequency: some ? Math.round(orders / customers) : null,
		medianMonetary: some ? (0.86 * revenue) / customers : null,
	};
};

const answerOf = (
	counts: readonly (readonly number[])[],
	segments: readonly Segment[] = tenSegments(counts.length),
	more: Partial<RfmAnswer> = {},
): RfmAnswer => {
	const cells = cellsOf(counts, segments);
	const bins = counts.length;
	const middle = bins / 2;
	const tier = (id: string, often: boolean, dear: boolean) =>
		groupOf(
			id,
			cells.filter(({ f, r }) => f > middle === often && r > middle === dear),
			cells,
		);
	const days = [0, 115, 181, 297, 481, 912];
	const orders = [1, 2, 4, 7, 14];
	return {
		kind: "rfm",
		analysisAt: "2026-11-18T17:00:00Z",
		windowFrom: "2023-11-17T23:00:00Z",
		bins,
		method: "rank",
		ranges: {
			r: Array.from({ length: bins }, (_, i) =>
				bins === 5
					? ([(days[4 - i] ?? 0) + 1, days[5 - i] ?? 0] as const)
					: ([90 * (bins - 1 - i) + 1, 90 * (bins - i)] as const),
			),
			f: Array.from({ length: bins }, (_, i) =>
				bins === 5
					? ([(orders[i - 1] ?? 0) + 1, orders[i] ?? 0] as const)
					: ([2 * i + 1, 2 * i + 2] as const),
			),
			m: Array.from({ length: bins }, (_, i) => [80 * i, 80 * i + 80] as const),
		},
		thresholds: null,
		customers: sum(cells, (cell) => cell.customers),
		orders: sum(cells, (cell) => cell.orders),
		revenue: sum(cells, (cell) => cell.revenue),
		cells,
		segments: segments.map(({ id }) =>
			groupOf(
				id,
				cells.filter(({ segment }) => segment === id),
				cells,
			),
		),
		tiers: [
			tier("very-good", true, true),
			tier("good", true, false),
			tier("occasional", false, true),
			tier("very-occasional", false, false),
		],
		tiersFrom: "2026-06-17T22:00:00Z",
		meta: metaOf({
			id: "rfm",
			name: "RFM",
			unit: "count",
			direction: "neutral",
		}),
		...more,
	};
};

export const shop = answerOf(crowd);

/** A crowd for any number of scores: most of it at both ends of the diagonal. */
const spread = (bins: number) =>
	Array.from({ length: bins }, (_, f) =>
		Array.from({ length: bins }, (_, r) =>
			Math.round(40 + 1600 / (1 + 1.6 * (f - r) ** 2 + (f === r ? 0 : f))),
		),
	);

const own: readonly Segment[] = [
	{
		id: "Ambassadors of the house, by invitation only",
		r: [4, 5],
		f: [4, 5],
	},
	{ id: "Regulars", r: [3, 5], f: [2, 3] },
	{ id: "Newcomers", r: [3, 5], f: [1, 1] },
	{ id: "Cooling down", r: [3, 3], f: [4, 5] },
	{ id: "Reconquest campaign, spring", r: [1, 2], f: [1, 5] },
];

/** Where customers of each segment were a year ago: most stay, some move to a neighbour. */
export const moved: RfmAnswer = {
	...shop,
	migration: {
		analysisAt: "2025-11-18T17:00:00Z",
		windowFrom: "2022-11-17T23:00:00Z",
		moved: shop.segments.map(({ customers }, was) =>
			shop.segments.map((_, now) =>
				Math.round(
					(customers * (was === now ? 0.5 : 0.3 / (was - now) ** 2)) / 2,
				),
			),
		),
		arrived: shop.segments.map(({ id }, at) =>
			["new", "promising", "potential"].includes(id) ? 90 + at : 0,
		),
		gone: shop.segments.map((_, at) => 6 * at),
	},
};

/** Twelve segments with long names, four by three. */
const dozen: readonly Segment[] = [0, 1, 2].flatMap((f) =>
	[0, 1, 2, 3].map(
		(r): Segment => ({
			id: `${["Newcomers", "Regulars", "Ambassadors of the house"][f]}, ${["gone for long", "slipping away", "seen this spring", "here last week"][r]}`,
			r: [3 * r + 1, r === 3 ? 10 : 3 * r + 3] as const,
			f: [3 * f + 1, f === 2 ? 10 : 3 * f + 3] as const,
		}),
	),
);

/** Forty customers of whom thirty ordered once: their frequencies tie. */
const tied = () =>
	memorySource(
		{
			orders: Array.from({ length: 40 }, (_, customer) =>
				Array.from({ length: customer < 30 ? 1 : customer - 27 }, (_, n) => ({
					customer: `c${customer}`,
					at: new Date(
						Date.UTC(2026, 9, 30 - (customer % 28) - n),
					).toISOString(),
					amount: 20 + customer,
				})),
			).flat(),
		},
		defineModel({
			timeZone: "UTC",
			currency: "EUR",
			asOf: "2026-11-01",
			entities: {
				orders: {
					columns: { customer: "customer", at: "at", amount: "amount" },
				},
			},
		}),
		{ worker: "never" },
	);

const grid = (data: RfmAnswer) =>
	html`<cadran-rfm-grid .data=${data}></cadran-rfm-grid>`;
const never = { ask: () => new Promise<never>(() => {}) };
const failing = (error: Error) => ({ ask: () => Promise.reject(error) });

const meta: Meta = {
	title: "Widgets/RFM grid",
	component: "cadran-rfm-grid",
	excludeStories: /^[a-z]/,
};
export default meta;
type Story = StoryObj;

/** Every attribute to play with, on the sample shop. */
export const Playground: Story = playground(
	"cadran-rfm-grid",
	{ period: "last-12-months", bins: 5, colour: "customers", scale: "linear" },
	{
		period,
		bins: number(3, 10),
		axes: choice("rf", "rm", "fm"),
		colour: choice("customers", "revenue", "mean", "share"),
		scale: choice("linear", "quantile"),
		"no-segments": yes,
		tiers: yes,
		"compare-at": choice("", "month", "quarter", "year"),
		heading: text,
	},
);

/** Customers by cell, and what each segment is worth. */
export const Drawn: Story = { render: () => grid(shop) };

/** The grid alone, for a smaller place. */
export const GridAlone: Story = {
	render: () =>
		html`<cadran-rfm-grid .data=${shop} no-segments></cadran-rfm-grid>`,
};

/** The four value tiers too. */
export const Tiers: Story = {
	render: () => html`<cadran-rfm-grid .data=${shop} tiers></cadran-rfm-grid>`,
};

/** Colour by mean revenue per customer. */
export const MeanRevenue: Story = {
	render: () =>
		html`<cadran-rfm-grid .data=${shop} colour="mean"></cadran-rfm-grid>`,
};

/** Colour by revenue; by quantiles, since a few cells outshine the rest. */
export const Revenue: Story = {
	render: () =>
		html`<cadran-rfm-grid .data=${shop} colour="revenue" scale="quantile"></cadran-rfm-grid>`,
};

/** Colour by share of customers. */
export const Share: Story = {
	render: () =>
		html`<cadran-rfm-grid .data=${shop} colour="share"></cadran-rfm-grid>`,
};

/** Champions are picked: their cells are ringed. */
export const Picked: Story = {
	render: () =>
		html`<cadran-rfm-grid
			.data=${shop}
			.selected=${{ customers: { kind: "rfm" }, pick: { cells: cellsIn("champions") } }}
		></cadran-rfm-grid>`,
};

const cellsIn = (id: string) =>
	shop.cells
		.filter(({ segment }) => segment === id)
		.map(({ r, f }) => [r, f] as const);

/** Limits that the host gave. */
export const Thresholds: Story = {
	render: () =>
		grid({
			...shop,
			method: "thresholds",
			thresholds: {
				r: [115, 181, 297.4, 482],
				f: [2, 3, 5, 8],
				m: [255.8, 382, 506.4, 666],
			},
		}),
};

/** Recency by amount. */
export const RecencyByAmount: Story = {
	render: () =>
		html`<cadran-rfm-grid axes="rm" compare-at="2026-10-01" .source=${tied()}></cadran-rfm-grid>`,
};

/** Frequency by amount has four segments, and no recency in them. */
export const FrequencyByAmount: Story = {
	render: () =>
		html`<cadran-rfm-grid axes="fm" .source=${tied()}></cadran-rfm-grid>`,
};

/** Who moved between segments in a year: one row a segment then, one column a segment now. */
export const Migration: Story = { render: () => grid(moved) };

/** Twelve segments with long names, and who moved between them. */
export const TwelveSegments: Story = {
	render: () => {
		const answer = answerOf(spread(10), dozen);
		return grid({
			...answer,
			migration: {
				analysisAt: "2026-08-01T00:00:00Z",
				windowFrom: null,
				moved: dozen.map((_, was) =>
					dozen.map((_, now) =>
						was === now ? 1210 : ((was + 2 * now) % 5) * 11,
					),
				),
				arrived: dozen.map((_, at) => (at < 4 ? 100 * at : 0)),
				gone: dozen.map((_, at) => at),
			},
		});
	},
};

/** Own segments with live counts: they are drawn from the grid while they are edited, and overlaps and gaps are said. */
export const Draft: Story = {
	render: () =>
		html`<cadran-rfm-grid .data=${shop} .draft=${own.slice(0, 4).map((segment, at) => (at === 1 ? { ...segment, r: [2, 5], f: [2, 4] } : segment))}></cadran-rfm-grid>`,
};

/** Complaint: scores that collapse on ties. Thirty of forty ordered once: they share a score, and it is said which nobody has. */
export const BinsThatCollapseOnTies: Story = {
	render: () => html`<cadran-rfm-grid .source=${tied()}></cadran-rfm-grid>`,
};

/** Complaint: segments that overlap or vanish. They are refused, and the cell is named. */
export const SegmentsThatOverlapOrVanish: Story = {
	render: () => html`<div class="row">
		<cadran-rfm-grid heading="Overlap" .segments=${[...own, { id: "VIP", r: [5, 5], f: [5, 5] }]} .source=${tied()}></cadran-rfm-grid>
		<cadran-rfm-grid heading="Gap" .segments=${own.slice(1)} .source=${tied()}></cadran-rfm-grid>
	</div>`,
};

/** Complaint: thresholds nobody sees. They stand on the axes and in the foot. */
export const ThresholdsNobodySees: Story = {
	render: () =>
		html`<cadran-rfm-grid thresholds='{"r": [7, 14, 21], "f": [2, 3, 8], "m": [30, 50.5, 200]}' .source=${tied()}></cadran-rfm-grid>`,
};

/** A host's own segments show their ids. */
export const OwnSegments: Story = { render: () => grid(answerOf(crowd, own)) };

/** The smallest grid. */
export const ThreeScores: Story = { render: () => grid(answerOf(spread(3))) };

/** The largest grid. */
export const TenScores: Story = { render: () => grid(answerOf(spread(10))) };

/** Few customers: cells and whole scores without anybody. */
export const Sparse: Story = {
	render: () => {
		const few = answerOf([
			[3, 0, 1, 0, 2],
			[0, 1, 0, 0, 1],
			[0, 0, 0, 0, 0],
			[1, 0, 0, 2, 0],
			[0, 0, 1, 0, 4],
		]);
		const ranges = {
			...few.ranges,
			f: few.ranges.f.map((range, f) => (f === 2 ? null : range)),
		};
		return grid({ ...few, ranges, windowFrom: null });
	},
};

/** In French, in an English page. */
export const French: Story = {
	render: () =>
		html`<div lang="fr"><cadran-rfm-grid .data=${shop} tiers></cadran-rfm-grid></div>`,
};

/** From right to left. */
export const RightToLeft: Story = {
	render: () => html`<div dir="rtl">${grid(shop)}</div>`,
};

/** In the smallest box. */
export const Narrow: Story = {
	render: () =>
		html`<cadran-rfm-grid class="narrow" .data=${shop}></cadran-rfm-grid>`,
};

export const Waiting: Story = {
	render: () =>
		html`<cadran-rfm-grid heading="RFM" .source=${never}></cadran-rfm-grid>`,
};

export const Empty: Story = {
	render: () => grid({ ...shop, customers: 0, cells: [], segments: [] }),
};

export const Failed: Story = {
	render: () =>
		html`<cadran-rfm-grid heading="RFM" .source=${failing(new CadranError("network", "orders.csv: the server answered 503"))}></cadran-rfm-grid>`,
};

/** Segments that overlap are refused. */
export const Refused: Story = {
	render: () =>
		html`<cadran-rfm-grid heading="RFM" .source=${failing(new CadranError("refused", "Segments vip and regular both hold the cell r5 f5. Make them apart."))}></cadran-rfm-grid>`,
};

export const Unsupported: Story = {
	render: () =>
		html`<cadran-rfm-grid heading="RFM" .source=${failing(new CadranError("unsupported", "orders.amount is not mapped"))}></cadran-rfm-grid>`,
};

export const Stale: Story = {
	render: () => grid({ ...shop, meta: { ...shop.meta, stale: true } }),
};

export const Sample: Story = {
	render: () =>
		grid({
			...shop,
			meta: {
				...shop.meta,
				sample: true,
				warnings: [{ code: "no-customer", table: "orders", count: 128 }],
			},
		}),
};
