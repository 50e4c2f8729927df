import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	answerCohort,
	type CohortPick,
	type CohortQuestion,
	pickCohort,
} from "../../src/questions/cohort.js";
import { cdnowCohorts } from "../published/cohort.js";
import { openMemory } from "../published/memory.js";
import { answered, made, unsound } from "./made.js";

const order = (customer: string, at: string, amount = 10) => ({
	customer,
	at,
	amount,
});

/** January: a, b, c. February: d. a comes back in February and March, b in March, d in March. */
const shop = {
	orders: [
		order("a", "2025-01-05", 100),
		order("a", "2025-01-20", 20),
		order("a", "2025-02-10", 30),
		order("a", "2025-03-03", 50),
		order("b", "2025-01-31", 40),
		order("b", "2025-03-10", 60),
		order("c", "2025-01-15", 40),
		order("d", "2025-02-02", 10),
		order("d", "2025-03-05", 30),
	],
};
const asOf = "2025-03-15T00:00:00Z";

const ask = async (question: Partial<CohortQuestion> = {}) =>
	answered(answerCohort, await made(shop), {
		kind: "cohort",
		asOf,
		...question,
	});
const values = ({ cohorts }: Awaited<ReturnType<typeof ask>>) =>
	cohorts.map(({ cells }) => cells.map(({ value }) => value));
const rates = ({ cohorts }: Awaited<ReturnType<typeof ask>>) =>
	cohorts.map(({ cells }) => cells.map(({ rate }) => rate));

describe("customers who came back", () => {
	test("in the very month, as shares of the cohort", async () => {
		const answer = await ask();
		expect(
			answer.cohorts.map(({ from, size, small }) => [
				from.slice(0, 7),
				size,
				small,
			]),
		).toEqual([
			["2025-01", 3, true],
			["2025-02", 1, true],
		]);
		expect(values(answer)).toEqual([
			[3, 1, 2],
			[1, 1],
		]);
		expect(rates(answer)).toEqual([
			[1, 1 / 3, 2 / 3],
			[1, 1],
		]);
		expect(answer.cohorts[0]?.cells[1]).toMatchObject({
			base: 3,
			from: "2025-02-01T00:00:00.000Z",
			to: "2025-03-01T00:00:00.000Z",
		});
	});
	test("March is not over on the 15th: its cells say so and are in no mean", async () => {
		const { cohorts, mean } = await ask();
		expect(
			cohorts.map(({ cells }) => cells.map(({ mature }) => mature)),
		).toEqual([
			[true, true, false],
			[true, false],
		]);
		expect(mean).toEqual([
			{ age: 0, value: 2, rate: 1, cohorts: 2 },
			{ age: 1, value: 1, rate: 1 / 3, cohorts: 1 },
			{ age: 2, value: null, rate: null, cohorts: 0 },
		]);
	});
	test("the mean is weighted: sum of values over sum of bases", async () => {
		// 1 of 3 and 1 of 1 after one month: 2 of 4, not the mean of 33 % and 100 %.
		expect((await ask({ asOf: "2025-04-01" })).mean[1]).toEqual({
			age: 1,
			value: 1,
			rate: 0.5,
			cohorts: 2,
		});
	});
	test("in the month or later", async () => {
		expect(values(await ask({ mode: "on-or-after" }))).toEqual([
			[3, 2, 2],
			[1, 1],
		]);
	});
	test("as shares of the month before", async () => {
		expect(rates(await ask({ base: "previous" }))).toEqual([
			[null, 1 / 3, 2],
			[null, 1],
		]);
	});
	test("a period that has not begun has no cell", async () => {
		expect(values(await ask({ asOf: "2025-03-01" }))).toEqual([[3, 1], [1]]);
		expect(values(await ask({ asOf: "2025-03-01T00:00:00.001Z" }))).toEqual([
			[3, 1, 0],
			[1, 0],
		]);
	});
	test("as many ages as asked for", async () => {
		expect(values(await ask({ ages: 2 }))).toEqual([
			[3, 1],
			[1, 1],
		]);
		expect(values(await ask({ ages: 2, mode: "on-or-after" }))).toEqual([
			[3, 2],
			[1, 1],
		]);
	});
	test("the period limits who starts: first time ever, or first time in it", async () => {
		const period = { from: "2025-02-01", to: "2025-03-01" };
		expect(values(await ask({ period }))).toEqual([[1, 1]]);
		expect(values(await ask({ period, first: "in-period" }))).toEqual([[2, 2]]);
	});
	test("a rate carries its Wilson interval", async () => {
		// 1 of 3: 0.061 to 0.792.
		const { cohorts } = await ask();
		expect(
			cohorts[0]?.cells[1]?.interval?.map((end) => end.toFixed(3)),
		).toEqual(["0.061", "0.792"]);
	});
});

describe("other measures", () => {
	test("orders and revenue in each month", async () => {
		expect(values(await ask({ measure: "orders" }))).toEqual([
			[4, 1, 2],
			[1, 1],
		]);
		expect(values(await ask({ measure: "revenue" }))).toEqual([
			[200, 30, 110],
			[10, 30],
		]);
	});
	test("cumulative revenue per customer of the cohort; its mean is weighted by customers", async () => {
		const answer = await ask({
			measure: "cumulative-revenue-per-customer",
			asOf: "2025-04-01",
		});
		expect(values(answer)).toEqual([
			[200 / 3, 230 / 3, 340 / 3],
			[10, 40],
		]);
		expect(answer.mean[1]?.value).toBeCloseTo((230 + 40) / 4, 9);
	});
	test("net revenue retention is revenue over that of the first month", async () => {
		const answer = await ask({
			measure: "net-revenue-retention",
			asOf: "2025-04-01",
		});
		expect(rates(answer)).toEqual([
			[1, 30 / 200, 110 / 200],
			[1, 3],
		]);
		expect(answer.mean[1]?.rate).toBe(60 / 210);
	});
});

describe("calendars", () => {
	const cohorts = async (at: string[], question: Partial<CohortQuestion>) =>
		answered(
			answerCohort,
			await made({ orders: at.map((own) => order("a", own)) }),
			{ kind: "cohort", asOf: "2025-12-01", ages: 40, ...question },
		).cohorts;

	test("weeks start on the calendar's day", async () => {
		// Sunday 6 and Monday 7 April 2025.
		const ages = async (weekStart: number) =>
			(
				await cohorts(["2025-04-06T12:00:00Z", "2025-04-07T12:00:00Z"], {
					grain: "week",
					weekStart,
				})
			)[0]?.cells
				.slice(0, 2)
				.map(({ value }) => value);
		expect(await ages(1)).toEqual([1, 1]);
		expect(await ages(7)).toEqual([1, 0]);
	});
	test("months are those of the zone: 23:30 UTC on 31 January is February in Paris", async () => {
		const from = async (timeZone: string) =>
			(await cohorts(["2025-01-31T23:30:00Z"], { timeZone }))[0]?.from;
		expect(await from("UTC")).toBe("2025-01-01T00:00:00.000Z");
		expect(await from("Europe/Paris")).toBe("2025-01-31T23:00:00.000Z");
	});
	test("days of 23 and 25 hours are days", async () => {
		const days = async (at: string[]) =>
			(
				await cohorts(at, { grain: "day", timeZone: "Europe/Paris" })
			)[0]?.cells.flatMap(({ age, value }) => (value ? [age] : []));
		expect(
			await days([
				"2025-03-29T23:30:00+01:00",
				"2025-03-30T23:30:00+02:00",
				"2025-03-31T00:30:00+02:00",
			]),
		).toEqual([0, 1, 2]);
		expect(
			await days([
				"2025-10-25T00:30:00+02:00",
				"2025-10-26T23:30:00+01:00",
				"2025-10-27T00:30:00+01:00",
			]),
		).toEqual([0, 1, 2]);
	});
	test("hours, quarters and years", async () => {
		const ages = async (grain: CohortQuestion["grain"], at: string[]) =>
			(await cohorts(at, grain ? { grain } : {}))[0]?.cells.flatMap(
				({ age, value }) => (value ? [age] : []),
			);
		expect(
			await ages("hour", ["2025-04-06T12:59:00Z", "2025-04-06T13:00:00Z"]),
		).toEqual([0, 1]);
		expect(
			await ages("quarter", ["2025-03-31", "2025-04-01", "2025-10-01"]),
		).toEqual([0, 1, 3]);
		expect(await ages("year", ["2024-12-31", "2025-01-01"])).toEqual([0, 1]);
	});
});

describe("start and return apart", () => {
	test("customers on file by their first day, coming back to order; what came before does not count", async () => {
		const dataset = await made({
			customers: [
				{ id: "z", created_at: "2025-01-20" },
				{ id: "a", created_at: "2025-01-10" },
			],
			orders: [
				order("a", "2025-01-05"),
				order("a", "2025-02-01"),
				order("z", "2025-01-21"),
				order("q", "2025-01-01"),
			],
		});
		const answer = answered(answerCohort, dataset, {
			kind: "cohort",
			asOf: "2025-03-01",
			start: { entity: "customers" },
		});
		expect(values(answer)).toEqual([[1, 1]]);
		expect(answer.cohorts[0]?.size).toBe(2);
	});
	test("with a filter of its own each", async () => {
		const rows = [
			{ customer: "a", at: "2025-01-01", amount: 1, channel: "web" },
			{ customer: "a", at: "2025-02-01", amount: 1, channel: "store" },
			{ customer: "b", at: "2025-01-01", amount: 1, channel: "store" },
			{ customer: "b", at: "2025-02-01", amount: 1, channel: "web" },
		];
		const answer = answered(answerCohort, await made({ orders: rows }), {
			kind: "cohort",
			asOf: "2025-03-01",
			start: { where: { column: "orders.channel", is: "web" } },
			back: { where: { column: "orders.channel", is: "store" } },
		});
		expect(values(answer)).toEqual([[0, 1], [0]]);
	});
	test("by another instant of the entity, whose order is not the table's", async () => {
		const deals = [
			{ customer: "a", created_at: "2025-01-01", closed_at: "2025-03-02" },
			{ customer: "a", created_at: "2025-01-02", closed_at: "2025-02-02" },
			{ customer: "a", created_at: "2025-01-03", closed_at: null },
		];
		const closed = { entity: "deals", at: "closed_at" };
		const answer = answered(answerCohort, await made({ deals }), {
			kind: "cohort",
			asOf: "2025-04-01",
			start: closed,
			back: closed,
		});
		expect(answer.cohorts[0]?.from.slice(0, 7)).toBe("2025-02");
		expect(values(answer)).toEqual([[1, 1]]);
		const onward = answered(answerCohort, await made({ deals }), {
			kind: "cohort",
			asOf: "2025-04-01",
			start: closed,
			back: closed,
			mode: "on-or-after",
		});
		expect(values(onward)).toEqual([[1, 1]]);
	});
});

test("nobody at all gives no cohort, and malformed questions are refused", async () => {
	const empty = await ask({ period: { from: "2019-01-01", to: "2020-01-01" } });
	expect([empty.cohorts, empty.mean]).toEqual([[], []]);
	await expect(ask({ grain: "fortnight" as never })).rejects.toThrow(/grain/);
	await expect(ask({ ages: 0 })).rejects.toThrow(/ages/);
	await expect(ask({ start: { entity: "calls" } })).rejects.toThrow(/calls/);
	await expect(
		ask({ measure: "cumulative-revenue-per-customer", mode: "on-or-after" }),
	).rejects.toThrow(/mode/);
});

describe("on any orders", () => {
	const row = fc.record({
		customer: fc.constantFrom("a", "b", "c", "d", "e"),
		day: fc.integer({ min: 0, max: 200 }),
		cents: fc.integer({ min: -900, max: 9000 }),
	});
	const cases = fc.record({
		rows: fc.array(row, { minLength: 1, maxLength: 30 }),
		mode: fc.constantFrom("on" as const, "on-or-after" as const),
		base: fc.constantFrom("size" as const, "previous" as const),
		measure: fc.constantFrom(
			"customers" as const,
			"orders" as const,
			"revenue" as const,
			"net-revenue-retention" as const,
		),
		now: fc.integer({ min: 0, max: 210 }),
		ages: fc.constantFrom(undefined, 1, 3, 24),
	});
	const dayOf = (day: number) =>
		new Date(Date.UTC(2024, 10, 1) + day * 86_400_000);
	const month = (day: number) =>
		dayOf(day).getUTCFullYear() * 12 + dayOf(day).getUTCMonth();
	type Case = Parameters<Parameters<typeof cases.map>[0]>[0];
	const asked = ({ mode, base, measure, now, ages }: Case): CohortQuestion => ({
		kind: "cohort",
		mode,
		base,
		measure,
		asOf: dayOf(now).toISOString(),
		...(ages && { ages }),
	});
	const ordersOf = (rows: Case["rows"]) =>
		rows.map(({ customer, day, cents }) =>
			order(customer, dayOf(day).toISOString(), cents / 100),
		);

	test("cells are those of the definition, written out", () =>
		fc.assert(
			fc.asyncProperty(cases, async (c) => {
				const answer = answered(
					answerCohort,
					await made({ orders: ordersOf(c.rows) }),
					asked(c),
				);
				const known = c.rows.filter(({ day }) => day <= c.now);
				const firstOf = (customer: string) =>
					Math.min(
						...known
							.filter((own) => own.customer === customer)
							.map(({ day }) => day),
					);
				const people = [...new Set(known.map(({ customer }) => customer))];
				const starts = [
					...new Set(people.map((customer) => month(firstOf(customer)))),
				].sort((a, b) => a - b);
				const isDawn = dayOf(c.now).getUTCDate() === 1;
				const last =
					isDawn && !known.some(({ day }) => day === c.now)
						? month(c.now) - 1
						: month(c.now);
				const expected = starts.map((start) => {
					const members = people.filter(
						(customer) => month(firstOf(customer)) === start,
					);
					const count = Math.min(c.ages ?? 60, last - start + 1);
					const all = Array.from({ length: count }, (_, age) => {
						const rows = known.filter(
							({ customer, day }) =>
								members.includes(customer) &&
								(c.mode === "on"
									? month(day) - start === age
									: month(day) - start >= age),
						);
						if (c.measure === "customers")
							return new Set(rows.map(({ customer }) => customer)).size;
						if (c.measure === "orders") return rows.length;
						return rows.reduce((sum, { cents }) => sum + cents, 0) / 100;
					});
					return {
						size: members.length,
						values: all,
						mature: all.map((_, age) => start + age < month(c.now)),
					};
				});
				expect(
					answer.cohorts.map(({ size, cells }) => ({
						size,
						values: cells.map(({ value }) => value),
						mature: cells.map(({ mature }) => mature),
					})),
				).toEqual(expected);
				for (const { age, rate } of answer.mean) {
					const cells = answer.cohorts.flatMap(({ cells }) =>
						cells.filter((cell) => cell.age === age && cell.mature),
					);
					const bases = cells.reduce((sum, { base }) => sum + (base ?? 0), 0);
					const sums = cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
					expect(rate).toBe(bases > 0 ? sums / bases : null);
				}
				expect(unsound(answer)).toBeNull();
			}),
			{ numRuns: 400 },
		));

	test("the order of rows changes nothing, and picks are as many as the cells", () =>
		fc.assert(
			fc.asyncProperty(cases, fc.infiniteStream(fc.nat()), async (c, keys) => {
				const question: CohortQuestion = { ...asked(c), measure: "customers" };
				const dataset = await made({ orders: ordersOf(c.rows) });
				const answer = answered(answerCohort, dataset, question);
				const mixed = c.rows
					.map((own) => ({ own, key: keys.next().value as number }))
					.sort((a, b) => a.key - b.key);
				expect(
					answered(
						answerCohort,
						await made({ orders: ordersOf(mixed.map(({ own }) => own)) }),
						question,
					),
				).toEqual(answer);
				const picked = (pick: CohortPick) =>
					answered(
						(d, q: CohortQuestion, report) => pickCohort(d, q, pick, report),
						dataset,
						question,
					).reduce((sum, own) => sum + own, 0);
				for (const { from, size, cells } of answer.cohorts) {
					expect(picked({ cohorts: [from] })).toBe(size);
					for (const { age, value } of cells)
						expect(picked({ cohorts: [from], age })).toBe(value);
				}
			}),
			{ numRuns: 100 },
		));
});

cdnowCohorts(openMemory);
