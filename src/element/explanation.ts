import { ageOf } from "../charts/age.js";
import { capital } from "../charts/capital.js";
import { dashboard } from "../locales/en/dashboard.js";
import { explain } from "../locales/en/explain.js";
import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Meta } from "../model/answer.js";
import type { Comparison } from "../model/period.js";
import type { Conversion, Rate } from "../model/rates.js";
import type { Explained, Explanation, Fact } from "./explain.js";
import { filterText } from "./filters.js";
import { periodText } from "./state.js";

/** The English words of an explanation. */
export const english = { dashboard, explain };

/** Rates that are told one by one; the others are counted. */
const FEW = 12;

/** How many observations the figure rests on. */
function observations(answer: Explained["answer"]): number {
	switch (answer.kind) {
		case "kpi":
			return answer.measure.n;
		case "survey":
			return answer.score.n;
		case "rfm":
			return answer.customers;
		case "funnel":
			return answer.snapshot?.total.count ?? answer.stages[0]?.count ?? 0;
		case "cohort":
			return answer.cohorts.reduce((sum, { size }) => sum + size, 0);
	}
}

/** What a figure means and where it comes from, for the reader who asks. */
export function explanationOf(
	of: Explained,
	words: Words,
	format: Format,
): Explanation {
	const { meta } = of.answer;
	const { definition, purpose, action, formula, caveat } = meta.definition;
	const says = words.explain;
	const fact = (term: string, ...texts: (string | undefined)[]): Fact[] => {
		const told = texts.filter((text) => text !== undefined && text !== "");
		return told.length > 0 ? [{ term, texts: told as string[] }] : [];
	};
	const warnings = warningsOf(meta, words, format);
	return {
		lead: definition ?? "",
		facts: [
			[
				...fact(says.purpose, purpose),
				...fact(says.action, action),
				...fact(says.formula, capital(formula ?? "")),
				...fact(says.caveat, caveat).map((each) => ({ ...each, warn: true })),
			],
			[
				...fact(says.period, ...periodOf(of, words, format)),
				...fact(says.comparison, ...comparisonsOf(of, words, format)),
				...fact(says.filters, ...filtersOf(of, words, format)),
				...fact(says.n, format.number(observations(of.answer), "count")),
				...fact(
					says.source,
					says.rows(
						says.executors[meta.executor] ?? meta.executor,
						format.number(meta.rows, "count"),
					),
				),
				...fact(
					says.asOf,
					says.moment(format.moment(meta.asOf, meta.timeZone), meta.timeZone),
				),
				...fact(says.currency, meta.currency ?? undefined),
				...fact(
					says.conversion,
					...(meta.conversion
						? ratesOf(meta.conversion, meta.timeZone, words, format)
						: []),
				),
				...fact(says.warnings, ...warnings).map((each) => ({
					...each,
					warn: true,
				})),
			],
		],
		close: says.close,
		more: says.more,
	};
}

/** The period by the name it was asked for, and the days that it turned out to be. */
function periodOf(
	{ answer, question }: Explained,
	words: Words,
	format: Format,
) {
	const { asOf, timeZone } = answer.meta;
	const span = "span" in answer ? answer.span : null;
	const days = span ? format.span(span, timeZone, asOf) : "";
	const { period } = question ?? {};
	const name =
		typeof period === "string"
			? periodText(period, timeZone, words, format)
			: "";
	const open =
		span?.elapsedDays !== undefined && span.totalDays !== undefined
			? words.elapsed(span.elapsedDays, span.totalDays)
			: "";
	const told = period && typeof period !== "string" && !span;
	return [
		told ? periodText(period, timeZone, words, format) : "",
		words.explain.named(name, days),
		open,
	];
}

/** What a period is compared with, by its name; empty where the days say it all. */
function againstText(against: Comparison, words: Words): string {
	if (against === "previous-year") return words.change.previousYear;
	if (against === "previous-period") return words.change.previousPeriod;
	return "ago" in against ? words.dashboard.comparisons.ago(against.ago) : "";
}

const comparisonsOf = (
	{ answer }: Explained,
	words: Words,
	format: Format,
): string[] =>
	("comparisons" in answer ? answer.comparisons : []).map(({ against, span }) =>
		words.explain.named(
			capital(againstText(against, words)),
			format.span(span, answer.meta.timeZone),
		),
	);

function filtersOf(
	{ question, filters, picked }: Explained,
	words: Words,
	format: Format,
): string[] {
	if (!question) return [];
	const told = [
		...filters.map((filter) => filterText(filter, words, format)),
		...picked,
	];
	return told.length > 0 ? told : [words.dashboard.noFilters];
}

/** Five digits that mean something, as rates are quoted. */
const rateText = ({ rate }: Rate, format: Format) =>
	format.number(rate, "ratio", null, {
		digits: Math.max(0, 4 - Math.floor(Math.log10(rate))),
	});

function ratesOf(
	{ to, rates }: Conversion,
	timeZone: string,
	words: Words,
	format: Format,
): string[] {
	const says = words.explain;
	const told = rates
		.slice(0, FEW)
		.map((rate) =>
			says.rate(
				rate.currency,
				`${rateText(rate, format)} ${to}`,
				format.day(rate.from, rate.from.length > 10 ? timeZone : "UTC"),
			),
		);
	const left = rates.length - told.length;
	return left > 0 ? [...told, words.dashboard.more(left)] : told;
}

function warningsOf(meta: Meta, words: Words, format: Format): string[] {
	const { state } = words;
	const { stale, truncated, suppressed, sample } = meta;
	return [
		stale ? ageOf(meta, words, format) : "",
		truncated ? state.truncated : "",
		suppressed ? state.suppressed : "",
		...meta.warnings.flatMap((warning) => [
			words.warning(warning),
			...(warning.details ?? []),
		]),
		sample ? state.sample : "",
	];
}
