import { expect } from "chai";
import { html, type TemplateResult } from "lit";
import type { CadranFunnel } from "../../src/widgets/funnel.js";
import {
	ByDevice,
	FromVisitToOrder,
	Leads,
	ManySteps,
	MoneyPerStep,
	NotEnoughData,
	OptionalStep,
	Snapshot,
	Table,
	Trend,
	TwoSegments,
} from "../../stories/funnel.stories.js";
import { clear, drawn, part } from "./drawn.js";

const drawings = Object.entries({
	ByDevice,
	FromVisitToOrder,
	Leads,
	ManySteps,
	MoneyPerStep,
	NotEnoughData,
	OptionalStep,
	Snapshot,
	Table,
	Trend,
	TwoSegments,
}).map(
	([name, { render }]) => [name, (render as () => TemplateResult)()] as const,
);

/** The boxes of every line of text that is seen in a widget's card. */
function linesOf(widget: HTMLElement) {
	const found: { text: string; box: DOMRect; cell: DOMRect | null }[] = [];
	const walker = document.createTreeWalker(
		part(widget, ".card"),
		NodeFilter.SHOW_TEXT,
	);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const around = node.parentElement as HTMLElement;
		if (
			node.data.trim() === "" ||
			around.closest(".hidden, title, button.about")
		)
			continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		const cell = around.closest("th, td")?.getBoundingClientRect() ?? null;
		for (const box of range.getClientRects())
			if (box.width > 0.5) found.push({ text: node.data.trim(), box, cell });
	}
	return found;
}

/** What two boxes share, in pixels each way; line boxes may touch by a pixel. */
const shared = (a: DOMRect, b: DOMRect) => [
	Math.min(a.right, b.right) - Math.max(a.left, b.left),
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
];

function faultsOf(widget: HTMLElement): string[] {
	const card = part(widget, ".card");
	const bounds = card.getBoundingClientRect();
	const lines = linesOf(widget);
	const faults: string[] = [];
	if (card.scrollWidth > card.clientWidth)
		faults.push(`${card.scrollWidth} wide in ${card.clientWidth}`);
	if (lines.length < 4) faults.push(`only ${lines.length} lines`);
	for (const { text, box, cell } of lines) {
		if (box.left < bounds.left || box.right > bounds.right)
			faults.push(`“${text}” leaves the card`);
		if (cell && (box.left < cell.left - 1 || box.right > cell.right + 1))
			faults.push(`“${text}” leaves its cell`);
	}
	for (const [at, one] of lines.entries())
		for (const other of lines.slice(at + 1)) {
			const [wide = 0, high = 0] = shared(one.box, other.box);
			if (wide > 1 && high > 3)
				faults.push(`“${one.text}” lies on “${other.text}”`);
		}
	return faults;
}

afterEach(clear);

describe("the boxes of a funnel", () => {
	for (const [name, story] of drawings)
		for (const [lang, size] of [
			["en", "medium"],
			["fr", "medium"],
			["fr", "32px"],
		] as const)
			it(`${name}, ${lang}, text at ${size}: nothing is cut or lies on another from 160 to 1200 pixels`, async () => {
				const widget = await drawn<CadranFunnel>(
					"cadran-funnel",
					html`<div lang=${lang}>${story}</div>`,
				);
				widget.style.setProperty("--cadran-font-size", size);
				const faults: string[] = [];
				// Text twice as large has half the letters in a line: it starts at twice the width.
				const least = size === "medium" ? 160 : 320;
				for (const width of [160, 200, 250, 320, 520, 760, 1200]) {
					if (width < least) continue;
					widget.style.inlineSize = `${width}px`;
					await new Promise((next) => setTimeout(next, 20));
					faults.push(...faultsOf(widget).map((each) => `${width}: ${each}`));
				}
				expect(faults).to.deep.equal([]);
			});
});
