import type { ArgTypes, StoryObj } from "@storybook/web-components-vite";
import { sampleSource } from "../src/sources/sample.js";

const sample = sampleSource();

/** A choice among some values, or none. */
export const choice = (...options: string[]) => ({
	control: "select" as const,
	options,
});

/** The periods that the sample shop is asked about. */
export const period = choice(
	"this-month",
	"last-month",
	"last-3-months",
	"last-12-months",
	"this-year",
	"all",
);

/** What the sample shop is compared with. */
export const compare = choice(
	"previous-period",
	"previous-year",
	"previous-period, previous-year",
);

export const text = { control: "text" as const };
export const yes = { control: "boolean" as const };
export const number = (min: number, max: number, step = 1) => ({
	control: { type: "number" as const, min, max, step },
});

/** A widget on the sample shop whose attributes are controls. */
export const playground = (
	tag: string,
	args: Record<string, unknown>,
	argTypes: ArgTypes,
): StoryObj => ({
	args,
	argTypes,
	parameters: { controls: { include: Object.keys(argTypes), expanded: true } },
	render: (given) => {
		const widget = Object.assign(document.createElement(tag), {
			source: sample,
		});
		for (const [name, value] of Object.entries(given))
			if (name in argTypes && value !== undefined && value !== "")
				widget.toggleAttribute(name, value !== false) &&
					widget.setAttribute(name, value === true ? "" : String(value));
		return widget;
	},
});
