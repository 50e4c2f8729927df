import type { Display, Group, Mark } from "./display.js";
import { boxShapes, pixels } from "./paint.js";
import { type Box, boxPath } from "./path.js";
import { pseudoMarks } from "./pseudo.js";
import { svgMarks } from "./shape.js";
import { type Origin, textRuns } from "./text.js";

/** What a page shows only to a hand or an ear: no part of the picture. */
const LEFT = "[popover], .about, script, style, template";

/** Lengths as a browser paints boxes: on whole pixels of the screen. */
const snap = (length: number) =>
	Math.round(length * devicePixelRatio) / devicePixelRatio;

function boxOf(rect: DOMRect, origin: Origin): Box {
	const [x, y] = [snap(rect.left), snap(rect.top)];
	return {
		x: x - origin.x,
		y: y - origin.y,
		width: snap(rect.right) - x,
		height: snap(rect.bottom) - y,
	};
}

/** Where a drawing starts: browsers put it on whole pixels too. */
function drawn(element: Element, { x, y }: Origin): Origin {
	const { left, top } = element.getBoundingClientRect();
	return { x: x + left - snap(left), y: y + top - snap(top) };
}

/** Where marks go, and those that lie above their like. */
interface Layer {
	marks: Mark[];
	above: { level: number; marks: Mark[] }[];
}

function flat({ marks, above }: Layer): Mark[] {
	above.sort((one, other) => one.level - other.level);
	return [...marks, ...above.flatMap((each) => each.marks)];
}

/** The group that holds what is in an element, where that is cut at its edges or faded. */
function groupOf(
	element: Element,
	style: CSSStyleDeclaration,
	origin: Origin,
): Omit<Group, "marks"> | null {
	const opacity = Number(style.opacity);
	const cut = style.overflowX !== "visible" && style.display !== "inline";
	if (!cut && opacity === 1) return null;
	const box = boxOf(element.getBoundingClientRect(), origin);
	const [left, top] = [
		pixels(style.borderLeftWidth),
		pixels(style.borderTopWidth),
	];
	const inner = {
		x: box.x + left,
		y: box.y + top,
		width: box.width - left - pixels(style.borderRightWidth),
		height: box.height - top - pixels(style.borderBottomWidth),
	};
	return { kind: "group", opacity, clip: cut ? boxPath(inner) : null };
}

function boxes(
	element: Element,
	style: CSSStyleDeclaration,
	origin: Origin,
): Mark[] {
	if (style.visibility !== "visible" || style.display === "contents") return [];
	const rects =
		style.display === "inline"
			? [...element.getClientRects()]
			: [element.getBoundingClientRect()];
	const outlined = !element.matches(":focus-visible");
	return rects.flatMap((rect) =>
		boxShapes(style, boxOf(rect, origin), outlined),
	);
}

const children = (element: Element): Iterable<Node> =>
	element instanceof HTMLSlotElement && element.assignedNodes().length > 0
		? element.assignedNodes()
		: (element.shadowRoot ?? element).childNodes;

function visit(element: Element, layer: Layer, origin: Origin): void {
	if (element.matches(LEFT)) return;
	if (element instanceof SVGGraphicsElement) {
		layer.marks.push(...svgMarks(element, drawn(element, origin)));
		return;
	}
	const style = getComputedStyle(element);
	const hidden =
		style.display === "none" ||
		style.opacity === "0" ||
		style.clipPath.startsWith("inset(50%");
	if (hidden) return;
	const level = style.position === "static" ? 0 : Number(style.zIndex) || 0;
	const own: Layer = level > 0 ? { marks: [], above: [] } : layer;
	own.marks.push(...boxes(element, style, origin));
	const group = groupOf(element, style, origin);
	const inner: Layer = group ? { marks: [], above: [] } : own;
	inner.marks.push(...pseudoMarks(element, "::before", origin));
	for (const child of children(element))
		if (child instanceof Text) {
			const parent = child.parentElement ?? element;
			inner.marks.push(
				...textRuns(
					child,
					parent === element ? style : getComputedStyle(parent),
					origin,
				),
			);
		} else if (child instanceof Element) visit(child, inner, origin);
	inner.marks.push(...pseudoMarks(element, "::after", origin));
	if (group) own.marks.push({ ...group, marks: flat(inner) });
	if (own !== layer) layer.above.push({ level, marks: flat(own) });
}

/**
 * An element as it is drawn on the page now: its boxes, texts and shapes, through shadow roots. (html2canvas parses CSS anew, and
 * dom-to-svg wants a style sheet parser: several times this size. What draws by a foreignObject, as html-to-image and modern-screenshot
 * do, loads a data: or blob: image, which a strict policy refuses, and WebKit taints the canvas.)
 */
export function displayOf(element: Element): Display {
	const { left, top, right, bottom } = element.getBoundingClientRect();
	const origin = { x: snap(left), y: snap(top) };
	const layer: Layer = { marks: [], above: [] };
	visit(element, layer, origin);
	return {
		width: snap(right) - origin.x,
		height: snap(bottom) - origin.y,
		marks: flat(layer),
	};
}
