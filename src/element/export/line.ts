import type { Font } from "./display.js";
import { fontOf, widthOf } from "./font.js";
import { pixels } from "./paint.js";

/** A line of a text, as it stands on the page. */
export interface Line {
	text: string;
	left: number;
	right: number;
	top: number;
	height: number;
	/** Whether its letters go from right to left, and where the first of them stands. */
	rtl: boolean;
	first: number;
}

/** Blanks that lines are broken at. */
const BLANK = /[ \t\n\r]/u;

/** Whether a text may run from right to left, all or in part. */
const MIXED =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The lines that a text is broken into, by where each of its letters stands. */
function broken(node: Text, style: CSSStyleDeclaration): Line[] {
	const range = document.createRange();
	const lines: Line[] = [];
	let at = 0;
	for (const letter of node.data) {
		range.setStart(node, at);
		range.setEnd(node, at + letter.length);
		at += letter.length;
		const box = [...range.getClientRects()].findLast(({ width }) => width > 0);
		let line = lines.at(-1);
		if (!box || BLANK.test(letter)) {
			if (line) line.text += " ";
			continue;
		}
		if (!line || Math.abs(box.top - line.top) > box.height / 2) {
			const within = line && /\p{L}$/u.test(line.text) && /\p{L}/u.test(letter);
			if (line && within && style.hyphens === "auto") {
				line.text += "-";
				line.right += widthOf("-", fontOf(style));
			}
			const { left, right, top, height } = box;
			line = { text: "", left, right, top, height, rtl: false, first: left };
			lines.push(line);
		}
		line.text += letter;
		line.rtl = box.left < line.first;
		line.left = Math.min(line.left, box.left);
		line.right = Math.max(line.right, box.right);
	}
	return lines;
}

/** The same where a text stands on one line, as most do: one box to ask for, not one a letter. */
function single(node: Text): Line[] | null {
	const text = node.data.trim();
	if (MIXED.test(text) || text === "") return null;
	const from = node.data.indexOf(text);
	const range = document.createRange();
	range.setStart(node, from);
	range.setEnd(node, from + text.length);
	const [box, ...more] = range.getClientRects();
	if (!box || more.length > 0) return null;
	const { left, right, top, height } = box;
	return [{ text, left, right, top, height, rtl: false, first: left }];
}

/** A line cut short, with an ellipsis, so that it ends before `limit`. */
function cut(line: Line, limit: number, font: Font): Line {
	const room = limit - line.left;
	let text = line.text.trimEnd();
	while (text && widthOf(`${text}…`, font) > room) text = text.slice(0, -1);
	text = `${text.trimEnd()}…`;
	return { ...line, text, right: line.left + widthOf(text, font) };
}

/** The lines that can be seen: those beyond a clamp, and what is beyond an edge, are left out as the browser leaves them out. */
function seen(
	lines: Line[],
	parent: Element,
	style: CSSStyleDeclaration,
): Line[] {
	if (style.overflowX === "visible") return lines;
	const box = parent.getBoundingClientRect();
	const limit =
		box.right - pixels(style.paddingRight) - pixels(style.borderRightWidth);
	if (style.webkitLineClamp && style.webkitLineClamp !== "none") {
		const left = lines.filter(
			({ top, height }) => top + height / 2 < box.bottom,
		);
		const last = left.at(-1);
		return last && left.length < lines.length
			? [...left.slice(0, -1), cut(last, limit, fontOf(style))]
			: left;
	}
	return style.textOverflow === "ellipsis"
		? lines.map((line) =>
				line.right > limit + 0.5 ? cut(line, limit, fontOf(style)) : line,
			)
		: lines;
}

/** The lines of a text node that can be seen. */
export const linesOf = (
	node: Text,
	parent: Element,
	style: CSSStyleDeclaration,
): Line[] => seen(single(node) ?? broken(node, style), parent, style);
