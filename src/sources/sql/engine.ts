import type { Meta } from "../../model/answer.js";
import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import type { Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import { loadTemporal } from "../../model/time.js";
import { finish } from "../../model/work.js";
import { answerQuestion } from "../../questions/answer.js";
import type { Bound, Dialect, HostType } from "../../questions/dialect.js";
import { planQuestion } from "../../questions/plan.sql.js";
import { Query } from "../../questions/query.js";
import type { Answer, RowQuestion } from "../../questions/question.js";
import { mapped } from "../dataset/wanted.js";
import { baseOf, type Reader, type Schema } from "./base.js";
import { type Extent, emptyDataset } from "./profile.js";
import { type HostRow, resultsOf } from "./results.js";
import { type Statement, written } from "./statement.js";

/** Puts a statement to a database. Rows are objects by column name; numbers may be numbers, bigints or decimals as text. */
export type Run = (
	text: string,
	parameters: readonly Bound[],
	options: { signal?: AbortSignal | undefined },
) => Promise<readonly HostRow[]>;

/** What a database holds, as far as questions need it. */
interface Profile {
	schema: Schema;
	extents: Map<string, Extent>;
}

/** Works questions out in a database. */
export class Engine {
	private profile: Promise<Profile> | null = null;

	constructor(
		private readonly dialect: Dialect,
		private readonly run: Run,
		private readonly model: Model,
	) {}

	/** The statement that a question comes to. */
	async explain(question: RowQuestion, now: number): Promise<Statement> {
		const profile = await this.open();
		return this.plan(profile, question, now).statement;
	}

	async ask(
		question: RowQuestion,
		now: number,
		signal?: AbortSignal,
	): Promise<Answer> {
		const profile = await this.open();
		// What is not as it was when the statement was planned, such as an earlier first order, is planned anew.
		for (let attempt = 0; attempt < 3; attempt++) {
			const { statement, query, answer, dataset } = this.plan(
				profile,
				question,
				now,
			);
			const { text, parameters } = statement;
			const rows = query.isEmpty
				? []
				: await this.run(text, parameters, { signal });
			signal?.throwIfAborted();
			const results = resultsOf(rows);
			let moved = false;
			let read = 0;
			const counted = new Set<string>();
			for (const { name, first, last, rows } of query.reaches(results)) {
				const known = profile.extents.get(name);
				moved ||= known?.first !== first || known.last !== last;
				profile.extents.set(name, { first, last });
				dataset.cache.set(`extent:${name}`, { start: first, end: last + 1 });
				const entity = name.split(".")[0] as string;
				if (!counted.has(entity)) read += rows;
				counted.add(entity);
			}
			if (moved) continue;
			query.begin(results);
			const found = answer(results);
			const meta: Meta = {
				...found.meta,
				rows: read,
				executor: this.dialect.name,
				sql: text,
			};
			return { ...found, meta } as Answer;
		}
		throw new CadranError(
			"failed",
			"The data changed while they were read. Ask again.",
		);
	}

	private plan(profile: Profile, question: RowQuestion, now: number) {
		const dataset = emptyDataset(this.model, profile.extents);
		// What is wrong with a question is found as in memory, on no rows.
		finish(answerQuestion(dataset, question, now));
		const query = this.query(
			profile.schema,
			dataset,
			reachOf(profile.extents, now, now),
		);
		const answer = planQuestion(query, question, now);
		return {
			dataset,
			query,
			answer,
			statement: query.isEmpty
				? { text: "", parameters: [] }
				: written(query.statement(), this.dialect),
		};
	}

	private query(schema: Schema, dataset: Dataset, reach: Stretch): Query {
		const { dialect, model } = this;
		const query: Query = new Query(
			dialect,
			dataset,
			reach,
			(entity, columns) => {
				const clock = query.clock(model.timeZone);
				const reader: Reader = { dialect, schema, model, clock };
				return baseOf(reader, entity as Entity, columns);
			},
		);
		return query;
	}

	private open(): Promise<Profile> {
		this.profile ??= this.read().catch((error: unknown) => {
			this.profile = null;
			throw error;
		});
		return this.profile;
	}

	/** Reads which columns there are, and how far instants reach. */
	private async read(): Promise<Profile> {
		await loadTemporal();
		const schema = await this.schema();
		const clock = { changes: [], offsets: [0] };
		const reader: Reader = {
			dialect: this.dialect,
			model: this.model,
			schema,
			clock,
		};
		// What is mapped and is not there is told at once, not when it is first asked for.
		for (const [entity, { columns }] of mapped(this.model))
			baseOf(reader, entity, Object.keys(columns));
		const none = { start: Infinity, end: -Infinity };
		const about = await this.extents(schema, none);
		const known = this.model.timeZone === "UTC";
		const extents = known
			? about
			: await this.extents(schema, reachOf(about, Infinity, -Infinity));
		return { schema, extents };
	}

	/** How far each column of instants reaches, with the clock changes of a reach; without any, as if by UTC. */
	private async extents(
		schema: Schema,
		reach: Stretch,
	): Promise<Map<string, Extent>> {
		const dataset = emptyDataset(this.model, new Map());
		const query = this.query(schema, dataset, reach);
		for (const [entity, table] of Object.entries(dataset.tables))
			for (const [name, { type }] of Object.entries(table?.columns ?? {}))
				if (type === "instant") query.extent(`${entity}.${name}`);
		const extents = new Map<string, Extent>();
		if (query.isEmpty) return extents;
		const { text, parameters } = written(query.statement(), this.dialect);
		const results = resultsOf(await this.run(text, parameters, {}));
		for (const { name, first, last } of query.reaches(results))
			extents.set(name, { first, last });
		return extents;
	}

	private async schema(): Promise<Schema> {
		const { dialect, model } = this;
		const names = new Set<string>();
		for (const [entity, mapping] of Object.entries(model.entities)) {
			if (!mapping) continue;
			names.add(mapping.from ?? entity);
			for (const table of Object.keys(mapping.joins ?? {})) names.add(table);
		}
		const statement = written(dialect.columns([...names]), dialect);
		const rows = await this.run(statement.text, statement.parameters, {});
		const schema = new Map<string, Map<string, HostType>>();
		for (const { table, column, type } of rows) {
			const columns = schema.get(String(table)) ?? new Map<string, HostType>();
			schema.set(String(table), columns);
			columns.set(String(column), dialect.typeOf(String(type)));
		}
		return schema;
	}
}

/** From the first to the last instant of all, at least from one instant to another. */
function reachOf(
	extents: ReadonlyMap<string, Extent>,
	from: number,
	to: number,
): Stretch {
	let [start, end] = [from, to];
	for (const { first, last } of extents.values()) {
		if (first > last) continue;
		start = Math.min(start, first);
		end = Math.max(end, last);
	}
	return { start, end };
}
