import { CadranError } from "../model/error.js";

/**
 * A sum of money, rounded to a millionth so that the order of addition never parts two equal customers. Throws `refused` where it
 * is more than a number can hold.
 */
export function settled(amount: number): number {
	if (!Number.isFinite(amount))
		throw new CadranError(
			"refused",
			"The amounts add up to more than a number can hold. Check the column amount.",
			{ column: "amount" },
		);
	return Math.abs(amount) < 1e9 ? Math.round(amount * 1e6) / 1e6 : amount;
}
