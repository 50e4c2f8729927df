import { beforeAll, expect, it } from "vitest";
import type { Filter } from "../../src/model/filter.js";
import type { Expression } from "../../src/model/metric.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import { type Ask, describePublished, type Open } from "../published.js";
import { kpiOf } from "./kpi.js";
import { cdnow } from "./sets.js";

/** The published months, totals and quartiles, of whatever opens the set. One in so many months is asked by itself too. */
export const cdnowKpis = (open: Open, every = 1) =>
	describePublished("cdnow", (file) => {
		let asked: Ask;
		beforeAll(async () => {
			asked = await open(cdnow(file));
		});
		const ask = (is: string | Expression, more: Partial<KpiQuestion> = {}) =>
			kpiOf(asked, is, more);
		const value = async (
			is: string | Expression,
			more?: Partial<KpiQuestion>,
		) => (await ask(is, more)).measure.value;

		const buyers = (...all: Filter[]): Expression => ({
			op: "count",
			entity: "buyers",
			where: { all },
		});
		const now: Filter = { column: "buyers.orders", from: 1 };
		const notNow: Filter = { column: "buyers.orders", is: 0 };
		const before: Filter = { column: "buyers.orders_before", from: 1 };
		const last: Filter = { column: "buyers.orders_previous", from: 1 };
		const notLast: Filter = { column: "buyers.orders_previous", is: 0 };
		/** By id where the catalogue has it. */
		const table: Record<string, string | Expression> = {
			orders: "orders",
			revenue: "revenue",
			buyers: { op: "distinct", of: "orders.customer" },
			new: "new-customers",
			active: buyers(now, last),
			returning: buyers(now, before, notLast),
			inactive: buyers(before, notNow),
		};
		// The published table; what it leaves out is 0.
		const published = [
			["1997-01", 8928, 299060.17, 7846, 7846, 0, 0, 0],
			["1997-02", 11272, 379590.03, 9633, 8476, 1157, 0, 6689],
			["1997-03", 11598, 393155.27, 9524, 7248, 1681, 595, 14046],
			["1997-04", 3781, 142824.49, 2822, 0, 1773, 1049, 20748],
			["1997-05", 2895, 107933.3, 2214, 0, 852, 1362, 21356],
			["1997-06", 3054, 108395.87, 2339, 0, 747, 1592, 21231],
			["1997-12", 2504, 95577.35, 1864, 0, 632, 1232, 21706],
			["1998-03", 2793, 108970.15, 2060, 0, 571, 1489, 21510],
			["1998-06", 2043, 76109.3, 1506, 0, 446, 1060, 22064],
		] as const;

		const alone = published.filter((_, i) => i % every === 0);

		const offset = (month: string) =>
			(Number(month.slice(0, 4)) - 1997) * 12 + Number(month.slice(5)) - 1;

		const periodOf = (month: string) => {
			const next = new Date(Date.UTC(1997, offset(month) + 1));
			const to = next.toISOString().slice(0, 10);
			return { period: { from: `${month}-01`, to } };
		};

		it.each(Object.keys(table))(
			"gives the months' %s as a series",
			async (name) => {
				const { series } = await ask(table[name] as string | Expression, {
					series: "month",
				});
				expect(series).toHaveLength(18);
				for (const [month, ...figures] of published) {
					const point = series[offset(month)];
					const figure = figures[Object.keys(table).indexOf(name)] as number;
					expect(point?.value, month).toBeCloseTo(figure, 6);
				}
			},
		);

		it("gives the same for a month asked by itself", async () => {
			for (const [month, ...figures] of alone) {
				for (const [i, is] of Object.values(table).entries())
					expect(await value(is, periodOf(month)), month).toBeCloseTo(
						figures[i] as number,
						6,
					);
			}
		});

		it("gives revenue and orders for each buyer of a month", async () => {
			for (const [month, orders, revenue, customers] of alone) {
				const { period } = periodOf(month);
				expect(
					await value("revenue-per-customer", { period }),
					month,
				).toBeCloseTo(revenue / customers, 6);
				expect(
					await value("purchase-frequency", { period }),
					month,
				).toBeCloseTo(orders / customers, 9);
				expect(await value("average-basket", { period }), month).toBeCloseTo(
					revenue / orders,
					6,
				);
			}
		});

		it("gives customers active within a year: all that the months of 1997 brought", async () => {
			const active = (month: string) =>
				value("active-customers", periodOf(month));
			expect(await active("1997-01")).toBe(7846);
			expect(await active("1997-02")).toBe(7846 + 8476);
			expect(await active("1997-03")).toBe(7846 + 8476 + 7248);
			expect(await active("1997-12")).toBe(23_570);
		});

		it("gives the totals", async () => {
			expect(await value("orders")).toBe(69_659);
			expect(await value("revenue")).toBeCloseTo(2_500_315.63, 6);
			expect(await value("units")).toBe(167_881);
			expect(await value({ op: "distinct", of: "orders.customer" })).toBe(
				23_570,
			);
			expect(await value("new-customers")).toBe(23_570);
		});

		it("gives an order's mean, deviation, median and maximum", async () => {
			expect(await value("average-basket")).toBeCloseTo(35.893648, 6);
			expect(await value({ op: "deviation", of: "orders.amount" })).toBeCloseTo(
				36.281942,
				6,
			);
			expect(await value({ op: "median", of: "orders.amount" })).toBe(25.98);
			expect(await value({ op: "max", of: "orders.amount" })).toBe(1286.01);
			expect(await value({ op: "min", of: "orders.amount" })).toBe(0);
		});

		it("gives a customer's mean, deviation, quartiles and maximum", async () => {
			const of = "buyers.amount";
			expect(await value("revenue-per-customer")).toBeCloseTo(106.080426, 6);
			expect(await value({ op: "mean", of })).toBeCloseTo(106.080426, 6);
			expect(await value({ op: "deviation", of })).toBeCloseTo(240.925195, 6);
			expect(await value({ op: "quantile", of, p: 0.25 })).toBeCloseTo(
				19.97,
				9,
			);
			expect(await value({ op: "median", of })).toBeCloseTo(43.395, 9);
			expect(await value({ op: "quantile", of, p: 0.75 })).toBeCloseTo(
				106.475,
				9,
			);
			expect(await value({ op: "max", of })).toBeCloseTo(13990.93, 6);
			const units: Expression = {
				op: "ratio",
				of: [
					{ op: "sum", of: "orders.quantity" },
					{ op: "distinct", of: "orders.customer" },
				],
			};
			expect(await value(units)).toBeCloseTo(7.122656, 6);
		});
	});
