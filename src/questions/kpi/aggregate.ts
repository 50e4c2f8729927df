import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Aggregate } from "../../model/metric.js";
import type { Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { type Figure, figuresOf, mean, plain } from "../figure.js";
import { columnOf } from "../joined.js";
import { codedOf, customerCodes, unmappedOf } from "../reference.js";
import { distinctRows } from "./distinct.js";
import { once, type Reduced } from "./once.js";
import { quantileRows, topRows } from "./ranked.js";
import {
	countRows,
	type Sums,
	sumRows,
	type Totals,
	varianceRows,
} from "./reduce.js";
import type { Run } from "./run.js";
import type { Selection } from "./select.js";
import { rowValues } from "./value.js";

const summed: Reduced<Sums> = new WeakMap();
const squared: Reduced<Totals> = new WeakMap();
const counted: Reduced<Totals> = new WeakMap();

const sumOf = (selection: Selection, values: Float64Array): Work<Sums> =>
	once(summed, selection, values, () => sumRows(selection, values));

/** One figure a slot from the selected rows of a table. */
export function* aggregate(
	run: Run,
	leaf: Aggregate,
	table: Table,
	selection: Selection,
	stretch: Stretch,
): Work<Figure[]> {
	if (leaf.op === "count" || leaf.op === "distinct") {
		const totals =
			leaf.op === "count"
				? yield* countRows(selection)
				: yield* distinct(run.dataset, table, leaf.of, selection);
		return yield* figuresOf(totals.length, (slot) =>
			plain(totals[slot] as number, totals[slot] as number),
		);
	}
	const values = yield* rowValues(run, table, leaf.of, stretch);
	switch (leaf.op) {
		case "sum":
			return yield* sum(selection, yield* sumOf(selection, values));
		case "top":
			return yield* sum(selection, yield* topRows(selection, values, leaf.p));
		case "mean":
		case "deviation":
			return yield* moments(leaf.op, selection, values);
		default: {
			const p = { min: 0, median: 0.5, max: 1 };
			const at = leaf.op === "quantile" ? leaf.p : p[leaf.op];
			const { n, value } = yield* quantileRows(selection, values, at);
			return yield* figuresOf(selection.count, (slot) =>
				plain(value[slot] as number, n[slot] as number),
			);
		}
	}
}

function* distinct(
	dataset: Dataset,
	table: Table,
	name: string,
	selection: Selection,
): Work<Float64Array> {
	const column = yield* columnOf(dataset, table, name);
	const coded = column && (yield* codedOf(column));
	if (!coded) {
		throw unmappedOf(dataset, table, name);
	}
	const { codes, dictionary } = coded;
	const grouped = table.starts !== null && codes === customerCodes(table);
	return yield* once(counted, selection, codes, () =>
		distinctRows(selection, codes, dictionary.length, grouped),
	);
}

/** Sums. Nothing to add is 0; but where there are rows, and none has a value, there is none. */
function* sum(selection: Selection, { n, sum }: Sums): Work<Figure[]> {
	const rows = n.includes(0) ? yield* countRows(selection) : n;
	return yield* figuresOf(selection.count, (slot) =>
		plain(
			n[slot] === 0 && rows[slot] !== 0 ? null : (sum[slot] as number),
			n[slot] as number,
		),
	);
}

function* moments(
	op: "mean" | "deviation",
	selection: Selection,
	values: Float64Array,
): Work<Figure[]> {
	const sums = yield* sumOf(selection, values);
	const variances = yield* once(squared, selection, values, () =>
		varianceRows(selection, values, sums),
	);
	return yield* figuresOf(selection.count, (slot) => {
		const n = sums.n[slot] as number;
		const variance = variances[slot] as number;
		return op === "mean"
			? mean({ mean: (sums.sum[slot] as number) / n, variance, n })
			: plain(Math.sqrt(variance), n);
	});
}
