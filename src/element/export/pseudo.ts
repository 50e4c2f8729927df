import type { Mark } from "./display.js";
import { fontOf, widthOf } from "./font.js";
import { boxShapes, pixels } from "./paint.js";
import { type Origin, runOf } from "./text.js";

/** The nearest element that positioned boxes are placed by. */
function placed(element: Element): Element {
	for (let at: Element | null = element; at; at = at.parentElement)
		if (getComputedStyle(at).position !== "static") return at;
	return element;
}

/** The first or the last line of what stands in an element. */
function lineOf(element: Element, which: "::before" | "::after"): DOMRect {
	const range = document.createRange();
	range.selectNodeContents(element);
	const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
	const line = which === "::before" ? lines[0] : lines.at(-1);
	return line ?? element.getBoundingClientRect();
}

/** A box that CSS alone puts over an element: its place is what the browser worked out. */
function overlay(
	element: Element,
	style: CSSStyleDeclaration,
	origin: Origin,
): Mark[] {
	const around = placed(element);
	const box = around.getBoundingClientRect();
	const own = getComputedStyle(around);
	const across =
		pixels(style.borderLeftWidth) +
		pixels(style.borderRightWidth) +
		pixels(style.paddingLeft) +
		pixels(style.paddingRight);
	const down =
		pixels(style.borderTopWidth) +
		pixels(style.borderBottomWidth) +
		pixels(style.paddingTop) +
		pixels(style.paddingBottom);
	const whole = style.boxSizing === "border-box";
	return boxShapes(
		style,
		{
			x: box.x + pixels(own.borderLeftWidth) + pixels(style.left) - origin.x,
			y: box.y + pixels(own.borderTopWidth) + pixels(style.top) - origin.y,
			width: pixels(style.width) + (whole ? 0 : across),
			height: pixels(style.height) + (whole ? 0 : down),
		},
		true,
	);
}

/**
 * What CSS alone puts before or after the content of an element. Nothing tells where a browser has put it, so its place is worked
 * out from its neighbour on the line.
 */
export function pseudoMarks(
	element: Element,
	which: "::before" | "::after",
	origin: Origin,
): Mark[] {
	const style = getComputedStyle(element, which);
	const [, text] = /^"((?:[^"\\]|\\.)*)"/u.exec(style.content) ?? [];
	if (
		text === undefined ||
		style.display === "none" ||
		style.visibility !== "visible"
	)
		return [];
	if (style.position === "absolute") return overlay(element, style, origin);
	const line = lineOf(element, which);
	const font = fontOf(style);
	const inline = style.display === "inline";
	const width = inline ? widthOf(text, font) : pixels(style.width);
	const first = (which === "::before") === (style.direction !== "rtl");
	const left = first
		? line.left - pixels(style.marginRight) - width
		: line.right + pixels(style.marginLeft);
	if (text)
		return [
			runOf(
				text,
				style,
				{ left, width, top: line.top, height: line.height },
				origin,
			),
		];
	if (inline) return [];
	const height = pixels(style.height);
	const middle = line.top + line.height * 0.56;
	return boxShapes(
		style,
		{
			x: left - origin.x,
			y: Math.round(middle - height / 2) - origin.y,
			width,
			height,
		},
		false,
	);
}
