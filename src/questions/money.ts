import { CadranError } from "../model/error.js";

/**
 * A sum of money, rounded so that the order of addition never parts two equal customers: to a millionth, below 1 to a millionth
 * of that, below a millionth once more. Throws `refused` where it is more than a number can hold.
 */
export function rounded(amount: number): number {
	if (!Number.isFinite(amount))
		throw new CadranError(
			"refused",
			"The amounts add up to more than a number can hold. Check the column amount.",
			{ column: "amount" },
		);
	const size = Math.abs(amount);
	if (size >= 1e9) return amount;
	const parts = size >= 1 ? 1e6 : size >= 1e-6 ? 1e12 : 1e18;
	return Math.round(amount * parts) / parts;
}
