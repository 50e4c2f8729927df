import type { HostColumn } from "../rows.js";

/** A day, or a time on a clock, of no zone: milliseconds from 1970 as that clock counts them. */
export class LocalTime {
	constructor(
		readonly time: number,
		readonly day: boolean,
	) {}

	/** As ISO 8601 without an offset. */
	toString(): string {
		const date = new Date(this.time);
		if (Number.isNaN(date.getTime())) return String(this.time);
		return date.toISOString().slice(0, this.day ? 10 : -1);
	}
}

/** A number of a column as the cell it stands for. */
export function cellOf(
	instants: HostColumn["instants"],
	number: number,
): number | Date | LocalTime {
	if (instants === false) return number;
	return instants === true
		? new Date(number)
		: new LocalTime(number, instants === "days");
}
