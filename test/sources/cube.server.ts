import { temporal } from "../../src/model/time.js";
import { json, loopback } from "./loopback.js";

/** A stand-in for a Cube: no Cube can run here. It answers its documented queries by working through the rows. */

export interface Sale {
	client: string;
	at: string;
	total: number;
	cost: number;
	channel: string | null;
	size: number | null;
}

interface Filter {
	member?: string;
	operator?: string;
	values?: string[];
	and?: Filter[];
	or?: Filter[];
}

export interface Query {
	measures: string[];
	dimensions?: string[];
	filters?: Filter[];
	timeDimensions: {
		dimension: string;
		dateRange?: [string, string];
		granularity?: string;
	}[];
	timezone: string;
	order?: Record<string, "asc" | "desc">;
	limit?: number;
}

const sum = (values: number[]) =>
	values.length === 0 ? null : values.reduce((a, b) => a + b, 0);

/** Cube gives numbers as texts, and null for a sum of nothing. */
const measures: Record<string, (rows: Sale[]) => number | null> = {
	"orders.revenue": (rows) => sum(rows.map(({ total }) => total)),
	"orders.margin": (rows) => sum(rows.map(({ total, cost }) => total - cost)),
	"orders.count": (rows) => rows.length,
	"orders.value": (rows) =>
		rows.length === 0
			? null
			: (sum(rows.map(({ total }) => total)) ?? 0) / rows.length,
	"orders.web": (rows) =>
		rows.filter(({ channel }) => channel === "web").length,
	"orders.clients": (rows) => new Set(rows.map(({ client }) => client)).size,
};
const dimensions: Record<string, (row: Sale) => string | number | null> = {
	"orders.channel": ({ channel }) => channel,
	"orders.size": ({ size }) => size,
};

/** As in Cube's SQL: notEquals takes in what is missing, comparisons leave it out. */
function passes(
	row: Sale,
	{ member = "", operator, values = [], and, or }: Filter,
): boolean {
	if (and) return and.every((one) => passes(row, one));
	if (or) return or.some((one) => passes(row, one));
	const dimension = dimensions[member];
	if (!dimension) throw new Error(`'${member}' not found for path`);
	const value = dimension(row);
	switch (operator) {
		case "set":
			return value !== null;
		case "notSet":
			return value === null;
		case "equals":
			return value !== null && values.includes(String(value));
		case "notEquals":
			return value === null || !values.includes(String(value));
		case "gte":
			return value !== null && Number(value) >= Number(values[0]);
		case "lt":
			return value !== null && Number(value) < Number(values[0]);
		default:
			throw new Error(`Operator ${operator} is not supported`);
	}
}

const wall = (at: string, timeZone: string) =>
	temporal().Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDateTime();

/** The first instant of a bucket, as Cube writes it. Weeks start on Monday. */
function bucket(at: string, grain: string, timeZone: string): string {
	let day = wall(at, timeZone).toPlainDate();
	if (grain === "week") day = day.subtract({ days: day.dayOfWeek - 1 });
	if (["month", "quarter", "year"].includes(grain)) day = day.with({ day: 1 });
	if (grain === "quarter")
		day = day.with({ month: day.month - ((day.month - 1) % 3) });
	if (grain === "year") day = day.with({ month: 1 });
	return `${day}T00:00:00.000`;
}

/** What a Cube gives for a query. */
export function cubed(sales: readonly Sale[], query: Query) {
	const [time] = query.timeDimensions;
	if (!time) throw new Error("no time");
	const { dimension, dateRange, granularity } = time;
	const { timezone, limit = 10_000, order } = query;
	const found = sales.filter((row) => {
		const at = wall(row.at, timezone);
		const within =
			!dateRange ||
			(temporal().PlainDateTime.compare(at, dateRange[0]) >= 0 &&
				temporal().PlainDateTime.compare(at, dateRange[1]) <= 0);
		return within && (query.filters ?? []).every((one) => passes(row, one));
	});
	const groups = new Map<string, Sale[]>();
	for (const row of found) {
		const key = JSON.stringify([
			granularity ? bucket(row.at, granularity, timezone) : null,
			...(query.dimensions ?? []).map((one) => dimensions[one]?.(row) ?? null),
		]);
		groups.set(key, [...(groups.get(key) ?? []), row]);
	}
	if (groups.size === 0 && !granularity && !query.dimensions)
		groups.set("[null]", []);
	const keys = [...groups.keys()];
	if (order) keys.sort();
	return keys.slice(0, limit).map((key) => {
		const [first, ...rest] = JSON.parse(key);
		const rows = groups.get(key) ?? [];
		return Object.fromEntries([
			...(granularity
				? [
						[`${dimension}.${granularity}`, first],
						[dimension, first],
					]
				: []),
			...(query.dimensions ?? []).map((one, at) => [one, rest[at]]),
			...query.measures.map((one) => {
				const measure = measures[one];
				if (!measure) throw new Error(`'${one}' not found for path`);
				const value = measure(rows);
				return [one, value === null ? null : String(value)];
			}),
		]);
	});
}

/** A Cube on this machine, that lets one token in and keeps everybody waiting a few times. */
export async function cubeServer(
	sales: readonly Sale[],
	waits = 0,
	token = "t",
) {
	const queries: Query[] = [];
	const left = new Map<string, number>();
	const server = await loopback((response, { body, path, headers }) => {
		if (headers.authorization !== `Bearer ${token}`)
			return json(response, { error: "Invalid token" }, 403);
		if (path !== "/api/cadran/load") return json(response, "", 404);
		const wait = left.get(body) ?? waits;
		left.set(body, wait - 1);
		if (wait > 0) return json(response, { error: "Continue wait" });
		const { query } = JSON.parse(body) as { query: Query };
		queries.push(query);
		try {
			json(response, { data: cubed(sales, query), annotation: {} });
		} catch (error) {
			json(response, { error: `Error: ${(error as Error).message}` }, 400);
		}
	});
	return { ...server, queries };
}
