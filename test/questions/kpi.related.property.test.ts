import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { Expression } from "../../src/model/metric.js";
import { loadTemporal } from "../../src/model/time.js";
import type { Related } from "../../src/model/value.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import { made } from "./made.js";

beforeAll(loadTemporal);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Clocks in Paris are put back at 01:00 UTC on 25 October 2026: each of 02:00 to 03:00 is read twice. */
const BACK = Date.UTC(2026, 9, 25, 1);
const wall = (at: number) => at + (at < BACK ? 2 : 1) * HOUR;

/** Every half hour of two days and a half about it, the nearest oftenest, so that rows often share one. */
const instant = fc
	.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -3, max: 2 }))
	.map((halves) => BACK + (halves * HOUR) / 2);
const row = fc.record({
	customer: fc.constantFrom("ann", "bob", null),
	at: fc.option(instant, { freq: 8 }),
	delivered_at: fc.option(instant),
	channel: fc.constantFrom("web", "shop", "phone"),
	campaign: fc.constantFrom("spring", "sale", null),
	amount: fc.option(fc.integer({ min: -9, max: 9 })),
	/** Tells the rows apart in a sum. */
	weight: fc.integer({ min: 1, max: 1_000_000 }),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

/** A row of each entity from before all others, so that the data had begun. It has no customer: nothing is related to it. */
const first: Row = {
	customer: null,
	at: BACK - 99 * HOUR,
	delivered_at: null,
	channel: "web",
	campaign: "spring",
	amount: 0,
	weight: 1,
};

const near = fc
	.record({
		instant: fc.constantFrom("messages.at", "messages.delivered_at"),
		ends: fc.tuple(
			fc.constantFrom(-24, -1, 0, 0.5, 24),
			fc.constantFrom(-1, 0, 1, 24, 36, null),
		),
		unit: fc.constantFrom("hours" as const, "days" as const),
	})
	.filter(({ ends: [from, to] }) => to === null || from <= to)
	.map(({ instant, ends: [from, to], unit }) => {
		const scale = unit === "days" ? 24 : 1;
		return {
			instant,
			from: from / scale,
			...(to !== null && { to: to / scale }),
			unit,
		};
	});
const window = fc.constantFrom(
	"period" as const,
	"always" as const,
	{ before: "start" as const },
	{ before: "end" as const },
);
const asked = fc.record({
	entity: fc.constantFrom("orders" as const, "messages" as const),
	op: fc.constantFrom("count" as const, "sum" as const, "distinct" as const),
	near: fc.option(near),
	window,
	at: fc.option(fc.constant("delivered_at" as const)),
	same: fc.boolean(),
	web: fc.boolean(),
	filtered: fc.boolean(),
});
type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never;

function relatedOf({
	entity,
	op,
	near,
	window,
	at,
	same,
	web,
}: Asked): Related {
	const rows = {
		...(web && { where: { column: `${entity}.channel`, is: "web" } }),
		...(at && { at: `${entity}.${at}` }),
		...(near ? {} : { window }),
	};
	const of: Related["of"] =
		op === "count"
			? { op, entity, ...rows }
			: { op, of: `${entity}.${op === "sum" ? "amount" : "channel"}`, ...rows };
	return {
		op: "related",
		of,
		...(near && { near }),
		...(same && { same: ["campaign"] }),
	};
}

const PERIOD = { start: BACK - 12 * HOUR, end: BACK + 24 * HOUR };
const AS_OF = BACK + 20 * HOUR;

/** What is related to one row, by its definition; null where it is missing. */
function naive(own: Row, others: readonly Row[], given: Asked): number | null {
	const { entity, op, near, window, same, web, filtered } = given;
	const by = given.at ?? "at";
	if (own.customer === null || (same && own.campaign === null)) return null;
	const anchor = near
		? own[near.instant.slice("messages.".length) as "at"]
		: null;
	if (near && anchor === null) return null;
	const clock = near?.unit === "days" ? wall : (at: number) => at;
	const unit = near?.unit === "days" ? DAY : HOUR;
	const low = near ? clock(anchor as number) + near.from * unit : 0;
	const high = near
		? near.to === undefined
			? Number.POSITIVE_INFINITY
			: clock(anchor as number) + near.to * unit
		: 0;
	if (near && (near.to === undefined ? low : high) > clock(AS_OF)) return null;
	const end = Math.min(PERIOD.end, AS_OF + 1);
	const inWindow = (at: number | null): boolean => {
		if (at === null) return !near && window === "always";
		if (at > AS_OF) return false;
		if (near) return clock(at) >= low && clock(at) <= high;
		if (window === "always") return true;
		if (window === "period") return at >= PERIOD.start && at < end;
		return at < (window.before === "start" ? PERIOD.start : end);
	};
	const found = others.filter(
		(other) =>
			other.customer === own.customer &&
			inWindow(other[by]) &&
			!(entity === "messages" && other[by] === own[by]) &&
			(!same || other.campaign === own.campaign) &&
			(!web || other.channel === "web") &&
			(!filtered || other.channel !== "phone"),
	);
	if (op === "count") return found.length;
	if (op === "distinct") return new Set(found.map((o) => o.channel)).size;
	const amounts = found.flatMap(({ amount }) => amount ?? []);
	if (found.length > 0 && amounts.length === 0) return null;
	return amounts.reduce((sum, amount) => sum + amount, 0);
}

const written = (rows: readonly Row[]) =>
	rows.map((row) => ({
		...row,
		at: row.at && new Date(row.at).toISOString(),
		delivered_at: row.delivered_at && new Date(row.delivered_at).toISOString(),
	}));

it("what is related to each row is what its definition says", async () => {
	const rows = fc.array(row, { maxLength: 14 });
	await fc.assert(
		fc.asyncProperty(rows, rows, asked, async (mine, theirs, given) => {
			// A property of a host's own holds numbers where all its values do.
			const messages = [first, ...mine].map((message) => ({
				...message,
				amount: message.amount ?? 0,
			}));
			const orders = [first, ...theirs];
			const iso = (at: number) => new Date(at).toISOString();
			const dataset = await made(
				{
					messages: written(messages),
					orders: written(orders),
				},
				{ timeZone: "Europe/Paris", asOf: iso(AS_OF) },
			);
			const related = relatedOf(given);
			const is: Expression = {
				op: "sum",
				// One more, so that 0 is not taken for missing.
				of: {
					op: "times",
					of: [{ op: "plus", of: [related, 1] }, "messages.weight"],
				},
			};
			const { measure } = finish(
				answerQuestion(
					dataset,
					{
						kind: "kpi",
						metric: {
							id: "own",
							name: { en: "Own" },
							unit: given.op === "sum" ? "money" : "count",
							direction: "higher",
							is,
						},
						period: { from: iso(PERIOD.start), to: iso(PERIOD.end) },
						filters: given.filtered
							? [{ column: "channel", is: ["web", "shop"] }]
							: [],
					},
					0,
				),
			);
			const counted = messages.filter(
				({ at, channel }) =>
					at !== null &&
					at >= PERIOD.start &&
					at <= AS_OF &&
					!(given.filtered && channel === "phone"),
			);
			const others = given.entity === "messages" ? messages : orders;
			const values = counted.flatMap((own) => {
				const value = naive(own, others, given);
				return value === null ? [] : [(value + 1) * own.weight];
			});
			const expected =
				values.length === 0 && counted.length > 0
					? null
					: values.reduce((sum, value) => sum + value, 0);
			expect(measure.value).toBe(expected);
		}),
		{ numRuns: 500 },
	);
}, 30_000);
