import type { Display, Mark, Run, Shape } from "./display.js";
import { round } from "./path.js";

const entities: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

/** Characters that XML has no room for are left out. */
const escaped = (text: string): string =>
	text
		.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, "")
		.replace(/[&<>"]/gu, (sign) => entities[sign] as string);

type Attributes = Record<string, string | number | null | undefined | false>;

const tag = (name: string, attributes: Attributes, content = ""): string => {
	const given = Object.entries(attributes)
		.filter(
			([, value]) => value !== null && value !== undefined && value !== false,
		)
		.map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
		.join("");
	return content
		? `<${name}${given}>${content}</${name}>`
		: `<${name}${given}/>`;
};

const shape = ({ d, fill, stroke, under }: Shape): string =>
	tag("path", {
		d,
		fill: fill ?? "none",
		...(stroke && {
			stroke: stroke.color,
			"stroke-width": round(stroke.width),
			"stroke-dasharray":
				stroke.dash.length > 0 && stroke.dash.map(round).join(" "),
			"stroke-linecap": stroke.cap !== "butt" && stroke.cap,
			"stroke-linejoin": stroke.join !== "miter" && stroke.join,
			"paint-order": under && "stroke",
		}),
	});

const run = ({
	text,
	x,
	y,
	width,
	font,
	spacing,
	fill,
	rtl,
	turn,
}: Run): string =>
	tag(
		"text",
		{
			x: round(rtl ? x + width : x),
			y: round(y),
			textLength: round(width),
			lengthAdjust: "spacingAndGlyphs",
			fill,
			"font-family": font.family,
			"font-size": round(font.size),
			"font-weight": font.weight !== "400" && font.weight,
			"font-style": font.style !== "normal" && font.style,
			"letter-spacing": spacing !== 0 && spacing,
			direction: rtl && "rtl",
			transform: turn && `rotate(${turn} ${round(x)} ${round(y)})`,
		},
		escaped(text),
	);

/** A picture as an SVG document of its own: nothing from elsewhere, no style sheet, no script. `title` and `about` are read out. */
export function svgOf(
	{ width, height, marks }: Display,
	title: string,
	about: string,
): string {
	let clips = 0;
	const write = (mark: Mark): string => {
		if (mark.kind === "shape") return shape(mark);
		if (mark.kind === "run") return run(mark);
		const { clip, opacity } = mark;
		const name = clip === null ? "" : `clip-${++clips}`;
		const inside = mark.marks.map(write).join("");
		const group = tag(
			"g",
			{ "clip-path": name && `url(#${name})`, opacity: opacity < 1 && opacity },
			inside,
		);
		return clip === null
			? group
			: tag("clipPath", { id: name }, tag("path", { d: clip })) + group;
	};
	return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
		"svg",
		{
			xmlns: "http://www.w3.org/2000/svg",
			width: round(width),
			height: round(height),
			viewBox: `0 0 ${round(width)} ${round(height)}`,
			role: "img",
			"aria-labelledby": "title",
			"font-variant": "tabular-nums",
		},
		[
			tag("title", { id: "title" }, escaped(title)),
			tag("desc", {}, escaped(about)),
			...marks.map(write),
		].join("\n"),
	)}\n`;
}
