import { isRecord } from "../../questions/check.js";
import type { Answer, Kind } from "../../questions/question.js";
import { NetworkError } from "../network.js";
import type { SourceInfo } from "../source.js";
import type { Outcome } from "./batch.js";
import { errorOf } from "./problem.js";

/** An answer that is held, by the etag that the server gave it. */
export interface Held {
	etag: string;
	answer: Answer;
}

const broken = (what: string, cause?: unknown) =>
	new NetworkError(
		`The server’s answer ${what}: check the address of the source, or ask again.`,
		0,
		{ cause },
	);

/** The JSON that a server answers with. Rejects with a NetworkError where it is none, or breaks off. */
export async function jsonIn(response: Response): Promise<unknown> {
	const text = await response.text();
	try {
		return JSON.parse(text);
	} catch (cause) {
		const page = /^\s*</u.test(text);
		throw broken(
			page ? "is a page, no JSON" : "breaks off, or is no JSON",
			cause,
		);
	}
}

const kindOf = (text: string): Kind => JSON.parse(text).kind;

/** Whether something has what every answer of a kind has. What is in its picture is for the picture to check. */
function isAnswer(answer: unknown, kind: Kind): answer is Answer {
	if (!isRecord(answer) || answer.kind !== kind) return false;
	const { meta } = answer;
	return (
		isRecord(meta) &&
		!Number.isNaN(Date.parse(String(meta.asOf))) &&
		typeof meta.timeZone === "string" &&
		Array.isArray(meta.warnings) &&
		isRecord(meta.definition) &&
		typeof meta.definition.id === "string"
	);
}

/** What is posted: each question as text, with the etag of the answer that is held, if one is. */
export const bodyOf = (
	texts: readonly string[],
	held: readonly (Held | undefined)[],
): string =>
	`{"questions":[${texts
		.map((text, at) => {
			const one = held[at];
			const etag = one ? `,"etag":${JSON.stringify(one.etag)}` : "";
			return `{"question":${text}${etag}}`;
		})
		.join(",")}]}`;

function outcomeOf(
	told: unknown,
	text: string,
	held: Held | undefined,
	delay: number,
): Outcome<Held> {
	if (!isRecord(told)) return { error: broken("lacks one to a question") };
	const { error, answer, unchanged, etag } = told;
	if (isRecord(error)) {
		const status = typeof error.status === "number" ? error.status : 500;
		return { error: errorOf(error, status, delay) };
	}
	if (unchanged === true)
		return held
			? { value: held }
			: { error: broken("is said to be unchanged, but none was held") };
	if (!isAnswer(answer, kindOf(text)))
		return { error: broken("is not of the kind that was asked for") };
	return { value: { etag: typeof etag === "string" ? etag : "", answer } };
}

/** What came of each question. Throws a NetworkError where the body does not answer them. */
export function outcomesIn(
	body: unknown,
	texts: readonly string[],
	held: readonly (Held | undefined)[],
	delay: number,
): readonly Outcome<Held>[] {
	const answers = isRecord(body) ? body.answers : null;
	if (!Array.isArray(answers) || answers.length !== texts.length)
		throw broken("does not fit what was asked");
	return texts.map((text, at) => outcomeOf(answers[at], text, held[at], delay));
}

/** What a server tells of its source. Throws a NetworkError where it is something else. */
export function infoIn(body: unknown): SourceInfo {
	if (
		isRecord(body) &&
		Array.isArray(body.kinds) &&
		isRecord(body.entities) &&
		typeof body.timeZone === "string"
	)
		return body as unknown as SourceInfo;
	throw broken("describes no source");
}
