import { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import type { Dialect } from "../../questions/dialect.js";
import type { Results } from "../../questions/query.js";
import type { Answer, DataQuestion } from "../../questions/question.js";
import type { Engine } from "../memory/engine.js";
import { infoOf } from "../memory/info.js";
import type { Scope } from "../source.js";
import { Planner, type Profile } from "./plan.js";
import { datasetOf, nothingKnown } from "./profile.js";
import { resultsOf } from "./results.js";
import { type Run, readSchema, type Schema } from "./schema.js";
import type { Statement } from "./statement.js";

/** Scopes whose extents are known at once. */
const KEPT = 200;

/** How long what is known of the data is planned by, in milliseconds: clock changes are looked up for 400 days beyond what it holds. */
const AGE = 3_600_000;

/** Works questions out in a database, each by one statement. */
export class SqlEngine implements Engine {
	private schema: Promise<Schema> | null = null;
	private readonly profiles = new Map<
		string,
		{ at: number; profile: Promise<Profile> }
	>();

	private readonly planner: Planner;

	constructor(
		private readonly dialect: Dialect,
		private readonly run: Run,
		private readonly model: Model,
	) {
		this.planner = new Planner(dialect, model);
	}

	/** The statement that a question comes to. */
	async explain(
		question: DataQuestion,
		now: number,
		scopes: readonly Scope[] = [],
	): Promise<Statement> {
		const profile = await this.open(scopes);
		return this.planner.question(profile, question, now).statement;
	}

	async ask(
		question: DataQuestion,
		now: number,
		scopes: readonly Scope[] = [],
		signal?: AbortSignal,
	): Promise<Answer> {
		const profile = await this.open(scopes);
		let planned = this.planner.question(profile, question, now);
		for (let attempt = 0; attempt < 3; attempt++) {
			const results = await this.put(planned.statement, signal);
			const reaches = planned.query.reaches(results);
			for (const { name, first, last } of reaches)
				profile.extents.set(name, { first, last });
			// Where the data reach further than was known when the statement was planned, it may be another now.
			const again = this.planner.question(profile, question, now);
			if (isSame(again.statement, planned.statement)) {
				again.query.begin(results);
				const { meta, ...found } = again.make(results);
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
		return infoOf(datasetOf(this.model, scopes, new Map(), nothingKnown));
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

	private open(scopes: readonly Scope[]): Promise<Profile> {
		const key = JSON.stringify(scopes);
		const found = this.profiles.get(key);
		const fresh = found !== undefined && Date.now() - found.at < AGE;
		const known = fresh
			? found
			: { at: Date.now(), profile: this.read(scopes) };
		this.profiles.delete(key);
		this.profiles.set(key, known);
		known.profile.catch(() => this.profiles.delete(key));
		const [oldest] = this.profiles.keys();
		if (this.profiles.size > KEPT) this.profiles.delete(oldest as string);
		return known.profile;
	}

	/** Reads which columns there are, and how far instants reach within some scopes. */
	private async read(scopes: readonly Scope[]): Promise<Profile> {
		this.schema ??= readSchema(this.dialect, this.run, this.model);
		const schema = await this.schema.catch((error: unknown) => {
			this.schema = null;
			throw error;
		});
		const extents = async (known: Profile["extents"]) => {
			const found: Profile["extents"] = new Map();
			for (const planned of this.planner.extents(schema, scopes, known))
				for (const [name, extent] of planned.make(
					await this.put(planned.statement),
				))
					found.set(name, extent);
			return found;
		};
		const about = await extents(new Map());
		const exact = this.model.timeZone === "UTC";
		return { schema, scopes, extents: exact ? about : await extents(about) };
	}
}

const isSame = (a: Statement, b: Statement): boolean =>
	a.text === b.text &&
	a.parameters.length === b.parameters.length &&
	a.parameters.every((value, i) => Object.is(value, b.parameters[i]));
