import type { Aggregate, Condition, Expression } from "../../model/metric.js";
import { plain, rate } from "../figure.js";
import { type Sql, sql } from "../sql.js";
import { aggregateSql } from "./aggregate.sql.js";
import { arithmetic } from "./arithmetic.js";
import { conditionSql } from "./condition.sql.js";
import { countedSql, groupedBy } from "./counted.sql.js";
import { durationOf } from "./duration.js";
import { byColumn } from "./keyed.sql.js";
import { rowSetsOf } from "./leaf.js";
import { lastDays } from "./over.js";
import { aboveSql, pairSql, type Told } from "./pair.sql.js";
import type { Plan } from "./plan.js";
import type { Frame } from "./run.js";
import { isCounted } from "./share.js";
import { type Cell, cellOnce, Sketch } from "./sketch.sql.js";
import { weighedSql } from "./weights.sql.js";

/** An expression over one frame for every group of a sketch, as `evaluate` works it out in memory. */
export function toldSql(
	plan: Plan,
	sketch: Sketch,
	expression: Expression,
	frame: Frame,
): Told {
	const told = (one: Expression) => toldSql(plan, sketch, one, frame);
	if (typeof expression === "number") return fixed(sketch, expression);
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
		case "lift":
		case "either": {
			const [a, b] = expression.of;
			return pairSql(sketch, expression, told(a), told(b));
		}
		case "above":
			return aboveSql(sketch, told(expression.of), expression.than);
		case "share":
			return shareSql(plan, sketch, expression.of, frame);
		case "over": {
			const { calendar } = plan.report;
			const days = lastDays(frame, expression.days, calendar);
			return toldSql(plan, sketch, expression.of, days);
		}
		case "weighted": {
			const { of, by, weights = {} } = expression;
			const values = byColumn(plan, rowSetsOf(of), by);
			const inner = new Sketch(plan.query, [...sketch.keys, values]);
			const found = toldSql(plan, inner, of, frame);
			return weighedSql(sketch, inner, found, values, weights);
		}
		case "duration": {
			const { timeZone } = plan.report.calendar;
			const long = durationOf(frame.stretch, expression.unit, timeZone);
			return fixed(sketch, long);
		}
		case "rate":
			return leafSql(plan, sketch, expression.of, expression.where, frame);
		default:
			return leafSql(plan, sketch, expression, null, frame);
	}
}

const fixed = (sketch: Sketch, value: number | null): Told => ({
	value: () => sketch.constant(value),
	n: () => sketch.constant(0),
	size: null,
	parts: [],
	grounded: !value,
	absent: plain(value, 0),
});

function leafSql(
	plan: Plan,
	sketch: Sketch,
	leaf: Aggregate,
	passing: Condition | null,
	frame: Frame,
): Told {
	const taken = countedSql(plan, leaf, [frame], passing);
	if (!taken.begun(0)) return fixed(sketch, null);
	const also = passing && conditionSql(plan, taken.rows, passing, taken.where);
	const counted = groupedBy(taken, sketch.keys);
	const found = aggregateSql(plan, leaf, also, counted);
	const relation = sketch.relation(found.from);
	const cells = found.numbers.map((number) => cellOnce(() => relation(number)));
	const cell = (place: number) => (cells[place] as () => Cell)();
	const places = placesOf(found.value);
	return {
		value: cellOnce(() =>
			sketch.finite(places.map(cell), (...of) =>
				found.value((place) => of[places.indexOf(place)] as Sql),
			),
		),
		n: cellOnce(() => sketch.step([cell(0)], (n) => sql`COALESCE(${n}, 0)`)),
		size: null,
		parts: [],
		grounded: true,
		absent: found.figure(null),
	};
}

/** Which numbers a value is worked out from. */
function placesOf(value: (number: (place: number) => Sql) => Sql): number[] {
	const places = new Set<number>();
	value((place) => {
		places.add(place);
		return sql``;
	});
	return [...places];
}

/** The share of each group in all rows together. */
function shareSql(
	plan: Plan,
	sketch: Sketch,
	of: Expression,
	frame: Frame,
): Told {
	const part = toldSql(plan, sketch, of, frame);
	const apart = new Sketch(plan.query, []);
	const whole = sketch.keys.length > 0 ? toldSql(plan, apart, of, frame) : null;
	const beside = whole && sketch.beside(apart);
	const all = (cell: "value" | "n") =>
		cellOnce(() => (whole && beside ? beside(whole[cell]()) : part[cell]()));
	const [value, n] = [all("value"), all("n")];
	const counted = isCounted(of);
	const known = (cell: () => Cell) =>
		cellOnce(() => sketch.step([cell()], (one) => sql`COALESCE(${one}, 0)`));
	const [mine, theirs] = counted
		? [known(part.value), known(value)]
		: [part.value, value];
	const { absent } = part;
	const figure = counted
		? rate(absent.value ?? 0, 1)
		: arithmetic("ratio", absent, plain(1, 1));
	return {
		value: cellOnce(() =>
			sketch.finite(
				[mine(), theirs()],
				(one, other) => sql`${one} / NULLIF(${other}, 0)`,
			),
		),
		n: counted ? theirs : n,
		size: part.n,
		parts: counted ? [] : [part.value, value],
		grounded: part.grounded,
		absent: { ...figure, size: absent.n },
	};
}
