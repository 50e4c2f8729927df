import { entityShape, isEntity } from "../../model/entity.js";
import type { Value } from "../../model/value.js";
import { checkChoice, checkKeys, isRecord, refuse } from "../check.js";
import { parted } from "../reference.js";
import { checkColumn, checkEntity, checkValue } from "./operand.js";
import { checkCondition, checkWindow } from "./restriction.js";
import { entityOf } from "./value.js";

/** Columns in which related rows can be asked to be equal. */
const COLUMNS = 8;
/** How far from a row related ones can lie: a hundred years. */
const FAR = { hours: 876_600, days: 36_525 };

/** Refuses a count, distinct count or sum of related rows that is malformed. */
export function checkRelated(
	related: Record<string, unknown>,
	option: string,
): void {
	checkKeys(related, option, ["op", "of", "near", "same"]);
	const { of, near, same } = related;
	if (!isRecord(of))
		refuse(
			`${option}.of`,
			`${option}.of must be a count, a distinct count or a sum.`,
			of,
		);
	checkAggregate(of, `${option}.of`);
	if (near !== undefined) {
		if (of.window !== undefined)
			refuse(
				`${option}.of.window`,
				`${option}: “near” says which rows are related: leave “window” out.`,
			);
		checkNear(near, `${option}.near`);
	}
	if (same === undefined) return;
	const named = (name: unknown) =>
		typeof name === "string" && name !== "" && !name.includes(".");
	if (!Array.isArray(same) || same.length > COLUMNS || !same.every(named))
		refuse(
			`${option}.same`,
			`${option}.same must be a list of at most ${COLUMNS} columns by their own names, such as reason.`,
			same,
		);
}

function checkAggregate(of: Record<string, unknown>, option: string): void {
	checkChoice(`${option}.op`, of.op ?? null, ["count", "distinct", "sum"]);
	const counted = of.op === "count";
	checkKeys(of, option, [
		"op",
		counted ? "entity" : "of",
		"where",
		"at",
		"window",
	]);
	const inner = counted ? `${option}.entity` : `${option}.of`;
	if (counted) checkEntity(of.entity, inner);
	else if (of.op === "distinct") checkColumn(of.of, inner);
	else checkValue(of.of, inner, true);
	const entity = counted
		? of.entity
		: of.op === "distinct"
			? parted(of.of as string).entity
			: entityOf(of.of as Value);
	checkOwned(entity, inner);
	if (of.where !== undefined) checkCondition(of.where, `${option}.where`, true);
	if (of.at !== undefined && typeof of.at !== "string")
		refuse(
			`${option}.at`,
			`${option}.at must be the name of a column of instants.`,
			of.at,
		);
	if (of.window === "whole")
		refuse(
			`${option}.window`,
			`${option}.window can't be whole: rows after the as-of instant are never related.`,
		);
	checkWindow(of.window, `${option}.window`);
}

/** Refuses rows that are not of customers, or are rolled up. */
export function checkOwned(entity: unknown, option: string): void {
	const known = typeof entity === "string" && isEntity(entity);
	const { columns } = known ? entityShape(entity) : { columns: {} };
	if (entity === "customers" || Object.hasOwn(columns, "customer")) return;
	refuse(
		option,
		`${option} must be of an entity whose rows have a customer, such as orders.`,
		entity,
	);
}

function checkNear(near: unknown, option: string): void {
	if (!isRecord(near))
		refuse(option, `${option} must be an object with “instant”.`, near);
	checkKeys(near, option, ["instant", "from", "to", "unit"]);
	checkColumn(near.instant, `${option}.instant`);
	checkChoice(`${option}.unit`, near.unit ?? null, ["hours", "days"]);
	const far = FAR[near.unit as keyof typeof FAR];
	for (const end of ["from", "to"] as const) {
		const value = near[end];
		if (value === undefined) continue;
		if (typeof value !== "number" || Math.abs(value) > far)
			refuse(
				`${option}.${end}`,
				`${option}.${end} must be a number from −${far} to ${far}.`,
				value,
			);
	}
	const { from = 0, to = far } = near as { from?: number; to?: number };
	if (from > to)
		refuse(
			`${option}.to`,
			`${option}: “to” must not be less than “from”, which is 0 unless given.`,
			to,
		);
}
