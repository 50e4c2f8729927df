import { unreachable } from "./line.js";
import { jsonIn } from "./wire.js";

/** The JSON of an answer. Rejects with a CadranError `network`, or the signal's reason. */
export async function bodyIn(
	response: Response,
	signal: AbortSignal,
): Promise<unknown> {
	try {
		return await jsonIn(response);
	} catch (error) {
		signal.throwIfAborted();
		throw unreachable(error);
	}
}
