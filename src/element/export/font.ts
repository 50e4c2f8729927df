import { type Font, fontText } from "./display.js";
import { pixels } from "./paint.js";

const pen = document.createElement("canvas").getContext("2d");
const rises = new Map<string, { ascent: number; descent: number }>();

/** The font that CSS has come to. */
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
export function baseOf(font: Font, top: number, height: number): number {
	const { ascent, descent } = riseOf(font);
	const rise = Math.round(ascent);
	const rest = height - rise - Math.round(descent);
	return top + rise + (Math.abs(rest) < 1 ? 0 : rest / 2);
}
