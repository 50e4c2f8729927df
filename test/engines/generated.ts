import type { EngineName } from "./engine.js";

/**
 * Tables made inside a database by arithmetic that is the same in all of them: whole numbers below 2^63, so that the same row has the
 * same values everywhere. For 100 orders there are 5 customers, 10 events and 5 surveys, over three years.
 */
export type GeneratedEngine = Extract<EngineName, "duckdb" | "clickhouse">;

/** The prime that all is taken modulo of: its square is below 2^62. */
const PRIME = 2 ** 31 - 1;
const START = Date.UTC(2023, 10, 18) / 1000;
const SECONDS = 1096 * 86_400;
/** Customers begin within the first eight tenths, so that all have some time to buy again. */
const BEGINNING = SECONDS * 0.8;

/** A whole number below 2^31 that looks like chance, of a row's number and a salt. */
function chance(row: string, salt: number): string {
	const first = `((${row} * 48271 + ${salt * 7919 + 12_345}) % ${PRIME})`;
	return `(((${first} * ${first} + ${row}) % ${PRIME} * 69621 + ${salt}) % ${PRIME})`;
}

/** The texts, each as likely; null takes the place of one that is not given. */
const one = (of: string, ...texts: (string | null)[]) =>
	`CASE ${of} % ${texts.length} ${texts
		.map(
			(text, at) => `WHEN ${at} THEN ${text === null ? "NULL" : `'${text}'`}`,
		)
		.join(" ")} END`;

const began = (customer: string) => `(${chance(customer, 1)} % ${BEGINNING})`;
/** Seconds of some moment from when the customer began. */
const since = (customer: string, row: string, salt: number) =>
	`(${START} + ${began(customer)} + ${chance(row, salt)} % (${SECONDS} - ${began(customer)}))`;

type Kind = "key" | "moment" | "double" | "whole" | "text";
export interface Generated {
	rows: number;
	/** What a row is made of first, by name, of its number `i`. */
	first: Record<string, string>;
	columns: Record<string, [Kind, string]>;
	/** What ClickHouse sorts by. */
	order: string;
}

/** The tables by name; a `moment` is of milliseconds, a `double` of hundredths. */
export function generated(orders: number): Record<string, Generated> {
	const customers = Math.ceil(orders / 20);
	const regular = Math.ceil(customers / 10);
	const shoppers = Math.ceil(customers / 2);
	const order = '"customer", "at"';
	return {
		customers: {
			rows: customers,
			first: { c: "i" },
			columns: {
				id: ["key", "c"],
				created_at: ["moment", `(${START} + ${began("c")}) * 1000`],
				segment: ["text", one(chance("c", 2), "gold", "silver", "bronze")],
				channel: ["text", one(chance("c", 3), "web", "store", "app")],
			},
			order: '"id"',
		},
		orders: {
			rows: orders,
			// Four orders in ten are of the one customer in ten who comes often.
			first: {
				c: `CASE WHEN ${chance("i", 4)} % 10 < 4 THEN ${chance("i", 5)} % ${regular} ELSE ${chance("i", 5)} % ${customers} END`,
				cents: `500 + ${chance("i", 6)} % 5000 + CASE WHEN ${chance("i", 7)} % 20 = 0 THEN ${chance("i", 8)} % 100000 ELSE 0 END`,
			},
			columns: {
				id: ["key", "i"],
				customer: ["key", "c"],
				at: [
					"moment",
					`${since("c", "i", 9)} * 1000 + ${chance("i", 10)} % 1000`,
				],
				amount: ["double", "cents"],
				refunded_amount: [
					"double",
					`CASE WHEN ${chance("i", 11)} % 25 = 0 THEN cents END`,
				],
				quantity: ["whole", `1 + ${chance("i", 12)} % 5`],
				channel: ["text", one(chance("i", 13), "web", "store", "app", "phone")],
				campaign: [
					"text",
					one(chance("i", 14), "spring", "summer", "winter", null, null, null),
				],
			},
			order,
		},
		events: {
			rows: Math.ceil(orders / 10),
			first: { c: `${chance("i", 15)} % ${shoppers}` },
			columns: {
				name: [
					"text",
					one(
						chance("i", 16),
						...["visit", "visit", "visit", "product", "product"],
						...["cart", "checkout", "purchase"],
					),
				],
				customer: ["key", "c"],
				// All within thirty days, so that some go all the way.
				at: [
					"moment",
					`(${START} + ${began("c")} + ${chance("i", 17)} % 2592000) * 1000`,
				],
			},
			order,
		},
		surveys: {
			rows: Math.ceil(orders / 20),
			first: { c: `${chance("i", 18)} % ${customers}` },
			columns: {
				id: ["key", "i"],
				customer: ["key", "c"],
				at: ["moment", `${since("c", "i", 19)} * 1000`],
				kind: ["text", "'nps'"],
				// More than half are promoters.
				score: [
					"whole",
					`CASE WHEN ${chance("i", 20)} % 100 < 55 THEN 9 + ${chance("i", 21)} % 2 ELSE ${chance("i", 21)} % 9 END`,
				],
				touchpoint: [
					"text",
					one(chance("i", 22), "delivery", "support", "store"),
				],
			},
			order,
		},
	};
}

const written: Record<GeneratedEngine, Record<Kind, (of: string) => string>> = {
	duckdb: {
		key: (of) => `CAST(${of} AS BIGINT)`,
		moment: (of) => `make_timestamptz((${of}) * 1000)`,
		double: (of) => `CAST(${of} AS DOUBLE) / 100`,
		whole: (of) => `CAST(${of} AS BIGINT)`,
		text: (of) => of,
	},
	clickhouse: {
		key: (of) => `toInt64(${of})`,
		moment: (of) => `fromUnixTimestamp64Milli(toInt64(${of}), 'UTC')`,
		double: (of) => `toFloat64(${of}) / 100`,
		whole: (of) => `toInt64(${of})`,
		text: (of) => `toLowCardinality(${of})`,
	},
};

/** The statement that makes a table and fills it. */
export function creation(
	engine: GeneratedEngine,
	name: string,
	{ rows, first, columns, order }: Generated,
): string {
	const made = Object.entries(columns).map(
		([column, [kind, of]]) => `${written[engine][kind](of)} AS "${column}"`,
	);
	const named = Object.entries(first).map(([as, of]) => `${of} AS ${as}`);
	const numbers =
		engine === "duckdb"
			? `(SELECT range AS i FROM range(${rows}))`
			: `(SELECT number AS i FROM numbers_mt(${rows}))`;
	const storage =
		engine === "duckdb"
			? ""
			: ` ENGINE = MergeTree ORDER BY (${order}) SETTINGS allow_nullable_key = 1`;
	return `CREATE TABLE "${name}"${storage} AS SELECT ${made.join(", ")} FROM (SELECT i, ${named.join(", ")} FROM ${numbers})`;
}

/** A statement that sums every column up, moments in milliseconds and doubles in hundredths: the same in every database. */
export function summary(
	engine: GeneratedEngine,
	name: string,
	{ columns }: Generated,
): string {
	const whole: Record<GeneratedEngine, (of: string) => string> = {
		duckdb: (of) => `CAST(${of} AS BIGINT)`,
		clickhouse: (of) => `toInt64(${of})`,
	};
	const summed: Record<Kind, (column: string) => string> = {
		key: (column) => `sum(${column})`,
		whole: (column) => `sum(${column})`,
		double: (column) => `sum(${whole[engine](`round(${column} * 100)`)})`,
		moment: (column) =>
			engine === "duckdb"
				? `sum(epoch_ms(${column}) % 1000003)`
				: `sum(toUnixTimestamp64Milli(${column}) % 1000003)`,
		text: (column) =>
			`count(DISTINCT ${column}) * 1000000000 + count(${column})`,
	};
	const sums = Object.entries(columns).map(
		([column, [kind]]) => `${summed[kind](`"${column}"`)} AS "${column}"`,
	);
	return `SELECT count(*) AS "rows", ${sums.join(", ")} FROM "${name}"`;
}
