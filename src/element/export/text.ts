import { type Font, fontText, type Run } from "./display.js";
import { colour, pixels } from "./paint.js";

/** Where a picture starts on the page. */
export interface Origin {
	x: number;
	y: number;
}

const pen = document.createElement("canvas").getContext("2d");
const rises = new Map<string, { ascent: number; descent: number }>();

export const fontOf = (style: CSSStyleDeclaration): Font => ({
	family: style.fontFamily,
	size: pixels(style.fontSize),
	weight: style.fontWeight,
	style: style.fontStyle,
});

/** How wide a text is in a font. */
export function widthOf(text: string, font: Font): number {
	if (!pen) return 0;
	pen.font = fontText(font);
	return pen.measureText(text).width;
}

/** How far a font rises above its base line, and falls below it. */
function riseOf(font: Font) {
	const key = fontText(font);
	let found = rises.get(key);
	if (!found && pen) {
		pen.font = key;
		const own = pen.measureText("x");
		found = {
			ascent: own.fontBoundingBoxAscent,
			descent: own.fontBoundingBoxDescent,
		};
		rises.set(key, found);
	}
	return found ?? { ascent: font.size * 0.8, descent: font.size * 0.2 };
}

/** The base line of a line of text that fills a box. Browsers round both parts of a font to whole pixels. */
function baseOf(font: Font, top: number, height: number): number {
	const { ascent, descent } = riseOf(font);
	const rise = Math.round(ascent);
	const rest = height - rise - Math.round(descent);
	return top + rise + (Math.abs(rest) < 1 ? 0 : rest / 2);
}

/** A run of text in a box on the page. */
export function runOf(
	text: string,
	style: CSSStyleDeclaration,
	{
		left,
		top,
		width,
		height,
	}: Pick<DOMRect, "left" | "top" | "width" | "height">,
	origin: Origin,
	fill = style.color,
): Run {
	const font = fontOf(style);
	return {
		kind: "run",
		text,
		x: left - origin.x,
		y: baseOf(font, top, height) - origin.y,
		width,
		font,
		spacing: pixels(style.letterSpacing),
		fill,
		rtl: style.direction === "rtl",
	};
}

interface Row {
	text: string;
	left: number;
	right: number;
	top: number;
	height: number;
}

const cased: Record<string, (text: string) => string> = {
	uppercase: (text) => text.toUpperCase(),
	lowercase: (text) => text.toLowerCase(),
	capitalize: (text) =>
		text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
};

/** The lines that a text is broken into, by where each of its letters stands. */
function rowsOf(node: Text, style: CSSStyleDeclaration): Row[] {
	const range = document.createRange();
	const rows: Row[] = [];
	let at = 0;
	for (const letter of node.data) {
		range.setStart(node, at);
		range.setEnd(node, at + letter.length);
		at += letter.length;
		const box = [...range.getClientRects()].findLast(({ width }) => width > 0);
		let row = rows.at(-1);
		if (!box) {
			if (row && !/\s$/u.test(row.text)) row.text += " ";
			continue;
		}
		if (!row || Math.abs(box.top - row.top) > box.height / 2) {
			const letters = row && /\p{L}$/u.test(row.text) && /\p{L}/u.test(letter);
			if (row && letters && style.hyphens === "auto") {
				row.text += "-";
				row.right += widthOf("-", fontOf(style));
			}
			row = {
				text: "",
				left: box.left,
				right: box.right,
				top: box.top,
				height: box.height,
			};
			rows.push(row);
		}
		row.text += letter;
		row.left = Math.min(row.left, box.left);
		row.right = Math.max(row.right, box.right);
	}
	return rows;
}

/** A line cut short, with an ellipsis, so that it ends before `limit`. */
function cut(row: Row, limit: number, font: Font): Row {
	const room = limit - row.left;
	let text = row.text.trimEnd();
	while (text && widthOf(`${text}…`, font) > room) text = text.slice(0, -1);
	text = `${text.trimEnd()}…`;
	return { ...row, text, right: row.left + widthOf(text, font) };
}

/** The lines that can be seen: those beyond a clamp, and what is beyond an edge, are left out as the browser leaves them out. */
function seen(rows: Row[], parent: Element, style: CSSStyleDeclaration): Row[] {
	if (style.overflowX === "visible") return rows;
	const box = parent.getBoundingClientRect();
	const limit =
		box.right - pixels(style.paddingRight) - pixels(style.borderRightWidth);
	if (style.webkitLineClamp && style.webkitLineClamp !== "none") {
		const left = rows.filter(
			({ top, height }) => top + height / 2 < box.bottom,
		);
		const last = left.at(-1);
		return last && left.length < rows.length
			? [...left.slice(0, -1), cut(last, limit, fontOf(style))]
			: left;
	}
	return style.textOverflow === "ellipsis"
		? rows.map((row) =>
				row.right > limit + 0.5 ? cut(row, limit, fontOf(style)) : row,
			)
		: rows;
}

/** A text node as runs, a run a line. */
export function textRuns(
	node: Text,
	style: CSSStyleDeclaration,
	origin: Origin,
	fill = style.color,
): Run[] {
	const parent = node.parentElement;
	if (!parent || style.visibility !== "visible" || !colour(fill)) return [];
	if (!/\S/u.test(node.data) || pixels(style.fontSize) === 0) return [];
	const keeps = style.whiteSpace.startsWith("pre");
	const change = cased[style.textTransform] ?? ((text: string) => text);
	return seen(rowsOf(node, style), parent, style).flatMap((row) => {
		const plain = keeps ? row.text : row.text.replace(/[ \t\n\r]+/gu, " ");
		const text = change(keeps ? plain : plain.trim());
		if (text === "") return [];
		const { left, right, top, height } = row;
		const box = { left, top, width: right - left, height };
		return [runOf(text, style, box, origin, fill)];
	});
}
