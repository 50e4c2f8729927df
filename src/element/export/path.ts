/** A box in pixels. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What maps a shape's own units to pixels: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = Pick<DOMMatrix, "a" | "b" | "c" | "d" | "e" | "f">;

/** Hundredths of a pixel are enough. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** A box as path data, with a radius for each corner from the top left on clockwise. */
export function boxPath(
	{ x, y, width, height }: Box,
	radii: readonly number[] = [],
): string {
	const most = Math.min(width, height) / 2;
	const [a = 0, b = 0, c = 0, d = 0] = radii.map((own) => Math.min(own, most));
	const right = round(x + width);
	const bottom = round(y + height);
	const [left, top] = [round(x), round(y)];
	if (a + b + c + d === 0) return `M${left} ${top}H${right}V${bottom}H${left}Z`;
	const arc = (radius: number, toX: number, toY: number) =>
		radius > 0
			? `A${round(radius)} ${round(radius)} 0 0 1 ${round(toX)} ${round(toY)}`
			: "";
	return (
		`M${round(x + a)} ${top}H${round(x + width - b)}${arc(b, right, y + b)}V${round(y + height - c)}` +
		`${arc(c, x + width - c, bottom)}H${round(x + d)}${arc(d, left, y + height - d)}V${round(y + a)}${arc(a, x + a, top)}Z`
	);
}

/** An ellipse that fills a box, as path data. */
export function ellipsePath({ x, y, width, height }: Box): string {
	const [rx, ry, middle] = [width / 2, height / 2, y + height / 2];
	const arc = (to: number) => `A${rx} ${ry} 0 0 1 ${to} ${middle}`;
	return `M${x} ${middle}${arc(x + width)}${arc(x)}Z`;
}

/** How many numbers each command of a path takes. */
const counts: Record<string, number> = {
	...{ M: 2, L: 2, T: 2, H: 1, V: 1 },
	...{ C: 6, S: 4, Q: 4, A: 7, Z: 0 },
};

/** The commands of a path with their numbers, which blanks, commas or signs part. */
function* commandsOf(
	d: string,
): Generator<[command: string, numbers: number[]]> {
	for (const [, command = "", rest = ""] of d.matchAll(
		/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/giu,
	)) {
		const texts = rest.match(/[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/giu) ?? [];
		const numbers = texts.map(Number);
		const count = counts[command.toUpperCase()] ?? 0;
		if (count === 0) yield [command, []];
		for (
			let from = 0;
			count > 0 && from + count <= numbers.length;
			from += count
		) {
			const again = from > 0 && command.toUpperCase() === "M";
			const next = again ? (command === "M" ? "L" : "l") : command;
			yield [next, numbers.slice(from, from + count)];
		}
	}
}

/**
 * Path data in the pixels that a matrix maps to, so that lines keep their width. Arcs keep their axes: exact where the matrix scales
 * and moves along them.
 */
export function mapped(path: string, { a, b, c, d, e, f }: Matrix): string {
	const point = (x: number, y: number) =>
		`${round(a * x + c * y + e)} ${round(b * x + d * y + f)}`;
	const flips = a * d - b * c < 0;
	let [x, y, startX, startY] = [0, 0, 0, 0];
	let out = "";
	for (const [command, numbers] of commandsOf(path)) {
		const relative = command !== command.toUpperCase();
		const upper = command.toUpperCase();
		const [fromX, fromY] = relative ? [x, y] : [0, 0];
		if (upper === "Z") {
			[x, y] = [startX, startY];
			out += "Z";
		} else if (upper === "H" || upper === "V") {
			const [to = 0] = numbers;
			if (upper === "H") x = fromX + to;
			else y = fromY + to;
			out += `L${point(x, y)}`;
		} else if (upper === "A") {
			const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, toX = 0, toY = 0] =
				numbers;
			[x, y] = [fromX + toX, fromY + toY];
			out += `A${round(rx * Math.hypot(a, b))} ${round(ry * Math.hypot(c, d))} ${turn} ${large} ${flips ? 1 - sweep : sweep} ${point(x, y)}`;
		} else {
			const points: string[] = [];
			for (let at = 0; at < numbers.length; at += 2)
				points.push(
					point(fromX + (numbers[at] ?? 0), fromY + (numbers[at + 1] ?? 0)),
				);
			x = fromX + (numbers.at(-2) ?? 0);
			y = fromY + (numbers.at(-1) ?? 0);
			if (upper === "M") [startX, startY] = [x, y];
			out += upper + points.join(" ");
		}
	}
	return out;
}
