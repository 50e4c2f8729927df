import { isRecord } from "../questions/check.js";
import { malformed, tooMuch } from "./fault.js";
import type { Log } from "./problem.js";
import { problemOf } from "./problem.js";
import type { Told } from "./store.js";

interface Asking {
	question: unknown;
	etag?: unknown;
}

/** The questions of a body. Throws a Fault where it holds none, or too many. */
export function askingsOf(body: unknown, most: number): readonly Asking[] {
	const questions = isRecord(body) ? body.questions : null;
	const keys = isRecord(body) ? Object.keys(body) : [];
	if (!Array.isArray(questions) || keys.length > 1)
		throw malformed('The body must be { "questions": [{ "question": … }] }.');
	if (questions.length > most)
		throw tooMuch("questions", `The body has more than ${most} questions.`);
	for (const one of questions)
		if (
			!isRecord(one) ||
			!("question" in one) ||
			!Object.keys(one).every((key) => ["question", "etag"].includes(key))
		)
			throw malformed(
				'Each of questions must be { "question": … }, with the etag of the answer that is held, if one is.',
			);
	return questions as Asking[];
}

async function outcomeOf(
	{ question, etag }: Asking,
	ask: (question: unknown) => Promise<Told>,
	log: Log,
): Promise<string> {
	try {
		const told = await ask(question);
		const own = JSON.stringify(told.etag);
		return told.etag === etag
			? `{"etag":${own},"unchanged":true}`
			: `{"etag":${own},"answer":${told.text}}`;
	} catch (error) {
		return `{"error":${JSON.stringify(problemOf(error, log))}}`;
	}
}

/** The answers to all questions of a body, in their order, as text. */
export async function answersTo(
	askings: readonly Asking[],
	ask: (question: unknown) => Promise<Told>,
	log: Log,
): Promise<string> {
	const told = await Promise.all(
		askings.map((asking) => outcomeOf(asking, ask, log)),
	);
	return `{"answers":[${told.join(",")}]}`;
}
