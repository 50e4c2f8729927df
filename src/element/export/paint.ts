import type { Shape, Stroke } from "./display.js";
import { type Box, boxPath } from "./path.js";

const CLEAR = /^(?:transparent|none|rgba\(.*,\s*0\)|.*\/\s*0\))$/u;

/** A colour that can be seen; null for one that can't. */
export const colour = (css: string): string | null =>
	css === "" || CLEAR.test(css) ? null : css;

/** A number of pixels; 0 where there is none. */
export const pixels = (css: string): number => Number.parseFloat(css) || 0;

/** A colour, faded. */
export function faded(css: string, opacity: number): string {
	const [, red, green, blue, alpha = "1"] =
		/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/u.exec(css) ?? [];
	return opacity >= 1 || red === undefined
		? css
		: `rgba(${red}, ${green}, ${blue}, ${Number(alpha) * opacity})`;
}

const dashes = (style: string, width: number): number[] =>
	style === "dashed"
		? [width * 2, width * 2]
		: style === "dotted"
			? [width, width]
			: [];

const line = (color: string, width: number, dash: number[] = []): Stroke => ({
	...{ color, width, dash },
	...{ cap: "butt", join: "miter" },
});

const ring = (
	{ x, y, width, height }: Box,
	radii: readonly number[],
	thick: number,
	inset: number,
	stroke: Stroke,
): Shape => {
	const by = inset + thick / 2;
	return {
		kind: "shape",
		d: boxPath(
			{ x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by },
			radii.map((radius) => Math.max(0, radius - by)),
		),
		fill: null,
		stroke,
	};
};

const radiiOf = (style: CSSStyleDeclaration, { width }: Box): number[] =>
	[
		style.borderTopLeftRadius,
		style.borderTopRightRadius,
		style.borderBottomRightRadius,
		style.borderBottomLeftRadius,
	].map((css) =>
		css.includes("%") ? (pixels(css) / 100) * width : pixels(css),
	);

const sides = ["Top", "Right", "Bottom", "Left"] as const;

function bordersOf(
	style: CSSStyleDeclaration,
	box: Box,
	radii: readonly number[],
): Shape[] {
	const borders = sides.map((side) => ({
		side,
		style: style[`border${side}Style`],
		width:
			style[`border${side}Style`] === "none"
				? 0
				: pixels(style[`border${side}Width`]),
		color: colour(style[`border${side}Color`]),
	}));
	const [first] = borders;
	const alike = borders.every(
		({ width, color, style }) =>
			width === first?.width && color === first.color && style === first.style,
	);
	if (alike && first && first.width > 0 && first.color)
		return [
			ring(
				box,
				radii,
				first.width,
				0,
				line(first.color, first.width, dashes(first.style, first.width)),
			),
		];
	const { x, y, width, height } = box;
	// Cells that share their borders hold the smaller half of each.
	const shared =
		style.borderCollapse === "collapse" && style.display === "table-cell";
	return borders.flatMap(({ side, width: thick, color, style }): Shape[] => {
		if (thick === 0 || !color || style === "hidden") return [];
		const half = thick / 2 - (shared ? Math.ceil(thick / 2) : 0);
		const d = {
			Top: `M${x} ${y + half}h${width}`,
			Right: `M${x + width - half} ${y}v${height}`,
			Bottom: `M${x} ${y + height - half}h${width}`,
			Left: `M${x + half} ${y}v${height}`,
		}[side];
		return [
			{
				kind: "shape",
				d,
				fill: null,
				stroke: line(color, thick, dashes(style, thick)),
			},
		];
	});
}

/** Rings that are drawn as shadows without blur: `rgb(…) 0px 0px 0px 2px inset`. */
const SHADOW = /(\w+\([^)]*\)|#\w+) (\S+)px (\S+)px (\S+)px (\S+)px( inset)?/gu;

function shadowsOf(
	style: CSSStyleDeclaration,
	box: Box,
	radii: readonly number[],
	inside: boolean,
): Shape[] {
	const shapes: Shape[] = [];
	for (const [, css = "", , , blur, spread, inset] of style.boxShadow.matchAll(
		SHADOW,
	)) {
		const thick = Number(spread);
		const color = colour(css);
		if (!color || Number(blur) > 0 || thick <= 0 || Boolean(inset) !== inside)
			continue;
		const out = inside ? 0 : -thick;
		shapes.unshift(ring(box, radii, thick, out, line(color, thick)));
	}
	return shapes;
}

/** Whether CSS paints anything of a box: most have nothing, and every look at a style costs. */
const isPainted = (style: CSSStyleDeclaration): boolean =>
	colour(style.backgroundColor) !== null ||
	style.borderWidth !== "0px" ||
	style.boxShadow !== "none" ||
	style.outlineStyle !== "none";

/** What CSS paints of a box, in its order: outer rings, ground, inner rings, border, outline. */
export function boxShapes(
	style: CSSStyleDeclaration,
	box: Box,
	outlined: boolean,
): Shape[] {
	if (box.width <= 0 || box.height <= 0 || !isPainted(style)) return [];
	const radii = radiiOf(style, box);
	const ground = colour(style.backgroundColor);
	const [top, right, bottom, left] = sides.map((side) =>
		pixels(style[`border${side}Width`]),
	) as [number, number, number, number];
	const inner = {
		x: box.x + left,
		y: box.y + top,
		width: box.width - left - right,
		height: box.height - top - bottom,
	};
	const shapes: Shape[] = shadowsOf(style, box, radii, false);
	if (ground)
		shapes.push({
			...{ kind: "shape", d: boxPath(box, radii) },
			...{ fill: ground, stroke: null },
		});
	shapes.push(...shadowsOf(style, inner, radii, true));
	if (top + right + bottom + left > 0)
		shapes.push(...bordersOf(style, box, radii));
	const thick = pixels(style.outlineWidth);
	const color = colour(style.outlineColor);
	if (outlined && style.outlineStyle !== "none" && thick > 0 && color)
		shapes.push(
			ring(
				box,
				radii,
				thick,
				-pixels(style.outlineOffset) - thick,
				line(color, thick, dashes(style.outlineStyle, thick)),
			),
		);
	return shapes;
}
