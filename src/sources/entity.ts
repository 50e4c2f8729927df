import type { Warning } from "../model/answer.js";
import type { ColumnType, Entity } from "../model/entity.js";
import { CadranError } from "../model/error.js";
import type { ColumnMapping, EntityMapping, Model } from "../model/mapping.js";
import { suggestion } from "../model/spelling.js";
import type { Column, Table } from "../model/table.js";
import type { Work } from "../model/work.js";
import {
	asBooleans,
	asInstants,
	asNumbers,
	readTexts,
	readValues,
} from "./column.js";
import { InstantReader } from "./instant.js";
import { joinRows } from "./join.js";
import { booleanReader, numberReader, textOf } from "./reading.js";
import { gather, type HostColumn, type HostTable } from "./rows.js";
import { placeOf, readingOf, typeOf } from "./wanted.js";
import { passing } from "./where.js";

/** Faults that a warning tells of, beside their count. */
const DETAILS = 5;

/** An entity's rows in our words, in the host's order; `timed` are the instants that are more than dates. */
export interface ReadEntity {
	table: Table;
	warnings: Warning[];
	timed: Set<string>;
}

/** A column of the host's with the rows of it that an entity's rows are; null is all, in order. */
interface Found {
	table: string;
	name: string;
	column: HostColumn;
	rows: Int32Array | null;
	/** The row in the host's own count, from 1. */
	hostRow(row: number): number;
}

/** Reads one entity from the host's tables. */
export class EntityReading {
	private rows: Int32Array | null = null;
	private readonly joined = new Map<string, Int32Array>();
	private readonly base: HostTable;

	constructor(
		private readonly entity: Entity,
		private readonly mapping: EntityMapping,
		private readonly model: Model,
		private readonly tables: ReadonlyMap<string, HostTable>,
	) {
		this.base = this.tables.get(mapping.from ?? entity) as HostTable;
	}

	*read(): Work<ReadEntity> {
		yield* this.join();
		this.select();
		const columns: Record<string, Column | null> = {};
		const texts: [string, ColumnMapping, ColumnType][] = [];
		const warnings: Warning[] = [];
		const timed = new Set<string>();
		const bad = new Uint8Array(this.count);
		for (const [name, mapping] of Object.entries(this.mapping.columns)) {
			const type = typeOf(this.entity, name, mapping);
			columns[name] = null;
			if (type === "key" || type === "text") texts.push([name, mapping, type]);
			else
				columns[name] = yield* this.values(
					name,
					mapping,
					type,
					bad,
					warnings,
					timed,
				);
		}
		this.leaveOut(bad, columns);
		for (const [name, mapping] of texts) {
			const found = this.find(name, mapping);
			columns[name] = yield* readTexts(
				found.rows ? gather(found.column, found.rows) : found.column,
				this.count,
				readingOf(this.mapping, mapping),
				valuesOf(mapping),
			);
		}
		return {
			table: {
				entity: this.entity,
				rows: this.count,
				columns: columns as Record<string, Column>,
				starts: null,
			},
			warnings,
			timed,
		};
	}

	private get count(): number {
		return this.rows?.length ?? this.base.rows;
	}

	/** Finds, for each of our rows, the row of each joined table. */
	private *join(): Work<void> {
		for (const [name, { on }] of Object.entries(this.mapping.joins ?? {})) {
			const other = this.tables.get(name) as HostTable;
			const our = Object.keys(on).map((key) => this.hostColumn(this.base, key));
			const their = Object.values(on).map((key) => this.hostColumn(other, key));
			this.joined.set(
				name,
				yield* joinRows(
					{ rows: this.base.rows, columns: our },
					{ rows: other.rows, columns: their },
					{ table: name, column: Object.values(on).join(", ") },
				),
			);
		}
	}

	private select(): void {
		const { where } = this.mapping;
		if (!where) return;
		const passes = passing(
			where,
			(name) => this.hostColumn(this.base, name),
			this.base.rows,
			this.mapping,
			this.model.timeZone,
		);
		const rows = new Int32Array(passes.reduce((sum, one) => sum + one, 0));
		let at = 0;
		for (let row = 0; row < passes.length; row++)
			if (passes[row]) rows[at++] = row;
		this.rows = rows;
	}

	private hostColumn(
		table: HostTable,
		name: string,
		ours?: string,
	): HostColumn {
		const column = table.columns[name];
		if (column) return column;
		throw new CadranError(
			"mapping",
			`“${ours ? `${this.entity}.${ours}` : this.entity}” needs the column “${name}” of “${table.name}”, which has no such column.${suggestion(name, table.known)} It has: ${table.known.join(", ")}.`,
			{
				entity: this.entity,
				table: table.name,
				column: name,
			},
		);
	}

	private find(ours: string, mapping: ColumnMapping): Found {
		const { rows, base } = this;
		const hostRow =
			(table: HostTable, index: Int32Array | null) => (row: number) =>
				originalRow(table, index ? (index[row] as number) : row);
		if (typeof mapping === "object" && "constant" in mapping)
			return {
				table: base.name,
				name: ours,
				column: constant(mapping.constant, this.count),
				rows: null,
				hostRow: hostRow(base, rows),
			};
		const host = typeof mapping === "string" ? mapping : mapping.column;
		const place = placeOf(this.entity, this.mapping, host);
		const table = this.tables.get(place.table) as HostTable;
		const other = place.joined ? this.joined.get(place.table) : undefined;
		const index =
			other && rows ? rows.map((row) => other[row] as number) : (other ?? rows);
		return {
			table: table.name,
			name: place.column,
			column: this.hostColumn(table, place.column, ours),
			rows: index,
			hostRow: hostRow(table, index),
		};
	}

	private *values(
		name: string,
		mapping: ColumnMapping,
		type: ColumnType,
		bad: Uint8Array,
		warnings: Warning[],
		timed: Set<string>,
	): Work<Column> {
		const found = this.find(name, mapping);
		const column = found.rows ? gather(found.column, found.rows) : found.column;
		const reading = readingOf(this.mapping, mapping);
		const instants = new InstantReader(this.model.timeZone, reading.date);
		const read =
			type === "instant"
				? instants.read
				: type === "boolean"
					? booleanReader(reading)
					: numberReader(reading);
		let count = 0;
		const details: string[] = [];
		const spoil = (row: number) => {
			const error = this.unreadable(name, type, found, column, row);
			if (this.model.unreadable === "error") throw error;
			if (bad[row]) return;
			bad[row] = 1;
			count++;
			if (details.length < DETAILS) details.push(error.message);
		};
		const values = yield* readValues(
			column,
			this.count,
			read,
			reading,
			valuesOf(mapping),
			spoil,
		);
		if (count > 0)
			warnings.push({
				code: "rows-left-out",
				table: found.table,
				column: found.name,
				count,
				details,
			});
		if (instants.timed || column.instants) timed.add(name);
		if (type === "instant") return asInstants(values);
		return type === "boolean" ? asBooleans(values) : asNumbers(values);
	}

	private unreadable(
		ours: string,
		type: ColumnType,
		found: Found,
		column: HostColumn,
		row: number,
	): CadranError {
		const code = column.codes?.[row] ?? -1;
		const cell = code >= 0 ? column.values[code] : column.numbers?.[row];
		const value = cell === undefined ? "" : textOf(cell);
		const what = type === "instant" || type === "boolean" ? type : "number";
		const at = found.hostRow(row);
		return new CadranError(
			"rows",
			`“${value}” in “${found.table}.${found.name}”, row ${at}, can't be read as ${wanted[what]} for “${this.entity}.${ours}”. ${advice[what]}`,
			{
				entity: this.entity,
				table: found.table,
				column: found.name,
				row: at,
				value,
			},
		);
	}

	/** Takes out the rows that could not be read, from the columns there are and from those to come. */
	private leaveOut(
		bad: Uint8Array,
		columns: Record<string, Column | null>,
	): void {
		if (!bad.includes(1)) return;
		const { rows } = this;
		const good = (_: unknown, row: number) => bad[row] === 0;
		this.rows = (
			rows ?? Int32Array.from({ length: this.base.rows }, (_, row) => row)
		).filter(good);
		for (const column of Object.values(columns))
			if (column?.type === "boolean")
				column.values = column.values.filter(good);
			else if (column && column.type !== "text")
				column.values = column.values.filter(good);
	}
}

const wanted = {
	instant: "an instant",
	boolean: "yes or no",
	number: "a number",
};
const advice = {
	instant: "Declare how dates are written with `date`.",
	boolean: "Declare the texts that mean it with `yes` and `no`.",
	number:
		"Declare the decimal sign with `decimal`, or texts that mean no value with `missing`.",
};

const valuesOf = (mapping: ColumnMapping) =>
	typeof mapping === "object" && "column" in mapping
		? mapping.values
		: undefined;

const constant = (
	value: string | number | boolean | null,
	rows: number,
): HostColumn => ({
	numbers: null,
	instants: false,
	codes: new Int32Array(rows).fill(value === null ? -1 : 0),
	values: value === null ? [] : [value],
});

/** The row in the host's own count, from 1, those counted too that could not be cut into columns. */
function originalRow(table: HostTable, row: number): number {
	let at = row + 1;
	for (const ragged of table.ragged.rows) if (ragged <= at) at++;
	return at;
}
