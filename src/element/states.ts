import { html, nothing, type TemplateResult } from "lit";
import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import type { Meta } from "../model/answer.js";

/** A picture that is still to come. */
export const renderWaiting = (): TemplateResult =>
	html`<div class="state" part="message" aria-hidden="true">
		<span class="bone"></span><span class="bone"></span><span class="bone"></span>
	</div>`;

/** What went wrong, and a way to try again where that can help. */
export function renderFailure(
	error: unknown,
	words: Words,
	retry: () => void,
): TemplateResult {
	const code =
		error instanceof Error && "code" in error ? error.code : "failed";
	const unsupported = code === "unsupported";
	const lasting =
		unsupported ||
		code === "question" ||
		code === "mapping" ||
		code === "refused" ||
		code === "rows";
	return html`<div class="state failed" part="message" role="alert">
		<p>${unsupported ? words.state.unsupported : words.state.failed}</p>
		<p class="reason">${error instanceof Error ? error.message : String(error)}</p>
		${lasting ? nothing : html`<button class="retry" part="retry" type="button" @click=${retry}>${words.state.retry}</button>`}
	</div>`;
}

/** Short facts at the foot of a card. */
export const renderNotes = (notes: readonly string[]) =>
	notes.length === 0
		? nothing
		: html`<ul class="notes" part="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>`;

/** What a reader must know about the answer as a whole: sample data, out of date, rows left out … */
export function renderBadges(meta: Meta, words: Words, format: Format) {
	const badges: { text: string; warn: boolean }[] = [];
	if (meta.stale)
		badges.push({
			text: words.state.stale(format.moment(meta.asOf, meta.timeZone)),
			warn: true,
		});
	if (meta.truncated) badges.push({ text: words.state.truncated, warn: true });
	if (meta.suppressed)
		badges.push({ text: words.state.suppressed, warn: true });
	for (const warning of meta.warnings)
		badges.push({ text: words.warning(warning), warn: true });
	if (meta.sample) badges.push({ text: words.state.sample, warn: false });
	return badges.length === 0
		? nothing
		: html`<ul class="badges" part="badges">${badges.map(({ text, warn }) => html`<li class=${warn ? "warn" : ""}>${text}</li>`)}</ul>`;
}
