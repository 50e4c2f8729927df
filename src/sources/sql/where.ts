import type {
	Filter,
	IsFilter,
	RangeFilter,
	Scalar,
} from "../../model/filter.js";
import type { EntityMapping } from "../../model/mapping.js";
import { instantOf } from "../../model/time.js";
import type { HostType } from "../../questions/dialect.js";
import {
	between,
	every,
	join,
	never,
	type Sql,
	some,
	sql,
	truth,
} from "../../questions/sql.js";
import { readingOf } from "../dataset/wanted.js";
import { readColumn } from "./column.js";
import type { Reader } from "./host.js";
import { leaving } from "./refusal.js";

type Find = (name: string) => { sql: Sql; type: HostType };

/** A mapping's own filter, by the host's column names: true or false. */
export function whereOf(
	reader: Reader,
	mapping: EntityMapping,
	filter: Filter,
	find: Find,
): Sql {
	const inner = (one: Filter) => whereOf(reader, mapping, one, find);
	if ("all" in filter) return every(filter.all.map(inner));
	if ("any" in filter) return some(filter.any.map(inner));
	if ("not" in filter) return sql`(NOT ${inner(filter.not)})`;
	if (!("column" in filter)) return never;
	return "is" in filter
		? isOf(reader, filter, find(filter.column))
		: rangeOf(reader, mapping, filter, find(filter.column));
}

function isOf(
	{ dialect }: Reader,
	{ is }: IsFilter,
	found: ReturnType<Find>,
): Sql {
	const values: readonly Scalar[] = Array.isArray(is) ? is : [is as Scalar];
	const texts = values.filter((value) => value !== null).map(String);
	const text = dialect.text(found.sql);
	const tests: Sql[] = [];
	if (texts.length > 0)
		tests.push(truth(sql`${text} IN (${join(texts, ", ")})`));
	if (values.includes(null))
		tests.push(sql`(COALESCE(TRIM(${text}), '') = '')`);
	return tests.length > 0 ? some(tests) : never;
}

function rangeOf(
	{ dialect, clock, model }: Reader,
	mapping: EntityMapping,
	{ column, from, to }: RangeFilter,
	found: ReturnType<Find>,
): Sql {
	const numeric = typeof (from ?? to) === "number";
	const reading = readingOf(mapping, column);
	const value = readColumn(
		dialect,
		{ ours: column, ...found, reading, refuse: leaving(dialect) },
		numeric ? "number" : "instant",
		clock,
	);
	const end = (one: unknown, missing: number) => {
		if (one === undefined) return missing;
		return numeric ? Number(one) : instantOf(one, model.timeZone, "where");
	};
	return between(value, end(from, -Infinity), end(to, Infinity));
}
