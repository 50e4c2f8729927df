import type { Dataset } from "../../model/dataset.js";
import type { Work } from "../../model/work.js";
import { refuse } from "../check.js";
import { columnOf, customerColumn } from "../joined.js";
import { tableOf } from "../needs.js";
import { codedOf, isMapped, parted, unknownColumn } from "../reference.js";
import type { Journey } from "./journey.js";
import { inSlices } from "./marks.js";
import type { Plan } from "./plan.js";
import { beginningsOf, rowsOf } from "./reached.js";

/** The group of each unit as a code; −1 for one without a value, −2 for one who did not enter. */
export interface Grouped {
	codes: Int32Array;
	keys: string[];
}

/** The value of a column by which each unit is grouped. */
export function* groupedOf(
	dataset: Dataset,
	plan: Plan,
	journey: Journey,
	column: string,
	step: string,
): Work<Grouped> {
	const { depth, ends } = journey;
	const known = new Map<string, number>();
	const codes = Int32Array.from(depth, (own) => (own > 0 ? -1 : -2));
	const { required } = plan;
	if (step === "last") {
		for (const [place, own] of required.entries()) {
			const until = (ends[own] as Float64Array).slice();
			yield* inSlices(until.length, (from, to) => {
				for (let unit = from; unit < to; unit++)
					if (depth[unit] !== place + 1) until[unit] = Number.NaN;
			});
			yield* read(dataset, plan, own, column, until, known, codes);
		}
	} else if (step === "first") {
		const until = yield* beginningsOf(plan, journey);
		yield* read(dataset, plan, 0, column, until, known, codes);
	} else {
		const own = plan.steps.findIndex(({ name }) => name === step);
		if (own < 0)
			refuse(
				"breakdown.step",
				`breakdown.step must be first, last or one of: ${plan.steps.map(({ name }) => name).join(", ")}.`,
				step,
			);
		const until = ends[own] as Float64Array;
		yield* read(dataset, plan, own, column, until, known, codes);
	}
	return { codes, keys: [...known.keys()] };
}

/** Reads the column at the rows by which units reached a step; of several of one instant, the first value by name. */
function* read(
	dataset: Dataset,
	plan: Plan,
	step: number,
	name: string,
	until: Float64Array,
	known: Map<string, number>,
	into: Int32Array,
): Work<void> {
	const { entity, name: title } = plan.steps[step] as Plan["steps"][number];
	const table = tableOf(dataset, entity);
	const column =
		(yield* columnOf(dataset, table, name)) ??
		(parted(name).entity === null
			? yield* customerColumn(dataset, table, name)
			: null);
	if (!column) {
		if (!isMapped(dataset, name))
			throw unknownColumn(dataset, name, "breakdown.column");
		refuse(
			"breakdown.column",
			`The step ${title} is of “${entity}”, which has no “${name}”. Name a column of it, of the customers, or another step.`,
		);
	}
	const { codes, dictionary } =
		(yield* codedOf(column)) ??
		refuse(
			"breakdown.column",
			`“${name}” holds instants: name a column of texts, numbers or yes and no.`,
		);
	const rather = (taken: number, other: number) => {
		const [a, b] = [codes[taken] as number, codes[other] as number];
		if (a < 0 || b < 0) return b >= 0;
		return (dictionary[b] as string) < (dictionary[a] as string);
	};
	const rows = yield* rowsOf(plan, step, until, rather);
	const shared = new Int32Array(dictionary.length).fill(-1);
	yield* inSlices(rows.length, (from, to) => {
		for (let unit = from; unit < to; unit++) {
			const row = rows[unit] as number;
			const code = row < 0 ? -1 : (codes[row] as number);
			if (code < 0 || (into[unit] as number) < -1) continue;
			if ((shared[code] as number) < 0) {
				const value = dictionary[code] as string;
				const place = known.get(value) ?? known.size;
				known.set(value, place);
				shared[code] = place;
			}
			into[unit] = shared[code] as number;
		}
	});
}
