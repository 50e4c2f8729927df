import type { Warning } from "../../model/answer.js";
import {
	type ColumnType,
	type Entity,
	entityShape,
} from "../../model/entity.js";
import type { CadranError } from "../../model/error.js";
import type {
	ColumnMapping,
	EntityMapping,
	Model,
} from "../../model/mapping.js";
import type { Column, TextColumn } from "../../model/table.js";
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
import {
	type Faults,
	noFaults,
	repeated,
	unrated,
	unreadable,
} from "./faults.js";
import { type Amounts, convertAmounts, type Exchange } from "./rates.js";
import type { View } from "./view.js";
import { readingOf, typeOf } from "./wanted.js";

/** Faults that a warning tells of, beside their count. */
const DETAILS = 5;

const valuesOf = (mapping: ColumnMapping) =>
	typeof mapping === "object" && "column" in mapping
		? mapping.values
		: undefined;

/** Reads the columns of one entity. */
export class EntityReading {
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
					: numberReader(reading, this.sign);
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

	/** The currency whose sign amounts may bear: none where each row has a currency of its own. */
	private get sign(): string | null | undefined {
		return this.mapping.currency === undefined ? this.model.currency : null;
	}

	/** Converts the amounts that were read, each by its row's currency and instant. */
	*convert(
		mapping: ColumnMapping,
		exchange: Exchange,
		read: ReadonlyMap<string, Column>,
	): Work<void> {
		const found = this.view.find("currency", mapping);
		const codes = yield* this.texts("currency", mapping);
		const blank = valuesOf(mapping)?.[""];
		const columns: Float64Array[] = [];
		for (const [name, one] of Object.entries(this.mapping.columns)) {
			const column = read.get(name);
			const money = typeOf(this.entity, name, one) === "money";
			if (money && column?.type === "number") columns.push(column.values);
		}
		const at = read.get(entityShape(this.entity).at ?? "");
		const { bad } = this;
		const amounts: Amounts = {
			...{ columns, codes, bad },
			blank: typeof blank === "string" ? blank : undefined,
			instants:
				at?.type === "instant"
					? at.values
					: new Float64Array(bad.length).fill(Number.NaN),
		};
		const faults = noFaults(found);
		const { timeZone } = this.model;
		yield* convertAmounts(exchange, amounts, (row) =>
			this.spoil(row, faults, () =>
				unrated(found, row, this.entity, exchange, amounts, timeZone),
			),
		);
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
