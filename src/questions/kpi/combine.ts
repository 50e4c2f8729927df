import type { Value } from "../../model/value.js";
import { kernel, SLICE, type Work } from "../../model/work.js";

type Arithmetic = Extract<Value, { op: "plus" | "minus" | "times" | "over" }>;
type Operation = Arithmetic["op"] | "between";

/** Two values row by row as one; the time between two instants in units of so many milliseconds. */
export function* combine(
	op: Operation,
	left: Float64Array,
	right: Float64Array,
	unit: number,
): Work<Float64Array> {
	const values = new Float64Array(left.length);
	for (let from = 0; from < values.length; from += SLICE) {
		kernel(
			compute,
			op,
			left,
			right,
			unit,
			values,
			from,
			Math.min(from + SLICE, values.length),
		);
		yield;
	}
	return values;
}

function compute(
	op: Operation,
	left: Float64Array,
	right: Float64Array,
	unit: number,
	values: Float64Array,
	from: number,
	to: number,
): void {
	for (let row = from; row < to; row++) {
		const a = left[row] as number;
		const b = right[row] as number;
		switch (op) {
			case "plus":
				values[row] = a + b;
				break;
			case "minus":
				values[row] = a - b;
				break;
			case "times":
				values[row] = a * b;
				break;
			case "over":
				values[row] = b === 0 ? Number.NaN : a / b;
				break;
			case "between":
				values[row] = (b - a) / unit;
				break;
		}
	}
}
