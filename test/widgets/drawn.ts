import { render, type TemplateResult } from "lit";
import type { CadranElement } from "../../src/element/element.js";
import type { RowQuestion } from "../../src/questions/question.js";

type Widget = CadranElement<RowQuestion>;

let ground: HTMLElement | undefined;

/** Draws one widget on the page, in place of the last one, and waits until it has drawn itself. */
export async function drawn<E extends HTMLElement>(
	tag: string,
	template: TemplateResult,
): Promise<E> {
	clear();
	ground = document.createElement("main");
	document.body.append(ground);
	render(template, ground);
	const widget = ground.querySelector(tag) as E;
	await calm(widget);
	return widget;
}

/** Takes the widget off the page. */
export const clear = () => ground?.remove();

/** Waits until answers that are there have been drawn. */
export async function calm(widget: HTMLElement): Promise<void> {
	for (let i = 0; i < 3; i++) {
		await new Promise((next) => setTimeout(next));
		await (widget as Widget).updateComplete;
	}
}

/** Waits until a part of a widget that comes with its answer is there; rejects with what went wrong instead. */
export async function loaded(widget: HTMLElement, selector: string) {
	while (all(widget, selector).length === 0) {
		const [failure] = texts(widget, ".failed");
		if (failure) throw new Error(failure);
		await new Promise((later) => setTimeout(later, 10));
	}
}

/** The parts of a widget that a selector finds. */
export const all = <E extends Element = HTMLElement>(
	widget: HTMLElement,
	selector: string,
): E[] => [...(widget.shadowRoot?.querySelectorAll<E>(selector) ?? [])];

/** The first part of a widget that a selector finds. */
export function part<E extends Element = HTMLElement>(
	widget: HTMLElement,
	selector: string,
): E {
	const [found] = all<E>(widget, selector);
	if (!found) throw new Error(`${widget.localName} has no ${selector}.`);
	return found;
}

/** Text with plain single spaces. */
export const plain = (text: string) =>
	text.replace(/[\s\u00a0\u2009\u202f]+/g, " ").trim();

/** The text of an element as it is rendered, with plain single spaces. */
export const seen = (element: HTMLElement): string =>
	// biome-ignore lint/performance/useDomNodeTextContent: what CSS takes away, a reader does not see.
	plain(element.innerText);

/** The text of a part of a widget as it is rendered. */
export const text = (widget: HTMLElement, selector = ".card"): string =>
	seen(part(widget, selector));

/** The texts of all parts of a widget that a selector finds. */
export const texts = (widget: HTMLElement, selector: string): string[] =>
	all(widget, selector).map(seen);

/** Presses a key where the focus is within a widget. */
export function press(widget: HTMLElement, key: string): void {
	const event = new KeyboardEvent("keydown", {
		key,
		bubbles: true,
		composed: true,
		cancelable: true,
	});
	widget.shadowRoot?.activeElement?.dispatchEvent(event);
}
