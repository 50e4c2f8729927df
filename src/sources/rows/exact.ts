/** A whole number as a number where that is exact, else as it is. */
export function wholeNumber(value: number | bigint): number | bigint {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}

/** Reads the digits of decimals with so many places as the nearest number. Whole ones beyond 2⁵³ stay as they are; no fraction may be as large. */
export function decimalReader(
	scale: number,
): (digits: number | bigint) => number | bigint {
	if (scale <= 0) {
		const power = 10n ** BigInt(-scale);
		return (digits) => wholeNumber(BigInt(digits) * power);
	}
	// Both are exact, so that their quotient is the nearest number (Clinger's fast path).
	const power = scale <= 22 ? 10 ** scale : Number.NaN;
	return (digits) => {
		const number = Number(digits);
		return Number.isSafeInteger(number) && power > 0
			? number / power
			: longDecimal(BigInt(digits), scale);
	};
}

function longDecimal(digits: bigint, scale: number): number {
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
	const number = Number(value);
	if (toMillisecond < 0) return number * -toMillisecond;
	if (toMillisecond === 1) return number;
	if (Number.isSafeInteger(number))
		return (number - remainder(number, toMillisecond)) / toMillisecond;
	const unit = BigInt(toMillisecond);
	const units = BigInt(value);
	return Number((units - (((units % unit) + unit) % unit)) / unit);
}

const remainder = (number: number, by: number): number => {
	const rest = number % by;
	return rest < 0 ? rest + by : rest;
};
