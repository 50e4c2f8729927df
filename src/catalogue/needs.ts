import { entityShape, isEntity } from "../model/entity.js";
import type { Filter } from "../model/filter.js";
import type {
	Aggregate,
	Calculation,
	Condition,
	Expression,
} from "../model/metric.js";
import type { Instant, Related, Value } from "../model/value.js";
import { entityOf } from "./formula/value.js";

/** Every `entity.column` that a calculation reads, those that go without saying too, such as `orders.at`. Sorted; splits are not in it. */
export function needsOf({ is }: Pick<Calculation, "is">): string[] {
	const needs = new Set<string>();
	ofExpression(is, needs);
	return [...needs].sort();
}

/** `by` are the columns that the rows of all its aggregates are weighted by. */
function ofExpression(
	expression: Expression,
	needs: Set<string>,
	by: readonly string[] = [],
): void {
	if (typeof expression === "number") return;
	switch (expression.op) {
		case "ratio":
		case "plus":
		case "minus":
		case "times":
		case "lift":
		case "either":
			for (const part of expression.of) ofExpression(part, needs, by);
			return;
		case "above":
		case "share":
		case "over":
			ofExpression(expression.of, needs, by);
			return;
		case "weighted":
			ofExpression(expression.of, needs, [...by, expression.by]);
			return;
		case "duration":
			return;
		case "rate":
			ofAggregate(expression.of, needs, by);
			ofCondition(expression.where, rowSetOf(expression.of), needs);
			return;
		default:
			ofAggregate(expression, needs, by);
	}
}

const rowSetOf = (leaf: Aggregate): string =>
	leaf.op === "count" ? leaf.entity : entityOf(leaf.of);

function ofAggregate(
	leaf: Aggregate,
	needs: Set<string>,
	by: readonly string[] = [],
): void {
	const rowSet = rowSetOf(leaf);
	for (const column of by) ofColumn(column, rowSet, needs);
	if (leaf.op !== "count") ofValue(leaf.of, rowSet, needs);
	if (leaf.where) ofCondition(leaf.where, rowSet, needs);
	if (rowSet === "buyers" || rowSet === "paths") {
		ofRollup(rowSet, needs);
		return;
	}
	const at = leaf.at ?? (isEntity(rowSet) && entityShape(rowSet).at);
	if (at && (leaf.window !== "always" || leaf.at)) ofColumn(at, rowSet, needs);
}

/** What a rollup is made of. */
function ofRollup(rowSet: "buyers" | "paths", needs: Set<string>): void {
	for (const entity of rowSet === "paths" ? ["orders", "touches"] : ["orders"])
		needs.add(`${entity}.at`).add(`${entity}.customer`);
}

/** What a rollup's column is made of, beside what the rollup itself needs; and how customers say who they are. */
export const madeOf: Readonly<Record<string, string>> = {
	"customers.customer": "customers.id",
	"buyers.amount": "orders.amount",
	"buyers.margin": "orders.margin",
	"paths.amount": "orders.amount",
	"paths.channel": "touches.channel",
	"paths.campaign": "touches.campaign",
};

function ofColumn(reference: string, rowSet: string, needs: Set<string>): void {
	const dot = reference.indexOf(".");
	const entity = dot < 0 ? rowSet : reference.slice(0, dot);
	const full = dot < 0 ? `${rowSet}.${reference}` : reference;
	if (entity === "buyers" || entity === "paths") {
		if (Object.hasOwn(madeOf, full)) needs.add(madeOf[full] as string);
		return;
	}
	needs.add(full);
	if (entity !== rowSet && entity === "customers")
		needs.add("customers.id").add(customerOf(rowSet));
}

/** The column that says whose a row is. */
function customerOf(rowSet: string): string {
	if (rowSet === "customers") return "customers.id";
	if (rowSet === "buyers" || rowSet === "paths") return "orders.customer";
	return `${rowSet}.customer`;
}

function ofValue(value: Value, rowSet: string, needs: Set<string>): void {
	if (typeof value === "number") return;
	if (typeof value === "string") {
		ofColumn(value, rowSet, needs);
		return;
	}
	switch (value.op) {
		case "between":
			for (const end of value.of) ofInstant(end, rowSet, needs);
			return;
		case "gap":
			ofColumn(value.of, rowSet, needs);
			needs.add(customerOf(rowSet));
			return;
		case "related":
			ofRelated(value, rowSet, needs);
			return;
		default:
			for (const part of value.of) ofValue(part, rowSet, needs);
	}
}

function ofInstant(instant: Instant, rowSet: string, needs: Set<string>): void {
	if (typeof instant === "string") ofColumn(instant, rowSet, needs);
	else if ("earliest" in instant) ofColumn(instant.earliest[0], rowSet, needs);
}

function ofRelated(
	{ of, near, same }: Related,
	rowSet: string,
	needs: Set<string>,
): void {
	const other = rowSetOf(of);
	ofAggregate(of, needs);
	needs.add(customerOf(rowSet)).add(customerOf(other));
	if (near) ofColumn(near.instant, rowSet, needs);
	for (const column of same ?? [])
		for (const entity of [rowSet, other]) needs.add(`${entity}.${column}`);
}

function ofCondition(
	where: Condition | Filter,
	rowSet: string,
	needs: Set<string>,
): void {
	if ("all" in where || "any" in where) {
		const parts = (
			"all" in where ? where.all : where.any
		) as readonly Condition[];
		for (const part of parts) ofCondition(part, rowSet, needs);
	} else if ("not" in where) ofCondition(where.not, rowSet, needs);
	else if ("value" in where) ofValue(where.value, rowSet, needs);
	else if ("customers" in where) needs.add(customerOf(rowSet));
	else if ("among" in where) {
		const { column, where: own } = where.among;
		const entity = column.split(".")[0] as string;
		ofColumn(where.column, rowSet, needs);
		ofColumn(column, entity, needs);
		if (own) ofCondition(own, entity, needs);
	} else ofColumn(where.column, rowSet, needs);
}
