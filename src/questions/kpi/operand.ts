import { entities, isEntity } from "../../model/entity.js";
import { suggestion } from "../../model/spelling.js";
import { checkChoice, isRecord, refuse } from "../check.js";

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

/** Refuses a value of a row that is malformed. */
export function checkValue(value: unknown, option: string): void {
	if (typeof value === "number") return;
	if (!isRecord(value)) {
		checkColumn(value, option);
		return;
	}
	const ops = ["plus", "minus", "times", "over", "between"];
	checkChoice(`${option}.op`, value.op ?? null, ops);
	const between = value.op === "between";
	if (between)
		checkChoice(`${option}.unit`, value.unit ?? null, [
			"seconds",
			"hours",
			"days",
		]);
	checkPair(value.of, `${option}.of`, between ? checkEnd : checkValue);
}

function checkEnd(end: unknown, option: string): void {
	if (isRecord(end))
		checkChoice(`${option}.edge`, end.edge ?? null, ["start", "end"]);
	else checkColumn(end, option);
}
