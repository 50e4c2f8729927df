import type { ComplexAttributeConverter } from "lit";
import type { Fiscal } from "../model/fiscal.js";

/**
 * A fiscal year as an attribute: `start: 4`, or `weeks: 4-5-4; month: 1; ends: nearest; naming: start`. What is no option is left
 * for the question to refuse.
 */
export const fiscalAttribute: ComplexAttributeConverter<Fiscal | undefined> = {
	fromAttribute: (text) =>
		text
			? (Object.fromEntries(
					text.split(";").flatMap((part) => {
						const [name = "", value = ""] = part
							.split(":")
							.map((each) => each.trim());
						return name ? [[name, Number(value) || value]] : [];
					}),
				) as unknown as Fiscal)
			: undefined,
};
