import type { Preview } from "../src/sources/guess/preview.js";
import type { Guess } from "../src/sources/guess.js";
import { oneDealEach, surveysOf } from "./own-data.choice.js";
import type { Kind, Words } from "./own-data.words.js";

/** A widget as a page writes it, and the columns without which it has nothing to say. */
type Widget = readonly [html: string, ...columns: string[]];

const tile = (metric: string, ...columns: string[]): Widget => [
	`<cadran-kpi-tile metric="${metric}"></cadran-kpi-tile>`,
	...columns,
];

const orders: readonly Widget[] = [
	tile("revenue", "amount", "at"),
	tile("orders", "at"),
	tile("average-basket", "amount", "at"),
	tile("active-customers", "customer", "at"),
	["<cadran-cohort-heatmap></cadran-cohort-heatmap>", "customer", "at"],
	[
		"<cadran-rfm-grid no-segments></cadran-rfm-grid>",
		...["customer", "at", "amount"],
	],
];

/** A funnel counts customers: it is shown where they tell deals apart. */
function funnel({ created, won }: Words): Widget {
	const steps = [
		{ name: created, at: "deals.created_at" },
		{
			name: won,
			at: "deals.closed_at",
			where: { column: "deals.status", is: "won" },
		},
	];
	return [
		`<cadran-funnel window-days="90" steps='${JSON.stringify(steps)}'></cadran-funnel>`,
		...["customer", "status", "created_at", "closed_at"],
	];
}

const deals: readonly Widget[] = [
	tile("close-rate", "status", "closed_at"),
	tile("won-amount", "status", "closed_at", "amount"),
	tile("average-deal-size", "status", "closed_at", "amount"),
	tile("sales-cycle", "status", "closed_at", "created_at"),
];

const shares = ["promoter-share", "passive-share", "detractor-share"];

/** Kinds of survey, with what is told beside the gauge. */
const surveys: Record<string, readonly Widget[]> = {
	nps: [
		["<cadran-nps-gauge></cadran-nps-gauge>", "score"],
		...["nps", ...shares].map((metric) => tile(metric, "score", "at")),
	],
	csat: [
		['<cadran-nps-gauge kind="csat"></cadran-nps-gauge>', "score"],
		tile("csat", "score", "at"),
	],
	ces: [
		['<cadran-nps-gauge kind="ces"></cadran-nps-gauge>', "score"],
		tile("ces", "score", "at"),
	],
};

/** The widgets that suit a file, as HTML: those that its columns can answer. */
export function widgetsOf(
	preview: Preview,
	guess: Guess & { entity: Kind },
	words: Words,
): string[] {
	const suited: Record<Kind, () => readonly Widget[]> = {
		orders: () => orders,
		deals: () =>
			oneDealEach(preview, guess) ? [...deals, funnel(words)] : deals,
		surveys: () =>
			surveysOf(preview, guess).flatMap((survey) => surveys[survey] ?? []),
	};
	return suited[guess.entity]()
		.filter(([, ...needed]) => needed.every((ours) => guess.columns[ours]))
		.map(([html]) => html);
}
