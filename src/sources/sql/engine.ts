import type { Stretch } from "../../model/calendar.js";
import type { Dataset } from "../../model/dataset.js";
import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import type { Table } from "../../model/table.js";
import { finish } from "../../model/work.js";
import { answerQuestion } from "../../questions/answer.js";
import type { Dialect } from "../../questions/dialect.js";
import { planQuestion } from "../../questions/plan.sql.js";
import { Query, type Results } from "../../questions/query.js";
import type { Answer, DataQuestion } from "../../questions/question.js";
import { filtersFor } from "../dataset/restrict.js";
import type { Engine } from "../memory/engine.js";
import { infoOf } from "../memory/info.js";
import type { Scope } from "../source.js";
import type { Reader } from "./base.js";
import { datasetOf, type Extent, emptyDataset } from "./profile.js";
import { resultsOf } from "./results.js";
import { type Run, readSchema, type Schema } from "./schema.js";
import { type Statement, written } from "./statement.js";
import { tablesOf } from "./tables.js";

/** What a database holds within some scopes, as far as questions are planned by it. */
interface Profile {
	schema: Schema;
	scopes: readonly Scope[];
	extents: Map<string, Extent>;
}

/** A question ready to be put. */
interface Planned {
	dataset: Dataset;
	query: Query;
	statement: Statement;
	answer: (results: Results) => Answer;
}

/** Scopes whose extents are known at once. */
const KEPT = 200;

/** Works questions out in a database, each by one statement. */
export class SqlEngine implements Engine {
	private schema: Promise<Schema> | null = null;
	private readonly profiles = new Map<string, Promise<Profile>>();

	constructor(
		private readonly dialect: Dialect,
		private readonly run: Run,
		private readonly model: Model,
	) {}

	/** The statement that a question comes to. */
	async explain(
		question: DataQuestion,
		now: number,
		scopes: readonly Scope[] = [],
	): Promise<Statement> {
		const profile = await this.open(scopes);
		return this.plan(profile, question, now).statement;
	}

	async ask(
		question: DataQuestion,
		now: number,
		scopes: readonly Scope[] = [],
		signal?: AbortSignal,
	): Promise<Answer> {
		const profile = await this.open(scopes);
		let planned = this.plan(profile, question, now);
		for (let attempt = 0; attempt < 3; attempt++) {
			const results = await this.put(planned.statement, signal);
			const reaches = planned.query.reaches(results);
			for (const { name, first, last } of reaches)
				profile.extents.set(name, { first, last });
			// Where the data reach further than was known when the statement was planned, it may be another now.
			const again = this.plan(profile, question, now);
			if (isSame(again.statement, planned.statement)) {
				again.query.begin(results);
				const { meta, ...found } = again.answer(results);
				const rows = reaches.filter(
					({ entity }, i) =>
						reaches.findIndex((one) => one.entity === entity) === i,
				);
				return {
					...found,
					meta: {
						...meta,
						rows: rows.reduce((sum, one) => sum + one.rows, 0),
						executor: this.dialect.name,
						sql: again.statement.text,
					},
				} as Answer;
			}
			planned = again;
		}
		throw new CadranError(
			"failed",
			"The data changed while they were read. Ask again.",
		);
	}

	async info(scopes: readonly Scope[] = []) {
		return infoOf(datasetOf(this.model, scopes, new Map(), new Set()));
	}

	private async put(
		{ text, parameters }: Statement,
		signal?: AbortSignal,
	): Promise<Results> {
		if (text === "") return resultsOf([]);
		const rows = await this.run(text, parameters, { signal });
		signal?.throwIfAborted();
		return resultsOf(rows);
	}

	private plan(profile: Profile, question: DataQuestion, now: number): Planned {
		const { extents, schema, scopes } = profile;
		const { timed } = schema;
		const dataset = datasetOf(this.model, scopes, extents, timed);
		// What is wrong with a question is found as in memory, on no rows.
		finish(answerQuestion(dataset, question, now));
		const query = this.query(profile, dataset, reachOf(extents, now, now));
		if (this.model.asOf === "latest")
			for (const table of Object.values(dataset.tables))
				if (table) tellReach(query, table);
		const answer = planQuestion(query, question, now);
		return { dataset, query, answer, statement: this.written(query) };
	}

	private written(query: Query): Statement {
		return query.isEmpty
			? { text: "", parameters: [] }
			: written(query.statement(), this.dialect);
	}

	private query(
		{ schema, scopes }: Profile,
		dataset: Dataset,
		reach: Stretch,
	): Query {
		const { dialect, model } = this;
		const all = emptyDataset(model);
		const query: Query = new Query(dialect, dataset, reach, (needed) => {
			const clock = query.clock(model.timeZone);
			const reader: Reader = { dialect, schema, model, clock };
			const filters = (entity: string) =>
				filtersFor(all, all.tables[entity] as Table, scopes) ?? [];
			return tablesOf({ reader, mapped: all.tables, filters }, needed);
		});
		return query;
	}

	private open(scopes: readonly Scope[]): Promise<Profile> {
		const key = JSON.stringify(scopes);
		const known = this.profiles.get(key) ?? this.read(scopes);
		this.profiles.delete(key);
		this.profiles.set(key, known);
		known.catch(() => this.profiles.delete(key));
		const [oldest] = this.profiles.keys();
		if (this.profiles.size > KEPT) this.profiles.delete(oldest as string);
		return known;
	}

	/** Reads which columns there are, and how far instants reach within some scopes. */
	private async read(scopes: readonly Scope[]): Promise<Profile> {
		this.schema ??= readSchema(this.dialect, this.run, this.model);
		const schema = await this.schema.catch((error: unknown) => {
			this.schema = null;
			throw error;
		});
		const none = { start: Infinity, end: -Infinity };
		const extents = await this.extents(schema, scopes, none);
		if (this.model.timeZone === "UTC") return { schema, scopes, extents };
		const reach = reachOf(extents, Infinity, -Infinity);
		return {
			schema,
			scopes,
			extents: await this.extents(schema, scopes, reach),
		};
	}

	/** How far each column of instants reaches, with the clock changes of a reach; without any, as if by UTC. */
	private async extents(
		schema: Schema,
		scopes: readonly Scope[],
		reach: Stretch,
	): Promise<Map<string, Extent>> {
		const dataset = datasetOf(this.model, scopes, new Map(), schema.timed);
		const query = this.query(
			{ schema, scopes, extents: new Map() },
			dataset,
			reach,
		);
		for (const table of Object.values(dataset.tables))
			if (table) tellReach(query, table);
		// A step of a funnel may be an event or an instant of leads.
		for (const name of Object.keys(dataset.tables.leads?.columns ?? {}))
			if (name.endsWith("_at")) query.extentOfEvents(name.slice(0, -3));
		const results = await this.put(this.written(query));
		return new Map(
			query
				.reaches(results)
				.map(({ name, first, last }) => [name, { first, last }]),
		);
	}
}

function tellReach(query: Query, { entity, columns }: Table): void {
	for (const [name, { type }] of Object.entries(columns))
		if (type === "instant") query.extent(`${entity}.${name}`);
}

const isSame = (a: Statement, b: Statement): boolean =>
	a.text === b.text &&
	a.parameters.length === b.parameters.length &&
	a.parameters.every((value, i) => Object.is(value, b.parameters[i]));

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
