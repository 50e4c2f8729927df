import { kernel, SLICE, type Work } from "../../model/work.js";

/** The bucket of each row among boundaries, −1 outside: a guess by even widths, put right by looking left and right. */
export function* slotsByTime(
	rows: Uint32Array,
	instants: Float64Array,
	edges: Float64Array,
): Work<Int32Array> {
	const slots = new Int32Array(rows.length);
	for (let from = 0; from < rows.length; from += SLICE) {
		kernel(
			bucket,
			rows,
			instants,
			edges,
			slots,
			from,
			Math.min(from + SLICE, rows.length),
		);
		yield;
	}
	return slots;
}

function bucket(
	rows: Uint32Array,
	instants: Float64Array,
	edges: Float64Array,
	slots: Int32Array,
	from: number,
	to: number,
): void {
	const last = edges.length - 1;
	const first = edges[0] as number;
	const end = edges[last] as number;
	const scale = last / (end - first);
	for (let i = from; i < to; i++) {
		const at = instants[rows[i] as number] as number;
		if (!(at >= first && at < end)) {
			slots[i] = -1;
			continue;
		}
		let slot = Math.min(last - 1, ((at - first) * scale) | 0);
		while (at < (edges[slot] as number)) slot--;
		while (at >= (edges[slot + 1] as number)) slot++;
		slots[i] = slot;
	}
}

/** The slot of each row by its code: `slotOf` holds that of each code, that of the missing code −1 first. */
export function* slotsByCode(
	rows: Uint32Array,
	codes: Int32Array,
	slotOf: Int32Array,
): Work<Int32Array> {
	const slots = new Int32Array(rows.length);
	for (let from = 0; from < rows.length; from += SLICE) {
		const to = Math.min(from + SLICE, rows.length);
		for (let i = from; i < to; i++)
			slots[i] = slotOf[(codes[rows[i] as number] as number) + 1] as number;
		yield;
	}
	return slots;
}
