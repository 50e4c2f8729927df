import { type ColumnType, entities } from "../../src/model/entity.js";
import { CadranError } from "../../src/model/error.js";
import { defineModel, type Mapping } from "../../src/model/mapping.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { chance } from "../../src/sources/sample/chance.js";

export const DAY = 86_400_000;

export type MadeRow = Record<string, string | number | boolean | null>;
export type MadeRows = Readonly<Record<string, readonly MadeRow[]>>;

export interface Making {
	seed: number;
	/** When rows happen. */
	from: number;
	to: number;
	/** Rows of each entity. */
	rows?: number;
	/** The share of values that are missing. */
	missing?: number;
	/** An amount of money, from a number from 0 to 1. */
	money?: (chance: number) => number;
	/** Any other number. */
	number?: (chance: number) => number;
	/** Instants are whole multiples of it, so that many fall together. */
	step?: number;
}

/** Values that mean something, and texts that a careless program takes for something else. */
const texts: Readonly<Record<string, readonly string[]>> = {
	"surveys.kind": ["nps", "csat", "ces", "agent"],
	"survey_invites.kind": ["nps", "csat", "ces", "agent"],
	"costs.kind": ["acquisition", "retention", "service"],
	"events.name": ["cart", "usage", "visit"],
	"deals.status": ["open", "won", "lost"],
	"activities.kind": ["call", "meeting"],
	"activities.direction": ["in", "out"],
	"calls.outcome": ["sale", "appointment", "refusal"],
	"contacts.channel": ["phone", "email", "chat"],
	"agent_time.role": ["agent", "supervisor"],
	"loyalty_moves.kind": ["earn", "burn"],
	"exposures.arm": ["treated", "control"],
	"orders.channel": ["web", "app", "store"],
	"customers.segment": ["__proto__", "constructor", "", " ", "a", "toString"],
};

/** A score on the scale of its survey. */
function scored(kind: MadeRow[string] | undefined, draw: number): number {
	if (kind === "nps") return Math.floor(draw * 11);
	return 1 + Math.floor(draw * (kind === "ces" ? 7 : 5));
}

/** Rows of every entity of the vocabulary with every column, by chance. */
export function madeRows({
	seed,
	from,
	to,
	rows = 40,
	missing = 0.08,
	money = (chance) => Math.floor(chance * 10_000) / 100,
	number = (chance) => Math.floor(chance * 11),
	step = 1000,
}: Making): MadeRows {
	const instant = (at: number) => Math.floor(at / step) * step;
	const table = (
		name: string,
		own: string,
		columns: [string, ColumnType][],
	) => {
		const draw = chance(seed, name);
		const one = (of: readonly string[]) =>
			of[Math.floor(draw() * of.length)] as string;
		return Array.from({ length: rows }, (_, i) => {
			const at = from + draw() * (to - from);
			const value = (column: string, type: ColumnType) => {
				switch (type) {
					case "key":
						if (column === "id") return `${name} ${i}`;
						return ["customer", "referrer"].includes(column)
							? `customers ${Math.floor(draw() * rows * 0.6)}`
							: `${column} ${Math.floor(draw() * rows * 0.5)}`;
					case "text":
						return one(texts[`${name}.${column}`] ?? ["x", "y", "z"]);
					case "instant":
						return instant(column === own ? at : at + (draw() * 40 - 3) * DAY);
					case "money":
						return money(draw());
					case "boolean":
						return draw() < 0.5;
					default:
						return number(draw());
				}
			};
			const row: MadeRow = Object.fromEntries(
				columns.map(([column, type]) => [
					column,
					draw() < missing && `${name}.${column}` !== "customers.id"
						? null
						: value(column, type),
				]),
			);
			if (typeof row.score === "number") row.score = scored(row.kind, draw());
			return row;
		});
	};
	return Object.fromEntries(
		Object.entries(entities).map(([name, { at, columns }]) => [
			name,
			table(name, at, Object.entries(columns)),
		]),
	);
}

/** The rows with every value put through a change; what it gives back as it is, is kept. */
export const changed = (
	rows: MadeRows,
	change: (value: number, type: ColumnType) => number,
): MadeRows =>
	Object.fromEntries(
		Object.entries(rows).map(([name, own]) => {
			const { columns } = entities[name as keyof typeof entities];
			const types: Readonly<Record<string, ColumnType>> = columns;
			const put = ([column, value]: [string, MadeRow[string]]) => [
				column,
				typeof value === "number"
					? change(value, types[column] as ColumnType)
					: value,
			];
			return [
				name,
				own.map((row) => Object.fromEntries(Object.entries(row).map(put))),
			];
		}),
	);

/** A dataset of such rows, every column mapped, also of entities without any. */
export function load(rows: MadeRows, mapping: Partial<Mapping> = {}) {
	const tables: Record<string, { columns: Record<string, unknown[]> }> = {};
	const mapped: Record<string, unknown> = {};
	for (const [name, { columns }] of Object.entries(entities)) {
		const names = Object.keys(columns);
		tables[name] = {
			columns: Object.fromEntries(
				names.map((column) => [
					column,
					(rows[name] ?? []).map((row) => row[column] ?? null),
				]),
			),
		};
		mapped[name] = {
			columns: Object.fromEntries(names.map((column) => [column, column])),
		};
	}
	const model = { timeZone: "UTC", currency: "EUR", entities: mapped };
	return loadDataset(tables, defineModel({ ...model, ...mapping } as Mapping));
}

type Loaded = Awaited<ReturnType<typeof load>>;

/** The answer; null where the question is refused by a typed error. */
export function asked(
	dataset: Loaded,
	question: Omit<KpiQuestion, "kind">,
): KpiAnswer | null {
	try {
		return finish(
			answerQuestion(
				dataset,
				{ kind: "kpi", ...question },
				Date.UTC(2030, 0, 1),
			),
		);
	} catch (error) {
		if (error instanceof CadranError) return null;
		throw error;
	}
}

/** Equal but for rounding, down to the last number. */
export function same(a: unknown, b: unknown): boolean {
	if (typeof a === "number" && typeof b === "number")
		return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
	if (!(a && b && typeof a === "object" && typeof b === "object"))
		return a === b;
	const [one, two] = [Object.entries(a), Object.entries(b)];
	return (
		one.length === two.length &&
		one.every(([key, value]) =>
			same(value, (b as Record<string, unknown>)[key]),
		)
	);
}
