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

/** What a reader must know about the answer as a whole: sample data, out of date, rows left out … */
function badgesOf(meta: Meta, words: Words, format: Format) {
	const badges: { text: string; warn: boolean }[] = [];
	const warn = (text: string) => badges.push({ text, warn: true });
	if (meta.stale)
		warn(words.state.stale(format.moment(meta.asOf, meta.timeZone)));
	if (meta.truncated) warn(words.state.truncated);
	if (meta.suppressed) warn(words.state.suppressed);
	for (const warning of meta.warnings) warn(words.warning(warning));
	if (meta.sample) badges.push({ text: words.state.sample, warn: false });
	return badges;
}

/** The foot of a card: short facts, then what the reader must know. */
export function renderFoot(
	notes: readonly string[],
	meta: Meta,
	words: Words,
	format: Format,
) {
	const badges = badgesOf(meta, words, format);
	if (notes.length + badges.length === 0) return nothing;
	return html`<footer class="foot">
		${notes.length > 0 ? html`<ul class="notes" part="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
		${badges.length > 0 ? html`<ul class="badges" part="badges">${badges.map(({ text, warn }) => html`<li class=${warn ? "warn" : ""}>${text}</li>`)}</ul>` : nothing}
	</footer>`;
}
