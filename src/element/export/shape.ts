import type { Mark, Shape, Stroke } from "./display.js";
import { colour, faded, pixels } from "./paint.js";
import { type Box, boxPath, ellipsePath, type Matrix, mapped } from "./path.js";
import { type Origin, textRuns } from "./text.js";

const geometry: Record<string, (element: SVGGraphicsElement) => string> = {
	rect: (element) => {
		const { x, y, width, height } = element.getBBox();
		const radius = pixels(getComputedStyle(element).rx);
		return boxPath({ x, y, width, height }, [radius, radius, radius, radius]);
	},
	circle: (element) => ellipsePath(element.getBBox()),
	ellipse: (element) => ellipsePath(element.getBBox()),
	path: (element) => element.getAttribute("d") ?? "",
	line: (element) => {
		const { x1, y1, x2, y2 } = element as SVGLineElement;
		return `M${x1.baseVal.value} ${y1.baseVal.value}L${x2.baseVal.value} ${y2.baseVal.value}`;
	},
	polyline: (element) => `M${element.getAttribute("points")}`,
	polygon: (element) => `M${element.getAttribute("points")}Z`,
};

/** From an element's own units to pixels of the picture. */
function matrixOf(
	element: SVGGraphicsElement,
	{ x, y }: Origin,
): Matrix | null {
	const own = element.getScreenCTM();
	if (!own) return null;
	const { a, b, c, d, e, f } = own;
	return { a, b, c, d, e: e - x, f: f - y };
}

function strokeOf(
	style: CSSStyleDeclaration,
	{ a, b, c, d }: Matrix,
): Stroke | null {
	const color = colour(style.stroke);
	const scale =
		style.vectorEffect === "non-scaling-stroke"
			? 1
			: Math.sqrt(Math.abs(a * d - b * c));
	const width = pixels(style.strokeWidth) * scale;
	if (!color || width === 0) return null;
	return {
		color: faded(color, Number(style.strokeOpacity)),
		width,
		dash:
			style.strokeDasharray === "none"
				? []
				: style.strokeDasharray.split(",").map((own) => pixels(own) * scale),
		cap: style.strokeLinecap as CanvasLineCap,
		join: style.strokeLinejoin as CanvasLineJoin,
	};
}

/** The numbers of a pattern's rectangles and of its turn. */
function stripes(pattern: SVGPatternElement, matrix: Matrix, box: Box): string {
	const turn = pattern.patternTransform.baseVal.consolidate()?.matrix;
	const size = pattern.width.baseVal.value;
	const own = new DOMMatrix([
		matrix.a,
		matrix.b,
		matrix.c,
		matrix.d,
		matrix.e,
		matrix.f,
	]);
	const all = turn
		? own.multiply(
				new DOMMatrix([turn.a, turn.b, turn.c, turn.d, turn.e, turn.f]),
			)
		: own;
	const back = all.inverse();
	const corners = [
		[box.x, box.y],
		[box.x + box.width, box.y],
		[box.x, box.y + box.height],
		[box.x + box.width, box.y + box.height],
	].map(([x, y]) => back.transformPoint({ x, y }));
	const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const stripe = pattern.querySelector("rect")?.getAttribute("width");
	let d = "";
	for (
		let at = Math.floor(Math.min(...xs) / size);
		at * size < Math.max(...xs);
		at++
	)
		d += mapped(
			boxPath({
				x: at * size,
				y: top,
				width: Number(stripe ?? 0),
				height: bottom - top,
			}),
			all,
		);
	return d;
}

/** A fill of stripes, cut to the shape. */
function hatched(
	element: SVGGraphicsElement,
	name: string,
	d: string,
	matrix: Matrix,
	origin: Origin,
): Mark[] {
	const root = element.getRootNode() as ShadowRoot;
	const pattern = root.querySelector<SVGPatternElement>(
		`pattern#${CSS.escape(name)}`,
	);
	const drawn = pattern?.querySelector("rect");
	if (!pattern || !drawn) return [];
	const box = element.getBoundingClientRect();
	const fill = colour(getComputedStyle(drawn).fill);
	const within = {
		x: box.x - origin.x,
		y: box.y - origin.y,
		width: box.width,
		height: box.height,
	};
	const shape: Shape = {
		kind: "shape",
		d: stripes(pattern, matrix, within),
		fill,
		stroke: null,
	};
	return [{ kind: "group", clip: d, opacity: 1, marks: [shape] }];
}

function shapeMarks(
	element: SVGGraphicsElement,
	style: CSSStyleDeclaration,
	origin: Origin,
): Mark[] {
	const matrix = matrixOf(element, origin);
	const own = geometry[element.localName]?.(element);
	if (!matrix || !own || style.visibility !== "visible") return [];
	const d = mapped(own, matrix);
	const [, name] = /^url\("?[^"#]*#([^")]+)/u.exec(style.fill) ?? [];
	const fill = name || element.localName === "line" ? null : colour(style.fill);
	const stroke = strokeOf(style, matrix);
	const marks = name ? hatched(element, name, d, matrix, origin) : [];
	if (fill || stroke)
		marks.push({
			...{ kind: "shape", d, stroke },
			fill: fill && faded(fill, Number(style.fillOpacity)),
			under: style.paintOrder.startsWith("stroke"),
		});
	return marks;
}

/** The marks of an SVG element and of all in it. */
export function svgMarks(element: SVGGraphicsElement, origin: Origin): Mark[] {
	const style = getComputedStyle(element);
	if (style.display === "none" || style.opacity === "0") return [];
	let marks: Mark[] = [];
	if (element.localName === "text")
		for (const node of element.childNodes)
			marks.push(
				...(node instanceof Text
					? textRuns(node, style, origin, style.fill)
					: []),
			);
	else if (
		element.localName === "svg" ||
		element.localName === "g" ||
		element.localName === "a"
	)
		for (const child of element.children)
			marks.push(
				...(child instanceof SVGGraphicsElement ? svgMarks(child, origin) : []),
			);
	else marks = shapeMarks(element, style, origin);
	const opacity = Number(style.opacity);
	const clips = element.localName === "svg" && style.overflowX !== "visible";
	if (marks.length === 0 || (opacity === 1 && !clips)) return marks;
	const { x, y, width, height } = element.getBoundingClientRect();
	const clip = clips
		? boxPath({ x: x - origin.x, y: y - origin.y, width, height })
		: null;
	return [{ kind: "group", clip, opacity, marks }];
}
