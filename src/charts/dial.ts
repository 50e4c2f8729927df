import type { Bullet } from "./survey.js";

/** A half circle of radius 1 about 0,0, from left to right over the top, in an SVG's directions. */
export interface Dial {
	track: string;
	/** The interval; empty where there is none. */
	interval: string;
	/** From the rim inwards, where the score is. */
	needle: string;
}

/** To a ten-thousandth, without idle zeros. */
const short = (length: number) => Number(length.toFixed(4)) + 0;

/** A place at a share of the half circle, at a distance from its centre. */
function placeAt(share: number, radius: number): string {
	const angle = Math.PI * (1 - share);
	const x = radius * Math.cos(angle);
	const y = -radius * Math.sin(angle);
	return `${short(x)},${short(y)}`;
}

const arc = (from: number, to: number) =>
	`M${placeAt(from, 1)}A1,1 0 0 1 ${placeAt(to, 1)}`;

/** The scale of a bullet, bent into a half circle. */
export const layoutDial = ({ at, band }: Bullet): Dial => ({
	track: arc(0, 1),
	interval: band ? arc(band.from, band.from + band.size) : "",
	needle: `M${placeAt(at, 1.14)}L${placeAt(at, 0.8)}`,
});
