import * as aq from "arquero";
import {
	channels,
	DAY,
	type Data,
	END,
	leastOf,
	months,
	type Ways,
	yearsOf,
} from "./data.ts";

type Row = Record<string, number>;

/** Arquero's verbs, as its own guide would have them. */
export function arquero(data: Data): Ways {
	const { op } = aq;
	const table = (columns: object) =>
		aq.table(columns as Record<string, unknown[]>);
	const value = data.customers.value;
	const base = {
		orders: table(data.orders),
		events: table(data.events),
		surveys: table(data.surveys),
	};
	type Tables = typeof base;

	const edges = months(2023, 0, 36);
	const bucket = (instant: number) => {
		let i = Math.min(35, Math.floor((instant - edges[0]) / (30.4375 * DAY)));
		while (instant < edges[i]) i--;
		while (instant >= edges[i + 1]) i++;
		return i;
	};

	function rfm({ orders }: Tables): number[] {
		const scored = orders
			.params({ DAY, END })
			.groupby("customer")
			.rollup({
				r: (d: Row, $: Row) => op.floor(($.END - 1 - op.max(d.at)) / $.DAY),
				f: () => op.count(),
				m: (d: Row) => op.sum(d.amount),
			})
			.orderby("r")
			.derive({ rr: () => op.rank() })
			.orderby("f")
			.derive({ fr: () => op.rank() })
			.orderby("m")
			.derive({ mr: () => op.rank(), n: () => op.count() })
			.derive({
				rs: (d: Row) => 4 - op.floor((5 * (d.rr - 1)) / d.n),
				fs: (d: Row) => op.floor((5 * (d.fr - 1)) / d.n),
			})
			.groupby("fs", "rs")
			.rollup({ n: () => op.count(), m: (d: Row) => op.sum(d.m) });
		const cells = new Array<number>(50).fill(0);
		for (const { fs, rs, n, m } of scored.objects() as Row[]) {
			cells[fs * 5 + rs] = n;
			cells[25 + fs * 5 + rs] = m;
		}
		return cells;
	}

	function cohorts({ orders }: Tables): number[] {
		const bucketed = orders.derive({
			month: aq.escape((d: Row) => bucket(d.at)),
		});
		const counted = bucketed
			.groupby("customer")
			.derive({ start: (d: Row) => op.min(d.month) })
			.ungroup()
			.filter((d: Row) => d.start < 24 && d.month - d.start < 24)
			.groupby("start", "month")
			.rollup({ n: (d: Row) => op.distinct(d.customer) });
		const cells = new Array<number>(576).fill(0);
		for (const { start, month, n } of counted.objects() as Row[])
			cells[start * 24 + month - start] = n;
		return cells;
	}

	function funnel({ events }: Tables): number[] {
		const window = 14 * DAY;
		let step = events
			.filter((d: Row) => d.name < 5)
			.orderby("customer", "at")
			.params({ window, entry: Date.UTC(2025, 0, 1) })
			.derive({
				s: (d: Row, $: Row) => (d.name === 0 && d.at >= $.entry ? d.at : 0),
			})
			.groupby("customer")
			.derive({ s0: aq.rolling((d: Row) => op.max(d.s)) });
		for (const k of [1, 2, 3, 4])
			step = step
				.derive({
					s: `(d, $) => d.name === ${k} && d.at - d.s${k - 1} <= $.window ? d.s${k - 1} : 0`,
				})
				.derive({ [`s${k}`]: aq.rolling((d: Row) => op.max(d.s)) });
		const best = step
			.rollup({
				b0: (d: Row) => op.max(d.s0),
				b1: (d: Row) => op.max(d.s1),
				b2: (d: Row) => op.max(d.s2),
				b3: (d: Row) => op.max(d.s3),
				b4: (d: Row) => op.max(d.s4),
			})
			.objects() as Row[];
		return [0, 1, 2, 3, 4].map(
			(k) => best.filter((row) => row[`b${k}`] > 0).length,
		);
	}

	function nps({ surveys }: Tables): number[] {
		const rows = surveys
			.derive({ month: aq.escape((d: Row) => bucket(d.at)) })
			.groupby("month")
			.rollup({
				nps: (d: Row) =>
					(100 *
						(op.sum(d.score >= 9 ? 1 : 0) - op.sum(d.score <= 6 ? 1 : 0))) /
					op.count(),
			})
			.orderby("month");
		return (rows.objects() as Row[]).map((row) => row.nps);
	}

	function kpis({ orders }: Tables, turn = 0): number[] {
		const web = channels.indexOf("web");
		const [before, now, end] = yearsOf(turn);
		const of = (from: number, to: number) => {
			const [row] = orders
				.params({
					web,
					from,
					to,
				})
				.filter(
					(d: Row, $: Row) =>
						d.channel === $.web && d.at >= $.from && d.at < $.to,
				)
				.rollup({
					r: (d: Row) => op.sum(d.amount),
					o: () => op.count(),
					b: (d: Row) => op.distinct(d.customer),
				})
				.objects() as Row[];
			const { r, o, b } = row as Row;
			return [r, o, b, r / o, r / b];
		};
		return [...of(now, end), ...of(before, now)];
	}

	const all = [rfm, cohorts, funnel, nps, kpis];
	return {
		rfm: async () => rfm(base),
		cohorts: async () => cohorts(base),
		funnel: async () => funnel(base),
		nps: async () => nps(base),
		kpis: async (turn) => kpis(base, turn),
		filtered: async (turn) => {
			const from = leastOf(turn);
			const wanted = aq.escape((d: Row) => value[d.customer] >= from);
			const few = {
				orders: base.orders.filter(wanted).reify(),
				events: base.events.filter(wanted).reify(),
				surveys: base.surveys.filter(wanted).reify(),
			};
			return all.flatMap((one) => one(few));
		},
	};
}
