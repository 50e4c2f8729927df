import { exactSum } from "../../model/statistic.js";
import type { Work } from "../../model/work.js";
import { rounded } from "../money.js";
import type { RfmSegment } from "../rfm.js";
import { type Room, ranked } from "./ranks.js";

/** What is known of each customer, by code. */
export interface Values {
	recency: Float64Array;
	frequency: Float64Array;
	monetary: Float64Array;
}

/** Running sums with what rounding lost (Neumaier 1974), so that the order of customers changes nothing. */
export interface Sums {
	customers: Float64Array;
	orders: Float64Array;
	revenue: Float64Array;
	lost: Float64Array;
}

/** Counts and sums of customers by group, revenue rounded. */
export type Totals = Omit<Sums, "lost">;

/** The median of each group's values; null for an empty group. */
export type Medians = Record<
	"recency" | "frequency" | "monetary",
	readonly (number | null)[]
>;

/** Counts and sums of customers by group; −1 is no group. */
export function sumUp(
	group: Int16Array,
	groups: number,
	frequency: Float64Array,
	monetary: Float64Array,
): Sums {
	const sums = {
		customers: new Float64Array(groups),
		orders: new Float64Array(groups),
		revenue: new Float64Array(groups),
		lost: new Float64Array(groups),
	};
	const { customers, orders, revenue, lost } = sums;
	for (let customer = 0; customer < group.length; customer++) {
		const own = group[customer] as number;
		if (own < 0) continue;
		customers[own] = (customers[own] as number) + 1;
		orders[own] = (orders[own] as number) + (frequency[customer] as number);
		const amount = monetary[customer] as number;
		const sum = revenue[own] as number;
		const next = sum + amount;
		revenue[own] = next;
		lost[own] =
			(lost[own] as number) +
			(Math.abs(sum) >= Math.abs(amount)
				? sum - next + amount
				: amount - next + sum);
	}
	for (let own = 0; own < groups; own++)
		revenue[own] = rounded((revenue[own] as number) + (lost[own] as number));
	return sums;
}

/** Puts the values of each group side by side: group g has those from `starts[g]` to `starts[g + 1]`. */
function part(
	values: Float64Array,
	group: Int16Array,
	starts: Uint32Array,
	{ values: parted }: Room,
): void {
	const next = starts.slice();
	for (let customer = 0; customer < group.length; customer++) {
		const own = group[customer] as number;
		if (own < 0) continue;
		const at = next[own] as number;
		next[own] = at + 1;
		parted[at] = values[customer] as number;
	}
}

/** The median of each group's values; null for an empty group. */
function* mediansOf(
	values: Float64Array,
	group: Int16Array,
	sizes: Float64Array,
	room: Room,
): Work<(number | null)[]> {
	const starts = new Uint32Array(sizes.length + 1);
	for (let own = 0; own < sizes.length; own++)
		starts[own + 1] = (starts[own] as number) + (sizes[own] as number);
	part(values, group, starts, room);
	yield;
	const found: (number | null)[] = [];
	for (let own = 0; own < sizes.length; own++) {
		const parted = room.values.subarray(starts[own], starts[own + 1]);
		found.push(median(parted, room.cells));
		yield;
	}
	return found;
}

/** The middle value, or the mean of the two in the middle. */
function median(values: Float64Array, cells: Uint16Array): number | null {
	const { length } = values;
	if (length === 0) return null;
	const half = length >> 1;
	const places = length % 2 === 0 ? [half, half - 1] : [half];
	const [high, low] = ranked(values, places, cells);
	return low === undefined ? (high as number) : (high as number) / 2 + low / 2;
}

function share(part: number, whole: number): number | null {
	const quotient = part / whole;
	return Number.isFinite(quotient) ? quotient : null;
}

/** What each group of customers is worth. */
export function* describe(
	ids: readonly string[],
	group: Int16Array,
	{ recency, frequency, monetary }: Values,
	room: Room,
): Work<RfmSegment[]> {
	const sums = sumUp(group, ids.length, frequency, monetary);
	yield;
	const each = (values: Float64Array) =>
		mediansOf(values, group, sums.customers, room);
	const medians = {
		recency: yield* each(recency),
		frequency: yield* each(frequency),
		monetary: yield* each(monetary),
	};
	return worthOf(ids, sums, medians);
}

/** What groups are worth, by their totals and medians. Shares are of all the groups together. */
export function worthOf(
	ids: readonly string[],
	totals: Totals,
	medians: Medians,
): RfmSegment[] {
	const customers = exactSum(totals.customers);
	const revenue = rounded(exactSum(totals.revenue));
	return ids.map((id, i) => {
		const own = totals.customers[i] as number;
		const orders = totals.orders[i] as number;
		const amount = totals.revenue[i] as number;
		return {
			id,
			customers: own,
			orders,
			revenue: amount,
			customerShare: share(own, customers),
			revenueShare: share(amount, revenue),
			basket: share(amount, orders),
			medianRecency: medians.recency[i] ?? null,
			medianFrequency: medians.frequency[i] ?? null,
			medianMonetary: medians.monetary[i] ?? null,
		};
	});
}
