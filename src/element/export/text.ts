import type { Run } from "./display.js";
import { baseOf, fontOf } from "./font.js";
import { isUpright, type Line, linesOf } from "./line.js";
import { colour, pixels } from "./paint.js";

/** Where a picture starts on the page. */
export interface Origin {
	x: number;
	y: number;
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
	rtl = false,
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
		rtl,
	};
}

/** A line that runs down, or up, turned about its start. */
function turned(
	run: Run,
	{ left, right, top, height, rtl: up }: Line,
	origin: Origin,
): Run {
	const rise = baseOf(run.font, 0, height);
	return {
		...run,
		x: (up ? top + rise : top + height - rise) - origin.x,
		y: (up ? right : left) - origin.y,
		rtl: false,
		turn: up ? -90 : 90,
	};
}

const cased: Record<string, (text: string) => string> = {
	uppercase: (text) => text.toUpperCase(),
	lowercase: (text) => text.toLowerCase(),
	capitalize: (text) =>
		text.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
};

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
	return linesOf(node, parent, style).flatMap((row) => {
		const plain = keeps ? row.text : row.text.replace(/[ \t\n\r]+/gu, " ");
		const text = change(keeps ? plain : plain.trim());
		if (text === "") return [];
		const { left, right, top, height, rtl } = row;
		const box = { left, top, width: right - left, height };
		const run = runOf(text, style, box, origin, fill, rtl);
		return [isUpright(style) ? turned(run, row, origin) : run];
	});
}
