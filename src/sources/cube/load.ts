import { CadranError } from "../../model/error.js";
import { isRecord } from "../../questions/check.js";
import { bodyIn } from "../http/body.js";
import type { Line } from "../http/line.js";
import { NetworkError } from "../network.js";

/** A row of Cube’s answer: values by member. */
export type CubeRow = Readonly<Record<string, unknown>>;

/** A filter in Cube’s words. */
export type CubeFilter =
	| { member: string; operator: string; values?: readonly string[] }
	| { and: readonly CubeFilter[] }
	| { or: readonly CubeFilter[] };

/** A query in Cube’s words. */
export interface CubeQuery {
	measures: readonly string[];
	dimensions?: readonly string[];
	filters?: readonly CubeFilter[];
	timeDimensions: readonly {
		dimension: string;
		dateRange?: readonly [string, string];
		granularity?: string;
	}[];
	timezone: string;
	order?: Readonly<Record<string, "asc" | "desc">>;
	limit?: number;
}

/** Most groups that are read. */
export const LIMIT = 10_000;

/** Milliseconds between two questions whether an answer is ready, at first and at last. */
const FIRST = 100;
const LAST = 2000;

const pause = (wait: number) =>
	new Promise<void>((resolve) => setTimeout(resolve, wait));

/** The rows that a Cube gives for a query, once it has worked them out: until then it says “Continue wait”. */
export async function load(
	line: Line,
	query: CubeQuery,
	signal: AbortSignal,
): Promise<readonly CubeRow[]> {
	for (let times = 0; ; times++) {
		const response = await line("load", {
			method: "POST",
			headers: {
				Accept: "application/json",
				"Content-Type": "application/json",
			},
			body: JSON.stringify({ query }),
			signal,
		});
		const body = await bodyIn(response, signal);
		const { data, error } = isRecord(body) ? body : { data: null, error: null };
		if (Array.isArray(data) && data.every(isRecord)) return data;
		if (error !== "Continue wait")
			throw typeof error === "string"
				? new CadranError("failed", `Cube can’t answer: ${error}`)
				: new NetworkError("Cube’s answer has no rows: check the address.");
		await pause(Math.min(LAST, FIRST * 2 ** times));
		signal.throwIfAborted();
	}
}
