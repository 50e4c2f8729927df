import { html, render } from "lit";
import "../../src/widgets/dashboard.js";
import "../../src/widgets/kpi-tile.js";
import { CadranSelectEvent } from "../../src/element/events.js";
import type { Filter } from "../../src/model/filter.js";
import type { KpiQuestion } from "../../src/questions/kpi.js";
import type { DataSource } from "../../src/sources/source.js";
import type { CadranDashboard } from "../../src/widgets/dashboard.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import { revenue } from "../../stories/kpi-tile.stories.js";

export const web: Filter = { column: "orders.channel", is: "web" };
export const shop: Filter = { column: "orders.channel", is: "store" };

/** A source that answers at once, and notes what it was asked. */
export function noting() {
	const asked: KpiQuestion[] = [];
	const source = {
		ask: async (question: KpiQuestion) => {
			asked.push(question);
			return revenue;
		},
	} as unknown as DataSource;
	return { source, asked };
}

/** Waits until what was set off has been drawn. */
export async function settle(): Promise<void> {
	for (let i = 0; i < 4; i++) await new Promise((done) => setTimeout(done, 0));
}

/** The page that dashboards are drawn on; a new one for each test. */
export let host: HTMLElement;
beforeEach(() => {
	host = document.createElement("div");
	document.body.append(host);
});
afterEach(() => host.remove());

/** An element of the page. */
export const find = <E extends Element>(selector: string) =>
	host.querySelector(selector) as E;

/** The first dashboard of the page. */
export const board = () => find<CadranDashboard>("cadran-dashboard");

export async function draw(template: unknown): Promise<void> {
	render(html`${template}`, host);
	await settle();
}

/** What a reader sees of a dashboard's own words. */
export const text = (element: Element) =>
	element.shadowRoot?.textContent?.replace(/\s+/g, " ").trim() ?? "";

export const chips = (element: Element) => [
	...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>(".chip") ?? []),
];

/** Picks in a widget, as its own buttons do. */
export function pick(
	widget: CadranKpiTile,
	filter: Filter | null,
	label = "Web",
): void {
	const event = new CadranSelectEvent(filter, label);
	if (widget.dispatchEvent(event)) widget.selected = filter;
}
