import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	answerCohort,
	type CohortAnswer,
	type CohortQuestion,
	pickCohort,
} from "../../src/questions/cohort.js";
import { answered, made, unsound } from "./made.js";

const order = (customer: string, at: string, amount = 10) => ({
	customer,
	at,
	amount,
});

const ask = async (
	orders: ReturnType<typeof order>[],
	question: Partial<CohortQuestion>,
) =>
	answered(answerCohort, await made({ orders }), {
		kind: "cohort",
		...question,
	});
const cells = ({ cohorts }: CohortAnswer) =>
	cohorts.map(({ cells }) =>
		cells.map(({ age, lastAge, value, mature }) => [
			age,
			lastAge ?? age,
			value,
			mature,
		]),
	);

describe("brackets", () => {
	/** a comes back in February and March, b in March alone, c never, d (of February) in April. */
	const orders = [
		order("a", "2025-01-05"),
		order("b", "2025-01-31"),
		order("c", "2025-01-15"),
		order("a", "2025-02-10", 30),
		order("d", "2025-02-11"),
		order("a", "2025-03-03", 50),
		order("b", "2025-03-10", 60),
		order("d", "2025-04-02"),
	];
	const question: Partial<CohortQuestion> = {
		brackets: [
			[1, 2],
			[3, 3],
		],
		asOf: "2025-04-15",
	};

	test("hold who came back in any of their periods, once each; one is open until its last period is over", async () => {
		const answer = await ask(orders, question);
		expect(cells(answer)).toEqual([
			[
				[1, 2, 2, true],
				[3, 3, 0, false],
			],
			[[1, 2, 1, false]],
		]);
		expect(answer.cohorts[1]?.cells[0]).toMatchObject({
			from: "2025-03-01T00:00:00.000Z",
			to: "2025-05-01T00:00:00.000Z",
			base: 1,
		});
		expect(answer.mean).toEqual([
			{ age: 1, lastAge: 2, value: 2, rate: 2 / 3, cohorts: 1 },
			{ age: 3, value: null, rate: null, cohorts: 0 },
		]);
	});
	test("end where the calendar says, though that is to come", async () => {
		const answer = await ask(orders, { ...question, asOf: "2025-02-15" });
		expect(
			answer.cohorts.map(({ cells }) => cells.map(({ to }) => to)),
		).toEqual([["2025-04-01T00:00:00.000Z"], []]);
	});
	test("sum up orders and revenue", async () => {
		const values = async (measure: CohortQuestion["measure"]) =>
			cells(
				await ask(orders, { ...question, ...(measure && { measure }) }),
			)[0]?.[0]?.[2];
		expect(await values("orders")).toBe(3);
		expect(await values("revenue")).toBe(140);
	});
	test("that can't be read, or have no meaning, are refused", async () => {
		const refused = (own: Partial<CohortQuestion>) =>
			expect(ask(orders, { ...question, ...own })).rejects.toMatchObject({
				code: "question",
			});
		for (const brackets of [
			[],
			[[1]],
			[[2, 1]],
			[[-1, 2]],
			[[1, 2.5]],
			[[1, 366]],
			[
				[1, 2],
				[2, 3],
			],
			"1-2",
		])
			await refused({ brackets: brackets as never });
		await refused({ mode: "on-or-after" });
		await refused({ measure: "net-revenue-retention" });
		await refused({ measure: "cumulative-revenue-per-customer" });
		await refused({ ages: 3 });
	});
});

describe("windows from the start", () => {
	/** From 22:00: 21:00 the next day is within 24 hours, 22:00 the day after that begins the third window. */
	const orders = [
		order("a", "2025-05-01T22:00:00Z"),
		order("a", "2025-05-02T21:00:00Z"),
		order("a", "2025-05-03T22:00:00Z"),
	];
	const question: Partial<CohortQuestion> = {
		grain: "day",
		measure: "orders",
		asOf: "2025-05-04T12:00:00Z",
	};

	test("are of 24 hours from each customer's first instant", async () => {
		expect(cells(await ask(orders, question))).toEqual([
			[
				[0, 0, 1, true],
				[1, 1, 1, true],
				[2, 2, 1, true],
				[3, 3, 0, false],
			],
		]);
		// The last who may have started on 1 May is through its second window when 3 May is over, and through its third with 4 May.
		expect(cells(await ask(orders, { ...question, clock: "start" }))).toEqual([
			[
				[0, 0, 2, true],
				[1, 1, 0, true],
				[2, 2, 1, false],
				[3, 3, 0, false],
			],
		]);
	});
	test("are 24 hours where a day has 23, and cohorts are days of the zone", async () => {
		const { cohorts } = await ask(
			[
				order("a", "2025-03-29T23:30:00+01:00"),
				order("a", "2025-03-30T23:30:00+02:00"),
				order("a", "2025-03-31T00:30:00+02:00"),
			],
			{ ...question, clock: "start", timeZone: "Europe/Paris", ages: 2 },
		);
		expect(cohorts[0]?.from).toBe("2025-03-28T23:00:00.000Z");
		expect(cohorts[0]?.cells.map(({ value }) => value)).toEqual([2, 1]);
	});
	test("are for days and weeks alone", async () => {
		for (const grain of [undefined, "hour", "month", "year"] as const) {
			const own = { clock: "start" as const, ...(grain && { grain }) };
			await expect(ask(orders, own)).rejects.toMatchObject({
				code: "question",
			});
		}
		await expect(ask(orders, { clock: "sun" as never })).rejects.toThrow(
			/clock/,
		);
	});
});

describe("on any orders", () => {
	/** Hours since Monday, 1 January 2024. */
	const cases = fc
		.record({
			rows: fc.array(
				fc.record({
					customer: fc.constantFrom("a", "b", "c", "d"),
					hour: fc.integer({ min: 0, max: 900 }),
					cents: fc.integer({ min: -900, max: 9000 }),
				}),
				{ minLength: 1, maxLength: 25 },
			),
			now: fc.oneof(
				fc.integer({ min: 0, max: 1000 }),
				fc.integer({ min: 0, max: 40 }).map((day) => day * 24),
			),
			grain: fc.constantFrom("day" as const, "week" as const),
			clock: fc.constantFrom("calendar" as const, "start" as const),
			measure: fc.constantFrom(
				"customers" as const,
				"orders" as const,
				"revenue" as const,
			),
			mode: fc.constantFrom("on" as const, "on-or-after" as const),
			ages: fc.integer({ min: 1, max: 12 }),
			bounds: fc.option(
				fc.uniqueArray(fc.integer({ min: 0, max: 30 }), {
					minLength: 2,
					maxLength: 6,
				}),
			),
		})
		.filter(({ clock, bounds }) => clock === "start" || bounds !== null);
	type Case = Parameters<Parameters<typeof cases.map>[0]>[0];
	const isoOf = (hour: number) =>
		new Date(Date.UTC(2024, 0, 1) + hour * 3_600_000).toISOString();
	const bracketsOf = (bounds: readonly number[]) => {
		const sorted = [...bounds].sort((a, b) => a - b);
		return sorted.flatMap((from, index) => {
			const to = sorted[index + 1];
			return index % 2 === 0 && to !== undefined ? [[from, to] as const] : [];
		});
	};
	const asked = (c: Case): CohortQuestion => ({
		kind: "cohort",
		asOf: isoOf(c.now),
		grain: c.grain,
		clock: c.clock,
		measure: c.measure,
		...(c.bounds
			? { brackets: bracketsOf(c.bounds) }
			: { ages: c.ages, mode: c.mode }),
	});
	const datasetOf = ({ rows }: Case) =>
		made({
			orders: rows.map(({ customer, hour, cents }) =>
				order(customer, isoOf(hour), cents / 100),
			),
		});

	/** The definition, written out. */
	function expected(c: Case) {
		const length = c.grain === "day" ? 24 : 168;
		const bucket = (hour: number) => Math.floor(hour / length);
		const spans = c.bounds
			? bracketsOf(c.bounds)
			: Array.from({ length: c.ages }, (_, age) => [age, age] as const);
		const onward = !c.bounds && c.mode === "on-or-after";
		const known = c.rows.filter(({ hour }) => hour <= c.now);
		const firsts = new Map<string, number>();
		for (const { customer, hour } of known)
			firsts.set(customer, Math.min(hour, firsts.get(customer) ?? hour));
		const starts = [...new Set([...firsts.values()].map(bucket))];
		return starts
			.sort((a, b) => a - b)
			.map((start) => {
				const all = [];
				for (const [from, to] of spans) {
					const rows = known.filter(({ customer, hour }) => {
						const first = firsts.get(customer) as number;
						if (bucket(first) !== start) return false;
						const age =
							c.clock === "start"
								? Math.floor((hour - first) / length)
								: bucket(hour) - start;
						return age >= from && (onward || age <= to);
					});
					const begins = (start + from) * length;
					const ends =
						(start + to + 1) * length + (c.clock === "start" ? length : 0);
					if (begins >= c.now && from > 0 && rows.length === 0) break;
					const value =
						c.measure === "customers"
							? new Set(rows.map(({ customer }) => customer)).size
							: c.measure === "orders"
								? rows.length
								: rows.reduce((sum, { cents }) => sum + cents, 0) / 100;
					all.push([from, to, value, ends <= c.now]);
				}
				return all;
			});
	}

	test("cells are those of the definition, written out", () =>
		fc.assert(
			fc.asyncProperty(cases, async (c) => {
				const answer = answered(answerCohort, await datasetOf(c), asked(c));
				expect(cells(answer)).toEqual(expected(c));
				expect(unsound(answer)).toBeNull();
			}),
			{ numRuns: 600 },
		));

	test("picks are as many as the cells", () =>
		fc.assert(
			fc.asyncProperty(cases, async (c) => {
				const question: CohortQuestion = { ...asked(c), measure: "customers" };
				const dataset = await datasetOf(c);
				for (const { from, cells } of answered(answerCohort, dataset, question)
					.cohorts)
					for (const { age, value } of cells)
						expect(
							answered(
								(d, q: CohortQuestion, report) =>
									pickCohort(d, q, { cohorts: [from], age }, report),
								dataset,
								question,
							).reduce((sum, own) => sum + own, 0),
						).toBe(value);
			}),
			{ numRuns: 100 },
		));
});
