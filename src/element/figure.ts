import { html, nothing, svg, type TemplateResult } from "lit";
import type { ChangeText } from "../charts/change.js";
import type { Sparkline } from "../charts/sparkline.js";
import type { Words } from "../locales/en.js";
import type { Format, NumberParts } from "../locales/format.js";

/** More letters than these are set in a smaller size where the card is narrow. */
const LONG = 7;
const LONGEST = 12;

/** The figure that a card is about, with its unit and, where it is told beside it, its interval and its state; or that there is none, or too little data for one. */
export function renderFigure(
	{
		value,
		enough,
		between,
	}: { value: NumberParts | null; enough: boolean; between?: string },
	n: number,
	{ state, none }: Words,
	format: Format,
	beside: unknown = nothing,
): TemplateResult {
	if (!enough)
		return html`<p class="value" part="value"><span class="unit">${state.notEnoughWith(format.number(n, "count"))}</span></p>`;
	if (!value)
		return html`<p class="value" part="value"><span class="figure">${none}</span></p>`;
	const length = value.before.length + value.figure.length + value.after.length;
	const long = length > LONGEST ? "longest" : length > LONG ? "long" : "";
	return html`<div class="value ${long} ${between || beside !== nothing ? "apart" : ""}" part="value">
		<p>
			${value.before ? html`<span class="unit">${value.before}</span>` : nothing}<span class="figure">${value.figure}</span
			>${value.after ? html`<span class="unit">${value.after}</span>` : nothing}
		</p>
		${between ? html`<span class="between">${between}</span>` : nothing}${beside}
	</div>`;
}

const arrows = { up: "▲", down: "▼", equal: "=", none: "" } as const;

const renderChange = ({
	mark,
	tone,
	figure,
	against,
	brief,
	verdict,
}: ChangeText) =>
	html`<li part="change">
		<strong class=${tone}>${mark === "none" ? nothing : html`<span aria-hidden="true">${arrows[mark]}</span> `}${figure}</strong>
		<span title=${brief === against ? nothing : against}>${brief}</span>${verdict ? html` · <span class="verdict">${verdict}</span>` : nothing}
	</li>`;

/** How a figure moved against each thing it is compared with. */
export const renderChanges = (changes: readonly ChangeText[]) =>
	changes.length === 0
		? nothing
		: html`<ul class="changes">${changes.map(renderChange)}</ul>`;

/** The course is told by the sentence and the figures; the line itself is for the eye. */
export const renderSparkline = ({
	line,
	area,
	open,
	dot,
	unfinished,
}: Sparkline) =>
	html`<svg class="sparkline" part="sparkline" aria-hidden="true">
		<svg viewBox="0 0 1 1" preserveAspectRatio="none">
			<path class="area" d=${area} /><path d=${line} />
			${open ? svg`<path class="open" d=${open} />` : nothing}
		</svg>
		<circle class=${unfinished ? "open" : ""} cx="${dot.x * 100}%" cy="${dot.y * 100}%" r="3.5" />
	</svg>`;
