import type { Filter } from "../model/filter.js";

/** Rows whose column has a value. */
export const known = (column: string): Filter => ({
	not: { column, is: null },
});
