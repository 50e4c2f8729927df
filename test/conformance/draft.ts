import { comparableOf } from "../../src/conformance/comparable.js";
import type {
	Cell,
	Vector,
	VectorSet,
	VectorType,
} from "../../src/conformance/set.js";
import { CadranError } from "../../src/model/error.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import type { Question } from "../../src/questions/question.js";
import { memorySource } from "../../src/sources/memory.js";
import type { Scope } from "../../src/sources/source.js";

export type Rows = readonly Readonly<Record<string, Cell>>[];
export type Types = Readonly<
	Record<string, Readonly<Record<string, VectorType>>>
>;

/** A question; a malformed one says so. */
export interface Asked {
	id: string;
	about?: string;
	scope?: Scope;
	question: Question;
}

/** A set without its answers. Types that the values show need not be given. */
export interface Draft {
	id: string;
	about: string;
	mapping: Mapping;
	rows?: VectorSet["rows"];
	tables: Readonly<Record<string, Rows>>;
	types?: Types;
	cases: readonly Asked[];
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/;

function typeOf(cells: readonly Cell[]): VectorType {
	const present = cells.filter((cell) => cell !== null);
	const every = (test: (cell: Cell) => boolean) =>
		present.length > 0 && present.every(test);
	const is = (pattern: RegExp) => (cell: Cell) => pattern.test(String(cell));
	if (every((cell) => typeof cell === "number")) return "number";
	if (every((cell) => typeof cell === "boolean")) return "boolean";
	if (every(is(DATE))) return "date";
	if (every(is(INSTANT))) return "timestamp";
	if (every((cell) => is(DATE)(cell) || is(LOCAL)(cell))) return "local";
	return "text";
}

/** The types of all columns: as given, else as all values show. */
function typesOf({ tables, types = {} }: Draft): Types {
	return Object.fromEntries(
		Object.entries(tables).map(([name, rows]) => {
			const given = types[name] ?? {};
			const columns = new Set([
				...Object.keys(rows[0] ?? {}),
				...Object.keys(given),
			]);
			return [
				name,
				Object.fromEntries(
					[...columns].map((column) => [
						column,
						given[column] ?? typeOf(rows.map((row) => row[column] ?? null)),
					]),
				),
			];
		}),
	);
}

/** A row with all columns, and midnight written out where other rows have a time. */
const whole = (
	row: Rows[number],
	types: Readonly<Record<string, VectorType>>,
): Rows[number] =>
	Object.fromEntries(
		Object.entries(types).map(([column, type]) => {
			const cell = row[column] ?? null;
			const bare = type === "local" && DATE.test(String(cell));
			return [column, bare ? `${cell}T00:00:00` : cell];
		}),
	);

/** Cases of errors say so in their id, so that none slips in for a misspelt question. */
const refused = (id: string) => id.startsWith("error-");

/** The answer of the memory source, or its error. */
async function answered(
	source: ReturnType<typeof memorySource>,
	{ question, ...rest }: Asked,
): Promise<Vector> {
	const { id, scope } = rest;
	const within = async () => (scope ? source.within?.(scope) : source);
	const asked = within().then(async (one) =>
		comparableOf(await one?.ask(question)),
	);
	if (!refused(id)) {
		const answer = await asked.catch((error: unknown) => {
			throw new Error(`${id}: ${error}`, { cause: error });
		});
		return { ...rest, question, answer };
	}
	const error = await asked.then(
		() => new Error(`${id} was answered.`),
		(reason: unknown) => reason,
	);
	if (!(error instanceof CadranError)) throw error;
	return { ...rest, question, error: { code: error.code } };
}

/** A set with the answers of the memory source. */
export async function workedOut(draft: Draft): Promise<VectorSet> {
	const { id, about, mapping, rows } = draft;
	const types = typesOf(draft);
	const tables = Object.fromEntries(
		Object.entries(draft.tables).map(([name, rows]) => [
			name,
			rows.map((row) => whole(row, types[name] ?? {})),
		]),
	);
	const source = memorySource(tables, defineModel(mapping), {
		worker: "never",
		...(rows && { rows }),
	});
	const cases: Vector[] = [];
	const faults: string[] = [];
	for (const asked of draft.cases)
		await answered(source, asked).then(
			(one) => cases.push(one),
			(error: unknown) => faults.push(String(error)),
		);
	if (faults.length > 0) throw new Error([id, ...faults].join("\n"));
	return JSON.parse(
		JSON.stringify({ id, about, mapping, rows, tables, types, cases }),
	) as VectorSet;
}

/** A set as a file: one line a row, and one a case. */
export function written({ tables, cases, ...set }: VectorSet): string {
	const head = Object.entries(set).map(
		([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
	);
	const list = (items: readonly unknown[]) =>
		items.map((item) => JSON.stringify(item)).join(",\n");
	const rows = Object.entries(tables).map(
		([name, own]) => `${JSON.stringify(name)}: [\n${list(own)}\n]`,
	);
	return `{\n"$schema": "./set.schema.json",\n${head.join("\n")}\n"tables": {\n${rows.join(",\n")}\n},\n"cases": [\n${list(cases)}\n]\n}\n`;
}
