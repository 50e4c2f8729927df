import type { Dataset } from "../../src/model/dataset.js";
import { entities, isEntity } from "../../src/model/entity.js";
import type { Mapping } from "../../src/model/mapping.js";
import { defineModel } from "../../src/model/model.js";
import type { Envelope } from "../../src/model/question.js";
import { finish, type Work } from "../../src/model/work.js";
import { openReport, type Report } from "../../src/questions/envelope.js";
import { loadDataset } from "../../src/sources/dataset.js";

type Rows = readonly Record<string, unknown>[];

/** A dataset of rows that already have the vocabulary's names. */
export async function made(
	tables: Readonly<Record<string, Rows>>,
	mapping: Partial<Mapping> = {},
): Promise<Dataset> {
	const mapped = Object.fromEntries(
		Object.entries(tables).map(([name, rows]) => {
			const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
			return [
				name,
				{
					columns: Object.fromEntries(
						columns.map((column) => [
							column,
							isFreeNumber(name, column, rows)
								? { column, type: "number" }
								: column,
						]),
					),
				},
			];
		}),
	);
	const model = defineModel({
		timeZone: "UTC",
		...mapping,
		entities: mapped,
	} as Mapping);
	return loadDataset(tables, model);
}

/** Whether a free property holds numbers: the vocabulary says what its own columns hold. */
const isFreeNumber = (entity: string, column: string, rows: Rows) =>
	isEntity(entity) &&
	!Object.hasOwn(entities[entity].columns, column) &&
	rows.every((row) => typeof row[column] === "number");

/** The answer to a question by one of the functions of `questions/`. */
export function answered<Q extends Envelope, A>(
	answer: (dataset: Dataset, question: Q, report: Report) => Work<A>,
	dataset: Dataset,
	question: Q,
): A {
	const report = openReport(dataset, question, Date.UTC(2030, 0, 1), () => {
		throw new Error("No filter on customers is used here.");
	});
	return finish(answer(dataset, question, report));
}

/** No NaN and no infinity anywhere. */
export function unsound(value: unknown): string | null {
	if (typeof value === "number")
		return Number.isFinite(value) ? null : String(value);
	if (typeof value !== "object" || value === null) return null;
	for (const [key, inner] of Object.entries(value)) {
		const found = unsound(inner);
		if (found) return `${key}: ${found}`;
	}
	return null;
}
