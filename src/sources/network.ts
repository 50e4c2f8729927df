import { CadranError } from "../model/error.js";

/** An answer that could not be fetched. */
export class NetworkError extends CadranError {
	constructor(
		message: string,
		/** Milliseconds before asking again is of use; Infinity where it never is by itself. */
		readonly retryAfter: number = 0,
		options?: ErrorOptions,
		/** The HTTP status, where a server gave one. */
		readonly status?: number,
	) {
		super("network", message, {}, options);
	}
}
