import type { Dataset } from "../../model/dataset.js";
import type { Table, TextColumn } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { valuesOf } from "../needs.js";
import { ownColumn, unmapped } from "../reference.js";
import { inSlices } from "./marks.js";

/** Stages of a lead before it is won, in order. */
const JOURNEY = ["suspect", "prospect", "lead", "mql", "sql", "quote"];

/** Where a stage stands; won is the last. */
const place = (name: string) => [...JOURNEY, "won"].indexOf(name);

/** What is open, row by row: the stage as a code (−1 for none, −2 for a row that is not open), and what is summed. */
export interface Standing {
	codes: Int32Array;
	names: string[];
	amount: Float64Array | null;
	probability: Float64Array | null;
	since: Float64Array;
}

/** Open deals, by the stage each stood in. */
export function* dealsOf(
	dataset: Dataset,
	table: Table,
	asOf: number,
	mask: Uint8Array | null,
): Work<Standing> {
	const since = valuesOf(table, "created_at", "instant");
	const closed = ownColumn(table, "closed_at");
	const status = ownColumn(table, "status");
	if (!closed && !status) throw unmapped("deals", "closed_at");
	const until =
		closed?.type === "instant"
			? closed.values
			: new Float64Array(table.rows).fill(Number.NaN);
	const shut =
		!closed && status?.type === "text"
			? { codes: status.codes, open: status.dictionary.indexOf("open") }
			: null;
	const { codes, names, dated } = yield* stagesAt(dataset, table, asOf);
	yield* inSlices(table.rows, (from, to) => {
		for (let row = from; row < to; row++) {
			const open =
				(since[row] as number) <= asOf &&
				!((until[row] as number) <= asOf) &&
				(shut === null || shut.codes[row] === shut.open);
			if (!open || mask?.[row] === 0) codes[row] = -2;
			// The stage it was closed in since tells nothing of the one it stood in.
			else if (!dated && (until[row] as number) > asOf) codes[row] = -1;
		}
	});
	const numbers = (name: string) => {
		const column = ownColumn(table, name);
		return column?.type === "number" ? column.values : null;
	};
	return {
		codes,
		names,
		amount: numbers("amount"),
		probability: numbers("probability"),
		since,
	};
}

/**
 * The stage of each deal at an instant: by its changes of stage where they are mapped with the deal's id, else the stage it has now.
 */
function* stagesAt(
	dataset: Dataset,
	table: Table,
	asOf: number,
): Work<{ codes: Int32Array; names: string[]; dated: boolean }> {
	const changes = dataset.tables.stage_changes;
	const id = ownColumn(table, "id");
	const deal = changes && ownColumn(changes, "deal");
	const entered = changes && ownColumn(changes, "entered_at");
	const to = changes && ownColumn(changes, "stage");
	const own = ownColumn(table, "stage");
	if (
		id?.type !== "text" ||
		deal?.type !== "text" ||
		entered?.type !== "instant" ||
		to?.type !== "text"
	) {
		if (own?.type !== "text") throw unmapped("deals", "stage");
		return { codes: own.codes.slice(), names: own.dictionary, dated: false };
	}
	const names = [...to.dictionary];
	const codes = yield* recoded(
		own?.type === "text" ? own : null,
		names,
		table.rows,
	);
	const rows = new Map<string, number>();
	for (let row = 0; row < table.rows; row++) {
		const code = id.codes[row] as number;
		if (code >= 0) rows.set(id.dictionary[code] as string, row);
		if (row % PIECE === PIECE - 1) yield;
	}
	const rowOf = Int32Array.from(deal.dictionary, (key) => rows.get(key) ?? -1);
	const latest = new Float64Array(table.rows).fill(Number.NEGATIVE_INFINITY);
	// Of two changes of one instant the last by name counts: rows have no order.
	const isLater = (a: number, b: number) =>
		a >= 0 && (b < 0 || (names[a] as string) > (names[b] as string));
	yield* inSlices(to.codes.length, (from, end) => {
		for (let change = from; change < end; change++) {
			const code = deal.codes[change] as number;
			const row = code < 0 ? -1 : (rowOf[code] as number);
			const at = entered.values[change] as number;
			if (row < 0 || !(at <= asOf)) continue;
			const stage = to.codes[change] as number;
			const before = latest[row] as number;
			if (
				at < before ||
				(at === before && !isLater(stage, codes[row] as number))
			)
				continue;
			latest[row] = at;
			codes[row] = stage;
		}
	});
	return { codes, names, dated: true };
}

/** Keys coded between two yields. */
const PIECE = 8192;

/** A deal's own stage by the names of the changes' stages; those that are no change are added. */
function* recoded(
	own: TextColumn | null,
	names: string[],
	rows: number,
): Work<Int32Array> {
	if (!own) return new Int32Array(rows).fill(-1);
	const shared = Int32Array.from(own.dictionary, (name) => {
		const at = names.indexOf(name);
		return at >= 0 ? at : names.push(name) - 1;
	});
	yield;
	return Int32Array.from(own.codes, (code) =>
		code < 0 ? -1 : (shared[code] as number),
	);
}

/** The stages of leads that are asked for or mapped, in order. */
export const leadStages = (table: Table, given: readonly string[]): string[] =>
	[
		...new Set([
			...given,
			...JOURNEY.filter((name) => ownColumn(table, `${name}_at`)),
		]),
	].sort((a, b) => place(a) - place(b));

/** The last stage that each lead has reached, of the ones asked for or of all, and which are not won. */
export function* leadsOf(
	table: Table,
	given: readonly string[],
	asOf: number,
	mask: Uint8Array | null,
): Work<Standing> {
	const names = leadStages(table, given);
	const codes = new Int32Array(table.rows).fill(-1);
	const since = valuesOf(table, "at", "instant");
	for (const [code, name] of names.entries()) {
		const at = valuesOf(table, `${name}_at`, "instant");
		yield* inSlices(table.rows, (from, to) => {
			for (let row = from; row < to; row++)
				if ((at[row] as number) <= asOf) codes[row] = code;
		});
	}
	const won = ownColumn(table, "won_at");
	const done =
		won?.type === "instant" && !given.includes("won") ? won.values : null;
	yield* inSlices(table.rows, (from, to) => {
		for (let row = from; row < to; row++)
			if (
				!((since[row] as number) <= asOf) ||
				(done?.[row] as number) <= asOf ||
				mask?.[row] === 0
			)
				codes[row] = -2;
	});
	return { codes, names, amount: null, probability: null, since };
}
