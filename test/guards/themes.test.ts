import { expect, test } from "vitest";
import { themes } from "../../themes/build.ts";
import { read } from "./files.js";

const { cadran, contrast } = JSON.parse(read("themes/tokens.json"));
const schemes = ["light", "dark"] as const;

interface Colour {
	$value: { components: readonly number[]; hex: string };
}

/** Relative luminance of a colour, as WCAG 2 has it. */
function luminance({ $value: { components } }: Colour): number {
	const [r = 0, g = 0, b = 0] = components.map((part) =>
		part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
	);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one: Colour, other: Colour): number {
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort(
		(a, b) => a - b,
	);
	return (high + 0.05) / (low + 0.05);
}

/** Which of these colours have less than a contrast with the surface, and how much. */
const weak = (theme: Record<string, Colour>, names: string[], least: number) =>
	names
		.map((name) => ({
			name,
			ratio: ratio(theme[name] as Colour, theme.surface as Colour),
		}))
		.filter((each) => each.ratio < least);

test.each(Object.entries(themes()))(
	"%s is built from tokens.json",
	(name, css) => {
		expect(read(`themes/${name}`)).toBe(css);
	},
);

test("an element without a theme looks as with themes/cadran.css", () => {
	const sheet = read("src/element/tokens.styles.ts").replace(/\s+/g, " ");
	const missing = [...read("themes/cadran.css").matchAll(/(--[^:]+): (.*);/g)]
		.map(([, name, value]) => `var(${name}, ${value})`)
		.filter((use) => !sheet.includes(use));
	expect(missing).toEqual([]);
});

test("components and hex of every colour agree", () => {
	for (const group of [cadran, contrast].flatMap((theme) =>
		schemes.map((scheme) => theme[scheme]),
	))
		for (const [name, colour] of Object.entries<Colour>(group)) {
			if (name.startsWith("$")) continue;
			const hex = colour.$value.components
				.map((part) =>
					Math.round(part * 255)
						.toString(16)
						.padStart(2, "0"),
				)
				.join("");
			expect(`${name} #${hex}`).toBe(`${name} ${colour.$value.hex}`);
		}
});

test.each(schemes)(
	"text and marks can be read on the surface in %s",
	(scheme) => {
		const words = ["text", "muted", "accent", "good", "bad"];
		expect(weak(cadran[scheme], words, 4.5)).toEqual([]);
		expect(weak(cadran[scheme], ["warn", "neutral"], 3)).toEqual([]);
		expect(weak(contrast[scheme], [...words, "warn", "neutral"], 7)).toEqual(
			[],
		);
		expect(weak(contrast[scheme], ["line"], 3)).toEqual([]);
	},
);
