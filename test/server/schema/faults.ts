import { Validator } from "@cfworker/json-schema";
import schema from "../../../src/server/schema.json" with { type: "json" };

const LEADS = ["$ref", "if", "then", "else"];

/** Finds what is wrong with a value by a definition of the published schema. */
export const faultsBy = (definition: string) => {
	const { $schema, definitions } = schema;
	const validator = new Validator(
		{ $schema, $ref: `#/definitions/${definition}`, definitions },
		"7",
		false,
	);
	return (value: unknown) =>
		validator
			.validate(value)
			.errors.filter(({ keyword }) => !LEADS.includes(keyword))
			.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`);
};
