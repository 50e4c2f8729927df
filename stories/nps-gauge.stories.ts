import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import type { Compared, Measure, Point } from "../src/model/answer.js";
import { CadranError } from "../src/model/error.js";
import type { SurveyAnswer, SurveyBand } from "../src/questions/survey.js";
import "../src/widgets/nps-gauge.js";
import { metaOf } from "./meta.js";
import {
	choice,
	compare,
	number,
	period,
	playground,
	text,
} from "./playground.js";

const autumn = {
	from: "2026-09-30T22:00:00Z",
	to: "2026-12-31T23:00:00Z",
	open: true,
	elapsedDays: 49,
	totalDays: 92,
};
const summer = {
	from: "2026-06-30T22:00:00Z",
	to: "2026-09-30T22:00:00Z",
	open: false,
};

const measure = (
	value: number | null,
	n: number,
	interval: readonly [number, number] | null,
): Measure => ({ value, n, interval, enough: n >= 30 });

type Stretch = readonly [id: SurveyBand["id"], from: number, to: number];

const scales = {
	nps: [
		["detractors", 0, 6],
		["passives", 7, 8],
		["promoters", 9, 10],
	],
	csat: [
		["others", 1, 3],
		["satisfied", 4, 5],
	],
	ces: [
		["hard", 1, 3],
		["neutral", 4, 4],
		["easy", 5, 7],
	],
} as const satisfies Record<string, readonly Stretch[]>;

/** Bands and distribution from the answers of each point of the scale. */
function answersOf(survey: SurveyAnswer["survey"], counts: readonly number[]) {
	const stretches: readonly Stretch[] = scales[survey];
	const first = stretches[0]?.[1] ?? 0;
	const n = counts.reduce((sum, count) => sum + count, 0);
	const bands = stretches.map(([id, from, to]): SurveyBand => {
		const count = counts
			.slice(from - first, to - first + 1)
			.reduce((sum, each) => sum + each, 0);
		return { id, from, to, count, share: n === 0 ? null : count / n };
	});
	return {
		kind: "survey" as const,
		survey,
		scale: [first, first + counts.length - 1] as const,
		bands,
		distribution: counts.map((count, index) => ({
			score: first + index,
			count,
		})),
	};
}

const change = (
	old: number,
	value: number,
	real: boolean | null,
): Compared => ({
	against: "previous-period",
	span: summer,
	measure: measure(old, 1150, null),
	change: {
		state: value > old ? "up" : value < old ? "down" : "equal",
		absolute: value - old,
		relative: (value - old) / Math.abs(old),
		interval: null,
		real,
	},
});

const course = (values: readonly number[]): Point[] =>
	values.map((value, index) => ({
		from: new Date(Date.UTC(2025, index, 1)).toISOString(),
		to: new Date(Date.UTC(2025, index + 1, 1)).toISOString(),
		open: index === values.length - 1,
		value,
		n: 100,
	}));

export const nps: SurveyAnswer = {
	...answersOf("nps", [22, 8, 11, 15, 23, 64, 86, 171, 214, 290, 300]),
	rule: "net",
	span: autumn,
	score: measure(30, 1204, [25.6, 34.2]),
	response: measure(0.23, 5235, null),
	comparisons: [change(24, 30, true)],
	series: [],
	meta: metaOf({
		id: "nps",
		name: "Net Promoter Score",
		unit: "points",
		direction: "higher",
	}),
};

export const csat: SurveyAnswer = {
	...answersOf("csat", [19, 31, 62, 240, 284]),
	rule: "top-two",
	span: autumn,
	score: measure(524 / 636, 636, [0.792, 0.852]),
	response: null,
	comparisons: [change(0.82, 524 / 636, false)],
	series: [],
	meta: metaOf({
		id: "csat",
		name: "Customer satisfaction",
		unit: "percent",
		direction: "higher",
	}),
};

export const ces: SurveyAnswer = {
	...answersOf("ces", [6, 9, 14, 31, 88, 120, 74]),
	rule: "mean",
	span: autumn,
	score: measure(5.46, 342, [5.32, 5.6]),
	response: measure(0.31, 1103, null),
	comparisons: [],
	series: [],
	meta: metaOf({
		id: "ces",
		name: "Customer effort",
		unit: "ratio",
		direction: "higher",
	}),
};

/** The same answers by touchpoint: best first, too few last, the rest together. */
export const byTouchpoint: SurveyAnswer = {
	...nps,
	split: {
		column: "touchpoint",
		groups: [
			{ key: "Delivery", score: measure(-8, 302, [-17.4, 1.5]) },
			{ key: "Store", score: measure(52, 288, [43.1, 59.9]) },
			{ key: "Customer service", score: measure(21, 240, [10.3, 31.2]) },
			{ key: "Website", score: measure(44, 211, [34, 53]) },
			{ key: "Returns", score: measure(18, 11, [-30, 57]) },
			{ key: null, score: measure(30, 62, [9.6, 48.2]) },
		],
		other: { groups: 3, score: measure(38, 90, [21.4, 52.4]) },
	},
};

/** The last 90 days, week by week. */
export const rolled: SurveyAnswer = {
	...nps,
	rolling: 90,
	series: Array.from({ length: 26 }, (_, week) => ({
		from: new Date(Date.UTC(2026, 4, 25 + 7 * week)).toISOString(),
		to: new Date(Date.UTC(2026, 5, 1 + 7 * week)).toISOString(),
		open: week === 25,
		value:
			[
				21, 20, 22, 23, 22, 24, 25, 24, 23, 24, 25, 26, 25, 27, 26, 28, 27, 28,
				29, 28, 30, 29, 31, 30, 31, 30,
			][week] ?? null,
		n: 1100,
	})),
};

const gauge = (data: SurveyAnswer) =>
	html`<cadran-nps-gauge kind=${data.survey} .data=${data}></cadran-nps-gauge>`;
const never = { ask: () => new Promise<never>(() => {}) };
const failing = (error: Error) => ({ ask: () => Promise.reject(error) });

const meta: Meta = {
	title: "Widgets/NPS gauge",
	component: "cadran-nps-gauge",
	excludeStories: /^[a-z]/,
};
export default meta;
type Story = StoryObj;

/** Every attribute to play with, on the sample shop. */
export const Playground: Story = playground(
	"cadran-nps-gauge",
	{ kind: "nps", period: "last-12-months", compare: "previous-year" },
	{
		kind: choice("nps", "csat", "ces"),
		rule: choice("mean", "share", "net"),
		period,
		compare,
		series: choice("week", "month", "quarter"),
		rolling: number(1, 365),
		by: choice("touchpoint", "channel", "customers.segment"),
		skin: choice("dial"),
		heading: text,
	},
);

/** A real change, with its interval. */
export const Score: Story = { render: () => gauge(nps) };

/** With its course by month; the month that is not over is dashed. */
export const Course: Story = {
	render: () =>
		gauge({
			...nps,
			series: course([18, 20, 19, 22, 24, 23, 21, 24, 26, 25, 27, 29, 30]),
		}),
};

/** The trend over the last 90 days, week by week: one odd week does not make it jump. */
export const RollingTrend: Story = { render: () => gauge(rolled) };

/** By touchpoint, with n and interval. Eleven answers are no score, and Other is worked out from its own answers. */
export const ByTouchpoint: Story = { render: () => gauge(byTouchpoint) };

/** The scale as a dial: the same words. */
export const Dial: Story = {
	render: () =>
		html`<div class="row">
			${[nps, csat, ces].map(
				(data) =>
					html`<cadran-nps-gauge kind=${data.survey} skin="dial" .data=${data}></cadran-nps-gauge>`,
			)}
		</div>`,
};

/** From 160 × 90 px up: what does not fit goes as a whole, the least important first. */
export const Sizes: Story = {
	render: () => html`<div class="sizes">
		${["xs", "s", "m", "l"].map(
			(size) =>
				html`<cadran-nps-gauge class=${size} .data=${byTouchpoint}></cadran-nps-gauge>`,
		)}
	</div>`,
};

/** Satisfaction: the top two of five. The change is inside the noise. */
export const Satisfaction: Story = { render: () => gauge(csat) };

/** Effort: the mean of agreement from 1 to 7. */
export const Effort: Story = { render: () => gauge(ces) };

/** The three side by side. */
export const Row: Story = {
	render: () =>
		html`<div class="row">${gauge(nps)} ${gauge(csat)} ${gauge(ces)}</div>`,
};

/** A band too small for its figure has it in its label. */
export const SmallBands: Story = {
	render: () =>
		gauge({
			...nps,
			...answersOf("nps", [0, 0, 1, 0, 1, 3, 7, 12, 30, 310, 836]),
			score: measure(94.5, 1200, [93.1, 95.9]),
			comparisons: [],
		}),
};

/** More detractors than promoters, and worse than before. */
export const Negative: Story = {
	render: () =>
		gauge({
			...nps,
			...answersOf("nps", [90, 40, 38, 44, 61, 80, 72, 66, 50, 31, 28]),
			score: measure(-61, 600, [-66.5, -55]),
			comparisons: [change(-48, -61, true), change(-60, -61, false)],
		}),
};

/** The promoters picked out. */
export const Selected: Story = {
	render: () =>
		html`<cadran-nps-gauge
			.data=${nps}
			.selected=${{
				customers: { kind: "survey", survey: "nps" },
				pick: { from: 9, to: 10 },
			}}
		></cadran-nps-gauge>`,
};

/** Eleven answers are no score: only their number is told, and each answer. */
export const NotEnoughData: Story = {
	render: () =>
		gauge({
			...nps,
			...answersOf("nps", [0, 0, 1, 0, 0, 1, 0, 2, 3, 1, 3]),
			score: measure(18.2, 11, [-25, 55]),
			response: null,
			comparisons: [],
		}),
};

export const French: Story = {
	render: () =>
		html`<div lang="fr" class="row">${gauge(nps)} ${gauge(csat)}</div>`,
};

/** The smallest box. */
export const Narrow: Story = {
	render: () =>
		html`<cadran-nps-gauge class="narrow" .data=${nps} heading="Recommendation after delivery"></cadran-nps-gauge>`,
};

/** From right to left. */
export const RightToLeft: Story = {
	render: () =>
		html`<div dir="rtl" class="row">${gauge(nps)} ${gauge(ces)}</div>`,
};

export const Waiting: Story = {
	render: () =>
		html`<cadran-nps-gauge heading="Net Promoter Score" .source=${never}></cadran-nps-gauge>`,
};

export const Empty: Story = {
	render: () =>
		gauge({
			...nps,
			...answersOf("nps", Array<number>(11).fill(0)),
			score: measure(null, 0, null),
			response: null,
			comparisons: [],
		}),
};

/** Five points are not eleven: the question is refused. */
export const Refused: Story = {
	render: () =>
		html`<cadran-nps-gauge heading="Net Promoter Score" .source=${failing(new CadranError("refused", "surveys.score has no answer above 5: NPS needs the scale 0 to 10. Ask for csat instead."))}></cadran-nps-gauge>`,
};

export const Failed: Story = {
	render: () =>
		html`<cadran-nps-gauge heading="Net Promoter Score" .source=${failing(new CadranError("network", "surveys.csv: the server answered 503"))}></cadran-nps-gauge>`,
};

export const Unsupported: Story = {
	render: () =>
		html`<cadran-nps-gauge heading="Net Promoter Score" .source=${failing(new CadranError("unsupported", "surveys is not mapped"))}></cadran-nps-gauge>`,
};

export const Stale: Story = {
	render: () =>
		gauge({ ...nps, meta: { ...nps.meta, stale: true, sample: true } }),
};
