import { checkEntity, checkOptions, isRecord, refuse } from "./check.js";
import { type Entity, entities, entityShape, isEntity } from "./entity.js";
import type { Filter, Scalar } from "./filter.js";
import { type Fiscal, fiscalFault } from "./fiscal.js";
import type { Metric } from "./metric.js";
import { checkCode, checkCurrencyOf, checkRates, type Rate } from "./rates.js";
import { suggestion } from "./spelling.js";
import { isIso } from "./time.js";

/** How the text of a column is read. */
export interface Reading {
	/** Sign between whole and fraction; `.` unless given. Thousands are parted by blanks, or by the other sign. */
	decimal?: "." | ",";
	/**
	 * How instants are written. `iso` (2026-11-21, 2026-11-21T23:45, with or without offset) unless given; `yyyymmdd`;
	 * `day-first` (21/11/2026 23:45); `month-first`; `seconds` or `milliseconds` since 1970. Texts without an offset are read
	 * in the model's time zone.
	 */
	date?:
		| "iso"
		| "yyyymmdd"
		| "day-first"
		| "month-first"
		| "seconds"
		| "milliseconds";
	/** Texts that mean no value, beside the empty one. */
	missing?: readonly string[];
	/** Texts that mean yes and no, beside true, false, 1, 0, yes, no, oui, non. */
	yes?: readonly string[];
	no?: readonly string[];
}

/**
 * Where a column comes from: a column of the host's table (`date`, `properties.amount` for a property, `accounts.sector` for a
 * joined table); or the same with a way of reading, or a rename of values; or a constant.
 */
export type ColumnMapping =
	| string
	| ({
			column: string;
			values?: Readonly<Record<string, Scalar>>;
			type?: "text" | "instant" | "number" | "boolean";
	  } & Reading)
	| { constant: Scalar };

/** Where an entity comes from. */
export interface EntityMapping extends Reading {
	/** The host's table; the entity's own name unless given. */
	from?: string;
	/** Only these rows of it, by the host's own column names: an entity may be a view of one stream of events. */
	where?: Filter;
	/** Other tables of the host, by name: our row's `on` columns equal theirs. A key must be unique over there. */
	joins?: Readonly<Record<string, { on: Readonly<Record<string, string>> }>>;
	/**
	 * Where each row's currency is, as an ISO 4217 code: all amounts of a row are converted into the model's `currency` once, at load,
	 * by its `rates` and the row's own instant. A row of amounts without a code is refused, unless `values` says what a blank is:
	 * `{ column: "devise", values: { "": "EUR" } }`. `{ constant: "USD" }` where all rows are in one. Amounts then bear no sign.
	 */
	currency?: ColumnMapping;
	/** Our columns from the host's. A name outside the vocabulary is a free property; its `type` is text unless given. */
	columns: Readonly<Record<string, ColumnMapping>>;
}

/** The host's tables in our words, as one plain object. */
export interface Mapping {
	/**
	 * IANA name of the report's zone; `UTC` unless given, so that two readers see the same figures. For the reader's own zone
	 * write `Intl.DateTimeFormat().resolvedOptions().timeZone`.
	 */
	timeZone?: string;
	/** First day of the week: 1 is Monday (unless given) … 7 is Sunday. */
	weekStart?: number;
	/** The fiscal year, where it is not the calendar’s: years, quarters and, by weeks, months then are its own, everywhere. */
	fiscal?: Fiscal;
	/** ISO 4217 code of all amounts, and of those that are converted. */
	currency?: string | undefined;
	/** By what amounts in other currencies are converted. What it lacks is refused, or left out and counted, by `unreadable`. */
	rates?: readonly Rate[];
	/**
	 * The instant the data speaks for, ISO 8601, or `latest`: the last instant at which anything happened, or the end of that
	 * day where dates have no time. Plans (quotas, programmes, `promised_at`) and dates of birth have no say. The clock unless given.
	 */
	asOf?: string;
	/**
	 * What to do with values that can't be read, and with a second row of one `customers.id`: refuse all (`error`, unless given), or
	 * leave the row out, count it and say so.
	 */
	unreadable?: "error" | "leave-out";
	entities: Readonly<Partial<Record<Entity, EntityMapping>>>;
	/** The host's own KPIs, to be asked for by their id like those of the catalogue. */
	metrics?: readonly Metric[];
}

/** A mapping that has been checked, with its defaults filled in. */
export interface Model extends Mapping {
	timeZone: string;
	weekStart: number;
	currency: string | undefined;
	unreadable: "error" | "leave-out";
}

function zone(timeZone: string): string {
	if (timeZone === "UTC") return timeZone;
	try {
		new Intl.DateTimeFormat("en", { timeZone });
		return timeZone;
	} catch {
		return refuse(
			`There is no time zone “${timeZone}”. Use an IANA name such as “Europe/Paris”, or “UTC”.`,
			{ option: "timeZone" },
		);
	}
}

/** Refuses metrics without an id, or two of one id. What they calculate is checked where rows are loaded. */
function checkIds(metrics: unknown): void {
	if (!Array.isArray(metrics))
		refuse("`metrics` must be a list.", { option: "metrics" });
	const ids = new Set<unknown>();
	for (const [i, metric] of metrics.entries()) {
		const option = `metrics[${i}]`;
		const id = isRecord(metric) ? metric.id : undefined;
		if (typeof id !== "string" || id === "")
			refuse(`${option} needs an \`id\`.`, { option });
		if (ids.has(id))
			refuse(`Two metrics have the id “${id}”. Give each its own.`, {
				option: `${option}.id`,
				value: id,
			});
		ids.add(id);
	}
}

/**
 * Checks all of a mapping that can be checked without rows, and fills in its defaults: zone `UTC`, weeks from Monday, unreadable
 * values refused. Throws a CadranError `mapping` that names entity and column. A misspelt option is refused, not ignored.
 */
export function defineModel(mapping: Mapping): Model {
	checkOptions("The mapping", mapping, [
		"timeZone",
		"weekStart",
		"fiscal",
		"currency",
		"rates",
		"asOf",
		"unreadable",
		"entities",
		"metrics",
	]);
	const { timeZone = "UTC", weekStart = 1, fiscal, currency, asOf } = mapping;
	if (!Number.isInteger(weekStart) || weekStart < 1 || weekStart > 7)
		refuse("`weekStart` must be 1 (Monday) to 7 (Sunday).", {
			option: "weekStart",
		});
	const fault = fiscal === undefined ? null : fiscalFault(fiscal);
	if (fault !== null) refuse(fault, { option: "fiscal" });
	if (currency !== undefined) checkCode(currency, "currency");
	if (mapping.rates !== undefined) checkRates(mapping.rates, currency);
	if (asOf !== undefined && asOf !== "latest" && !isIso(asOf))
		refuse(
			`\`asOf\` is “${asOf}”, but must be “latest”, or ISO 8601 such as 2026-11-21.`,
			{ option: "asOf" },
		);
	if (!isRecord(mapping.entities) || Object.keys(mapping.entities).length === 0)
		refuse("The mapping needs `entities`, with at least one.", {
			option: "entities",
		});
	for (const [name, entity] of Object.entries(mapping.entities)) {
		if (!isEntity(name))
			refuse(
				`There is no entity “${name}”.${suggestion(name, Object.keys(entities))}`,
				{ entity: name },
			);
		if (!entity) continue;
		checkEntity(name, entity);
		checkCurrencyOf(name, entity, currency, entityShape(name).at);
	}
	checkIds(mapping.metrics ?? []);
	return {
		...mapping,
		timeZone: zone(timeZone),
		weekStart,
		currency,
		unreadable: mapping.unreadable ?? "error",
	};
}
