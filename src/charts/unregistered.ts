import type { Words } from "../locales/en.js";
import { CadranError } from "../model/error.js";

/** The error of a module whose elements are not all on the page: which, and what to import. */
export const unregistered = (
	elements: readonly string[],
	{ dashboard }: Words,
): CadranError =>
	new CadranError(
		"failed",
		dashboard.unregistered(
			elements.map((each) => `<cadran-${each}>`),
			elements.map((each) => `cadran/${each}`),
		),
		{ option: "module" },
	);

/** The error of a widget that reads what is not mapped. */
export const unavailable = (
	missing: readonly string[],
	{ dashboard }: Words,
): CadranError =>
	new CadranError("unsupported", dashboard.unavailable(missing));
