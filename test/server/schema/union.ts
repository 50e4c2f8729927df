/** A JSON Schema, as far as the generator writes one. */
export interface Schema {
	[keyword: string]: unknown;
	$ref?: string;
	type?: string | string[];
	const?: unknown;
	enum?: unknown[];
	anyOf?: Schema[];
	properties?: Record<string, Schema>;
	required?: string[];
}

export type Definitions = Record<string, Schema>;

const NAME = /^#\/definitions\//;

/** The name of the definition that a schema refers to. */
export const nameOf = ({ $ref }: Schema): string | undefined =>
	$ref && decodeURIComponent($ref.replace(NAME, ""));

const targetOf = (schema: Schema, all: Definitions): Schema => {
	const name = nameOf(schema);
	return name === undefined ? schema : targetOf(all[name] as Schema, all);
};

/** The alternatives of a union, those of unions within it too. */
function branchesOf(schema: Schema, all: Definitions): Schema[] {
	const target = targetOf(schema, all);
	if (!target.anyOf) return [schema];
	return target.anyOf.flatMap((branch) => branchesOf(branch, all));
}

const isObject = ({ type }: Schema) => type === "object";
const isArray = ({ type }: Schema) => type === "array";

/** The texts that a property may be, where it is one of few. */
const textsOf = (schema?: Schema): unknown[] | undefined =>
	schema?.enum ?? (schema && "const" in schema ? [schema.const] : undefined);

const propertyOf = (schema: Schema, path: string, all: Definitions) =>
	path
		.split(".")
		.reduce<Schema | undefined>(
			(at, key) => at && targetOf(at, all).properties?.[key],
			schema,
		);

const test = (path: string, texts: unknown[]): Schema => {
	const [key, ...rest] = path.split(".") as [string, ...string[]];
	const inner = rest.length > 0 ? test(rest.join("."), texts) : { enum: texts };
	return { properties: { [key]: inner }, required: [key] };
};

/** Objects told apart by the text of one property: the answer says which texts there are. */
function byText(
	branches: readonly Schema[],
	path: string,
	all: Definitions,
): Schema {
	const known = branches.flatMap(
		(branch) => textsOf(propertyOf(branch, path, all)) as unknown[],
	);
	return branches.reduceRight<Schema>(
		(rest, branch) => ({
			if: test(path, textsOf(propertyOf(branch, path, all)) as unknown[]),
			// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
			then: branch,
			else: rest,
		}),
		test(path, known),
	);
}

/** Objects told apart by a key that only one of them has; at most one has none such, and is what is left. */
function byKey(branches: readonly Schema[], all: Definitions): Schema {
	const shapes = branches.map((branch) => targetOf(branch, all));
	const keyOf = (own: Schema) =>
		own.required?.find((key) =>
			shapes.every((shape) => shape === own || !shape.properties?.[key]),
		);
	// Of two of the same keys the later one is the wider: a condition holds filters, and more.
	const last = branches.filter((_, i) => {
		const keys = String(shapes[i]?.required);
		return (
			shapes.findLastIndex((shape) => String(shape.required) === keys) === i
		);
	});
	if (last.length < branches.length) return byKey(last, all);
	const keys = shapes.map(keyOf);
	const left = branches.filter((_, i) => keys[i] === undefined);
	if (left.length > 1) throw new Error("A union can't be told apart by keys.");
	const chain = branches.flatMap((branch, i) => {
		const key = keys[i];
		return key === undefined ? [] : [{ key, branch }];
	});
	const rest = left[0] ?? chain.pop()?.branch;
	return chain.reduceRight<Schema>(
		(rest, { key, branch }) => ({
			if: { required: [key] },
			// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
			then: branch,
			else: rest,
		}),
		rest as Schema,
	);
}

const TAGS = ["kind", "op", "customers.kind"];

function objects(branches: readonly Schema[], all: Definitions): Schema {
	const tag = TAGS.find((path) =>
		branches.every((branch) => textsOf(propertyOf(branch, path, all))),
	);
	return tag ? byText(branches, tag, all) : byKey(branches, all);
}

function scalars(branches: readonly Schema[]): Schema {
	if (branches.length === 1) return branches[0] as Schema;
	const texts = branches.map(textsOf);
	if (texts.every(Boolean)) return { enum: texts.flat() };
	const types = new Set(branches.flatMap(({ type }) => type ?? []));
	return { type: types.size > 1 ? [...types] : [...types][0] };
}

/**
 * A union as a chain of if, then, else: only the alternative that is meant is gone into. So what is wrong is told of that one, and
 * a hostile question costs no more than its length.
 */
export function chainOf(schema: Schema, all: Definitions): Schema {
	const branches = branchesOf(schema, all);
	const kindOf = (branch: Schema) => {
		const target = targetOf(branch, all);
		return isObject(target) ? "object" : isArray(target) ? "array" : "scalar";
	};
	const of = (kind: string) => branches.filter((one) => kindOf(one) === kind);
	const [objectOnes, arrays, rest] = [of("object"), of("array"), of("scalar")];
	if (arrays.length > 1) throw new Error("A union of lists.");
	const parts: [string, Schema][] = [];
	if (objectOnes.length > 0)
		parts.push([
			"object",
			objectOnes.length > 1
				? objects(objectOnes, all)
				: (objectOnes[0] as Schema),
		]);
	if (arrays[0]) parts.push(["array", arrays[0]]);
	const plain = rest.map((one) => targetOf(one, all));
	const last = plain.length > 0 ? scalars(plain) : (parts.pop()?.[1] as Schema);
	const chain = parts.reduceRight<Schema>(
		(rest, [type, branch]) => ({
			if: { type },
			// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
			then: branch,
			else: rest,
		}),
		last,
	);
	const { anyOf: _, ...words } = schema;
	return { ...words, ...chain };
}
