import type { Entity } from "../../model/entity.js";
import type { ColumnMapping, EntityMapping } from "../../model/mapping.js";
import type { Dialect } from "../../questions/dialect.js";
import {
	empty,
	join,
	literal,
	raw,
	type Sql,
	some,
	sql,
} from "../../questions/sql.js";
import { placeOf, readingOf, typeOf } from "../dataset/wanted.js";
import { type HostColumn, isGiven, readColumn } from "./column.js";
import { constantOf, isConstant } from "./constant.js";
import { Held } from "./hold.js";
import { fromOf, hostColumn, hostFilter, type Reader } from "./host.js";
import { atOf, codesOf, exchangeFor, moneyOf, ofRate } from "./money.js";
import { leaving, refusing } from "./refusal.js";

const listed = (columns: readonly Sql[]): Sql =>
	columns.length > 0 ? join(columns, ", ") : raw("1 AS one");

/** The statement of an entity's rows, its columns in our words and types. Throws a CadranError `mapping` where a column is not there. */
export function baseOf(
	reader: Reader,
	entity: Entity,
	columns: readonly string[],
): Sql {
	const base = new Base(reader, entity);
	const list = columns.map(
		(ours) =>
			sql`${base.column(ours)} AS ${raw(reader.dialect.identifier(ours))}`,
	);
	const fault = reader.model.unreadable === "leave-out" && base.fault();
	const kept = fault ? sql` WHERE ${fault} IS NULL` : empty;
	return sql`SELECT ${listed(list)} FROM ${base.from}${kept}`;
}

/** The rows of an entity as they are read from the host's table. */
export class Base {
	private readonly held = new Held();
	private readonly mapping: EntityMapping;
	private readonly dialect: Dialect;

	constructor(
		private readonly reader: Reader,
		private readonly entity: Entity,
	) {
		this.mapping = reader.model.entities[entity] as EntityMapping;
		this.dialect = reader.dialect;
	}

	/** One of our columns: amounts are converted. */
	column(ours: string): Sql {
		const { dialect, entity, mapping } = this;
		const money = moneyOf(entity, mapping).includes(ours);
		const rate = money ? this.rate() : null;
		if (!rate) return this.read(ours);
		const amount = this.held.hold(3, this.read(ours));
		const { code, at } = this.rated();
		const none = this.refuse(ours)(
			"rate",
			sql`COALESCE(${code}, '') || ' ' || COALESCE(${dialect.text(at)}, '')`,
		);
		return sql`CASE WHEN ${rate} IS NOT NULL THEN ${amount} * ${rate} WHEN ${amount} IS NOT NULL THEN ${none} END`;
	}

	/** What the amounts of a row are to be multiplied by; null where nothing is converted. */
	private rate(): Sql | null {
		const exchange = exchangeFor(this.reader.model, this.mapping);
		if (!exchange) return null;
		const rates = exchange.rates.map(({ rate }) => rate);
		return this.held.hold(
			4,
			ofRate(this.dialect, exchange, this.rated(), 1, rates),
		);
	}

	/** Whether a row has amounts, and the place of its rate among the model's; −1 in the model's own currency. Null where nothing is converted. */
	place(): { given: Sql; place: Sql; code: Sql; at: Sql } | null {
		const { dialect, entity, mapping } = this;
		const exchange = exchangeFor(this.reader.model, mapping);
		if (!exchange) return null;
		const amounts = moneyOf(entity, mapping).map(
			(ours) => sql`${this.held.hold(3, this.read(ours))} IS NOT NULL`,
		);
		const rated = this.rated();
		const places = exchange.rates.map((_, i) => i);
		const place = this.held.hold(
			4,
			ofRate(dialect, exchange, rated, -1, places),
		);
		return { given: some(amounts), place, ...rated };
	}

	private rated(): { code: Sql; at: Sql } {
		const { entity, mapping, held } = this;
		const text = held.hold(
			2,
			this.mapped("currency", mapping.currency as ColumnMapping, "text"),
		);
		const at = held.hold(3, this.read(atOf(entity)));
		return { code: held.hold(3, codesOf(text, mapping)), at };
	}

	/**
	 * The first of a row's columns that can't be read, by its place among the mapping's; the place after the last where its amounts have no
	 * rate. Null where nothing can be wrong.
	 */
	fault(): Sql | null {
		const { entity, mapping, held, reader } = this;
		const cases: Sql[] = [];
		const columns = Object.entries(mapping.columns);
		const leaves = reader.model.unreadable === "leave-out";
		for (const [i, [ours, one]] of leaves ? columns.entries() : []) {
			const type = typeOf(entity, ours, one);
			if (type === "key" || type === "text" || isConstant(one)) continue;
			const given = isGiven(this.dialect, this.host(ours, one));
			const known = held.hold(3, given);
			const value = held.hold(3, this.read(ours));
			cases.push(sql`WHEN ${known} AND ${value} IS NULL THEN ${literal(i)}`);
		}
		const money = this.place();
		if (money)
			cases.push(
				sql`WHEN ${money.given} AND ${money.place} IS NULL THEN ${literal(columns.length)}`,
			);
		return cases.length > 0 ? sql`CASE ${join(cases, " ")} END` : null;
	}

	/** For FROM, once all columns are known. */
	get from(): Sql {
		const { reader, entity, mapping } = this;
		const where = mapping.where
			? sql` WHERE ${hostFilter(reader, entity, mapping, mapping.where)}`
			: empty;
		const rows = sql`${fromOf(reader, entity, mapping)}${where}`;
		return this.held.from(rows, listed);
	}

	/** One of our columns as it is in the host's table. */
	private read(ours: string): Sql {
		const one = this.mapping.columns[ours] as ColumnMapping;
		return this.mapped(ours, one, typeOf(this.entity, ours, one));
	}

	private mapped(
		ours: string,
		one: ColumnMapping,
		type: ReturnType<typeof typeOf>,
	): Sql {
		const { dialect, reader, held } = this;
		if (isConstant(one))
			return constantOf(dialect, one, type, {
				timeZone: reader.model.timeZone,
				reading: readingOf(this.mapping, one),
				ours: `${this.entity}.${ours}`,
			});
		return readColumn(
			dialect,
			this.host(ours, one),
			type,
			reader.clockOf?.(`${this.entity}.${ours}`) ?? reader.clock,
			held.hold,
		);
	}

	private refuse(ours: string) {
		const { dialect, entity, reader } = this;
		return reader.model.unreadable === "leave-out"
			? leaving(dialect)
			: refusing(dialect, `${entity}.${ours}`);
	}

	private host(
		ours: string,
		one: Exclude<ColumnMapping, { constant: unknown }>,
	): HostColumn {
		const { reader, entity, mapping, held } = this;
		const host = typeof one === "string" ? one : one.column;
		const place = placeOf(entity, mapping, host);
		const joined = Object.keys(mapping.joins ?? {}).indexOf(place.table);
		const alias = place.joined ? `j${joined}` : "h";
		const { table, column } = place;
		const found = hostColumn(reader, entity, table, column, alias, ours);
		return {
			...found,
			ours: `${entity}.${ours}`,
			sql: held.hold(0, found.sql),
			reading: readingOf(mapping, one),
			values: typeof one === "object" ? one.values : undefined,
			refuse: this.refuse(ours),
		};
	}
}
