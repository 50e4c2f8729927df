import { html, nothing, svg, type TemplateResult } from "lit";
import type { FunnelTrend } from "../charts/funnel/trend.js";
import type { Words } from "../locales/en.js";

/** Conversion by when customers entered: a line for the eye, a table for those who listen. */
export const renderTrend = (
	{ line, open, band, dots, rows, top, middle, zero }: FunnelTrend,
	heading: string,
	{ funnel: { trend } }: Words,
): TemplateResult => html`<div class="trend" aria-hidden="true">
		<span class="scale"><span>${top}</span><span>${middle}</span><span>${zero}</span></span>
		<svg class="plot" part="trend">
			<line x1="0" x2="100%" y1="0" y2="0" />
			<line x1="0" x2="100%" y1="50%" y2="50%" />
			<line x1="0" x2="100%" y1="100%" y2="100%" />
			<svg viewBox="0 0 1 1" preserveAspectRatio="none">
				${band ? svg`<path class="band" d=${band} />` : nothing}
				${line ? svg`<path d=${line} />` : nothing}
				${open ? svg`<path class="open" d=${open} />` : nothing}
			</svg>
			${dots.map(
				({ x, y, settled, text }) =>
					svg`<circle class=${settled ? "" : "open"} cx="${x * 100}%" cy="${y * 100}%" r="3.5"><title>${text}</title></circle>`,
			)}
		</svg>
		<span class="ends">
			<span>${rows[0]?.bucket}</span>
			${rows.length > 1 ? html`<span>${rows.at(-1)?.bucket}</span>` : nothing}
		</span>
	</div>
	<div class="hidden"><table>
		<caption>${heading}</caption>
		<thead>
			<tr>
				<th scope="col">${trend.head}</th>
				<th scope="col">${trend.entered}</th>
				<th scope="col">${trend.converted}</th>
				<th scope="col">${trend.rate}</th>
			</tr>
		</thead>
		<tbody>${rows.map(
			(row) => html`<tr>
				<th scope="row">${row.bucket}</th>
				<td>${row.entered}</td>
				<td>${row.converted}</td>
				<td>${row.rate}${row.weak ? html` ${row.weak}` : nothing}${row.waiting ? html`, ${row.waiting}` : nothing}</td>
			</tr>`,
		)}</tbody>
	</table></div>`;
