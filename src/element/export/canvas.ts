import {
	type Display,
	fontText,
	type Mark,
	type Run,
	type Shape,
} from "./display.js";

/** Most pixels of a picture: above it some browsers make none. */
const MOST = 16_000_000;

function paintShape(
	context: CanvasRenderingContext2D,
	{ d, fill, stroke, under }: Shape,
): void {
	const path = new Path2D(d);
	const fillIn = () => {
		if (!fill) return;
		context.fillStyle = fill;
		context.fill(path);
	};
	if (!under) fillIn();
	if (stroke) {
		context.strokeStyle = stroke.color;
		context.lineWidth = stroke.width;
		context.lineCap = stroke.cap;
		context.lineJoin = stroke.join;
		context.setLineDash([...stroke.dash]);
		context.stroke(path);
	}
	if (under) fillIn();
}

/** A canvas has no tabular digits, so a run is made as wide as it was on the page. */
function paintRun(
	context: CanvasRenderingContext2D,
	{ text, x, y, width, font, spacing, fill, rtl, turn = 0 }: Run,
	scale: number,
): void {
	context.font = fontText(font);
	context.fillStyle = fill;
	context.direction = rtl ? "rtl" : "ltr";
	if ("letterSpacing" in context) context.letterSpacing = `${spacing}px`;
	const own = context.measureText(text).width;
	const stretch = own > 0 && Math.abs(own - width) > 0.3 ? width / own : 1;
	context.save();
	context.translate(x, Math.round(y * scale) / scale);
	context.rotate((turn * Math.PI) / 180);
	context.scale(stretch, 1);
	context.fillText(text, 0, 0);
	context.restore();
}

function paint(
	context: CanvasRenderingContext2D,
	marks: readonly Mark[],
	scale: number,
): void {
	for (const mark of marks)
		if (mark.kind === "shape") paintShape(context, mark);
		else if (mark.kind === "run") paintRun(context, mark, scale);
		else {
			context.save();
			if (mark.clip !== null) context.clip(new Path2D(mark.clip));
			context.globalAlpha *= mark.opacity;
			paint(context, mark.marks, scale);
			context.restore();
		}
}

/** A picture as a canvas of so many pixels to a CSS pixel, or of fewer where that would be more than browsers make. No image is loaded, so it is never tainted. */
export function canvasOf(
	{ width, height, marks }: Display,
	scale: number,
): HTMLCanvasElement {
	const fits = Math.min(scale, Math.sqrt(MOST / (width * height)));
	const canvas = document.createElement("canvas");
	canvas.width = Math.max(1, Math.round(width * fits));
	canvas.height = Math.max(1, Math.round(height * fits));
	const context = canvas.getContext("2d");
	if (!context) throw new TypeError("canvas");
	context.textBaseline = "alphabetic";
	context.textAlign = "left";
	context.scale(fits, fits);
	paint(context, marks, fits);
	return canvas;
}
