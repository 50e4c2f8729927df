import type { Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import {
	defineModel,
	type EntityMapping,
	type Model,
} from "../../model/mapping.js";
import { finish, type Work } from "../../model/work.js";
import type { RowsInput } from "../rows.js";
import { shop } from "./shop.js";

export interface SampleOptions {
	/** The instant the sample speaks for, ISO 8601; 18 November 2026 unless given, so that a page looks the same every day. */
	asOf?: string;
	/** People on file; 2,800 unless given, with about three orders each. */
	customers?: number;
	/** The zone of reports; Europe/Paris unless given. */
	timeZone?: string;
	/** Only these entities; all unless given. */
	entities?: readonly Entity[];
}

/** What most questions are about: few enough rows to be answered at once, on the page. The rest is made when it is first needed. */
export const common: readonly Entity[] = [
	"customers",
	"exposures",
	"orders",
	"events",
	"messages",
	"costs",
	"leads",
	"deals",
	"agent_time",
	"contacts",
	"tickets",
	"surveys",
	"survey_invites",
];

export interface Sample {
	tables: Record<string, RowsInput>;
	model: Model;
}

/** Numbers as a typed array, with NaN for a missing one; everything else as it is. */
const typed = (values: readonly unknown[]): ArrayLike<unknown> =>
	typeof values[0] === "number"
		? new Float64Array(values as readonly number[])
		: values;

function refuse(option: string, value: unknown, wanted: string): never {
	throw new CadranError(
		"mapping",
		`The sample's “${option}” is “${value}”, but must be ${wanted}.`,
		{ option },
	);
}

const defaults = {
	asOf: "2026-11-18T10:30:00Z",
	customers: 2800,
	timeZone: "Europe/Paris",
};

/** Throws a CadranError `mapping` when an option makes no sense. */
export function checkSample(options: SampleOptions): void {
	const { asOf, customers } = { ...defaults, ...options };
	if (Number.isNaN(Date.parse(asOf)))
		refuse("asOf", asOf, "an instant in ISO 8601");
	if (!Number.isInteger(customers) || customers < 1)
		refuse("customers", customers, "a whole number from 1");
}

/** Makes the sample in slices of a few milliseconds. */
export function* makeSample(
	seed: number,
	options: SampleOptions,
): Work<Sample> {
	checkSample(options);
	const {
		asOf,
		customers,
		timeZone,
		entities: only,
	} = { ...defaults, ...options };
	const wanted = (...any: Entity[]) =>
		only === undefined || any.some((entity) => only.includes(entity));
	const tables: Record<string, RowsInput> = {};
	const entities: Partial<Record<Entity, EntityMapping>> = {};
	for (const made of shop(seed, Date.parse(asOf), customers, wanted)) {
		yield;
		const [entity, columns] = made ?? [];
		if (!entity || !columns || !wanted(entity)) continue;
		const named = Object.entries(columns);
		tables[entity] = {
			columns: Object.fromEntries(
				named.map(([name, values]) => [name, typed(values)]),
			),
		};
		entities[entity] = {
			date: "milliseconds",
			columns: Object.fromEntries(named.map(([name]) => [name, name])),
		};
	}
	const model = defineModel({ timeZone, currency: "EUR", asOf, entities });
	return { tables, model };
}

/** The rows of the sample shop and their mapping, for a source of your own. The same rows as in `sampleSource`. */
export const sampleTables = (seed = 11, options: SampleOptions = {}): Sample =>
	finish(makeSample(seed, options));
