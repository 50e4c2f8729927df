import { suggestion } from "../../model/spelling.js";
import { isRecord, refuse } from "../check.js";
import { parted } from "../reference.js";
import { isRollup, rowSets, shapeOf } from "./shape.js";

/** Where a metric names columns. */
const PLACES = new Set([
	"of",
	"column",
	"at",
	"by",
	"instant",
	"earliest",
	"same",
]);

/** Every column that a part of a metric names with its entity, such as `orders.amount`, and the option where it stands. */
export function namedIn(
	part: unknown,
	option: string,
	key = "",
): { name: string; option: string }[] {
	if (typeof part === "string")
		return PLACES.has(key) && part.includes(".")
			? [{ name: part, option }]
			: [];
	if (Array.isArray(part))
		return part.flatMap((one, i) => namedIn(one, `${option}[${i}]`, key));
	if (!isRecord(part)) return [];
	return Object.entries(part).flatMap(([inner, one]) =>
		namedIn(one, `${option}.${inner}`, inner),
	);
}

/**
 * Refuses a column that neither the vocabulary nor the host has. Without knowing what the host maps, one that is spelt nearly as
 * one of the vocabulary. Throws a CadranError (`question`).
 */
export function checkNamed(
	{ name, option }: { name: string; option: string },
	isMapped: ((name: string) => boolean) | null,
): void {
	const { entity, column } = parted(name) as { entity: string; column: string };
	const shape = shapeOf(entity);
	if (!shape)
		refuse(
			option,
			`${option}: there is no entity “${entity}”.${suggestion(entity, rowSets)}`,
		);
	if (Object.hasOwn(shape, column) || isMapped?.(name)) return;
	const hint = suggestion(column, Object.keys(shape));
	if (isRollup(entity))
		refuse(
			option,
			`${option}: “${entity}” has no column “${column}”.${hint} It has: ${Object.keys(shape).join(", ")}.`,
		);
	if (isMapped)
		refuse(
			option,
			`${option}: “${name}” is not of the vocabulary, and the mapping has no property of this name.${hint}`,
		);
	if (hint)
		refuse(
			option,
			`${option}: “${entity}” has no column “${column}”.${hint} If it is a property of your own, check the metric with your model.`,
		);
}
