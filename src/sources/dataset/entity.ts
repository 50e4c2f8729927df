import type { Warning } from "../../model/answer.js";
import type { ColumnType, Entity } from "../../model/entity.js";
import type { CadranError } from "../../model/error.js";
import type {
	ColumnMapping,
	EntityMapping,
	Model,
} from "../../model/mapping.js";
import type { Column, Table, TextColumn } from "../../model/table.js";
import { SLICE, type Work } from "../../model/work.js";
import {
	asBooleans,
	asInstants,
	asNumbers,
	readTexts,
	readValues,
} from "../rows/column.js";
import { InstantReader } from "../rows/instant.js";
import { booleanReader, numberReader } from "../rows/reading.js";
import type { HostTable } from "../rows.js";
import { type Faults, noFaults, repeated, unreadable } from "./faults.js";
import { View } from "./view.js";
import { readingOf, typeOf } from "./wanted.js";

/** Faults that a warning tells of, beside their count. */
const DETAILS = 5;

/** An entity's rows in our words, in the host's order; `timed` are the instants that are more than dates. */
export interface ReadEntity {
	table: Table;
	warnings: Warning[];
	timed: Set<string>;
}

const isText = (type: ColumnType) => type === "key" || type === "text";

const valuesOf = (mapping: ColumnMapping) =>
	typeof mapping === "object" && "column" in mapping
		? mapping.values
		: undefined;

/** Reads the columns of one entity. */
class EntityReading {
	readonly warnings: Warning[] = [];
	readonly timed = new Set<string>();
	/** Rows with a value that can't be read. */
	readonly bad: Uint8Array;

	constructor(
		private readonly entity: Entity,
		private readonly mapping: EntityMapping,
		private readonly model: Model,
		private readonly view: View,
	) {
		this.bad = new Uint8Array(view.count);
	}

	*texts(name: string, mapping: ColumnMapping): Work<TextColumn> {
		return yield* readTexts(
			this.view.find(name, mapping).column,
			this.view.count,
			readingOf(this.mapping, mapping),
			valuesOf(mapping),
		);
	}

	*values(
		name: string,
		mapping: ColumnMapping,
		type: ColumnType,
	): Work<Column> {
		const found = this.view.find(name, mapping);
		const reading = readingOf(this.mapping, mapping);
		const instants = new InstantReader(this.model.timeZone, reading.date);
		const read =
			type === "instant"
				? instants.read
				: type === "boolean"
					? booleanReader(reading)
					: numberReader(reading, this.model.currency);
		const faults = noFaults(found);
		const values = yield* readValues(
			found.column,
			this.view.count,
			read,
			reading,
			valuesOf(mapping),
			(row) =>
				this.spoil(row, faults, () =>
					unreadable(name, type, found, row, this.entity),
				),
		);
		if (faults.count > 0) this.warnings.push(faults);
		if (instants.timed) this.timed.add(name);
		if (type === "instant") return asInstants(values);
		return type === "boolean" ? asBooleans(values) : asNumbers(values);
	}

	/** Refuses rows whose key an earlier row has, as a joined customer must be one. */
	*unique(name: string, mapping: ColumnMapping): Work<void> {
		const found = this.view.find(name, mapping);
		const keys = yield* this.texts(name, mapping);
		const faults = noFaults(found);
		const first = new Int32Array(keys.dictionary.length).fill(-1);
		for (let row = 0; row < keys.codes.length; row++) {
			const code = keys.codes[row] as number;
			if (code < 0 || this.bad[row]) continue;
			const before = first[code] as number;
			if (before < 0) first[code] = row;
			else
				this.spoil(row, faults, () =>
					repeated(
						name,
						keys.dictionary[code] as string,
						found,
						before,
						row,
						this.entity,
					),
				);
			if (row % SLICE === SLICE - 1) yield;
		}
		if (faults.count > 0) this.warnings.push(faults);
	}

	/** Refuses a row, or marks it to be left out and counts it once. */
	private spoil(row: number, faults: Faults, told: () => CadranError): void {
		if (this.model.unreadable === "error") throw told();
		if (this.bad[row]) return;
		this.bad[row] = 1;
		faults.count++;
		if (faults.details.length < DETAILS) faults.details.push(told().message);
	}
}

/** The same column without the rows that are marked as bad. */
function without(bad: Uint8Array, column: Column): Column {
	const good = (_: unknown, row: number) => bad[row] === 0;
	if (column.type === "text")
		return { ...column, codes: column.codes.filter(good) };
	if (column.type === "boolean")
		return { ...column, values: column.values.filter(good) };
	return { ...column, values: column.values.filter(good) };
}

/** Reads one entity from the host's tables. Texts come last: they are then only those of rows that are kept. */
export function* readEntity(
	entity: Entity,
	mapping: EntityMapping,
	model: Model,
	tables: ReadonlyMap<string, HostTable>,
): Work<ReadEntity> {
	const view = new View(entity, mapping, model, tables);
	yield* view.open();
	const reading = new EntityReading(entity, mapping, model, view);
	const named = Object.entries(mapping.columns);
	const read = new Map<string, Column>();
	for (const [name, one] of named) {
		const type = typeOf(entity, name, one);
		if (!isText(type)) read.set(name, yield* reading.values(name, one, type));
	}
	const { id } = mapping.columns;
	if (entity === "customers" && id !== undefined)
		yield* reading.unique("id", id);
	if (reading.bad.includes(1)) {
		view.keep((row) => reading.bad[row] === 0);
		for (const [name, column] of read) {
			read.set(name, without(reading.bad, column));
			yield;
		}
	}
	const columns: [string, Column][] = [];
	for (const [name, one] of named)
		columns.push([name, read.get(name) ?? (yield* reading.texts(name, one))]);
	return {
		table: {
			entity,
			rows: view.count,
			columns: Object.fromEntries(columns),
			starts: null,
		},
		warnings: reading.warnings,
		timed: reading.timed,
	};
}
