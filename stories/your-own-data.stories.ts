import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";
import "./own-data.js";

const meta: Meta = {
	title: "Your own data",
	tags: ["!autodocs"],
	parameters: { layout: "fullscreen" },
};
export default meta;
type Story = StoryObj;

/** Drop a CSV of orders, deals or survey scores, confirm its columns, and take the code of your dashboard along. */
export const Try: Story = {
	render: () => html`<story-own-data></story-own-data>`,
};
