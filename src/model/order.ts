/**
 * Compares texts by code point, as UTF-8 sorts: every engine has this order, whatever its collation. It is that of JavaScript but for
 * characters beyond the first 65,536, such as 😀, which come last.
 */
export function byCodePoint(a: string, b: string): number {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const one = a.charCodeAt(i);
		const other = b.charCodeAt(i);
		if (one === other) continue;
		const beyond = Number(isSurrogate(one)) - Number(isSurrogate(other));
		return beyond === 0 ? one - other : beyond;
	}
	return a.length - b.length;
}

/** Half of a character beyond the first 65,536. */
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;
