import type { ComplexAttributeConverter } from "lit";
import type { Rate } from "../model/rates.js";

/** Exchange rates as an attribute: `USD 2026-01-01 0.92; USD 2026-04-01 0.95`. What is none is left for the mapping to refuse. */
export const ratesAttribute: ComplexAttributeConverter<
	readonly Rate[] | undefined
> = {
	fromAttribute: (text) =>
		text
			?.split(";")
			.filter((part) => part.trim())
			.map((part) => {
				const [currency = "", from = "", rate] = part.trim().split(/\s+/);
				return { currency, from, rate: Number(rate) };
			}),
};
