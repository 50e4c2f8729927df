import type { ComplexAttributeConverter } from "lit";
import type { Comparison, Period } from "../model/period.js";
import type { FunnelStep } from "../questions/funnel.js";

const parts = (text: string) =>
	text
		.split(",")
		.map((part) => part.trim())
		.filter(Boolean);

/** `from/to` as a pair, or the text itself. */
function interval(text: string): { from: string; to: string } | null {
	const [from, to] = text.split("/");
	return from && to ? { from: from.trim(), to: to.trim() } : null;
}

/** A period as an attribute: its name, or first day and the day after the last, as `2026-01-01/2026-04-01`. */
export const periodAttribute: ComplexAttributeConverter<Period | undefined> = {
	fromAttribute: (text) =>
		text ? (interval(text) ?? (text.trim() as Period)) : undefined,
};

/** Comparisons as an attribute, parted by commas: `previous-period, previous-year, 3-ago, 2025-01-01/2025-04-01`. */
export const compareAttribute: ComplexAttributeConverter<
	readonly Comparison[] | undefined
> = {
	fromAttribute: (text) =>
		text
			? parts(text).map((part) => {
					const ago = /^(\d+)-ago$/.exec(part);
					return ago
						? { ago: Number(ago[1]) }
						: (interval(part) ?? (part as Comparison));
				})
			: undefined,
};

/** A list as JSON; null where the text is none. */
function jsonList<T>(text: string): T[] | null {
	try {
		const list: unknown = JSON.parse(text);
		return Array.isArray(list) ? list : null;
	} catch {
		return null;
	}
}

/** An object or a list as JSON. Text that is none is left for the question to refuse. */
export const jsonAttribute: ComplexAttributeConverter = {
	fromAttribute: (text) => {
		if (!text) return undefined;
		try {
			return JSON.parse(text);
		} catch {
			return text;
		}
	},
};

/** A name with a question mark is that of an optional step. */
const stepOf = (name: string): FunnelStep =>
	/.\?$/.test(name) ? { name: name.slice(0, -1).trim(), optional: true } : name;

/** What happens as an attribute: the name of an entity, or an object as JSON. */
export const happeningAttribute: ComplexAttributeConverter = {
	fromAttribute: (text, type) =>
		text && /^\w+$/.test(text.trim())
			? { entity: text.trim() }
			: jsonAttribute.fromAttribute?.(text, type),
};

/** The steps of a funnel as an attribute: names parted by commas, or a list of steps as JSON, as in a question. */
export const stepsAttribute: ComplexAttributeConverter<
	readonly FunnelStep[] | undefined
> = {
	fromAttribute: (text) =>
		text ? (jsonList<FunnelStep>(text) ?? parts(text).map(stepOf)) : undefined,
};

/** A number as an attribute, or several parted by commas: `3`, or `3, 5`. */
export const numbersAttribute: ComplexAttributeConverter<
	number | readonly number[] | undefined
> = {
	fromAttribute: (text) => {
		const [first, ...more] = parts(text ?? "").map(Number);
		return first === undefined || more.length === 0 ? first : [first, ...more];
	},
};

/** Two numbers as an attribute, parted by a comma: `0, 0.4`. */
export const rangeAttribute: ComplexAttributeConverter<
	readonly [number, number] | undefined
> = {
	fromAttribute: (text) => {
		const [low, high] = parts(text ?? "").map(Number);
		return low !== undefined && high !== undefined && low < high
			? [low, high]
			: undefined;
	},
};

/** Brackets of ages as an attribute, parted by commas: `1-1, 2-3, 4-6`. A part that is none is left for the question to refuse. */
export const bracketsAttribute: ComplexAttributeConverter<
	readonly (readonly [number, number])[] | undefined
> = {
	fromAttribute: (text) =>
		text
			? parts(text).map((part) => {
					const [, from, to] = /^(\d+)\s*-\s*(\d+)$/.exec(part) ?? [];
					return [Number(from), Number(to)] as const;
				})
			: undefined,
};
