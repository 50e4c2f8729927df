import type { Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { Scalar } from "../../model/filter.js";
import type {
	ColumnMapping,
	EntityMapping,
	Model,
} from "../../model/mapping.js";
import { suggestion } from "../../model/spelling.js";
import type { Work } from "../../model/work.js";
import { gather, type HostColumn, type HostTable } from "../rows.js";
import { joinRows } from "./join.js";
import { placeOf } from "./wanted.js";
import { passing } from "./where.js";

/** A column of the host's, a cell for each row of an entity, and where it is from. */
export interface Found {
	table: string;
	name: string;
	column: HostColumn;
	/** The row in the host's own count, from 1. */
	hostRow(row: number): number;
}

const constant = (value: Scalar, rows: number): HostColumn => ({
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

/** An entity as a view of the host's tables: some rows of one, joined with others. */
export class View {
	private readonly base: HostTable;
	/** The rows of the base; null is all, in order. */
	private rows: Int32Array | null = null;
	/** For each row of the base, the row of a joined table. */
	private readonly joined = new Map<string, Int32Array>();

	constructor(
		private readonly entity: Entity,
		private readonly mapping: EntityMapping,
		private readonly model: Model,
		private readonly tables: ReadonlyMap<string, HostTable>,
	) {
		this.base = this.table(mapping.from ?? entity);
	}

	get count(): number {
		return this.rows?.length ?? this.base.rows;
	}

	/** Finds the joined rows, and the rows that the mapping's `where` lets pass. */
	*open(): Work<void> {
		for (const [name, { on }] of Object.entries(this.mapping.joins ?? {})) {
			const other = this.table(name);
			const our = Object.keys(on).map((key) => this.column(this.base, key));
			const their = Object.values(on).map((key) => this.column(other, key));
			const rows = yield* joinRows(
				{ rows: this.base.rows, columns: our },
				{ rows: other.rows, columns: their },
				{ table: name, column: Object.values(on).join(", ") },
			);
			this.joined.set(name, rows);
		}
		const { where } = this.mapping;
		if (!where) return;
		const passes = yield* passing(
			where,
			(name) => this.column(this.base, name),
			this.base.rows,
			this.mapping,
			this.model.timeZone,
		);
		this.keep((row) => passes[row] === 1);
	}

	/** Goes on with some of its rows only. */
	keep(passes: (row: number) => boolean): void {
		const kept = new Int32Array(this.count);
		let count = 0;
		for (let row = 0; row < kept.length; row++)
			if (passes(row))
				kept[count++] = this.rows ? (this.rows[row] as number) : row;
		this.rows = kept.slice(0, count);
	}

	/** The host's cells for one of our columns. */
	find(ours: string, mapping: ColumnMapping): Found {
		if (typeof mapping === "object" && "constant" in mapping)
			return {
				table: this.base.name,
				name: ours,
				column: constant(mapping.constant, this.count),
				hostRow: (row) => originalRow(this.base, this.rows?.[row] ?? row),
			};
		const host = typeof mapping === "string" ? mapping : mapping.column;
		const place = placeOf(this.entity, this.mapping, host);
		const table = this.table(place.table);
		const other = place.joined ? this.joined.get(place.table) : undefined;
		const rows =
			other && this.rows
				? this.rows.map((row) => other[row] as number)
				: (other ?? this.rows);
		const column = this.column(table, place.column, ours);
		return {
			table: table.name,
			name: place.column,
			column: rows ? gather(column, rows) : column,
			hostRow: (row) => originalRow(table, rows?.[row] ?? row),
		};
	}

	private table(name: string): HostTable {
		const table = this.tables.get(name);
		if (table) return table;
		throw new CadranError("mapping", `There is no table “${name}”.`, {
			entity: this.entity,
			table: name,
		});
	}

	private column(table: HostTable, name: string, ours?: string): HostColumn {
		const column = table.columns.get(name);
		if (column) return column;
		const who = ours ? `${this.entity}.${ours}` : this.entity;
		throw new CadranError(
			"mapping",
			`“${who}” needs the column “${name}” of “${table.name}”, which has no such column.${suggestion(name, table.known)} It has: ${table.known.join(", ")}.`,
			{ entity: this.entity, table: table.name, column: name },
		);
	}
}
