import type { Dataset } from "../../model/dataset.js";
import type { Filter } from "../../model/filter.js";
import { SLICE, type Work } from "../../model/work.js";
import { refuse } from "../check.js";
import type { Report } from "../envelope.js";
import type { FunnelStep } from "../funnel.js";
import { type Happenings, happeningsOf } from "../happenings.js";
import { ownColumn, parted, unmapped } from "../reference.js";

/** A step, read: the rows of an entity by one of its instants; an event by its name, or what passes a filter. */
interface Step {
	name: string;
	entity: string;
	at: string;
	event?: string;
	where?: Filter;
}

/** Rows of an entity by one of its instants, with the steps each may be as bits. Rows that the mask leaves out are in no chain. */
export interface Lane {
	starts: Uint32Array;
	at: Float64Array;
	rows: number;
	mask: Uint8Array | null;
	/** The steps of each row; null where all steps go by the name. */
	bits: Int32Array | null;
	/** The name of each row, and the steps of each name, those of the missing code −1 first. */
	codes: Int32Array | null;
	lookup: Int32Array;
}

/** Most steps of a funnel. */
const MOST = 20;

/** The names of the steps. Throws `question` where a step is malformed. */
export function namesOf(steps: readonly FunnelStep[]): string[] {
	if (!Array.isArray(steps) || steps.length < 1 || steps.length > MOST)
		refuse("steps", `steps must be a list of 1 to ${MOST} steps.`, steps);
	return steps.map((step) => {
		const name = typeof step === "string" ? step : step?.name;
		if (typeof name !== "string" || name === "")
			refuse("steps", "A step is the name of an event, or { name, at }.", step);
		return name;
	});
}

function stepOf(dataset: Dataset, step: FunnelStep): Step {
	if (typeof step !== "string") {
		const at = typeof step.at === "string" ? step.at : "";
		const { entity, column } = parted(at);
		if (entity === null)
			refuse(
				"steps",
				`The step ${step.name} needs “at” as entity.column, such as orders.at.`,
				step.at,
			);
		return {
			name: step.name,
			entity,
			at: column,
			...(step.where && { where: step.where }),
		};
	}
	const { entity, column } = parted(step);
	if (entity !== null && Object.hasOwn(dataset.tables, entity))
		return { name: step, entity, at: column };
	const { events, leads } = dataset.tables;
	const names = events && ownColumn(events, "name");
	const known = names?.type === "text" && names.dictionary.includes(step);
	if (!known && leads && ownColumn(leads, `${step}_at`))
		return { name: step, entity: "leads", at: `${step}_at` };
	if (names?.type === "text")
		return { name: step, entity: "events", at: "at", event: step };
	throw leads ? unmapped("leads", `${step}_at`) : unmapped("events", "name");
}

/** The lanes that hold the steps' rows, and whether a row may be more than one step. */
export function* lanesOf(
	dataset: Dataset,
	steps: readonly FunnelStep[],
	report: Report,
): Work<{ lanes: Lane[]; overlap: boolean }> {
	const read = steps.map((step) => stepOf(dataset, step));
	const byPlace = new Map<string, { base: Happenings; lane: Lane }>();
	for (const [index, step] of read.entries()) {
		const { entity, at, where, event } = step;
		const key = `${entity}.${at}`;
		let place = byPlace.get(key);
		if (!place) {
			const base = yield* happeningsOf(
				dataset,
				{ entity, at },
				report,
				"steps",
			);
			const names = ownColumn(base.table, "name");
			const coded =
				entity === "events" && names?.type === "text" ? names : null;
			const { starts, mask } = base;
			const codes = coded?.codes ?? null;
			const lookup = new Int32Array((coded?.dictionary.length ?? 0) + 1);
			const rows = base.at.length;
			const lane = {
				starts,
				at: base.at,
				rows,
				bits: null,
				codes,
				lookup,
				mask,
			};
			place = { base, lane };
			byPlace.set(key, place);
		}
		const bit = 1 << index;
		const names = ownColumn(place.base.table, "name");
		if (event !== undefined && names?.type === "text") {
			const code = names.dictionary.indexOf(event);
			const { lookup } = place.lane;
			if (code >= 0) lookup[code + 1] = (lookup[code + 1] as number) | bit;
		} else {
			const own =
				where === undefined
					? place.base
					: yield* happeningsOf(
							dataset,
							{ entity, at, where },
							report,
							"steps",
						);
			const bits = place.lane.bits ?? new Int32Array(own.at.length);
			place.lane.bits = bits;
			yield* inSlices(own.at.length, (from, to) =>
				mark(bits, own, bit, from, to),
			);
		}
	}
	let overlap = false;
	const lanes = [...byPlace.values()].map(({ lane }) => lane);
	for (const { bits, codes, lookup, rows } of lanes) {
		if (!bits) overlap ||= lookup.some((own) => (own & (own - 1)) !== 0);
		else
			yield* inSlices(rows, (from, to) => {
				if (settle(bits, codes, lookup, from, to)) overlap = true;
			});
	}
	return { lanes, overlap };
}

function* inSlices(
	rows: number,
	range: (from: number, to: number) => void,
): Work<void> {
	for (let from = 0; from < rows; from += SLICE) {
		range(from, Math.min(from + SLICE, rows));
		yield;
	}
}

/** Marks the rows that count as a step. */
function mark(
	bits: Int32Array,
	{ at, mask }: Happenings,
	bit: number,
	from: number,
	to: number,
) {
	for (let row = from; row < to; row++)
		if (mask === null ? !Number.isNaN(at[row]) : mask[row] !== 0)
			bits[row] = (bits[row] as number) | bit;
}

/** Adds the steps that go by the event's name; says whether a row may be several steps. */
function settle(
	bits: Int32Array,
	codes: Int32Array | null,
	lookup: Int32Array,
	from: number,
	to: number,
): boolean {
	let several = 0;
	for (let row = from; row < to; row++) {
		let own = bits[row] as number;
		if (codes !== null) own |= lookup[(codes[row] as number) + 1] as number;
		several |= own & (own - 1);
		bits[row] = own;
	}
	return several !== 0;
}
