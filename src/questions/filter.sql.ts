import type { Stretch } from "../model/calendar.js";
import { entityShape, isEntity } from "../model/entity.js";
import type {
	CustomersFilter,
	Filter,
	IsFilter,
	RangeFilter,
	Scalar,
} from "../model/filter.js";
import type { Calendar } from "../model/period.js";
import { warn } from "./envelope.js";
import { isPlan } from "./known.js";
import type { Asked } from "./pick.sql.js";
import { endOf } from "./predicate.js";
import type { Named, Query, Rows } from "./query.js";
import { isMapped, parted, unknownColumn, unmappedOf } from "./reference.js";
import {
	between,
	every,
	join,
	never,
	type Sql,
	some,
	sql,
	truth,
} from "./sql.js";

/** What a filter is written for. */
interface Writing {
	calendar: Calendar;
	/** What edges are those of. */
	stretch: Stretch;
	/** A column, as far as it is known; null where there is none and the filter is left out. */
	column: (name: string) => Named | null;
	/** The rows of the customers whom a filter picks; null where it is left out. */
	picked: (filter: CustomersFilter) => Sql | null;
}

/** The rows that pass all filters, as `filterRows` gives them in memory; null where no filter applies. True or false, never unknown. */
export function filterSql(
	query: Query,
	rows: Rows,
	filters: readonly Filter[],
	report: Asked,
	stretch: Stretch,
	strict = false,
): Sql | null {
	const leaveOut = leavingOut(query, rows, report, strict);
	return writtenOut(filters, {
		calendar: report.calendar,
		stretch,
		column(name) {
			const found = query.column(rows, name);
			return found ? knownSql(rows, name, found, report.asOf) : leaveOut(name);
		},
		picked(filter) {
			const customer = query.customer(rows);
			return customer
				? truth(sql`${customer} IN (${report.picked(filter)})`)
				: leaveOut("customers");
		},
	});
}

/** All filters as one condition; null where none applies. */
export function writtenOut(
	filters: readonly Filter[],
	writing: Writing,
): Sql | null {
	const found = filters
		.map((filter) => filterOf(writing, filter, false))
		.filter((one) => one !== null);
	return found.length > 0 ? every(found) : null;
}

function filterOf(
	writing: Writing,
	filter: Filter,
	whole: boolean,
): Sql | null {
	if ("all" in filter) {
		const parts = filter.all.map((one) => filterOf(writing, one, whole));
		const found = parts.filter((one) => one !== null);
		if (filter.all.length === 0) return every([]);
		if (whole && found.length < parts.length) return null;
		return found.length > 0 ? every(found) : null;
	}
	if ("any" in filter) {
		const parts = filter.any.map((one) => filterOf(writing, one, true));
		const found = parts.filter((one) => one !== null);
		return found.length < parts.length ? null : some(found);
	}
	if ("not" in filter) {
		const found = filterOf(writing, filter.not, true);
		return found && sql`(NOT ${found})`;
	}
	if ("customers" in filter) return writing.picked(filter);
	const found = writing.column(filter.column);
	if (!found) return null;
	return "is" in filter
		? isOf(writing, filter, found)
		: rangeOf(writing, filter, found);
}

/** A column as it was known at the as-of instant: what happened after it is missing. Plans and free properties are left as they are. */
export function knownSql(
	{ table }: Rows,
	name: string,
	found: Named,
	asOf: number,
): Named {
	const { entity, column } = parted(name);
	const owner = entity ?? table.entity;
	if (found.type !== "instant" || !isEntity(owner)) return found;
	if (entityShape(owner).columns[column] !== "instant") return found;
	if (isPlan(`${owner}.${column}`)) return found;
	return {
		...found,
		sql: sql`CASE WHEN ${found.sql} <= ${asOf} THEN ${found.sql} END`,
	};
}

/** Leaves a filter out, with a warning; or throws where that would be wrong. */
const leavingOut =
	({ dataset }: Query, { table }: Rows, report: Asked, strict: boolean) =>
	(name: string): null => {
		if (strict) throw unmappedOf(dataset, table, name);
		if (name !== "customers" && !isMapped(dataset, name))
			throw unknownColumn(dataset, name, "filters");
		warn(report, {
			code: "filter-not-applied",
			table: table.entity,
			column: name,
		});
		return null;
	};

function isOf(
	{ stretch, calendar }: Writing,
	{ is }: IsFilter,
	column: Named,
): Sql {
	const values: readonly Scalar[] = Array.isArray(is) ? is : [is as Scalar];
	const present = values.filter((value) => value !== null);
	const bound =
		column.type === "instant"
			? present.map((value) =>
					endOf(value as number | string, calendar, stretch),
				)
			: present;
	const tests: Sql[] = [];
	if (bound.length > 0)
		tests.push(truth(sql`${column.sql} IN (${join(bound, ", ")})`));
	if (values.includes(null)) tests.push(sql`(${column.sql} IS NULL)`);
	return tests.length > 0 ? some(tests) : never;
}

function rangeOf(
	{ stretch, calendar }: Writing,
	{ from, to }: RangeFilter,
	column: Named,
): Sql {
	const low = from === undefined ? -Infinity : endOf(from, calendar, stretch);
	const high = to === undefined ? Infinity : endOf(to, calendar, stretch);
	return between(column.sql, low, high);
}
