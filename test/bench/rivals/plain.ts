import { channels, DAY, type Data, END, type Ways, yearsOf } from "./data.ts";

interface Order {
	customer: number;
	at: number;
	amount: number;
	channel: string;
}

const grouped = <R extends { customer: number }>(
	rows: R[],
): Map<number, R[]> => {
	const groups = new Map<number, R[]>();
	for (const row of rows) {
		const own = groups.get(row.customer);
		if (own) own.push(row);
		else groups.set(row.customer, [row]);
	}
	return groups;
};

/** What one writes first: objects, Maps and array methods. */
export function plain(data: Data): Ways {
	const orders: Order[] = Array.from(data.orders.at, (at, i) => ({
		customer: data.orders.customer[i] as number,
		at,
		amount: data.orders.amount[i] as number,
		channel: channels[data.orders.channel[i] as number] as string,
	}));
	const events = Array.from(data.events.at, (at, i) => ({
		customer: data.events.customer[i] as number,
		at,
		name: data.events.name[i] as number,
	}));
	const surveys = Array.from(data.surveys.at, (at, i) => ({
		at,
		score: data.surveys.score[i] as number,
	}));
	const monthOf = (at: number, from: number) => {
		const date = new Date(at);
		return (date.getUTCFullYear() - from) * 12 + date.getUTCMonth();
	};
	const scored = (values: number[]): number[] => {
		const sorted = [...values].sort((a, b) => a - b);
		const below = new Map<number, number>();
		sorted.forEach((value, i) => {
			if (!below.has(value)) below.set(value, i);
		});
		return values.map((value) =>
			Math.floor((5 * (below.get(value) as number)) / values.length),
		);
	};
	return {
		async rfm() {
			const people = [...grouped(orders).values()].map((own) => ({
				r: Math.floor((END - 1 - Math.max(...own.map(({ at }) => at))) / DAY),
				f: own.length,
				m: own.reduce((sum, { amount }) => sum + amount, 0),
			}));
			const r = scored(people.map((one) => one.r)).map((score) => 4 - score);
			const f = scored(people.map((one) => one.f));
			scored(people.map((one) => one.m));
			const cells = new Array<number>(50).fill(0);
			people.forEach(({ m }, i) => {
				const cell = (f[i] as number) * 5 + (r[i] as number);
				cells[cell] = (cells[cell] as number) + 1;
				cells[25 + cell] = (cells[25 + cell] as number) + m;
			});
			return cells;
		},
		async cohorts() {
			const cells = new Array<number>(576).fill(0);
			for (const own of grouped(orders).values()) {
				const start = monthOf((own[0] as Order).at, 2023);
				if (start > 23) continue;
				for (const month of new Set(own.map(({ at }) => monthOf(at, 2023)))) {
					if (month - start > 23) continue;
					const cell = start * 24 + month - start;
					cells[cell] = (cells[cell] as number) + 1;
				}
			}
			return cells;
		},
		async funnel() {
			const counts = [0, 0, 0, 0, 0];
			for (const own of grouped(events).values()) {
				const starts: number[] = [];
				for (const { at, name } of own) {
					if (name === 0 && at >= Date.UTC(2025, 0, 1)) starts[0] = at;
					else if (name > 0 && name < 5) {
						const start = starts[name - 1];
						if (start !== undefined && at - start <= 14 * DAY)
							starts[name] = start;
					}
				}
				starts.forEach((_, step) => {
					counts[step] = (counts[step] as number) + 1;
				});
			}
			return counts;
		},
		async nps() {
			const n = new Array<number>(36).fill(0);
			const net = new Array<number>(36).fill(0);
			for (const { at, score } of surveys) {
				const month = monthOf(at, 2023);
				n[month] = (n[month] as number) + 1;
				net[month] =
					(net[month] as number) + (score >= 9 ? 1 : score <= 6 ? -1 : 0);
			}
			return n.map((of, month) => (100 * (net[month] as number)) / of);
		},
		async kpis(turn) {
			const [before, now, end] = yearsOf(turn);
			const years = [
				[now, end],
				[before, now],
			] as const;
			return years.flatMap(([from, to]) => {
				const own = orders.filter(
					({ at, channel }) => channel === "web" && at >= from && at < to,
				);
				const r = own.reduce((sum, { amount }) => sum + amount, 0);
				const b = new Set(own.map(({ customer }) => customer)).size;
				return [r, own.length, b, r / own.length, r / b];
			});
		},
		async filtered() {
			return [];
		},
	};
}
