import {
	CadranError,
	type ErrorCode,
	type ErrorPlace,
} from "../../model/error.js";

/** An error as it crosses from one thread to another. */
export interface Fault {
	code: ErrorCode;
	message: string;
	place: ErrorPlace;
}

/** The error as one of ours; what nobody foresaw is `failed`. */
export function typed(error: unknown): CadranError {
	if (error instanceof CadranError) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new CadranError("failed", message, {}, { cause: error });
}

export function toFault(error: unknown): Fault {
	const { code, message, place } = typed(error);
	return { code, message, place };
}

export const fromFault = ({ code, message, place }: Fault): CadranError =>
	new CadranError(code, message, place);
