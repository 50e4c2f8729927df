import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Model } from "../../model/mapping.js";
import type { Table } from "../../model/table.js";
import { finish } from "../../model/work.js";
import { answerQuestion } from "../../questions/answer.js";
import type { Dialect } from "../../questions/dialect.js";
import { planQuestion } from "../../questions/plan.sql.js";
import { Query, type Results } from "../../questions/query.js";
import type { Answer, DataQuestion } from "../../questions/question.js";
import { clockAround } from "../../questions/wall.sql.js";
import { filtersFor } from "../dataset/restrict.js";
import type { Scope } from "../source.js";
import type { Reader } from "./host.js";
import { datasetOf, type Extent, emptyDataset } from "./profile.js";
import type { Schema } from "./schema.js";
import { type Statement, written } from "./statement.js";
import { tablesOf } from "./tables.js";

/** What a database holds within some scopes, as far as questions are planned by it. */
export interface Profile {
	schema: Schema;
	scopes: readonly Scope[];
	extents: Map<string, Extent>;
}

/** A statement, and what is made of its results. */
export interface Planned<T> {
	query: Query;
	statement: Statement;
	make: (results: Results) => T;
}

const NONE: Extent = { first: Infinity, last: -Infinity };

/** Plans statements for a database. */
export class Planner {
	constructor(
		readonly dialect: Dialect,
		readonly model: Model,
	) {}

	/** Plans a question. Throws what is wrong with it. */
	question(
		profile: Profile,
		question: DataQuestion,
		now: number,
	): Planned<Answer> {
		const { extents, schema, scopes } = profile;
		const dataset = datasetOf(this.model, scopes, extents, schema);
		// What is wrong with a question is found as in memory, on no rows.
		finish(answerQuestion(dataset, question, now));
		const query = this.query(profile, dataset, reachOf(extents, now, now));
		if (this.model.asOf === "latest")
			for (const table of Object.values(dataset.tables))
				if (table) tellReach(query, table);
		const make = planQuestion(query, question, now);
		return { query, make, statement: this.written(query) };
	}

	/**
	 * Plans how far each column of instants reaches, with the clock changes around what is known of it; without any, as if by UTC. One
	 * statement an entity: ClickHouse takes 256 KiB, and a table may have many columns.
	 */
	extents(
		schema: Schema,
		scopes: readonly Scope[],
		known: Map<string, Extent>,
	): Planned<readonly [name: string, extent: Extent][]>[] {
		const dataset = datasetOf(this.model, scopes, new Map(), schema);
		const reach = reachOf(known, Infinity, -Infinity);
		const profile = { schema, scopes, extents: known };
		return Object.values(dataset.tables).flatMap((table) => {
			if (!table) return [];
			const query = this.query(profile, dataset, reach);
			tellReach(query, table);
			// A step of a funnel may be an event or an instant of leads.
			if (table.entity === "events")
				for (const name of Object.keys(dataset.tables.leads?.columns ?? {}))
					if (name.endsWith("_at")) query.extentOfEvents(name.slice(0, -3));
			return {
				query,
				statement: this.written(query),
				make: (results: Results) =>
					query
						.reaches(results)
						.map(({ name, first, last }): [string, Extent] => [
							name,
							{ first, last },
						]),
			};
		});
	}

	private written(query: Query): Statement {
		return query.isEmpty
			? { text: "", parameters: [] }
			: written(query.statement(), this.dialect);
	}

	private query(
		{ schema, scopes, extents }: Profile,
		dataset: Dataset,
		reach: Stretch,
	): Query {
		const { dialect, model } = this;
		const all = emptyDataset(model);
		const query: Query = new Query(dialect, dataset, reach, (needed) => {
			const clock = query.clock(model.timeZone);
			const around = (name: string) => {
				const { first, last } = extents.get(name) ?? NONE;
				return first <= last ? clockAround(first, last, model.timeZone) : null;
			};
			const reader: Reader = {
				dialect,
				schema,
				model,
				clock,
				clockOf: around,
			};
			const filters = (entity: string) =>
				filtersFor(all, all.tables[entity] as Table, scopes) ?? [];
			return tablesOf({ reader, mapped: all.tables, filters }, needed);
		});
		return query;
	}
}

function tellReach(query: Query, { entity, columns }: Table): void {
	for (const [name, { type }] of Object.entries(columns))
		if (type === "instant") query.extent(`${entity}.${name}`);
}

/**
 * From the first to the last instant of all, at least from one instant to another. Dates of birth are left out: they reach back so far
 * that there would be hundreds of clock changes.
 */
function reachOf(
	extents: ReadonlyMap<string, Extent>,
	from: number,
	to: number,
): Stretch {
	let [start, end] = [from, to];
	for (const [name, { first, last }] of extents) {
		if (first > last || name.endsWith(".birth_date")) continue;
		start = Math.min(start, first);
		end = Math.max(end, last);
	}
	return { start, end };
}
