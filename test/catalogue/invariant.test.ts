import fc from "fast-check";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { additivityOf } from "../../src/catalogue/additivity.js";
import { kpis } from "../../src/catalogue/catalogue.js";
import type { Kpi } from "../../src/catalogue/kpi.js";
import { entities } from "../../src/model/entity.js";
import type { Filter } from "../../src/model/filter.js";
import { loadTemporal } from "../../src/model/time.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import { chance } from "../../src/sources/sample/chance.js";
import {
	asked,
	changed,
	DAY,
	load,
	type MadeRow,
	type MadeRows,
	madeRows,
	same,
} from "./made.js";

vi.setConfig({ testTimeout: 60_000 });
beforeAll(loadTemporal);

type Asked = Omit<KpiQuestion, "kind">;
type Loaded = Awaited<ReturnType<typeof load>>;

const year = { from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 5, 1) };
const quarter = { from: "2026-01-01", to: "2026-04-01" };
const asOf = "2026-05-10T00:00:00Z";
const rich = {
	period: quarter,
	asOf,
	compare: ["previous-period", "previous-year"],
	series: "month",
} as const;

/** A few runs of the same, with rows of another seed each. */
const always = (
	check: (rows: MadeRows, seed: number) => Promise<string[]>,
	step = 1000,
) =>
	fc.assert(
		fc.asyncProperty(fc.integer(), async (seed) => {
			const rows = madeRows({ seed, ...year, rows: 80, step });
			expect(await check(rows, seed)).toEqual([]);
		}),
		{ numRuns: 2, endOnFailure: true },
	);

/** The KPIs of which two answers to the same question differ, whatever is beside the numbers. */
const differing = (
	one: Loaded,
	other: Loaded,
	question: (kpi: Kpi) => Omit<Asked, "metric">,
) =>
	kpis.flatMap((kpi) => {
		const asking = { metric: kpi.id, ...question(kpi) };
		const { meta: _, ...a } = asked(one, asking) ?? { meta: null };
		const { meta: __, ...b } = asked(other, asking) ?? { meta: null };
		return same(a, b) ? [] : [kpi.id];
	});

function shuffled(rows: MadeRows, seed: number): MadeRows {
	const draw = chance(seed, "shuffled");
	return Object.fromEntries(
		Object.entries(rows).map(([name, own]) => {
			const mixed = [...own];
			for (let i = mixed.length - 1; i > 0; i--) {
				const j = Math.floor(draw() * (i + 1));
				[mixed[i], mixed[j]] = [mixed[j] as MadeRow, mixed[i] as MadeRow];
			}
			return [name, mixed];
		}),
	);
}

describe("All 179 KPIs", () => {
	it.each([
		["a second", 1000],
		["a day, so that many rows share one", DAY],
	])("are the same whatever the order of the rows, by %s", (_, step) =>
		always(async (rows, seed) => {
			const [one, other] = [await load(rows), await load(shuffled(rows, seed))];
			return [
				...differing(one, other, () => rich),
				...differing(one, other, ({ by }) => ({
					...rich,
					split: by ? { top: 2 } : { column: "customers.segment" },
				})),
			];
		}, step),
	);

	it("are twice as much where money is told, and the same elsewhere, when every amount is doubled", () =>
		always(async (rows) => {
			const one = await load(rows);
			const other = await load(
				changed(rows, (value, type) => (type === "money" ? 2 * value : value)),
			);
			return kpis.flatMap(({ id, unit }) => {
				const a = asked(one, { metric: id, ...rich })?.measure.value;
				const b = asked(other, { metric: id, ...rich })?.measure.value;
				const wanted = unit.startsWith("money") && a ? 2 * a : a;
				return same(b, wanted) ? [] : [`${id}: ${a}, then ${b}`];
			});
		}));

	it("are the same 52 weeks later, when all that happened does so 52 weeks later", () =>
		always(async (rows) => {
			const weeks = 364 * DAY;
			const one = await load(rows);
			const other = await load(
				changed(rows, (value, type) =>
					type === "instant" ? value + weeks : value,
				),
			);
			const of = (dataset: Loaded, metric: string, by: number) => {
				const moved = (day: string) =>
					new Date(Date.parse(day) + by).toISOString().slice(0, 10);
				const answer = asked(dataset, {
					metric,
					period: { from: moved("2026-01-05"), to: moved("2026-03-30") },
					asOf: moved("2026-05-10"),
					compare: ["previous-period"],
					series: "week",
				});
				return [
					answer?.measure,
					answer?.comparisons.map(({ measure }) => measure),
					answer?.series.map(({ value, n }) => [value, n]),
				];
			};
			return kpis.flatMap(({ id }) => {
				// Months are longer or shorter then.
				if (id === "cac-payback") return [];
				return same(of(one, id, 0), of(other, id, weeks)) ? [] : [id];
			});
		}));

	it.each(["UTC", "America/New_York"])(
		"say of a bucket and of a comparison what they say of it as the period, and of two halves what adds up, in %s",
		(timeZone) =>
			always(async (rows) => {
				const dataset = await load(rows);
				return kpis.flatMap(({ id, is }) => {
					const of = (from: string, to: string) =>
						asked(dataset, {
							metric: id,
							asOf,
							timeZone,
							period: { from, to },
						})?.measure;
					const answer = asked(dataset, {
						...rich,
						metric: id,
						timeZone,
						series: "month",
					});
					const months = ["2026-01-01", "2026-02-01", "2026-03-01", quarter.to];
					const buckets = months.slice(1).map((to, i) => {
						const found = of(months[i] as string, to);
						return [found?.value, found?.n];
					});
					const before = [
						of("2025-10-01", quarter.from),
						of("2025-01-01", "2025-04-01"),
					];
					const halves =
						(of(quarter.from, "2026-02-14")?.value ?? 0) +
						(of("2026-02-14", quarter.to)?.value ?? 0);
					return [
						...(same(
							answer?.series.map(({ value, n }) => [value, n]),
							buckets,
						)
							? []
							: [`${id}: buckets`]),
						...(same(
							answer?.comparisons.map(({ measure }) => measure),
							before,
						)
							? []
							: [`${id}: comparisons`]),
						...(additivityOf(is) !== "additive" ||
						// Rows of unknown amounts alone come to no sum, and here to 0.
						same(halves, answer?.measure.value ?? 0)
							? []
							: [`${id}: halves`]),
					];
				});
			}),
	);

	it("say of a group, and of Other, what they say when filtered by it, but for shares of a whole", () =>
		always(async (rows) => {
			const dataset = await load(rows);
			const columns = ["customers.segment", "customers.channel"];
			return kpis.flatMap(({ id, is, by }) =>
				[...columns, ...(by ? [by] : [])].flatMap((column) => {
					if (typeof is === "object" && is.op === "share") return [];
					// No filter names a column of a rollup.
					if (column.startsWith("paths.")) return [];
					const of = (question: object) =>
						asked(dataset, {
							metric: id,
							asOf,
							period: quarter,
							compare: ["previous-year"],
							...question,
						});
					const split = of({ split: { column, top: 3 } })?.split;
					if (!split) return [];
					const filtered = (filter: Filter) => {
						const { measure, comparisons } = of({ filters: [filter] }) ?? {};
						return { measure, comparisons };
					};
					const keys = split.groups.map(({ key }) => key);
					const other: Filter = { not: { column, is: keys } };
					return [
						...split.groups.map(({ key, ...group }) =>
							same(group, filtered({ column, is: key })) ? "" : `${key}`,
						),
						split.other && !same(split.other.measure, filtered(other).measure)
							? "Other"
							: "",
					].flatMap((fault) => (fault ? [`${id} ${column}: ${fault}`] : []));
				}),
			);
		}));

	it("take no notice of rows that lie wholly after the as-of instant, but of plans", () =>
		always(async (rows) => {
			const until = Date.UTC(2026, 1, 20);
			const cut = Object.fromEntries(
				Object.entries(rows).map(([name, own]) => {
					const columns = Object.entries(
						entities[name as keyof typeof entities].columns,
					).flatMap(([column, type]) => (type === "instant" ? [column] : []));
					const begun = (row: MadeRow) =>
						columns.some((column) => !(Number(row[column]) > until));
					return [name, name === "quotas" ? own : own.filter(begun)];
				}),
			);
			return differing(await load(rows), await load(cut), () => ({
				...rich,
				period: "this-quarter",
				asOf: new Date(until).toISOString(),
			}));
		}));
});
