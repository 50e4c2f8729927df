/** A line of a shape. */
export interface Stroke {
	color: string;
	width: number;
	dash: readonly number[];
	cap: CanvasLineCap;
	join: CanvasLineJoin;
}

/** A shape, as SVG path data in pixels of the picture. */
export interface Shape {
	kind: "shape";
	d: string;
	fill: string | null;
	stroke: Stroke | null;
	/** Whether the line lies under the fill. */
	under?: boolean;
}

export interface Font {
	family: string;
	size: number;
	weight: string;
	style: string;
}

/** A run of text on one line: where it starts on its base line, and how wide it is. */
export interface Run {
	kind: "run";
	text: string;
	x: number;
	y: number;
	width: number;
	font: Font;
	spacing: number;
	fill: string;
	rtl: boolean;
	/** Degrees that it is turned by about its start, clockwise: 90 runs down, −90 runs up. */
	turn?: number;
}

/** Marks that are clipped or faded together. */
export interface Group {
	kind: "group";
	/** Path data. */
	clip: string | null;
	opacity: number;
	marks: Mark[];
}

export type Mark = Shape | Run | Group;

/** A picture as a list of marks, painted in their order; lengths in CSS pixels. */
export interface Display {
	width: number;
	height: number;
	marks: readonly Mark[];
}

/** A font as CSS and a canvas write it. */
export const fontText = ({ family, size, weight, style }: Font): string =>
	`${style} ${weight} ${size}px ${family}`;
