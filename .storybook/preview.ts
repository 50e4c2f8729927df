/// <reference types="vite/client" />
import {
	type Preview,
	setCustomElementsManifest,
} from "@storybook/web-components-vite";
import "./preview.css";

/** The manifest that `npm run manifest` writes. */
const [manifest] = Object.values(
	import.meta.glob("../dist/custom-elements.json", {
		eager: true,
		import: "default",
	}),
);
setCustomElementsManifest(manifest);

const choice = (
	title: string,
	icon: string,
	items: Record<string, string>,
) => ({
	description: title,
	toolbar: {
		title,
		icon,
		dynamicTitle: true,
		items: Object.entries(items).map(([value, title]) => ({ value, title })),
	},
});

const preview: Preview = {
	tags: ["autodocs"],
	initialGlobals: {
		language: "en",
		scheme: "light",
		width: "wide",
		direction: "ltr",
	},
	globalTypes: {
		language: choice("Language", "globe", { en: "English", fr: "Français" }),
		scheme: choice("Colour scheme", "contrast", {
			light: "Light",
			dark: "Dark",
		}),
		width: choice("Width", "grow", { wide: "Wide", narrow: "Narrow" }),
		direction: choice("Direction", "transfer", {
			ltr: "Left to right",
			rtl: "Right to left",
		}),
	},
	decorators: [
		(story, { globals }) => {
			const page = document.documentElement;
			page.lang = globals.language;
			page.dir = globals.direction;
			page.dataset.scheme = globals.scheme;
			page.dataset.width = globals.width;
			return story();
		},
	],
	parameters: {
		a11y: { test: "error" },
		layout: "padded",
		options: {
			storySort: {
				includeNames: true,
				order: ["Dashboard", ["Live", "*", "Docs"], "Your own data", "*"],
			},
		},
	},
};
export default preview;
