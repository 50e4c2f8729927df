import {
	channels,
	DAY,
	type Data,
	END,
	leastOf,
	months,
	START,
	type Ways,
	yearsOf,
} from "./data.ts";

/** Rows of each customer side by side, in order of time. */
interface Grouped {
	starts: Uint32Array;
	order: Uint32Array;
}

function group(customer: Int32Array, people: number): Grouped {
	const starts = new Uint32Array(people + 1);
	for (let row = 0; row < customer.length; row++) starts[customer[row] + 1]++;
	for (let one = 0; one < people; one++) starts[one + 1] += starts[one];
	const next = starts.slice();
	const order = new Uint32Array(customer.length);
	for (let row = 0; row < customer.length; row++)
		order[next[customer[row]]++] = row;
	return { starts, order };
}

const taken = <A extends Float64Array | Int32Array>(
	from: A,
	order: Uint32Array,
): A => {
	const to = from.slice() as A;
	for (let i = 0; i < order.length; i++) to[i] = from[order[i]];
	return to;
};

/** The value at a place of the sorted list (Hoare's selection), by changing the list. */
function select(list: Float64Array, place: number): number {
	let low = 0;
	let high = list.length - 1;
	while (low < high) {
		const pivot = list[(low + high) >> 1];
		let i = low;
		let j = high;
		while (i <= j) {
			while (list[i] < pivot) i++;
			while (list[j] > pivot) j--;
			if (i <= j) {
				const kept = list[i];
				list[i++] = list[j];
				list[j--] = kept;
			}
		}
		if (place <= j) high = j;
		else if (place >= i) low = i;
		else break;
	}
	return list[place];
}

/** The values that part the scores: a score is 1 + how many are below the value. */
function limits(values: Float64Array): number[] {
	const list = values.slice();
	return [1, 2, 3, 4].map((part) =>
		select(list, Math.ceil((part * list.length) / 5) - 1),
	);
}

/** Loops written for one task each, by hand, over rows grouped by customer: the limit of what JavaScript can do. */
export function loops(data: Data): Ways {
	const people = data.customers.id.length;
	const buy = group(data.orders.customer, people);
	const at = taken(data.orders.at, buy.order);
	const amount = taken(data.orders.amount, buy.order);
	const channel = taken(data.orders.channel, buy.order);
	const did = group(data.events.customer, people);
	const done = taken(data.events.at, did.order);
	const name = taken(data.events.name, did.order);
	const said = group(data.surveys.customer, people);
	const saidAt = taken(data.surveys.at, said.order);
	const score = taken(data.surveys.score, said.order);
	const { value } = data.customers;
	const everyone = -Infinity;

	function rfm(from: number): number[] {
		const recency = new Float64Array(people);
		const frequency = new Float64Array(people);
		const monetary = new Float64Array(people);
		let n = 0;
		for (let one = 0; one < people; one++) {
			if (value[one] < from) continue;
			const first = buy.starts[one];
			const end = buy.starts[one + 1];
			if (first === end) continue;
			let sum = 0;
			for (let row = first; row < end; row++) sum += amount[row];
			recency[n] = Math.floor((END - 1 - at[end - 1]) / DAY);
			frequency[n] = end - first;
			monetary[n++] = sum;
		}
		const r = limits(recency.subarray(0, n));
		const f = limits(frequency.subarray(0, n));
		const m = limits(monetary.subarray(0, n));
		const cells = new Array<number>(55).fill(0);
		for (let i = 0; i < n; i++) {
			let rs = 4;
			let fs = 0;
			let ms = 0;
			for (let part = 0; part < 4; part++) {
				rs -= +(recency[i] > r[part]);
				fs += +(frequency[i] > f[part]);
				ms += +(monetary[i] > m[part]);
			}
			cells[fs * 5 + rs]++;
			cells[25 + fs * 5 + rs] += monetary[i];
			cells[50 + ms]++;
		}
		return cells.slice(0, 50);
	}

	const edges = months(2023, 0, 36);
	function monthOf(instant: number): number {
		let month = ((instant - edges[0]) / (30.4375 * DAY)) | 0;
		if (month > 35) month = 35;
		while (instant < edges[month]) month--;
		while (instant >= edges[month + 1]) month++;
		return month;
	}

	function cohorts(from: number): number[] {
		const cells = new Array<number>(576).fill(0);
		for (let one = 0; one < people; one++) {
			if (value[one] < from) continue;
			const first = buy.starts[one];
			const end = buy.starts[one + 1];
			if (first === end || at[first] >= edges[24]) continue;
			const start = monthOf(at[first]);
			let last = -1;
			let until = 0;
			for (let row = first; row < end; row++) {
				if (at[row] < until) continue;
				last = monthOf(at[row]);
				until = edges[last + 1];
				if (last - start < 24) cells[start * 24 + last - start]++;
			}
		}
		return cells;
	}

	function funnel(from: number): number[] {
		const counts = [0, 0, 0, 0, 0];
		const entry = Date.UTC(2025, 0, 1);
		const window = 14 * DAY;
		for (let one = 0; one < people; one++) {
			if (value[one] < from) continue;
			let a = -1;
			let b = -1;
			let c = -1;
			let d = -1;
			let best = 0;
			const end = did.starts[one + 1];
			for (let row = did.starts[one]; row < end; row++) {
				const when = done[row];
				const limit = when - window;
				switch (name[row]) {
					case 0:
						if (when >= entry) {
							a = when;
							if (best < 1) best = 1;
						}
						break;
					case 1:
						if (a >= limit && a >= 0) {
							b = a;
							if (best < 2) best = 2;
						}
						break;
					case 2:
						if (b >= limit && b >= 0) {
							c = b;
							if (best < 3) best = 3;
						}
						break;
					case 3:
						if (c >= limit && c >= 0) {
							d = c;
							if (best < 4) best = 4;
						}
						break;
					case 4:
						if (d >= limit && d >= 0) best = 5;
						break;
				}
				if (best === 5) break;
			}
			for (let step = 0; step < best; step++) counts[step]++;
		}
		return counts;
	}

	const all = months(2023, 0, 36);
	function nps(from: number): number[] {
		const n = new Float64Array(36);
		const net = new Float64Array(36);
		for (let one = 0; one < people; one++) {
			if (value[one] < from) continue;
			const end = said.starts[one + 1];
			for (let row = said.starts[one]; row < end; row++) {
				const instant = saidAt[row];
				let month = ((instant - START) / (30.4375 * DAY)) | 0;
				if (month > 35) month = 35;
				while (instant < all[month]) month--;
				while (instant >= all[month + 1]) month++;
				n[month]++;
				net[month] += score[row] >= 9 ? 1 : score[row] <= 6 ? -1 : 0;
			}
		}
		return Array.from(n, (of, month) => (100 * net[month]) / of);
	}

	function kpis(from: number, turn: number): number[] {
		const web = channels.indexOf("web");
		const [y1, y2, y3] = yearsOf(turn);
		let [r1, r2, o1, o2, b1, b2] = [0, 0, 0, 0, 0, 0];
		for (let one = 0; one < people; one++) {
			if (value[one] < from) continue;
			let now = 0;
			let before = 0;
			const end = buy.starts[one + 1];
			for (let row = buy.starts[one]; row < end; row++) {
				const when = at[row];
				if (channel[row] !== web || when < y1 || when >= y3) continue;
				if (when >= y2) {
					r1 += amount[row];
					now++;
				} else {
					r2 += amount[row];
					before++;
				}
			}
			o1 += now;
			o2 += before;
			b1 += +(now > 0);
			b2 += +(before > 0);
		}
		return [r1, o1, b1, r1 / o1, r1 / b1, r2, o2, b2, r2 / o2, r2 / b2];
	}

	return {
		rfm: async () => rfm(everyone),
		cohorts: async () => cohorts(everyone),
		funnel: async () => funnel(everyone),
		nps: async () => nps(everyone),
		kpis: async (turn) => kpis(everyone, turn),
		filtered: async (turn) => {
			const from = leastOf(turn);
			return [
				rfm(from),
				cohorts(from),
				funnel(from),
				nps(from),
				kpis(from, 0),
			].flat();
		},
	};
}
