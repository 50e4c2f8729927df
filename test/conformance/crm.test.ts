import { beforeAll, describe, expect, it } from "vitest";
import { findKpi } from "../../src/catalogue/catalogue.js";
import type { Kpi } from "../../src/catalogue/kpi.js";
import { needsOf } from "../../src/catalogue/needs.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { vectors } from "../../src/conformance/vectors.js";
import { type ColumnType, entities } from "../../src/model/entity.js";
import { instantOf, loadTemporal } from "../../src/model/time.js";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import { tables } from "../catalogue/fixture/crm.js";
import { expected, type Worked } from "../catalogue/fixture/expected.js";
import { naive } from "../catalogue/naive/naive.js";
import { asKnown, type Rows, shopOf } from "../catalogue/naive/shop.js";
import { clockOf } from "../catalogue/naive/time.js";
import { viewOf } from "../catalogue/naive/view.js";
import { specified } from "../catalogue/specified.js";

const ids = Object.values(specified).flat();
const worked = new Map(
	Object.values(expected).flatMap((family) => Object.entries(family)),
);
const answers = new Map<string, KpiAnswer>();
beforeAll(async () => {
	await loadTemporal();
	const [crm] = await vectors(["crm"]);
	for (const { id, answer } of (crm as VectorSet).cases)
		answers.set(id, answer as unknown as KpiAnswer);
});
const answer = (id: string) => answers.get(id) as KpiAnswer;

function expectSame(
	found: number | null | undefined,
	wanted: number | null | undefined,
	about: string,
) {
	const size = Math.max(Math.abs(found ?? 0), Math.abs(wanted ?? 0));
	const both = typeof found === "number" && typeof wanted === "number";
	if (both && Math.abs(found - wanted) <= 1e-9 * size) return;
	expect(found, about).toBe(wanted);
}

describe("The vectors of every KPI are what was worked out by hand:", () => {
	it.each(ids)("%s", (id) => {
		const { march, april, past, by, n } = worked.get(id) as Worked;
		expectSame(answer(id).measure.value, march, "March");
		expectSame(answer(`${id}-open`).measure.value, april, "April");
		expectSame(answers.get(`${id}-past`)?.measure.value, past, "the past");
		if (n !== undefined) expect(answer(id).measure.n).toBe(n);
		const groups = answer(`${id}-split`).split?.groups ?? [];
		const [, wanted] = by;
		expect(groups.map(({ key }) => key ?? "none").sort()).toEqual(
			Object.keys(wanted).sort(),
		);
		for (const { key, measure } of groups)
			expectSame(measure.value, wanted[key ?? "none"], `of ${key}`);
	});
});

/** The fixture as plain rows: instants in milliseconds, missing numbers NaN. */
function plainRows(): Rows {
	const cell = (value: unknown, type: ColumnType | undefined) => {
		if (type === "instant")
			return value === null
				? Number.NaN
				: instantOf(value, "Europe/Paris", "at");
		const text = type === "key" || type === "text" || type === "boolean";
		return value === null && !text ? Number.NaN : value;
	};
	return Object.fromEntries(
		Object.entries(tables).map(([name, rows]) => {
			const { columns } = entities[name as keyof typeof entities];
			const types = columns as Readonly<Record<string, ColumnType>>;
			return [
				name,
				rows.map((row) =>
					Object.fromEntries(
						Object.entries(row).map(([column, value]) => [
							column,
							cell(value, types[column]),
						]),
					),
				),
			];
		}),
	) as unknown as Rows;
}

describe("The vectors of every KPI are what plain loops come to, compared and week by week:", () => {
	const clock = clockOf("Europe/Paris");
	let plain: (id: string, from: string, to: string) => number | null;
	/** Where the rows of what a KPI reads begin, the last of them. */
	let began: (id: string) => number;
	beforeAll(() => {
		const asOf = instantOf("2026-04-20T23:59:59.999", "Europe/Paris", "asOf");
		const rows = plainRows();
		const shop = shopOf(asKnown(rows, asOf));
		const first = (name: string) => {
			const [entity = "", column = ""] = name.split(".");
			const { at, columns } = entities[entity as keyof Rows];
			const types: Readonly<Record<string, ColumnType>> = columns;
			const instant = types[column] === "instant" ? column : at;
			const own: readonly object[] = rows[entity as keyof Rows];
			const instants = own
				.map((row) => Number((row as Record<string, unknown>)[instant]))
				.filter((one) => !Number.isNaN(one));
			return Math.min(...instants);
		};
		began = (id) => Math.max(...needsOf(findKpi(id) as Kpi).map(first));
		plain = (id, from, to) => {
			const ends = [Date.parse(from), Date.parse(to)] as const;
			const value = naive[id]?.(viewOf(shop, clock, asOf, ...ends));
			return value === undefined || Number.isNaN(value) ? null : value;
		};
	});
	/** Of days before the first row of what it reads nothing is known, which is not 0. */
	const expectPlain = (
		id: string,
		value: number | null,
		{ from, to }: { from: string; to: string },
	) => {
		const unknown = value === null && Date.parse(to) <= began(id);
		expectSame(value, unknown ? null : plain(id, from, to), `${from} to ${to}`);
	};
	it.each(ids)("%s", (id) => {
		for (const one of [answer(id), answer(`${id}-open`)]) {
			expectPlain(id, one.measure.value, one.span);
			for (const { span, measure } of one.comparisons)
				expectPlain(id, measure.value, span);
			for (const point of one.series) expectPlain(id, point.value, point);
		}
	});
});
