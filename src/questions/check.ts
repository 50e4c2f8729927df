import { CadranError } from "../model/error.js";
import type { Filter } from "../model/filter.js";
import { fiscalFault } from "../model/fiscal.js";
import { suggestion } from "../model/spelling.js";
import { isTimeZone, shown } from "../model/time.js";

/** Throws the error of a malformed question, naming the option. */
export function refuse(
	option: string,
	sentence: string,
	value?: unknown,
): never {
	throw new CadranError(
		"question",
		value === undefined ? sentence : `${sentence} Found ${shown(value)}.`,
		{ option },
	);
}

/** Whether a value is an object with keys of its own. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Refuses a key that says nothing here: a misspelt one would be passed over. */
export function checkKeys(
	given: Record<string, unknown>,
	option: string,
	keys: readonly string[],
): void {
	for (const key of Object.keys(given))
		if (given[key] !== undefined && !keys.includes(key))
			refuse(
				`${option}.${key}`,
				`${option} has no “${key}”, only ${keys.join(", ")}.${suggestion(key, keys)}`,
			);
}

/** Refuses an option whose value is not one of these. */
export function checkChoice(
	option: string,
	value: unknown,
	choices: readonly unknown[],
): void {
	if (value !== undefined && !choices.includes(value))
		refuse(option, `${option} must be one of: ${choices.join(", ")}.`, value);
}

/** Refuses an option that is not a whole number in a range, ends included. */
export function checkWhole(
	option: string,
	value: unknown,
	from: number,
	to: number,
): void {
	const whole = Number.isInteger(value) && typeof value === "number";
	if (value !== undefined && !(whole && value >= from && value <= to))
		refuse(
			option,
			`${option} must be a whole number from ${from} to ${to}.`,
			value,
		);
}

/** Refuses a language that is no code. */
export function checkLanguage(language: unknown): void {
	if (typeof language !== "string")
		refuse(
			"language",
			"language must be a language code such as fr.",
			language,
		);
}

/** Refuses an envelope whose zone, week, language, filters or comparisons are malformed. Instants are checked when they are read. */
export function checkEnvelope(question: Record<string, unknown>): void {
	const { timeZone, weekStart, fiscal, language } = question;
	const { filters, compare, align } = question;
	if (timeZone !== undefined && !isTimeZone(timeZone))
		refuse(
			"timeZone",
			"timeZone must be an IANA name such as Europe/Paris.",
			timeZone,
		);
	checkWhole("weekStart", weekStart, 1, 7);
	const fault = fiscal === undefined ? null : fiscalFault(fiscal);
	if (fault !== null) refuse("fiscal", fault);
	if (language !== undefined) checkLanguage(language);
	checkChoice("align", align, ["date", "weekday"]);
	if (compare !== undefined && (!Array.isArray(compare) || compare.length > 12))
		refuse(
			"compare",
			"compare must be a list of at most 12 comparisons.",
			compare,
		);
	if (filters !== undefined) checkFilters(filters, "filters");
}

/** Refuses a list of filters with a malformed one among them. */
export function checkFilters(
	filters: unknown,
	option: string,
): asserts filters is readonly Filter[] {
	if (!Array.isArray(filters))
		refuse(option, `${option} must be a list of filters.`, filters);
	for (const filter of filters) checkFilter(filter, option);
}

const isScalar = (value: unknown) =>
	value === null || ["string", "number", "boolean"].includes(typeof value);

/** What each kind of filter may say, told by its first key; any other is a range. */
const FILTERS = [
	["all"],
	["any"],
	["not"],
	["customers", "pick"],
	["is", "column"],
] as const;
const RANGE = ["column", "from", "to"] as const;

/** Refuses a malformed filter. */
export function checkFilter(
	filter: unknown,
	option: string,
): asserts filter is Filter {
	if (!isRecord(filter))
		refuse(option, `${option}: a filter is an object.`, filter);
	const has = (key: string) => filter[key] !== undefined;
	const keys = FILTERS.find(([key]) => has(key)) ?? RANGE;
	checkKeys(filter, option, keys);
	if (has("all")) return checkFilters(filter.all, `${option}.all`);
	if (has("any")) return checkFilters(filter.any, `${option}.any`);
	if (has("not")) return checkFilter(filter.not, `${option}.not`);
	if (has("customers")) {
		if (!isRecord(filter.customers) || !isRecord(filter.pick))
			refuse(option, `${option}: customers and pick must both be objects.`);
		return;
	}
	if (typeof filter.column !== "string")
		refuse(
			option,
			`${option}: a filter needs a column, or one of all, any, not, customers.`,
		);
	if (has("is")) {
		const values = Array.isArray(filter.is) ? filter.is : [filter.is];
		if (!values.every(isScalar))
			refuse(
				option,
				`${option}: “is” must be a text, number, boolean, null, or a list of them.`,
			);
		return;
	}
	if (!has("from") && !has("to"))
		refuse(
			option,
			`${option}: the filter on ${filter.column} needs “is”, “from” or “to”.`,
		);
	for (const end of [filter.from, filter.to]) checkEnd(end, option);
}

function checkEnd(end: unknown, option: string): void {
	if (end === undefined || typeof end === "string" || typeof end === "number")
		return;
	if (!isRecord(end))
		refuse(
			option,
			`${option}: an end must be a number, an instant or { edge }.`,
			end,
		);
	checkKeys(end, option, ["edge", "days"]);
	checkChoice(`${option}.edge`, end.edge ?? null, ["start", "end"]);
	checkWhole(`${option}.days`, end.days, -36_600, 36_600);
}
