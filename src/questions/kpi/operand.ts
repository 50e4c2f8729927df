import { entities, isEntity } from "../../model/entity.js";
import { suggestion } from "../../model/spelling.js";
import { checkChoice, checkKeys, isRecord, refuse } from "../check.js";
import { parted } from "../reference.js";
import { checkOwned, checkRelated } from "./relation.js";

/** Checks each of two operands. */
export function checkPair(
	of: unknown,
	option: string,
	check: (part: unknown, option: string) => void,
): void {
	if (!Array.isArray(of) || of.length !== 2)
		refuse(option, `${option} must be a list of two.`, of);
	for (const part of of) check(part, option);
}

/** Refuses what is neither an entity of the vocabulary nor a rollup. */
export function checkEntity(entity: unknown, option: string): void {
	if (entity === "buyers" || entity === "paths") return;
	if (typeof entity === "string" && isEntity(entity)) return;
	const hint =
		typeof entity === "string"
			? suggestion(entity, [...Object.keys(entities), "buyers", "paths"])
			: "";
	refuse(
		option,
		`${option} must be an entity of the vocabulary, buyers or paths.${hint}`,
		entity,
	);
}

/** A column with its entity: `orders.amount`. */
export function checkColumn(name: unknown, option: string): void {
	const dot = typeof name === "string" ? name.indexOf(".") : -1;
	if (typeof name !== "string" || dot < 1)
		refuse(
			option,
			`${option} must be a column with its entity, such as orders.amount.`,
			name,
		);
	checkEntity(name.slice(0, dot), option);
}

const ARITHMETIC = ["plus", "minus", "times", "over"];
const UNITS = ["seconds", "hours", "days"];

/** Refuses a value of a row that is malformed; in a value of related rows, also what is related to those in turn. */
export function checkValue(
	value: unknown,
	option: string,
	within = false,
): void {
	if (typeof value === "number") return;
	if (!isRecord(value)) {
		checkColumn(value, option);
		return;
	}
	switch (value.op) {
		case "between":
			checkKeys(value, option, ["op", "of", "unit"]);
			checkChoice(`${option}.unit`, value.unit ?? null, UNITS);
			checkPair(value.of, `${option}.of`, checkInstant);
			break;
		case "gap":
			checkKeys(value, option, ["op", "of", "unit"]);
			checkChoice(`${option}.unit`, value.unit ?? null, UNITS);
			checkColumn(value.of, `${option}.of`);
			checkOwned(parted(value.of as string).entity, `${option}.of`);
			break;
		case "related":
			if (within)
				refuse(
					option,
					`${option}: what is related to related rows can't be worked out. Take what is related to the row itself.`,
				);
			checkRelated(value, option);
			break;
		default:
			checkChoice(`${option}.op`, value.op ?? null, [
				...ARITHMETIC,
				"between",
				"gap",
				"related",
			]);
			checkKeys(value, option, ["op", "of"]);
			checkPair(value.of, `${option}.of`, (part, place) =>
				checkValue(part, place, within),
			);
	}
}

function checkInstant(instant: unknown, option: string): void {
	if (!isRecord(instant)) {
		checkColumn(instant, option);
		return;
	}
	if (instant.earliest === undefined) {
		checkKeys(instant, option, ["edge"]);
		checkChoice(`${option}.edge`, instant.edge ?? null, ["start", "end"]);
		return;
	}
	checkKeys(instant, option, ["earliest"]);
	const { earliest } = instant;
	if (!Array.isArray(earliest) || earliest.length !== 2)
		refuse(
			`${option}.earliest`,
			`${option}.earliest must be a list of a column and { edge }.`,
			earliest,
		);
	checkColumn(earliest[0], `${option}.earliest`);
	const [, last] = earliest;
	if (!isRecord(last))
		refuse(
			`${option}.earliest`,
			`The second of ${option}.earliest must be { edge }.`,
			last,
		);
	checkKeys(last, `${option}.earliest`, ["edge"]);
	checkChoice(`${option}.earliest.edge`, last.edge ?? null, ["start", "end"]);
}
