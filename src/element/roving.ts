import type { ReactiveController, ReactiveControllerHost } from "lit";
import { move, nearest, type Place, type Shape } from "../charts/grid.js";

type Host = ReactiveControllerHost &
	Element & { readonly renderRoot: HTMLElement | DocumentFragment };

const placeOf = (button: HTMLElement): Place => ({
	row: Number(button.dataset.row),
	column: Number(button.dataset.column),
});

/** Which places there are, as the buttons on them say. */
function shapeOf(buttons: readonly HTMLElement[]): Shape {
	const shape: number[][] = [];
	for (const { row, column } of buttons.map(placeOf)) {
		while (shape.length <= row) shape.push([]);
		shape[row]?.push(column);
	}
	for (const columns of shape) columns.sort((a, b) => a - b);
	return shape;
}

/**
 * One tab stop for all buttons of a widget that carry `data-row` and `data-column` (both count from 0): arrows, Home, End, Page
 * Up and Page Down move the focus between them, Escape lets the selection go. The stop is the button last used; at first the
 * one that is pressed, else the first. Known as roving tabindex.
 */
export class Roving implements ReactiveController {
	private at: Place | null = null;

	constructor(
		private host: Host,
		/** Lets go what is selected. */
		private clear: () => void,
	) {
		host.addController(this);
	}

	hostConnected() {
		this.host.renderRoot.addEventListener("keydown", this.steer);
		this.host.renderRoot.addEventListener("focusin", this.keep);
		this.host.renderRoot.addEventListener("click", this.keep);
	}

	hostDisconnected() {
		this.host.renderRoot.removeEventListener("keydown", this.steer);
		this.host.renderRoot.removeEventListener("focusin", this.keep);
		this.host.renderRoot.removeEventListener("click", this.keep);
	}

	hostUpdated() {
		this.mark();
	}

	private get buttons(): HTMLElement[] {
		return [
			...this.host.renderRoot.querySelectorAll<HTMLElement>(
				"button[data-row][data-column]",
			),
		];
	}

	/** Makes one button the tab stop. */
	private mark() {
		const { buttons } = this;
		const first =
			buttons.find((each) => each.ariaPressed === "true") ?? buttons[0];
		if (!first) return;
		const stop = nearest(shapeOf(buttons), this.at ?? placeOf(first));
		for (const button of buttons) {
			const { row, column } = placeOf(button);
			const index = row === stop?.row && column === stop.column ? 0 : -1;
			if (button.getAttribute("tabindex") !== String(index))
				button.tabIndex = index;
		}
	}

	private buttonOf(event: Event): HTMLElement | null {
		const target = event.composedPath()[0];
		return target instanceof Element
			? target.closest<HTMLElement>("button[data-row][data-column]")
			: null;
	}

	/** Safari does not focus a button that is clicked: a click counts too. */
	private keep = (event: Event) => {
		const button = this.buttonOf(event);
		if (!button) return;
		this.at = placeOf(button);
		if (button.tabIndex !== 0) this.mark();
	};

	private steer = (event: Event) => {
		const { key, altKey, metaKey, ctrlKey, shiftKey } = event as KeyboardEvent;
		const button = this.buttonOf(event);
		if (!button || altKey || metaKey || shiftKey) return;
		if (key === "Escape") {
			this.clear();
			return;
		}
		if (ctrlKey && key !== "Home" && key !== "End") return;
		const { buttons } = this;
		const place = move(placeOf(button), key, shapeOf(buttons), {
			rtl: getComputedStyle(this.host).direction === "rtl",
			control: ctrlKey,
		});
		if (!place) return;
		event.preventDefault();
		const next = buttons.find((each) => {
			const { row, column } = placeOf(each);
			return row === place.row && column === place.column;
		});
		next?.focus();
		next?.scrollIntoView({ block: "nearest", inline: "nearest" });
	};
}

/** Moves the focus along a list, at Up, Down, Home and End. */
export function step(event: KeyboardEvent, list: readonly HTMLElement[]): void {
	const at = list.indexOf(event.composedPath()[0] as HTMLElement);
	const next = {
		ArrowUp: at - 1,
		ArrowDown: at + 1,
		Home: 0,
		End: list.length - 1,
	}[event.key];
	if (at < 0 || next === undefined) return;
	event.preventDefault();
	list[next]?.focus();
}
