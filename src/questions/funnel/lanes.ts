import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import type { Report } from "../envelope.js";
import { type Dated, datedOf, happeningsOf } from "../happenings.js";
import { ownColumn } from "../reference.js";
import { bitsOf, inSlices, mark, type Named, settled } from "./marks.js";
import type { Step } from "./step.js";
import type { Units } from "./units.js";

/** Rows of an entity by one of its instants, with the steps each may be as bits. */
export interface Lane {
	entity: string;
	/** The column of `at`, such as `orders.at`. */
	name: string;
	/** The first row of each unit. */
	starts: Uint32Array;
	at: Float64Array;
	/** −1 where the report's filters leave a row out; null where the names say it. */
	bits: Int32Array | null;
	named: Named | null;
	rows: number;
	/** The row of the entity's table behind each row here; null where they are the same. */
	source: Int32Array | null;
}

interface Place {
	base: Dated;
	lane: Omit<Lane, "starts" | "source" | "bits" | "named">;
	/** Null while every step goes by its name. */
	bits: Int32Array | null;
	starts: Uint32Array | null;
	/** By the code of its name, the steps that an event may be; null where the rows have no names. */
	codes: Int32Array | null;
	lookup: Int32Array;
}

/** The lanes that hold the steps' rows by unit, and whether a row may be more than one step. */
export function* lanesOf(
	dataset: Dataset,
	steps: readonly Step[],
	report: Report,
	units: Units,
): Work<{ lanes: Lane[]; overlap: boolean }> {
	const read = (step: Step, whole: boolean) => {
		const { entity, at, where } = step;
		const what = { entity, at, ...(!whole && where && { where }) };
		return units.ofCustomers
			? happeningsOf(dataset, what, report, "steps")
			: datedOf(dataset, what, report, "steps");
	};
	const places = new Map<string, Place>();
	for (const [index, step] of steps.entries()) {
		const key = `${step.entity}.${step.at}`;
		let place = places.get(key);
		if (!place) {
			place = placeOf(step.entity, yield* read(step, true));
			places.set(key, place);
		}
		const bit = 1 << index;
		const names = ownColumn(place.base.table, "name");
		if (step.event !== undefined && !step.where && names?.type === "text") {
			const code = names.dictionary.indexOf(step.event) + 1;
			if (code > 0) place.lookup[code] = (place.lookup[code] as number) | bit;
		} else {
			const own = step.where ? yield* read(step, false) : place.base;
			const only =
				step.event !== undefined && names?.type === "text"
					? { codes: names.codes, code: names.dictionary.indexOf(step.event) }
					: null;
			place.bits ??= new Int32Array(place.lane.rows);
			// No row has a name that no row has; those without one have the same code.
			if (only?.code === -1) continue;
			const { bits } = place;
			yield* inSlices(own.at.length, (from, to) =>
				mark(bits, own, bit, only, from, to),
			);
		}
	}
	let overlap = false;
	const lanes: Lane[] = [];
	for (const {
		base,
		lane,
		bits: marked,
		codes,
		lookup,
		starts,
	} of places.values()) {
		const named = codes && { codes, lookup, mask: base.mask };
		if (!marked && named && units.ofCustomers) {
			overlap ||= lookup.some((own) => (own & (own - 1)) !== 0);
			lanes.push(yield* units.laid({ ...lane, bits: null, named }, starts));
			continue;
		}
		const bits = marked ?? new Int32Array(lane.rows);
		if (yield* settled(bits, base.mask, named)) overlap = true;
		lanes.push(yield* units.laid({ ...lane, bits, named: null }, starts));
	}
	return { lanes, overlap };
}

function placeOf(
	entity: string,
	base: Dated & { starts?: Uint32Array },
): Place {
	const names = ownColumn(base.table, "name");
	const coded = entity === "events" && names?.type === "text" ? names : null;
	return {
		base,
		lane: {
			entity,
			name: base.name,
			at: base.at,
			rows: base.at.length,
		},
		bits: null,
		starts: base.starts ?? null,
		codes: coded?.codes ?? null,
		lookup: new Int32Array((coded?.dictionary.length ?? 0) + 1),
	};
}

/**
 * The lanes with only some of the steps, numbered anew in the order given. Rows of other steps break a strict chain; rows of
 * the steps `aside` alone are passed over.
 */
export function* only(
	lanes: readonly Lane[],
	chosen: readonly number[],
	aside: number,
): Work<Lane[]> {
	const made: Lane[] = [];
	for (const lane of lanes) {
		const before = yield* bitsOf(lane);
		const bits = new Int32Array(lane.rows);
		yield* inSlices(lane.rows, (from, to) =>
			choose(before, bits, chosen, aside, from, to),
		);
		made.push({ ...lane, bits, named: null });
	}
	return made;
}

function choose(
	before: Int32Array,
	after: Int32Array,
	chosen: readonly number[],
	aside: number,
	from: number,
	to: number,
) {
	for (let row = from; row < to; row++) {
		const own = before[row] as number;
		if (own <= 0) {
			after[row] = own;
			continue;
		}
		let bits = 0;
		for (let step = 0; step < chosen.length; step++)
			bits |= ((own >> (chosen[step] as number)) & 1) << step;
		after[row] = bits === 0 && (own & ~aside) === 0 ? -1 : bits;
	}
}
