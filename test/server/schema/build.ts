import { resolve } from "node:path";
import { createGenerator } from "ts-json-schema-generator";
import { chainOf, type Definitions, nameOf, type Schema } from "./union.ts";

const root = resolve(import.meta.dirname, "../../..");

/** Goes through a schema and all within it, from the leaves up. */
function mapped(value: unknown, change: (schema: Schema) => Schema): unknown {
	if (Array.isArray(value)) return value.map((one) => mapped(one, change));
	if (typeof value !== "object" || value === null) return value;
	const inner = Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, mapped(one, change)]),
	);
	return change(inner as Schema);
}

const PLAIN = /^\w+$/;

/** Definitions whose name is made of a type's text are written where they are used. */
function inlined(all: Definitions): Definitions {
	const put = (schema: Schema): Schema => {
		const name = nameOf(schema);
		if (name === undefined || PLAIN.test(name)) return schema;
		const { $ref: _, ...words } = schema;
		return { ...(mapped(all[name], put) as Schema), ...words };
	};
	return Object.fromEntries(
		Object.entries(all)
			.filter(([name]) => PLAIN.test(name))
			.map(([name, schema]) => [name, mapped(schema, put) as Schema]),
	);
}

/** What the generator makes of `NonNullable<…>`: anything at all, or one of several such. */
const isLost = ({ type, properties, anyOf }: Schema): boolean =>
	anyOf?.every(isLost) ??
	(type === "object" && Object.keys(properties ?? { any: true }).length === 0);

/** What an answer says back of its question is as the question has it. */
function found(all: Definitions): Definitions {
	const given = (name: string, key: string): Schema => {
		const question = all[name.replace("Answer", "Question")];
		const schema = question?.properties?.[key];
		if (!schema) throw new Error(`${name}.${key} is lost.`);
		const { description: _, ...rest } = schema;
		return rest;
	};
	return Object.fromEntries(
		Object.entries(all).map(([name, schema]) => {
			const properties = Object.entries(schema.properties ?? {}).map(
				([key, own]) => [
					key,
					isLost(own)
						? {
								...given(name, key),
								...(own.description !== undefined && {
									description: own.description,
								}),
							}
						: own,
				],
			);
			return [
				name,
				schema.properties
					? { ...schema, properties: Object.fromEntries(properties) }
					: schema,
			];
		}),
	);
}

const GRAINS = "day|week|month|quarter|year";

/** The names of periods: the generator makes any text of `last-n-months`. */
const PERIOD: Schema = {
	type: "string",
	pattern: `^(?:(?:this|last)-(?:${GRAINS})|last-[1-9][0-9]{0,3}-(?:${GRAINS})s|(?:week|month|quarter|year)-to-date|all)$`,
};

function periods(schema: Schema): Schema {
	const span = schema.anyOf?.find(({ type }) => type === "object") as Schema;
	return { ...schema, anyOf: [PERIOD, span] };
}

/** Every definition that a schema leads to. */
function reached(from: string, all: Definitions, found = new Set<string>()) {
	if (found.has(from)) return found;
	found.add(from);
	mapped(all[from], (schema) => {
		const name = nameOf(schema);
		if (name !== undefined) reached(name, all, found);
		return schema;
	});
	return found;
}

/** What a reader of answers needs not know may be added to them; a question says nothing that is not known. */
function opened(all: Definitions): Definitions {
	const closed = reached("Batch", all);
	const open = (schema: Schema): Schema => {
		if (schema.additionalProperties !== false) return schema;
		const { additionalProperties: _, ...rest } = schema;
		return rest;
	};
	return Object.fromEntries(
		Object.entries(all).map(([name, schema]) => [
			name,
			closed.has(name) ? schema : (mapped(schema, open) as Schema),
		]),
	);
}

const isUnion = ({ anyOf }: Schema) => anyOf !== undefined;

/** The JSON Schema of all that goes over the wire, made from the types. */
export function buildSchema(): string {
	const { definitions } = createGenerator({
		path: resolve(root, "src/server/wire.ts"),
		tsconfig: resolve(root, "tsconfig.json"),
		type: "Wire",
		skipTypeCheck: true,
		additionalProperties: false,
	}).createSchema("Wire");
	const { Wire: _, ...named } = found(inlined(definitions as Definitions));
	const { Period, Picked, CustomersFilter, ...rest } = named;
	// A filter on customers is one alternative of a filter, whatever kinds of question it may hold.
	const all: Definitions = {
		...rest,
		Period: periods(Period as Schema),
		CustomersFilter: CustomersFilter as Schema,
	};
	const { description } = CustomersFilter as Schema;
	const chained = Object.fromEntries(
		Object.entries({
			...all,
			CustomersFilter: { ...Picked, description } as Schema,
		}).map(([name, schema]) => [
			name,
			mapped(schema, (one) => (isUnion(one) ? chainOf(one, all) : one)),
		]),
	) as Definitions;
	return JSON.stringify(
		{
			$schema: "http://json-schema.org/draft-07/schema#",
			$id: "urn:cadran:wire:1",
			title: "Questions and answers of Cadran over HTTP",
			definitions: opened(chained),
		},
		null,
		"\t",
	);
}
