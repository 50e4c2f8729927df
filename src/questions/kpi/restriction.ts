import {
	checkChoice,
	checkFilter,
	checkKeys,
	checkWhole,
	isRecord,
	refuse,
} from "../check.js";
import { checkColumn, checkValue } from "./operand.js";

/** Refuses a malformed condition: a filter, a range of a worked-out value, values among others', or all, any or not of such. */
export function checkCondition(
	where: unknown,
	option: string,
	within = false,
): void {
	if (!isRecord(where))
		refuse(option, `${option}: a condition is an object.`, where);
	for (const each of ["all", "any"] as const) {
		const parts = where[each];
		if (parts === undefined) continue;
		checkKeys(where, option, [each]);
		if (!Array.isArray(parts))
			refuse(
				`${option}.${each}`,
				`${option}.${each} must be a list of conditions.`,
				parts,
			);
		for (const part of parts) checkCondition(part, `${option}.${each}`, within);
		return;
	}
	if (where.not !== undefined) {
		checkKeys(where, option, ["not"]);
		checkCondition(where.not, `${option}.not`, within);
	} else if (where.value !== undefined) checkRange(where, option, within);
	else if (where.among !== undefined) checkAmong(where, option);
	else checkFilter(where, option);
}

function checkRange(
	range: Record<string, unknown>,
	option: string,
	within: boolean,
): void {
	checkKeys(range, option, ["value", "from", "to"]);
	checkValue(range.value, `${option}.value`, within);
	for (const end of [range.from, range.to])
		if (end !== undefined && typeof end !== "number")
			refuse(option, `${option}: from and to must be numbers.`, end);
}

function checkAmong(filter: Record<string, unknown>, option: string): void {
	checkKeys(filter, option, ["column", "among"]);
	const { column, among } = filter;
	if (typeof column !== "string" || column === "")
		refuse(
			`${option}.column`,
			`${option}.column must be the name of a column.`,
			column,
		);
	if (!isRecord(among))
		refuse(
			`${option}.among`,
			`${option}.among must be an object with “column”.`,
			among,
		);
	checkKeys(among, `${option}.among`, ["column", "where"]);
	checkColumn(among.column, `${option}.among.column`);
	if (/^(buyers|paths)\./u.test(among.column as string))
		refuse(
			`${option}.among.column`,
			`${option}.among.column must be of an entity, not of a rollup.`,
			among.column,
		);
	if (among.where !== undefined)
		checkFilter(among.where, `${option}.among.where`);
}

/** Refuses a malformed window. */
export function checkWindow(window: unknown, option: string): void {
	if (typeof window === "string")
		checkChoice(option, window, ["period", "whole", "always"]);
	if (window === undefined || typeof window === "string") return;
	if (!isRecord(window))
		refuse(
			option,
			`${option} must be period, whole, always, { before } or { trailing, to }.`,
			window,
		);
	const edges = ["start", "end"];
	if (window.before !== undefined) {
		checkKeys(window, option, ["before"]);
		checkChoice(`${option}.before`, window.before, edges);
		return;
	}
	checkKeys(window, option, ["trailing", "to"]);
	checkWhole(`${option}.trailing`, window.trailing ?? null, 1, 36_600);
	checkChoice(`${option}.to`, window.to ?? null, edges);
}
