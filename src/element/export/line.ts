import type { Font } from "./display.js";
import { fontOf, widthOf } from "./font.js";
import { pixels } from "./paint.js";

/** A line of a text, as it stands on the page; where text runs up or down, as it would lie on its side. */
export interface Line {
	text: string;
	left: number;
	right: number;
	top: number;
	height: number;
	/** Whether its letters go from right to left (upwards, where text runs up or down), and where the first of them stands. */
	rtl: boolean;
	first: number;
	/** Where its first letter ends. */
	begun: number;
}

/** Whether text runs up or down. */
export const isUpright = (style: CSSStyleDeclaration): boolean =>
	!style.writingMode.startsWith("horizontal");

/** How much room is left after a line in the block that breaks it. */
function roomAfter(line: Line, node: Text): number {
	let block = node.parentElement;
	while (block?.parentElement && getComputedStyle(block).display === "inline")
		block = block.parentElement;
	if (!block) return 0;
	const { paddingRight, borderRightWidth } = getComputedStyle(block);
	const { right } = block.getBoundingClientRect();
	return right - pixels(paddingRight) - pixels(borderRightWidth) - line.right;
}

/** Whether a word was parted with a hyphen, which no box tells of: then there was room for one, and for another letter. */
function isHyphenated(
	line: Line,
	letter: DOMRect,
	node: Text,
	style: CSSStyleDeclaration,
): boolean {
	if (style.hyphens !== "auto" || isUpright(style)) return false;
	const least = Math.max(widthOf("-", fontOf(style)), letter.width);
	return roomAfter(line, node) >= least;
}

/** Blanks, which no line begins or ends with as it is seen. */
const BLANK = /\s/u;

/** Whether a text may run from right to left, all or in part: by its letters, or by signs that say so. */
const MIXED =
	/[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Bidi_Control}]/u;

/** Whether a letter goes on where its line has come to, in the direction that this has taken; a word's space or two may lie between. */
function goesOn(line: Line, left: number, right: number): boolean {
	const space = line.height;
	const onward = left >= line.right - 1 && left - line.right < space;
	const back = right <= line.left + 1 && line.left - right < space;
	return line.right === line.begun ? onward || back : line.rtl ? back : onward;
}

/** The lines that a text is broken into, by where each of its letters stands; where its direction turns, a line in pieces. */
function broken(node: Text, style: CSSStyleDeclaration): Line[] {
	const range = document.createRange();
	const upright = isUpright(style);
	const lines: Line[] = [];
	let at = 0;
	for (const letter of node.data) {
		range.setStart(node, at);
		range.setEnd(node, at + letter.length);
		at += letter.length;
		const box = [...range.getClientRects()].findLast(
			({ width, height }) => width > 0 && height > 0,
		);
		let line = lines.at(-1);
		if (!box || BLANK.test(letter)) {
			if (line && !MIXED.test(letter)) line.text += letter;
			continue;
		}
		const [left, right, top, height] = upright
			? [box.top, box.bottom, box.left, box.width]
			: [box.left, box.right, box.top, box.height];
		const below = !line || Math.abs(top - line.top) > height / 2;
		if (!line || below || !goesOn(line, left, right)) {
			const within =
				below && line && /\p{L}$/u.test(line.text) && /\p{L}/u.test(letter);
			if (line && within && isHyphenated(line, box, node, style)) {
				line.text += "-";
				line.right += widthOf("-", fontOf(style));
			}
			line = {
				text: "",
				left,
				right,
				top,
				height,
				rtl: false,
				first: left,
				begun: right,
			};
			lines.push(line);
		}
		line.text += letter;
		line.rtl = left < line.first;
		line.left = Math.min(line.left, left);
		line.right = Math.max(line.right, right);
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
	return [
		{ text, left, right, top, height, rtl: false, first: left, begun: right },
	];
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
): Line[] =>
	isUpright(style)
		? broken(node, style)
		: seen(single(node) ?? broken(node, style), parent, style);
