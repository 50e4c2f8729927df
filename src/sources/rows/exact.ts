const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** A whole number as a number where that is exact, else as it is. */
export const wholeNumber = (value: bigint): number | bigint =>
	value >= -MOST && value <= MOST ? Number(value) : value;

/** The digits of a decimal as the nearest number there is: whole ones beyond 2⁵³ stay as they are, and no fraction may be as large. */
export function decimalNumber(digits: bigint, scale: number): number | bigint {
	if (scale <= 0) return wholeNumber(digits * 10n ** BigInt(-scale));
	const exact = wholeNumber(digits);
	// Both are exact, so that their quotient is the nearest number (Clinger's fast path).
	if (typeof exact === "number" && scale <= 22) return exact / 10 ** scale;
	const whole = wholeNumber(digits / 10n ** BigInt(scale));
	if (typeof whole === "bigint")
		throw new RangeError(
			`a decimal of ${whole} and a fraction is no exact number`,
		);
	const text = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
	const number = Number(`${text.slice(0, -scale)}.${text.slice(-scale)}`);
	return digits < 0n ? -number : number;
}

/** Units since 1970, so many to a millisecond (or so many milliseconds each, where negative), as whole milliseconds. */
export function milliseconds(
	value: number | bigint,
	toMillisecond: number,
): number {
	if (toMillisecond < 0) return Number(value) * -toMillisecond;
	if (typeof value === "number") return Math.floor(value / toMillisecond);
	const unit = BigInt(toMillisecond);
	const rest = ((value % unit) + unit) % unit;
	return Number((value - rest) / unit);
}
