import type { DataSource } from "../sources/source.js";
import { comparableOf } from "./comparable.js";
import { type Difference, differencesOf } from "./difference.js";
import { kindOf, type Vector, type VectorSet } from "./set.js";
import { vectors } from "./vectors.js";

/** A source over the tables of a set; `close` is called after the last of its cases, if it is there. */
export type Opened = DataSource & { close?(): unknown };

/** What became of one case. */
export interface Outcome {
	set: VectorSet;
	vector: Vector;
	/** None where it passed. */
	differences: readonly Difference[];
	/** Who worked it out, as the answer says; null where there was none. */
	executor: string | null;
}

export interface CertifyOptions {
	/** All that come with Cadran unless given. */
	sets?: readonly VectorSet[];
	/** Which cases are asked; all unless given. */
	only?: (vector: Vector, set: VectorSet) => boolean;
	/** Called after each case. */
	onCase?: (outcome: Outcome) => void;
}

/** How many of some cases there were, and how many passed. */
export interface Tally {
	cases: number;
	passed: number;
}

/** What a source was asked, and where it was wrong. Plain JSON. */
export interface Report extends Tally {
	failed: readonly {
		set: string;
		case: string;
		differences: readonly Difference[];
	}[];
	/** By kind of question. */
	kinds: Readonly<Record<string, Tally>>;
	/** By who worked it out; `none` where there was no answer. */
	executors: Readonly<Record<string, Tally>>;
}

/** A rejection by its code; with its sentence where none was expected. */
function rejection(expected: string | undefined, error: unknown): Difference {
	const { code, message } = (error ?? {}) as {
		code?: unknown;
		message?: unknown;
	};
	const told = expected === undefined ? `${code}: ${message}` : code;
	return {
		path: "error.code",
		expected,
		actual: code === undefined ? String(error) : told,
	};
}

/** The source of the rows that a case may see. */
function scoped(source: DataSource, { scope }: Vector): DataSource {
	if (!scope) return source;
	if (!source.within) throw new Error("The source has no `within`.");
	return source.within(scope);
}

/** Asks a source one case. Never rejects: what is wrong is told as differences, none where nothing is. */
export async function check(
	source: DataSource | Promise<DataSource>,
	vector: Vector,
): Promise<Pick<Outcome, "differences" | "executor">> {
	const code = vector.error?.code;
	try {
		const answer = await scoped(await source, vector).ask(vector.question);
		const executor = String(answer?.meta?.executor ?? "none");
		const differences =
			code === undefined
				? differencesOf(comparableOf(vector.answer), comparableOf(answer))
				: [{ path: "error.code", expected: code, actual: undefined }];
		return { differences, executor };
	} catch (error) {
		const wrong = rejection(code, error);
		const right = code !== undefined && wrong.actual === code;
		return { differences: right ? [] : [wrong], executor: null };
	}
}

function count(tallies: Record<string, Tally>, key: string, passed: boolean) {
	const { cases, passed: before } = tallies[key] ?? { cases: 0, passed: 0 };
	tallies[key] = { cases: cases + 1, passed: before + Number(passed) };
}

/**
 * Asks a source every case of every set, one after the other, and tells where it answers differently. `open` loads the tables of a
 * set and gives a source over them by its mapping; where it throws, every case of the set fails. A source without `within` is not asked
 * what is of a scope.
 */
export async function certify(
	open: (set: VectorSet) => Opened | Promise<Opened>,
	options: CertifyOptions = {},
): Promise<Report> {
	const { only = () => true, onCase } = options;
	const kinds: Record<string, Tally> = {};
	const executors: Record<string, Tally> = {};
	const failed: Report["failed"][number][] = [];
	let cases = 0;
	for (const set of options.sets ?? (await vectors())) {
		const own = set.cases.filter((vector) => only(vector, set));
		if (own.length === 0) continue;
		const opening = (async () => open(set))();
		const bare = await opening.then(
			(source) => !source.within,
			() => false,
		);
		for (const vector of own) {
			if (vector.scope && bare) continue;
			const found = await check(opening, vector);
			const passed = found.differences.length === 0;
			const { differences, executor } = found;
			cases++;
			count(kinds, kindOf(vector), passed);
			count(executors, executor ?? "none", passed);
			if (!passed) failed.push({ set: set.id, case: vector.id, differences });
			onCase?.({ set, vector, differences, executor });
		}
		await opening.then(
			(source) => source.close?.(),
			() => undefined,
		);
	}
	return { cases, passed: cases - failed.length, failed, kinds, executors };
}
