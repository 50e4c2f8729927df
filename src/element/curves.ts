import { html, nothing, svg, type TemplateResult } from "lit";
import type { CohortChart } from "../charts/cohort.js";
import type { Curve, CurveLabel, Curves } from "../charts/curves.js";
import type { Words } from "../locales/en.js";

const percent = (share: number) => `${100 * share}%`;

const renderCurve = (
	{ from, name, line, open, step }: Curve,
	picked: boolean,
) =>
	svg`<g class="curve line-${step} ${picked ? "picked" : ""}" data-from=${from}><title>${name}</title><path d=${line} /><path class="unfinished" d=${open} /></g>`;

const renderLabel = ({ x, y, text, mean, inside }: CurveLabel) =>
	svg`<text class=${mean ? "mean" : ""} x=${inside ? percent(x) : "0"} y=${percent(y)} dx="0.5em" dy=${inside ? "-0.5em" : "0.35em"}>${text}</text>`;

/** Cohorts as lines with their names at the ends. What they show is told by the table that stands beside them for those who listen. */
const renderCurves = (
	{ curves, mean, labels, x, y }: Curves,
	period: string,
	isPicked: (from: string) => boolean,
): TemplateResult =>
	html`<div class="curves" part="curves" aria-hidden="true">
		<svg class="y">${y.map(({ at, text }) => svg`<text x="100%" y=${percent(at)} dy="0.35em" text-anchor="end">${text}</text>`)}</svg>
		<svg class="plot">
			${y.map(({ at }) => svg`<line x2="100%" y1=${percent(at)} y2=${percent(at)} />`)}
			<svg viewBox="0 0 1 1" preserveAspectRatio="none">
				${curves.map((curve) => renderCurve(curve, isPicked(curve.from)))}
				<path class="mean" d=${mean} />
			</svg>
			<g class="names">${labels.filter(({ inside }) => inside).map(renderLabel)}</g>
		</svg>
		<svg class="names gutter">${labels.filter(({ inside }) => !inside).map(renderLabel)}</svg>
		<svg class="x">${x.map(({ at, text }) => svg`<text x=${percent(at)} y="50%" dy="0.35em" text-anchor="middle">${text}</text>`)}</svg>
		<span class="period">${period}</span>
	</div>`;

/** The cohorts by name, to be picked. */
const renderLegend = (
	curves: readonly Curve[],
	isPicked: (from: string) => boolean,
	pick: (curve: Curve) => void,
): TemplateResult =>
	html`<ul class="legend">${curves.map(
		(curve, index) => html`<li><button
			type="button"
			class="key line-${curve.step}"
			data-row="0"
			data-column=${index}
			aria-pressed=${isPicked(curve.from)}
			@click=${() => pick(curve)}
		><svg aria-hidden="true"><line x2="100%" y1="50%" y2="50%" /></svg>${curve.name}</button></li>`,
	)}</ul>`;

/** The same figures as a plain table, for those who listen. */
const renderReading = (
	{ start, period, ages, rows, meanName, mean }: CohortChart,
	name: string,
	customers: string,
	notOver: string,
): TemplateResult =>
	html`<div class="hidden"><table>
		<caption>${name}</caption>
		<thead><tr><th scope="col">${start}</th><th scope="col">${customers}</th>${ages.map((age) => html`<th scope="col">${period} ${age}</th>`)}</tr></thead>
		<tbody>${rows.map(
			({ name, size, squares }) =>
				html`<tr><th scope="row">${name}</th><td>${size}</td>${squares.map((square) => html`<td>${square?.text ?? nothing}${square && !square.mature ? html` (${notOver})` : nothing}</td>`)}</tr>`,
		)}</tbody>
		<tfoot><tr><th scope="row">${meanName}</th><td></td>${mean.map((text) => html`<td>${text}</td>`)}</tr></tfoot>
	</table></div>`;

/** The lines, the cohorts to pick, and the same figures as a table. */
export const renderCohorts = (
	curves: Curves,
	chart: CohortChart,
	name: string,
	{ cohort, notOver }: Words,
	{
		isPicked,
		pick,
	}: { isPicked: (from: string) => boolean; pick: (curve: Curve) => void },
): TemplateResult =>
	html`${renderCurves(curves, chart.period, isPicked)}
		${renderLegend(curves.curves, isPicked, pick)}
		${renderReading(chart, name, cohort.customers, notOver)}`;
