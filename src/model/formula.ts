import type { Filter, RangeFilter, Scalar } from "./filter.js";
import type {
	Aggregate,
	Condition,
	Expression,
	Value,
	ValueFilter,
	Window,
} from "./metric.js";

const SIGNS = { plus: "+", minus: "−", times: "×", over: "÷", ratio: "÷" };

/** A metric's calculation in symbols, the same in every language: `sum(orders.amount) ÷ distinct(orders.customer)`. */
export function formulaOf(expression: Expression): string {
	if (typeof expression === "number") return number(expression);
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
			return expression.of.map(operand).join(` ${SIGNS[expression.op]} `);
		case "rate": {
			const { of, where } = expression;
			return `${aggregate(of, where)} ÷ ${aggregate(of)}`;
		}
		default:
			return aggregate(expression);
	}
}

/** An operand, in brackets where it is arithmetic itself. */
const operand = (expression: Expression): string =>
	typeof expression === "object" &&
	["ratio", "plus", "minus", "times", "rate"].includes(expression.op)
		? `(${formulaOf(expression)})`
		: formulaOf(expression);

function aggregate(leaf: Aggregate, also?: Condition): string {
	const of = leaf.op === "count" ? leaf.entity : value(leaf.of);
	const name = leaf.op === "quantile" ? `p${number(leaf.p * 100)}` : leaf.op;
	const conditions = [
		leaf.where && bracketed(leaf.where),
		also && bracketed(also),
		placed(leaf.at, leaf.window),
	].filter(Boolean);
	const given = conditions.length > 0 ? ` | ${conditions.join(" ∧ ")}` : "";
	return `${name}(${of}${given})`;
}

function placed(at: string | undefined, window: Window = "period"): string {
	const instant = at ?? "at";
	if (window === "always") return at ? `${at} ∈ (−∞, ∞)` : "";
	if (window === "period") return at ? `${at} ∈ [start, end)` : "";
	if ("before" in window) return `${instant} < ${window.before}`;
	return `${instant} ∈ [${window.to} − ${window.trailing} d, ${window.to})`;
}

function value(of: Value): string {
	if (typeof of === "string") return of;
	if (typeof of === "number") return number(of);
	if (of.op === "between") {
		const [from, to] = of.of.map((end) =>
			typeof end === "string" ? end : end.edge,
		);
		return `${to} − ${from}`;
	}
	const inner = of.of.map((one) =>
		typeof one === "object" && one.op !== "between"
			? `(${value(one)})`
			: value(one),
	);
	return inner.join(` ${SIGNS[of.op]} `);
}

/** A condition beside others. */
const bracketed = (filter: Condition): string =>
	"any" in filter ? `(${condition(filter)})` : condition(filter);

/** A filter in symbols. */
function condition(filter: Condition): string {
	if ("value" in filter) return range(value(filter.value), filter);
	if ("all" in filter) return listed(filter.all, " ∧ ");
	if ("any" in filter) return listed(filter.any, " ∨ ");
	if ("not" in filter) return `¬(${condition(filter.not)})`;
	if ("customers" in filter) return `customer ∈ ${filter.customers.kind}`;
	if ("is" in filter)
		return Array.isArray(filter.is)
			? `${filter.column} ∈ {${filter.is.map(scalar).join(", ")}}`
			: `${filter.column} = ${scalar(filter.is as Scalar)}`;
	return range(filter.column, filter);
}

const listed = (filters: readonly Filter[], sign: string): string =>
	filters
		.map((filter) =>
			"all" in filter || "any" in filter
				? `(${condition(filter)})`
				: condition(filter),
		)
		.join(sign);

function range(
	column: string,
	{ from, to }: RangeFilter | ValueFilter,
): string {
	if (from === undefined && to === undefined) return `${column} ≠ ∅`;
	const low = from === undefined ? "" : `${end(from)} ≤ `;
	const high = to === undefined ? "" : ` < ${end(to)}`;
	return from !== undefined && to === undefined
		? `${column} ≥ ${end(from)}`
		: `${low}${column}${high}`;
}

function end(of: NonNullable<RangeFilter["from"]>): string {
	if (typeof of !== "object") return String(of);
	if (!of.days) return of.edge;
	return `${of.edge} ${of.days < 0 ? "−" : "+"} ${Math.abs(of.days)} d`;
}

const scalar = (of: Scalar): string => (of === null ? "∅" : String(of));

const number = (of: number): string => String(Math.round(of * 1e12) / 1e12);
