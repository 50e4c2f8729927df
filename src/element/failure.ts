import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locales/en.js";

/** Errors that trying again will not help with. */
const LASTING = [
	"question",
	"mapping",
	"rows",
	"unsupported",
	"refused",
	"forbidden",
];

export const codeOf = (error: unknown): unknown =>
	error instanceof Error && "code" in error ? error.code : "failed";

export const reasonOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

/** Whether an error stays, however often one tries: then no earlier answer stands in for the one that can't be had. */
export const isLasting = (error: unknown): boolean =>
	LASTING.includes(codeOf(error) as string);

/** Whether a server no longer knows who asks: then an earlier answer is nobody's to see, though asking again may help. */
export const isUnknown = (error: unknown): boolean =>
	error instanceof Error && "status" in error && error.status === 401;

const renderRetry = (retry: () => void, { state }: Words) =>
	html`<button class="retry" part="retry" type="button" @click=${retry}>${state.retry}</button>`;

/** What went wrong, and a way to try again where that can help. */
export function renderFailure(
	error: unknown,
	words: Words,
	retry: (() => void) | null,
): TemplateResult {
	const { unsupported, forbidden, failed } = words.state;
	const code = codeOf(error);
	return html`<div class="state failed" part="message">
		<p>${code === "unsupported" ? unsupported : code === "forbidden" ? forbidden : failed}</p>
		<p class="reason">${reasonOf(error)}</p>
		${retry && !isLasting(error) ? renderRetry(retry, words) : nothing}
	</div>`;
}

/** Why an earlier answer stands in for a newer one, and a way to try for that. */
export const renderFault = (
	fault: string,
	words: Words,
	retry: (() => void) | null,
): TemplateResult =>
	html`<div class="fault" part="message">
		<p>${fault}</p>
		${retry ? renderRetry(retry, words) : nothing}
	</div>`;
