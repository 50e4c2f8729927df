import { expect } from "chai";
import { html, type TemplateResult } from "lit";
import {
	answerOf,
	ByCalendar,
	Curves,
	shop as cohorts,
	Drawn,
	SmallCohorts,
} from "../../stories/cohort-heatmap.stories.js";
import {
	Migration,
	moved,
	Sparse,
	TenScores,
	Tiers,
	TwelveSegments,
} from "../../stories/rfm-grid.stories.js";
import { all, calm, clear, drawn, part } from "./drawn.js";

interface Line {
	text: string;
	box: DOMRect;
	node: Node;
}

/** What can be seen of a box within the scrollers around it; null where nothing can. */
function visible(box: DOMRect, holder: Element): DOMRect | null {
	const scroll = holder.closest(".scroll, .legend");
	if (!scroll) return box;
	const pane = scroll.getBoundingClientRect();
	const whole =
		box.left >= pane.left - 1 &&
		box.right <= pane.right + 1 &&
		box.top >= pane.top - 1 &&
		box.bottom <= pane.bottom + 1;
	return whole ? box : null;
}

/** The lines of text that are painted: those scrolled out of sight, clamped away or told only to those who listen are not. */
function linesOf(widget: HTMLElement): Line[] {
	const lines: Line[] = [];
	const walker = document.createTreeWalker(
		part(widget, ".card"),
		NodeFilter.SHOW_TEXT,
	);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const holder = node.parentElement;
		const text = node.nodeValue?.trim();
		if (!text || !holder || holder.closest(".hidden, [popover], title"))
			continue;
		const end = holder.matches(".segment")
			? holder.getBoundingClientRect().bottom
			: Number.POSITIVE_INFINITY;
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const box of range.getClientRects()) {
			const seen = box.width > 0 && box.top + 2 < end && visible(box, holder);
			if (seen) lines.push({ text, box, node });
		}
	}
	return lines;
}

/** Letters are lower than the box of their line. */
const meet = ({ box: a, node }: Line, { box: b, node: other }: Line) =>
	node !== other &&
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
		Math.min(a.height, b.height) * 0.35;

function faultsOf(widget: HTMLElement): string[] {
	const card = part(widget, ".card").getBoundingClientRect();
	const lines = linesOf(widget).sort((a, b) => a.box.top - b.box.top);
	const faults: string[] = [];
	for (const { text, box } of lines)
		if (box.left < card.left || box.right > card.right + 0.5)
			faults.push(`“${text}” leaves the card`);
	for (const [at, one] of lines.entries())
		for (let next = at + 1; next < lines.length; next++) {
			const other = lines[next] as Line;
			if (other.box.top > one.box.bottom) break;
			// The name of a row stays in sight while its cells go by beneath it.
			const sticky = [one, other].some(({ node }) =>
				node.parentElement?.closest(".scroll th:first-child"),
			);
			if (!sticky && meet(one, other))
				faults.push(`“${one.text}” and “${other.text}” meet`);
		}
	for (const cell of all(widget, ".cell, .move"))
		if (cell.scrollWidth > cell.clientWidth + 1)
			faults.push(`“${cell.textContent?.trim()}” is wider than its cell`);
	return faults;
}

const sixty = answerOf({
	sizes: Array.from({ length: 60 }, (_, i) => 900 + i * 7),
});
const story = ({ render }: { render?: unknown }) =>
	(render as () => TemplateResult)();

const cases: [name: string, tag: string, template: TemplateResult][] = [
	["an RFM grid with tiers", "cadran-rfm-grid", story(Tiers)],
	["a grid of ten scores", "cadran-rfm-grid", story(TenScores)],
	["a sparse grid", "cadran-rfm-grid", story(Sparse)],
	["moves between segments", "cadran-rfm-grid", story(Migration)],
	["twelve segments with long names", "cadran-rfm-grid", story(TwelveSegments)],
	["a triangle", "cadran-cohort-heatmap", story(Drawn)],
	["a triangle by the calendar", "cadran-cohort-heatmap", story(ByCalendar)],
	["small cohorts", "cadran-cohort-heatmap", story(SmallCohorts)],
	["curves", "cadran-cohort-heatmap", story(Curves)],
	[
		"sixty cohorts by sixty ages",
		"cadran-cohort-heatmap",
		html`<cadran-cohort-heatmap .data=${sixty}></cadran-cohort-heatmap>`,
	],
];

afterEach(clear);

describe("at any width, with text at 100 % and at 200 %", () => {
	for (const [name, tag, template] of cases)
		it(`${name}: nothing is cut, nothing lies on another, also in French`, async function () {
			this.timeout(20_000);
			const widget = await drawn<HTMLElement>(tag, template);
			const faults: string[] = [];
			for (const [lang, size, widths] of [
				["en", "16px", [160, 200, 320, 520, 760, 1200]],
				["fr", "16px", [160, 320, 760]],
				["fr", "32px", [320, 640, 1200]],
			] as const) {
				widget.lang = lang;
				widget.style.setProperty("--cadran-font-size", size);
				await calm(widget);
				for (const width of widths) {
					widget.style.inlineSize = `${width}px`;
					faults.push(
						...faultsOf(widget).map((each) => `${width}, ${size}: ${each}`),
					);
				}
			}
			expect(faults).to.deep.equal([]);
		});
});

describe("in 160 × 90 pixels", () => {
	for (const [name, tag, template] of cases)
		it(`${name}: the card is no larger, and what has no room is scrolled to`, async () => {
			const widget = await drawn<HTMLElement>(tag, template);
			widget.style.cssText = "inline-size: 160px; block-size: 90px";
			await calm(widget);
			const card = part(widget, ".card");
			const { width, height } = card.getBoundingClientRect();
			expect([width, height]).to.deep.equal([160, 90]);
			expect(card.scrollWidth).to.be.at.most(card.clientWidth);
			card.scrollTop = 1e6;
			const foot = part(widget, ".foot").getBoundingClientRect();
			expect(foot.bottom).to.be.at.most(card.getBoundingClientRect().bottom);
		});
});

describe("a large triangle", () => {
	it("is drawn in slices, none over a frame, and its update is complete when all rows are there", async () => {
		const widget = await drawn<HTMLElement>(
			"cadran-cohort-heatmap",
			html`<cadran-cohort-heatmap .data=${cohorts}></cadran-cohort-heatmap>`,
		);
		expect(all(widget, "tbody tr")).to.have.length(11);
		const large = document.createElement("cadran-cohort-heatmap");
		large.data = sixty;
		widget.replaceWith(large);
		await new Promise((later) => setTimeout(later));
		const first = all(large, "tbody tr").length;
		expect(first).to.be.within(1, 30);
		await large.updateComplete;
		expect(all(large, "tbody tr")).to.have.length(60);
		expect(all(large, "tbody .cell")).to.have.length(1830);
		large.remove();
	});
});

describe("who moved between segments", () => {
	it("can be picked, by cells then and now", async () => {
		const widget = await drawn<HTMLElementTagNameMap["cadran-rfm-grid"]>(
			"cadran-rfm-grid",
			html`<cadran-rfm-grid .data=${moved}></cadran-rfm-grid>`,
		);
		let label = "";
		widget.addEventListener("cadran-select", (event) => {
			label = (event as Event & { label: string }).label;
		});
		part<HTMLButtonElement>(
			widget,
			'.migration [data-row="15"][data-column="1"]',
		).click();
		await calm(widget);
		expect(label).to.equal("Segment: Champions → Loyal");
		const { pick } = widget.selected as unknown as {
			pick: { cells: number[][]; was: number[][] };
		};
		expect(pick.was).to.deep.equal([
			[5, 4],
			[5, 5],
		]);
		expect(pick.cells).to.have.length(4);
		const table = part<HTMLTableElement>(widget, ".migration");
		expect(table.querySelectorAll("thead th[scope=col]")).to.have.length(12);
		expect(table.querySelectorAll("tbody th[scope=row]")).to.have.length(11);
	});
});
