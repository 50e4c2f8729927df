import { expect, vi } from "vitest";

// What a reader finds out is made as small as can be before it is told, and that takes time.
vi.setConfig({ testTimeout: 60_000 });

/** A part of a whole as a reader sees it: its count, or null where it is hidden; and how many it holds for sure if it is. */
export interface Seen {
	count: number | null;
	least?: number;
}

/**
 * What a reader can work out of hidden parts who knows the whole and which parts are hidden: the most that each can hold. Whoever
 * knows that it is fewer than k knows too much.
 */
export function mostOf(whole: number, parts: readonly Seen[]): number[] {
	const hidden = parts.filter(({ count }) => count === null);
	const rest = whole - parts.reduce((sum, { count }) => sum + (count ?? 0), 0);
	const least = hidden.map(({ least = 1 }) => least);
	const sum = least.reduce((total, one) => total + one, 0);
	return least.map((own) => rest - (sum - own));
}

/** No part is seen to be small, and none that is hidden can be told to be. */
export function expectKept(
	whole: number,
	parts: readonly Seen[],
	k: number,
): void {
	for (const { count } of parts) if (count !== null) expectLarge(count, k);
	for (const most of mostOf(whole, parts))
		expect(most).toBeGreaterThanOrEqual(k);
}

/** A count that may be seen: of nobody, or of k or more. */
export function expectLarge(count: number, k: number): void {
	if (count !== 0) expect(count).toBeGreaterThanOrEqual(k);
}
