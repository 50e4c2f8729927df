import { html, nothing, svg } from "lit";
import { layoutDial } from "../charts/dial.js";
import type { Bullet } from "../charts/survey.js";

const percent = (share: number) => `${share * 100}%`;

/** The score and its interval are told by the sentence and the figure; the line is for the eye. */
export const renderBullet = ({ at, band, ticks }: Bullet) =>
	html`<div class="bullet" part="bullet" aria-hidden="true">
		${renderPlace({ at, band })}
		<div class="ticks">${ticks.map((tick) => html`<span>${tick}</span>`)}</div>
	</div>`;

/** A score with its interval on the whole scale. */
export const renderPlace = ({ at, band }: Pick<Bullet, "at" | "band">) =>
	html`<svg class="place" aria-hidden="true">
		<rect class="track" width="100%" height="100%" rx="4" />
		${band ? svg`<rect class="interval" x=${percent(band.from)} width=${percent(band.size)} height="100%" />` : nothing}
		<line x1=${percent(at)} x2=${percent(at)} y1="0" y2="100%" />
	</svg>`;

/** The scale as a half circle: the same score, interval and ends as on the line. */
export const renderDial = (bullet: Bullet) => {
	const { track, interval, needle } = layoutDial(bullet);
	return html`<div class="dial" part="bullet" aria-hidden="true">
		<svg viewBox="-1.2 -1.16 2.4 1.28">
			<path class="track" d=${track} />${interval ? svg`<path class="interval" d=${interval} />` : nothing}
			<path class="needle" d=${needle} />
		</svg>
		<div class="ticks">${bullet.ticks.map((tick) => html`<span>${tick}</span>`)}</div>
	</div>`;
};
