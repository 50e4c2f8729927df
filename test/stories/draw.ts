import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { LitElement, render, type TemplateResult } from "lit";

/** The stories of a module by name, each as a function that makes its template. */
export function storiesOf(
	module: Record<string, unknown>,
): [name: string, story: () => TemplateResult][] {
	const { default: meta, ...named } = module as { default: Meta } & Record<
		string,
		StoryObj
	>;
	const left = meta.excludeStories;
	return Object.entries(named)
		.filter(([name]) =>
			left instanceof RegExp ? !left.test(name) : !left?.includes(name),
		)
		.map(([name, story]) => [
			name,
			() => {
				const args = { ...meta.args, ...story.args };
				const draw = story.render ?? meta.render;
				if (!draw) throw new Error(`The story ${name} has no render function.`);
				return draw(args, { args } as never) as TemplateResult;
			},
		]);
}

/** Every element within a node, through shadow roots. */
function* within(node: ParentNode): Generator<Element> {
	for (const element of node.querySelectorAll("*")) {
		yield element;
		if (element.shadowRoot) yield* within(element.shadowRoot);
	}
}

const isBusy = (element: Element) =>
	element.getAttribute("aria-busy") === "true" ||
	(element instanceof LitElement && element.isUpdatePending);

/** Waits until nothing in a node is about to draw or waits for an answer. Rejects if that takes longer than `patience`, in ms. */
export async function settled(
	node: ParentNode,
	patience = 15_000,
): Promise<void> {
	const end = performance.now() + patience;
	for (let calm = 0; calm < 3; calm++) {
		await new Promise((next) => setTimeout(next, 10));
		const busy = [...within(node)].find(isBusy);
		if (!busy) continue;
		if (performance.now() > end)
			throw new Error(`${busy.localName} is still busy after ${patience} ms.`);
		calm = 0;
	}
}

const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = new URL("../../.storybook/preview.css", import.meta.url).href;
const styled = new Promise((loaded, failed) => {
	sheet.onload = loaded;
	sheet.onerror = failed;
});
document.head.append(sheet);

/** Draws a story on the page, as Storybook does; the element it returns is the caller's to remove. */
export async function draw(
	story: TemplateResult,
	scheme: "light" | "dark" = "light",
): Promise<HTMLElement> {
	await styled;
	document.documentElement.dataset.scheme = scheme;
	const ground = document.createElement("main");
	document.body.append(ground);
	render(story, ground);
	return ground;
}
