import type { Words } from "../../locales/en.js";
import type { Format } from "../../locales/format.js";
import type {
	FunnelAnswer,
	FunnelPart,
	FunnelPick,
} from "../../questions/funnel.js";

/** A step's name as read: `product_viewed` is Product viewed; a name in the host's own words stays. */
export const titleOf = (name: string) =>
	/^[a-z][a-z0-9_-]*$/.test(name)
		? name.charAt(0).toUpperCase() + name.slice(1).replaceAll(/[_-]/g, " ")
		: name;

/** A column as it is called in a sentence: `events.device` is device. */
export function columnText(column: string, { funnel }: Words): string {
	const name = column.slice(column.lastIndexOf(".") + 1);
	return Object.hasOwn(funnel.columns, name)
		? (funnel.columns[name] as string)
		: name.replaceAll("_", " ");
}

/** Days as text, to a tenth; in hours where less than one. */
export function lasting(days: number, format: Format): string {
	const tenth = (value: number) => Math.round(value * 10) / 10;
	return days < 1
		? format.number(tenth(days * 24), "hours")
		: format.number(tenth(days), "days");
}

/** One of several funnels in one, with its name as read. */
export interface NamedPart extends FunnelPart {
	name: string;
	/** Whether it is what all the others come to. */
	other: boolean;
	/** What tells its customers from others in a pick; null where nothing does. */
	pick: Pick<FunnelPick, "group" | "segment"> | null;
}

/** The funnels that are drawn beside the whole: segments, or the groups of a breakdown. */
export function partsOf(
	{ segments, breakdown }: FunnelAnswer,
	{ funnel }: Words,
): NamedPart[] {
	if (segments)
		return segments.map((part) => ({
			...part,
			other: false,
			pick: { segment: part.name },
		}));
	if (!breakdown) return [];
	const { groups, other } = breakdown;
	const logical = groups.every(
		({ key }) => key === null || key === "true" || key === "false",
	);
	const nameOf = (key: string | null) =>
		key === null
			? funnel.missing
			: logical
				? funnel.yes(key === "true")
				: titleOf(key);
	return [
		...groups.map(({ key, ...part }) => ({
			...part,
			name: nameOf(key),
			other: false,
			pick: { group: key },
		})),
		...(other
			? [
					{
						...other,
						name: funnel.other(other.groups),
						other: true,
						pick: null,
					},
				]
			: []),
	];
}
