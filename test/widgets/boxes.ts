import { all, part } from "./drawn.js";

interface Box {
	node: Node;
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The lines of text of a widget as they are painted. The letters of a line are lower than its box: a fifth is taken off above and below. */
function* lines(widget: HTMLElement): Generator<Box> {
	const walker = document.createTreeWalker(
		part(widget, ".card"),
		NodeFilter.SHOW_TEXT,
	);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const text = node.nodeValue?.trim() ?? "";
		const holder = node.parentElement;
		if (!text || holder?.closest(".hidden, [popover]")) continue;
		// A long name ends in an ellipsis: the lines after it are not painted.
		const end = holder?.matches(".heading")
			? holder.getBoundingClientRect().bottom
			: Number.POSITIVE_INFINITY;
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const { left, right, top, bottom } of range.getClientRects()) {
			const air = (bottom - top) / 5;
			if (right > left && top + air < end)
				yield { node, text, left, right, top: top + air, bottom: bottom - air };
		}
	}
}

const meet = (a: Box, b: Box) =>
	a.node !== b.node &&
	a.left < b.right - 1 &&
	b.left < a.right - 1 &&
	a.top < b.bottom - 1 &&
	b.top < a.bottom - 1;

/**
 * What is wrong with where the texts of a widget stand: one that its card cuts, or two that cover one another. A text that the card
 * hides as a whole, because there is no room for it, is nothing wrong.
 */
export function faults(widget: HTMLElement): string[] {
	const card = part(widget, ".card").getBoundingClientRect();
	const seen = [...lines(widget)].filter(
		({ left, right }) => left < card.right && right > card.left,
	);
	const cut = seen.filter(
		({ left, right, top, bottom }) =>
			left < card.left - 0.5 ||
			right > card.right + 0.5 ||
			top < card.top - 0.5 ||
			bottom > card.bottom + 0.5,
	);
	const covered = seen.flatMap((one, i) =>
		seen
			.slice(i + 1)
			.filter((other) => meet(one, other))
			.map((other) => `“${one.text}” and “${other.text}” meet`),
	);
	return [...cut.map(({ text }) => `“${text}” is cut`), ...covered];
}

/** Whether a part of a widget is wholly within its card. */
export function isShown(widget: HTMLElement, selector: string): boolean {
	const card = part(widget, ".card").getBoundingClientRect();
	const [found] = all(widget, selector);
	if (!found) return false;
	const box = found.getBoundingClientRect();
	return (
		box.width > 0 &&
		box.left >= card.left &&
		box.right <= card.right + 0.5 &&
		box.bottom <= card.bottom + 0.5
	);
}
