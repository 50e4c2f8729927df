import { type OutputUnit, Validator } from "@cfworker/json-schema";
import { suggestion } from "../model/spelling.js";
import { isRecord, refuse } from "../questions/check.js";
import type { Question } from "../questions/question.js";
import schema from "./schema.json" with { type: "json" };

type Node = Readonly<Record<string, unknown>>;

const definitions = schema.definitions as Record<string, Node>;

const validator = new Validator(
	{
		$schema: schema.$schema,
		$ref: "#/definitions/Question",
		definitions,
	},
	"7",
	false,
);

/** What only leads to the fault. */
const LEADS = ["$ref", "if", "then", "else", "properties", "items", "false"];

const piecesOf = (pointer: string): string[] =>
	pointer
		.split("/")
		.slice(1)
		.map((piece) =>
			decodeURIComponent(piece).replaceAll("~1", "/").replaceAll("~0", "~"),
		);

/** The schema in which a keyword stands, by way of what it refers to. */
function schemaAt(location: string): Node {
	let at: unknown = { $ref: "#/definitions/Question" };
	for (const piece of piecesOf(location).slice(0, -1)) {
		const node = at as Node;
		at =
			piece === "$ref"
				? definitions[String(node.$ref).replace("#/definitions/", "")]
				: node[piece];
	}
	return at as Node;
}

const valueAt = (question: unknown, location: string): unknown =>
	piecesOf(location).reduce<unknown>(
		(at, piece) => (at as Record<string, unknown>)[piece],
		question,
	);

/** The place in a question, such as `filters[0].column`. */
const optionAt = (location: string): string =>
	piecesOf(location)
		.map((piece, i) =>
			/^\d+$/.test(piece) ? `[${piece}]` : `${i > 0 ? "." : ""}${piece}`,
		)
		.join("");

const TYPES: Readonly<Record<string, string>> = {
	object: "an object",
	array: "a list",
	string: "a text",
	number: "a number",
	boolean: "true or false",
	null: "null",
};

function wantOf(types: unknown): string {
	const names = [types].flat().map((type) => TYPES[String(type)]);
	return names.join(" or ");
}

/** Throws what is wrong, of the first fault. */
function refuseUnit(unit: OutputUnit, question: unknown): never {
	const found = valueAt(question, unit.instanceLocation);
	const node = schemaAt(unit.keywordLocation);
	const option = optionAt(unit.instanceLocation) || "question";
	const inner = (key: string) =>
		option === "question" ? key : `${option}.${key}`;
	switch (unit.keyword) {
		case "additionalProperties": {
			const known = Object.keys(node.properties ?? {});
			const key = Object.keys(found as object).find(
				(one) => !known.includes(one),
			) as string;
			refuse(
				inner(key),
				`${option} has no “${key}”, only ${known.join(", ")}.${suggestion(key, known)}`,
			);
			break;
		}
		case "required": {
			const given = Object.keys(found as object);
			const key = (node.required as string[]).find(
				(one) => !given.includes(one),
			) as string;
			refuse(inner(key), `${option} needs “${key}”.`);
			break;
		}
		case "enum":
			refuse(
				option,
				`${option} must be one of: ${(node.enum as unknown[]).join(", ")}.`,
				found,
			);
			break;
		case "const":
			refuse(option, `${option} must be ${String(node.const)}.`, found);
			break;
		case "type":
			refuse(option, `${option} must be ${wantOf(node.type)}.`, found);
			break;
		case "pattern":
			refuse(
				option,
				`${option} must be a name such as this-month, last-3-months or month-to-date, or { from, to }.`,
				found,
			);
			break;
		default:
			refuse(option, `${option} has too few or too many parts.`);
	}
}

/** Refuses what the published schema does not allow. Throws a CadranError `question` that names the option. */
export function checkQuestion(question: unknown): asserts question is Question {
	if (!isRecord(question))
		refuse("question", "A question is an object with a kind.", question);
	const { valid, errors } = validator.validate(question);
	if (valid) return;
	const faults = errors.filter(({ keyword }) => !LEADS.includes(keyword));
	const unknown = faults.find(
		({ keyword }) => keyword === "additionalProperties",
	);
	refuseUnit((unknown ?? faults[0]) as OutputUnit, question);
}
