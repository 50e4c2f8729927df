import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import type { Filter } from "../../model/filter.js";
import { ownColumn, parted } from "../reference.js";
import type { Step } from "./step.js";

/** Which rows may be which of some steps, as far as the steps themselves say it. */
export interface Kinds {
	/** The kind of each step: steps that go by the very same rows are of one kind. */
	of: readonly number[];
	/** A step of each kind. */
	first: readonly number[];
	/** Sets of kinds whose rows may be the same. A kind that shares none stands alone. */
	together: readonly (readonly number[])[];
}

/** Some kinds, and how many rows of any of them it takes. */
export interface Demand {
	kinds: readonly number[];
	rows: number;
}

/** Most kinds that may share rows: what they need is told set by set. */
const MOST = 8;

/** The kinds of some steps. With `apart` the first step is of a kind of its own. Throws `unsupported` for too many that may share rows. */
export function kindsOf(
	dataset: Dataset,
	steps: readonly Step[],
	apart: boolean,
): Kinds {
	const keys = steps.map(({ entity, at, event, where }, step) =>
		JSON.stringify([entity, at, event, where, apart && step === 0]),
	);
	const names = [...new Set(keys)];
	const first = names.map((name) => keys.indexOf(name));
	const own = first.map((step) => valuesIn(dataset, steps[step] as Step));
	const shares = (a: number, b: number): boolean => {
		const [one, two] = [steps[first[a] as number], steps[first[b] as number]];
		if (one?.entity !== two?.entity || one?.at !== two?.at) return false;
		return ![...(own[a] ?? [])].some(([column, values]) => {
			const others = own[b]?.get(column);
			return others && !values.some((value) => others.includes(value));
		});
	};
	const together: number[][] = [];
	for (const kind of names.keys()) {
		const near = together.filter((set) => set.some((one) => shares(one, kind)));
		for (const set of near) together.splice(together.indexOf(set), 1);
		together.push([...near.flat(), kind].sort((a, b) => a - b));
	}
	if (together.some(({ length }) => length > MOST))
		throw new CadranError(
			"unsupported",
			`More than ${MOST} steps of this funnel may be the same row, which a database can't tell apart. Tell steps apart by the values of one column of texts.`,
			{ option: "steps" },
		);
	return { of: keys.map((key) => names.indexOf(key)), first, together };
}

/** The texts that a step's rows have in each column, where the step says it. */
function valuesIn(
	dataset: Dataset,
	{ entity, event, where }: Step,
): Map<string, readonly unknown[]> {
	const found = new Map<string, readonly unknown[]>();
	if (event !== undefined) found.set("name", [event]);
	const read = (filter: Filter): void => {
		if ("all" in filter) filter.all.forEach(read);
		if (!("is" in filter)) return;
		const { entity: other, column } = parted(filter.column);
		if (other !== null && other !== entity) return;
		const table = dataset.tables[entity];
		if (!table || ownColumn(table, column)?.type !== "text") return;
		found.set(column, Array.isArray(filter.is) ? filter.is : [filter.is]);
	};
	if (where) read(where);
	return found;
}

/**
 * What rows it takes for each of some steps to have one of its own: of every set of kinds at least as many as there are steps of
 * them (Hall 1935).
 */
export function demandsOf(kinds: Kinds, steps: readonly number[]): Demand[] {
	const wanted = steps.map((step) => kinds.of[step] as number);
	return kinds.together.flatMap((together) => {
		const own = together.filter((kind) => wanted.includes(kind));
		return subsets(own).map((set) => ({
			kinds: set,
			rows: wanted.filter((kind) => set.includes(kind)).length,
		}));
	});
}

/** All sets of some kinds but the empty one. */
function subsets(kinds: readonly number[]): number[][] {
	const sets: number[][] = [];
	for (let bits = 1; bits < 1 << kinds.length; bits++)
		sets.push(kinds.filter((_, i) => (bits >> i) % 2 === 1));
	return sets;
}
