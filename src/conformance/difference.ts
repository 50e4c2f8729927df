/** Where an answer is another than it should be. What is absent is undefined. */
export interface Difference {
	/** Such as `split.groups[2].measure.value`. */
	path: string;
	expected: unknown;
	actual: unknown;
}

/** How far two numbers may be apart, relative to the greater. */
const NEAR = 1e-9;

/** The same number: whole ones exactly, the rest but for rounding. Nothing is near 0 but 0. */
function isSame(expected: number, actual: number): boolean {
	if (expected === actual) return true;
	if (Number.isInteger(expected) && Number.isInteger(actual)) return false;
	const size = Math.max(Math.abs(expected), Math.abs(actual));
	return Math.abs(expected - actual) <= NEAR * size;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null;

/**
 * Where two values of plain JSON differ. Texts are equal exactly; numbers to 1e-9 of the greater, whole numbers exactly; null is
 * neither 0 nor an empty text; lists have the same order. What the expected value lacks may be null, and what is undefined is absent.
 */
export function differencesOf(
	expected: unknown,
	actual: unknown,
	path = "",
): Difference[] {
	if (typeof expected === "number" && typeof actual === "number")
		return isSame(expected, actual) ? [] : [{ path, expected, actual }];
	if (!isObject(expected) || !isObject(actual))
		return Object.is(expected, actual) ? [] : [{ path, expected, actual }];
	if (Array.isArray(expected) !== Array.isArray(actual))
		return [{ path, expected, actual }];
	if (Array.isArray(expected)) return ofLists(expected, actual, path);
	return keysOf(expected, actual).flatMap((key) => {
		const inner = path === "" ? key : `${path}.${key}`;
		const mine = expected[key];
		const theirs = actual[key];
		if (mine === undefined && theirs === null) return [];
		return differencesOf(mine, theirs, inner);
	});
}

const keysOf = (a: object, b: object) => [
	...new Set([...Object.keys(a), ...Object.keys(b)]),
];

function ofLists(
	expected: readonly unknown[],
	actual: unknown,
	path: string,
): Difference[] {
	const list = actual as readonly unknown[];
	const length = differencesOf(expected.length, list.length, `${path}.length`);
	return [
		...length,
		...expected
			.slice(0, list.length)
			.flatMap((one, i) => differencesOf(one, list[i], `${path}[${i}]`)),
	];
}
