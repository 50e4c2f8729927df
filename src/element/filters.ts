import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Filter, RangeFilter, Scalar } from "../model/filter.js";
import type { Chip } from "./header.js";

/** The name of a column as a reader knows it: `orders.is_new_visitor` is “Is new visitor” where the language has no word. */
function columnText(column: string, words: Words): string {
	const name = column.slice(column.lastIndexOf(".") + 1);
	const known: Readonly<Record<string, string>> = words.dashboard.columns;
	if (Object.hasOwn(known, name)) return known[name] as string;
	const plain = name.replaceAll("_", " ");
	return plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Values that a chip names; the others are counted. */
const FEW = 3;

const DATE = /^\d{4}-\d\d-\d\d/;

function endText(end: RangeFilter["from"], format: Format): string | null {
	if (typeof end === "number") return format.number(end, "ratio");
	if (typeof end !== "string") return null;
	return DATE.test(end) ? format.day(end, "UTC") : end;
}

/** A filter in a few words, for a chip: Channel: web; Amount: 100 to 200. What has no short form is called a filter. */
export function filterText(
	filter: Filter,
	words: Words,
	format: Format,
): string {
	const { dashboard } = words;
	if ("is" in filter) {
		const values: readonly Scalar[] = Array.isArray(filter.is)
			? filter.is
			: [filter.is as Scalar];
		const texts = values.map((value) =>
			value === null
				? dashboard.missing
				: typeof value === "boolean"
					? dashboard.yes(value)
					: String(value),
		);
		const left = texts.length - FEW;
		if (left > 1) texts.splice(FEW, left, dashboard.more(left));
		return dashboard.is(columnText(filter.column, words), texts.join(", "));
	}
	if ("column" in filter) {
		const from = endText(filter.from, format);
		const to = endText(filter.to, format);
		if (from !== null || to !== null)
			return dashboard.is(
				columnText(filter.column, words),
				dashboard.range(from, to),
			);
	}
	if ("not" in filter)
		return dashboard.not(filterText(filter.not, words, format));
	if ("all" in filter && filter.all.length > 0)
		return filter.all
			.map((each) => filterText(each, words, format))
			.join(" · ");
	return dashboard.otherFilter;
}

/** A chip for each filter; to remove one is to keep the others. */
export const filterChips = (
	filters: readonly Filter[],
	keep: (others: readonly Filter[]) => void,
	words: Words,
	format: Format,
): Chip[] =>
	filters.map((filter) => ({
		text: filterText(filter, words, format),
		remove: () => keep(filters.filter((each) => each !== filter)),
	}));
