import {
	CadranError,
	type ErrorCode,
	type ErrorPlace,
} from "../../model/error.js";
import { isRecord } from "../../questions/check.js";
import { NetworkError } from "../network.js";

/** Codes that a server may give, beside those of the wire alone. */
const CODES: readonly string[] = [
	"mapping",
	"rows",
	"question",
	"unsupported",
	"refused",
	"forbidden",
	"failed",
] satisfies ErrorCode[];

/** Statuses at which asking the same again later may help. */
const passing = (status: number): boolean =>
	status === 408 || status === 429 || (status >= 500 && status !== 501);

/** What to do, where the server does not say. */
function adviceOn(status: number): string {
	if (status === 401)
		return "The server does not know who asks (401): sign in again, or give httpSource a getToken.";
	if (status === 403) return "The server lets this reader see nothing (403).";
	if (status === 404 || status === 405 || status === 501)
		return `No questions are answered at this address (${status}): check the address of the source.`;
	if (status === 413)
		return "The server takes no question as large as this (413): ask for less at a time.";
	if (status === 408 || status === 504)
		return `The server took too long (${status}): ask again, or for a shorter period.`;
	if (status === 429)
		return "The server is asked too often (429): ask again later.";
	if (status >= 500) return `The server failed (${status}): ask again later.`;
	return `The server answered with ${status}: check the address of the source.`;
}

/** Milliseconds that a server asks to be left alone for, by its `Retry-After`: seconds or a date, by its own clock where that is told. */
export function delayOf(headers: Headers, now: number): number {
	const told = headers.get("retry-after")?.trim() ?? "";
	if (/^\d+$/u.test(told)) return Number(told) * 1000;
	const at = Date.parse(told);
	if (Number.isNaN(at)) return 0;
	const clock = Date.parse(headers.get("date") ?? "");
	return Math.max(0, at - (Number.isNaN(clock) ? now : clock));
}

const isPlace = (place: unknown): place is ErrorPlace =>
	isRecord(place) &&
	Object.values(place).every((one) =>
		["string", "number"].includes(typeof one),
	);

/** The error that a server tells of, by its problem if it is one, else by its status. */
export function errorOf(
	problem: unknown,
	status: number,
	delay = 0,
): CadranError {
	const { code, detail, place, error } = isRecord(problem)
		? problem
		: ({} as Record<string, unknown>);
	const told = typeof error === "string" ? ` It says: ${error}` : "";
	const message = (
		typeof detail === "string" && detail !== ""
			? detail
			: `${adviceOn(status)}${told}`
	).slice(0, 1000);
	if (CODES.includes(code as string))
		return new CadranError(
			code as ErrorCode,
			message,
			isPlace(place) ? place : {},
		);
	if (status === 403) return new CadranError("forbidden", message);
	return new NetworkError(
		message,
		passing(status) ? delay : Number.POSITIVE_INFINITY,
		{},
		status,
	);
}
