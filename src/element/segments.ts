import { html, nothing, svg, type TemplateResult } from "lit";
import type { SegmentRow, ShareBar } from "../charts/segments.js";
import type { Words } from "../locales/en.js";

/** The share of customers over the share of revenue, from one line. */
const renderBars = (customers: ShareBar, revenue: ShareBar) =>
	html`<svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
		${svg`<rect class="of-customers" width=${customers.length} height="0.42" /><rect class="of-revenue" y="0.58" width=${revenue.length} height="0.42" />`}
	</svg>`;

const renderRow = (row: SegmentRow, name: TemplateResult) =>
	html`<tr>
		<th scope="row">${name}</th>
		<td class="customers">${row.customers}</td>
		<td class="bars">${renderBars(row.customerShare, row.revenueShare)}</td>
		<td>${row.customerShare.text}</td>
		<td>${row.revenueShare.text}</td>
		<td class="sum">${row.allOrders}</td>
		<td class="sum">${row.revenue}</td>
		<td class="basket">${row.basket}</td>
		<td class="median">${row.recency}</td>
		<td class="median">${row.orders}</td>
		<td class="median">${row.amount}</td>
	</tr>`;

/** Segments or tiers as a table: how many customers, their share of customers and of revenue side by side, and what is typical. */
export const renderSegments = (
	rows: readonly SegmentRow[],
	table: { part: string; title: string; since?: string | null },
	words: Words["rfm"],
	renderName: (row: SegmentRow, index: number) => TemplateResult,
): TemplateResult =>
	html`<table class="segments" part=${table.part}>
		<caption class="hidden">${table.title}</caption>
		<thead>
			<tr>
				<th scope="col">${table.title}${table.since ? html`, ${table.since}` : nothing}</th>
				<th scope="col" class="customers">${words.customers}</th>
				<td class="bars"></td>
				<th scope="col" class="of-customers">${words.ofCustomers}</th>
				<th scope="col" class="of-revenue">${words.ofRevenue}</th>
				<th scope="col" class="sum">${words.orders}</th>
				<th scope="col" class="sum">${words.revenue}</th>
				<th scope="col" class="basket">${words.basket}</th>
				<th scope="col" class="median">${words.median.recency}</th>
				<th scope="col" class="median">${words.median.orders}</th>
				<th scope="col" class="median">${words.median.amount}</th>
			</tr>
		</thead>
		<tbody>${rows.map((row, index) => renderRow(row, renderName(row, index)))}</tbody>
	</table>`;

/** The name of a segment as a button. */
export const renderSegment = (
	name: string,
	row: number,
	picked: boolean,
	pick: () => void,
): TemplateResult =>
	html`<button
		type="button"
		class="name"
		data-row=${row}
		data-column="0"
		aria-pressed=${picked}
		@click=${pick}
	>${name}</button>`;
