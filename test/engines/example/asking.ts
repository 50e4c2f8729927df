import { comparableOf } from "../../../src/conformance/comparable.js";
import { differencesOf } from "../../../src/conformance/difference.js";
import type { Answered } from "../../../src/server/server.js";
import type { Json } from "./hostile.js";

/** As many as the handler takes at once. */
const MOST = 60;

/** A caller of the example: where, and by which token. */
export interface Caller {
	address: string;
	token: string;
}

export const send = (
	{ address, token }: Caller,
	body: string,
	headers: Record<string, string> = {},
): Promise<Response> =>
	fetch(`${address}/api/cadran`, {
		method: "POST",
		headers: {
			"Content-Type": "application/json",
			Cookie: `token=${token}`,
			...headers,
		},
		body,
	});

/** What came of each question; and, put into `bodies`, all that was told. */
export async function askAll(
	caller: Caller,
	questions: readonly Json[],
	bodies: string[] = [],
): Promise<Answered[]> {
	const told: Answered[] = [];
	for (let from = 0; from < questions.length; from += MOST) {
		const some = questions.slice(from, from + MOST);
		const body = { questions: some.map((question) => ({ question })) };
		const response = await send(caller, JSON.stringify(body));
		const text = await response.text();
		bodies.push(text);
		if (!response.ok) throw new Error(`${response.status} ${text}`);
		told.push(...(JSON.parse(text) as { answers: Answered[] }).answers);
	}
	return told;
}

/** What two sources have to have in common: the answer, or the status, the code and the place of the refusal. */
function comparable(told: Answered): unknown {
	if ("answer" in told) return comparableOf(told.answer);
	if (!("error" in told)) return told;
	const { status, code } = told.error;
	return { status, code };
}

/** The questions of which one caller is told otherwise than the other. */
export async function differing(
	questions: readonly Json[],
	expected: Caller,
	actual: Caller,
	bodies: string[] = [],
): Promise<unknown[]> {
	const one = await askAll(expected, questions);
	const two = await askAll(actual, questions, bodies);
	return questions.flatMap((question, i) => {
		const found = differencesOf(
			comparable(one[i] as Answered),
			comparable(two[i] as Answered),
		);
		return found.length > 0 ? [{ question, found: found.slice(0, 3) }] : [];
	});
}
