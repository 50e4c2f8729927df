import type { Entity } from "../../model/entity.js";
import { CadranError } from "../../model/error.js";
import type { EntityMapping, Model } from "../../model/mapping.js";
import { NetworkError } from "../network.js";
import { hostOf } from "./inspection.js";
import { type Meant, type Refusal, refusalIn } from "./refusal.js";

const advice: Record<Meant, string> = {
	number:
		"can't be read as a number. Say with `decimal` how numbers are written or with `missing` what means no value, or map a view that casts them.",
	instant:
		"can't be read as an instant. Say with `date` how dates are written, or map a view that casts them.",
	boolean:
		"can't be read as yes or no. Say with `yes` and `no` which texts mean it.",
	rate: 'can\'t be converted: `rates` has none for it. Add one, or say what a blank currency is, as in values: { "": "EUR" }.',
};

/** Errors of a connection: what was asked may be answered the next time. */
const LOST =
	/^(ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|UND_ERR_(SOCKET|CONNECT_TIMEOUT)|08...|57P0[1235]|53[0-3]00|40001|40P01|NETWORK_ERROR|SOCKET_TIMEOUT|ALL_CONNECTION_TRIES_FAILED|TOO_MANY_SIMULTANEOUS_QUERIES)$/u;
const LOST_WORDS =
	/connection (terminated|ended|closed|lost)|socket hang up|server closed the connection|terminating connection/iu;

/** A statement that was stopped because it took too long. */
const LATE = /^(57014|TIMEOUT_EXCEEDED|159)$/u;
const LATE_WORDS = /statement timeout|timeout exceeded|TIMEOUT_EXCEEDED/iu;

/** What databases say of a text that is not of the type asked for, beside what is found in it before. */
const UNREAD = /^(22P02|22007|22008|22003|CANNOT_PARSE_\w+|72|41|6|27|38)$/u;
const UNREAD_WORDS =
	/Conversion Error|CANNOT_PARSE_|invalid input syntax|out of range/iu;

/** The codes of an error and of what caused it: a driver may wrap what the network said. */
function codesOf(error: unknown, depth = 0): string[] {
	if (typeof error !== "object" || error === null || depth > 4) return [];
	const { code, type, cause, errors } = error as Record<string, unknown>;
	const own = [code, type].filter((one) => one !== undefined).map(String);
	const inner = Array.isArray(errors) ? errors : [];
	return [
		...own,
		...[cause, ...inner].flatMap((one) => codesOf(one, depth + 1)),
	];
}

/** A database's own error as ours: `rows` for a value that can't be read, `network` for what may go better the next time. */
export function troubleOf(cause: unknown, model: Model): CadranError {
	if (cause instanceof CadranError) return cause;
	const message = cause instanceof Error ? cause.message : String(cause);
	const refusal = refusalIn(message);
	if (refusal) return refused(refusal, model, cause);
	const codes = codesOf(cause);
	const has = (pattern: RegExp, words: RegExp) =>
		codes.some((code) => pattern.test(code)) || words.test(message);
	if (has(LATE, LATE_WORDS))
		return new CadranError(
			"failed",
			`The database stopped the statement, which took too long: ${message} Ask for a shorter period, add an index, or raise its statement timeout.`,
			{},
			{ cause },
		);
	if (has(LOST, LOST_WORDS))
		return new NetworkError(`The database can't be reached: ${message}`, 0, {
			cause,
		});
	if (has(UNREAD, UNREAD_WORDS))
		return new CadranError(
			"rows",
			`A value can't be read: ${message} Map a view that casts the column.`,
			{},
			{ cause },
		);
	return new CadranError(
		"failed",
		`The database could not answer: ${message}`,
		{},
		{ cause },
	);
}

function refused(
	{ meant, ours, value }: Refusal,
	model: Model,
	cause: unknown,
): CadranError {
	const [entity, column] = parted(ours);
	const mapping = model.entities[entity] as EntityMapping;
	const one = meant === "rate" ? mapping.currency : mapping.columns[column];
	const place = one && hostOf(entity, mapping, one);
	const where = place ? `“${place.table}.${place.column}”` : `“${ours}”`;
	return new CadranError(
		"rows",
		`“${meant === "rate" ? rateOf(value) : value}” in ${where} ${advice[meant]} It is needed for “${ours}”.`,
		{ entity, ...place, value },
		{ cause },
	);
}

/** The currency and the day of a row without a rate. */
function rateOf(value: string): string {
	const at = value.lastIndexOf(" ");
	const instant = Number(value.slice(at + 1) || Number.NaN);
	const code = value.slice(0, at);
	return Number.isFinite(instant)
		? `${code} ${new Date(instant).toISOString()}`.trim()
		: code;
}

function parted(ours: string): [Entity, string] {
	const dot = ours.indexOf(".");
	return [ours.slice(0, dot) as Entity, ours.slice(dot + 1)];
}
