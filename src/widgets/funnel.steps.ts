import { html, nothing, svg, type TemplateResult } from "lit";
import type { SnapshotChart } from "../charts/funnel/snapshot.js";
import type { Funnel, FunnelRow, RateText } from "../charts/funnel.js";
import type { Words } from "../locales/en.js";

/** What picks out those who reached the step of a row, or were lost before it: a button where it is known who they are, else the text alone. */
export type Picking = (
	row: FunnelRow,
	index: number,
	outcome: "reached" | "dropped",
) => TemplateResult;

const percent = (share: number) => `${share * 100}%`;

/** Those who reached the step, then hatched those who still can. */
const renderBar = ({ bar, open }: Bar) =>
	html`<svg part="bar" aria-hidden="true">
			<rect width=${percent(bar)} height="100%" rx="2" />
			${open ? svg`<rect class="open" x=${percent(bar)} width=${percent(open.share)} height="100%" fill="url(#hatch)"><title>${open.text}</title></rect>` : nothing}
		</svg>
		${open ? html`<span class="hidden">${open.text}</span>` : nothing}`;

type Bar = Readonly<{ bar: number; open: FunnelRow["open"] }>;

const renderRate = ({ text, weak, of }: RateText) =>
	html`<span class=${weak ? "weak" : nothing} title=${of || nothing}>${text}${weak ? html` <small>${weak}</small>` : nothing}</span>`;

/** A step's name; a group's under it, told with the step to those who listen. */
const renderName = (
	rows: readonly FunnelRow[],
	index: number,
	{ funnel }: Words,
	pick: Picking,
) => {
	const row = rows[index] as FunnelRow;
	const step = rows.find((other) => other.step === row.step);
	return html`${row.part ? html`<span class="hidden">${step?.name}, </span>` : nothing}${pick(row, index, "reached")}${row.optional && !row.part ? html` <small>${funnel.optional}</small>` : nothing}`;
};

const renderCount = ({ count, amount }: FunnelRow) =>
	html`${count}${amount === null ? nothing : html` <small>${amount}</small>`}`;

const renderLost = (row: FunnelRow, index: number, pick: Picking) =>
	row.dropped === null ? nothing : pick(row, index, "dropped");

const classOf = ({ worst, part }: FunnelRow) =>
	[worst ? "worst" : "", part ? "part" : ""].join(" ").trim();

/** The pattern of what can still come. */
export const hatch = html`<svg class="hidden" aria-hidden="true">
	<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
		<rect width="2.5" height="5" />
	</pattern>
</svg>`;

/** Steps with a bar each. */
export const renderSteps = (
	{ rows, counted }: Funnel,
	heading: string,
	words: Words,
	pick: Picking,
): TemplateResult => {
	const { funnel } = words;
	return html`${hatch}<table part="table" role="table" class="bars">
		<caption class="hidden">${heading}</caption>
		<thead role="rowgroup">
			<tr role="row">
				<th scope="col" role="columnheader">${funnel.step}</th>
				<th scope="col" role="columnheader" class="count">${counted}</th>
				<th scope="col" role="columnheader" class="bar"><span class="hidden">${funnel.canStill}</span></th>
				<th scope="col" role="columnheader" class="lost">${funnel.lost}</th>
				<th scope="col" role="columnheader" class="first">${funnel.ofFirst}</th>
				<th scope="col" role="columnheader" class="previous">${funnel.ofPrevious}</th>
			</tr>
		</thead>
		<tbody role="rowgroup">${rows.map(
			(row, index) => html`<tr role="row" class=${classOf(row)}>
				<th scope="row" role="rowheader">${renderName(rows, index, words, pick)}</th>
				<td role="cell" class="count">${renderCount(row)}</td>
				<td role="cell" class="bar">${renderBar(row)}</td>
				<td role="cell" class="lost">${renderLost(row, index, pick)}</td>
				<td role="cell" class="first">${renderRate(row.ofFirst)}</td>
				<td role="cell" class="previous">${row.ofPrevious ? renderRate(row.ofPrevious) : nothing}</td>
			</tr>`,
		)}</tbody>
	</table>`;
};

/** Every number of every step, times included; each with its head beside it where there is no room for columns. */
export const renderFigures = (
	{ rows, counted, timed }: Funnel,
	heading: string,
	words: Words,
	pick: Picking,
): TemplateResult => {
	const { funnel } = words;
	const columns: [
		head: string,
		of: (row: FunnelRow, index: number) => unknown,
	][] = [
		[counted, renderCount],
		[funnel.ofFirst, ({ ofFirst }) => renderRate(ofFirst)],
		[
			funnel.ofPrevious,
			({ ofPrevious }) => (ofPrevious ? renderRate(ofPrevious) : nothing),
		],
		[funnel.lost, (row, index) => renderLost(row, index, pick)],
		[funnel.canStill, ({ open }) => open?.count ?? nothing],
		[funnel.mean, ({ times }) => times?.mean ?? nothing],
		[funnel.median, ({ times }) => times?.median ?? nothing],
		[funnel.p90, ({ times }) => times?.p90 ?? nothing],
	];
	return html`<table part="table" role="table" class="figures">
		<caption class="hidden">${heading}, ${timed}</caption>
		<thead role="rowgroup">
			<tr role="row">
				<th scope="col" role="columnheader">${funnel.step}</th>
				${columns.map(([head]) => html`<th scope="col" role="columnheader">${head}</th>`)}
			</tr>
		</thead>
		<tbody role="rowgroup">${rows.map(
			(row, index) => html`<tr role="row" class=${classOf(row)}>
				<th scope="row" role="rowheader">${renderName(rows, index, words, pick)}</th>
				${columns.map(([head, of]) => {
					const told = of(row, index);
					return html`<td role="cell" class=${told === nothing ? "none" : nothing}><span class="head" aria-hidden="true">${head}</span><span>${told}</span></td>`;
				})}
			</tr>`,
		)}</tbody>
	</table>`;
};

/** What stands in each stage, with a bar each. */
export const renderSnapshot = (
	{ rows, counted, valued }: SnapshotChart,
	heading: string,
	{ funnel: { snapshot } }: Words,
	pick: (name: string, row: number) => TemplateResult,
): TemplateResult => html`<table part="table" role="table" class=${valued ? "bars" : "bars few"}>
	<caption class="hidden">${heading}</caption>
	<thead role="rowgroup">
		<tr role="row">
			<th scope="col" role="columnheader">${snapshot.stage}</th>
			<th scope="col" role="columnheader" class="count">${counted}</th>
			<th scope="col" role="columnheader" class="bar"><span class="hidden">${snapshot.share}</span></th>
			<th scope="col" role="columnheader" class="first">${valued ? snapshot.value : snapshot.share}</th>
			${valued ? html`<th scope="col" role="columnheader" class="lost">${snapshot.weighted}</th>` : nothing}
			<th scope="col" role="columnheader" class="previous">${snapshot.age}</th>
		</tr>
	</thead>
	<tbody role="rowgroup">${rows.map(
		(row, index) => html`<tr role="row">
			<th scope="row" role="rowheader">${pick(row.name, index)}</th>
			<td role="cell" class="count">${row.count}</td>
			<td role="cell" class="bar">${renderBar({ bar: row.bar, open: null })}<span class="hidden">${row.share}</span></td>
			<td role="cell" class="first">${valued ? row.value : row.share}</td>
			${valued ? html`<td role="cell" class="lost">${row.weighted}</td>` : nothing}
			<td role="cell" class="previous">${row.age}</td>
		</tr>`,
	)}</tbody>
</table>`;
