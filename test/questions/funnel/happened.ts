import {
	answerFunnel,
	type FunnelQuestion,
} from "../../../src/questions/funnel.js";
import { answered, made } from "../made.js";

export const asOf = "2025-06-30T00:00:00Z";
const DAY = 86_400_000;
/** An instant by its day: 0 is the first of January 2025. */
export const at = (day: number) =>
	new Date(Date.UTC(2025, 0, 1) + day * DAY).toISOString();

/** Events as `customer: name@day name@day`. */
const happened = (lines: Record<string, string>) => ({
	events: Object.entries(lines).flatMap(([customer, line]) =>
		line.split(" ").map((event) => {
			const [name, day] = event.split("@");
			return { customer, name, at: at(Number(day)) };
		}),
	),
});

/** The funnel from A over B to C, unless asked otherwise, of these events. */
export const ask = async (
	lines: Record<string, string>,
	question: Partial<FunnelQuestion> = {},
) =>
	answered(answerFunnel, await made(happened(lines)), {
		kind: "funnel",
		steps: ["A", "B", "C"],
		asOf,
		...question,
	});

/** How many, of one customer, reached each step. */
export const counts = async (
	line: string,
	question: Partial<FunnelQuestion> = {},
) => (await ask({ one: line }, question)).stages.map(({ count }) => count);
