import type { Warning } from "../../model/answer.js";
import type { Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { ColumnMapping, EntityMapping } from "../../model/mapping.js";
import type { Conversion } from "../../model/rates.js";
import { join, literal, raw, type Sql, sql } from "../../questions/sql.js";
import { type Clock, clockOf } from "../../questions/wall.sql.js";
import { missingRate } from "../dataset/faults.js";
import { conversionOf, type Exchange, exchangeOf } from "../dataset/rates.js";
import { mapped, placeOf } from "../dataset/wanted.js";
import { Base } from "./base.js";
import type { Reader } from "./host.js";
import { numberOf } from "./results.js";
import type { Run } from "./schema.js";
import { written } from "./statement.js";

/** What is known of all rows, beyond what one statement reads. */
export interface Inspected {
	/** By what amounts are converted. */
	conversion?: Conversion;
	/** What is left out. */
	warnings: Warning[];
}

const DAY = 86_400_000;

/** The clock around the days on which rates change: before and after, no rate depends on it. */
function clockOfRates({ starts }: Exchange, timeZone: string): Clock {
	if (starts.length === 0) return { changes: [], offsets: [0] };
	const [first, last] = [Math.min(...starts), Math.max(...starts)];
	return clockOf(first - 400 * DAY, last + 400 * DAY, timeZone);
}

/**
 * Looks at all rows of which amounts are converted, and of all where rows are left out. Throws a CadranError `rows` where a row has
 * amounts and no rate, unless it is left out.
 */
export async function inspect(
	reader: Omit<Reader, "clock">,
	run: Run,
): Promise<Inspected> {
	const { dialect, model } = reader;
	const exchange = exchangeOf(model);
	const leaves = model.unreadable === "leave-out";
	const entities = mapped(model).filter(
		([, { currency }]) => leaves || currency !== undefined,
	);
	const zoned = entities.some(([, { currency }]) => currency !== undefined);
	const clock: Clock =
		exchange && zoned
			? clockOfRates(exchange, model.timeZone)
			: { changes: [], offsets: [0] };
	const parts = entities.flatMap(([entity], i) => {
		const rows = inspected({ ...reader, clock }, entity);
		return rows
			? [
					sql`SELECT ${dialect.number(literal(i))} AS part, ${dialect.number(raw("p.fault"))} AS fault, ${dialect.number(raw("p.place"))} AS place, ${dialect.number(raw("COUNT(*)"))} AS n, '=' || MIN(p.code) AS code, ${dialect.number(raw("MIN(p.at)"))} AS at FROM (${rows}) AS p GROUP BY p.fault, p.place`,
				]
			: [];
	});
	const warnings: Warning[] = [];
	if (parts.length === 0) return { warnings };
	const statement = sql`${join(parts, " UNION ALL ")}${raw(dialect.settings)}`;
	const { text, parameters } = written(statement, dialect);
	const found = (await run(text, parameters, {})).map((row) => ({
		part: numberOf(row.part) as number,
		fault: numberOf(row.fault),
		place: numberOf(row.place),
		count: numberOf(row.n) as number,
		code: String(row.code ?? "=").slice(1),
		at: numberOf(row.at),
	}));
	found.sort((a, b) => a.part - b.part || (a.fault ?? -1) - (b.fault ?? -1));
	for (const { part, fault, place, count, code, at } of found) {
		const [entity, mapping] = entities[part] as [Entity, EntityMapping];
		if (fault === null) {
			if (exchange && place !== null && place >= 0) exchange.used[place] = 1;
			continue;
		}
		const where = faulty(entity, mapping, fault);
		if (!leaves)
			throw new CadranError(
				"rows",
				`The amounts of “${entity}” in ${count} rows of “${where.table}” can't be converted by “${where.column}”: ${missingRate(code, at ?? Number.NaN, exchange as Exchange, model.timeZone)}`,
				{ entity, ...where, value: code },
			);
		warnings.push({ code: "rows-left-out", ...where, count, details: [] });
	}
	const conversion = conversionOf(exchange);
	return { warnings, ...(conversion && { conversion }) };
}

/** Of each row, what is wrong with it, or the place of its rate. */
function inspected(reader: Reader, entity: Entity): Sql | null {
	const base = new Base(reader, entity);
	const fault = base.fault();
	if (!fault) return null;
	const money = base.place();
	const none = reader.dialect.number(raw("NULL"));
	const place = money
		? sql`CASE WHEN ${money.given} THEN ${money.place} END`
		: none;
	const code = money?.code ?? reader.dialect.text(raw("NULL"));
	return sql`SELECT ${fault} AS fault, ${place} AS place, ${code} AS code, ${money?.at ?? none} AS at FROM ${base.from}`;
}

/** The host's table and column that a fault is in. */
function faulty(
	entity: Entity,
	mapping: EntityMapping,
	fault: number,
): { table: string; column: string } {
	const all = Object.values(mapping.columns);
	const one = (all[fault] ?? mapping.currency) as ColumnMapping;
	return hostOf(entity, mapping, one);
}

/** Where one of our columns is in the host's tables. */
export function hostOf(
	entity: Entity,
	mapping: EntityMapping,
	one: ColumnMapping,
): { table: string; column: string } {
	if (typeof one === "object" && "constant" in one)
		return { table: mapping.from ?? entity, column: String(one.constant) };
	const host = typeof one === "string" ? one : one.column;
	const { table, column } = placeOf(entity, mapping, host);
	return { table, column };
}
