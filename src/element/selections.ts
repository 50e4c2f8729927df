import type { LitElement, ReactiveController } from "lit";
import type { Selection } from "./context.js";
import type { CadranSelectEvent } from "./events.js";
import type { Chip } from "./header.js";
import type { PlainSelection } from "./state.js";

/** Whether a node lies within an element, be it in a shadow root in there. */
function isWithin(node: Node, element: Element): boolean {
	for (let at: Node | null = node; at; ) {
		if (at === element) return true;
		at = at instanceof ShadowRoot ? at.host : at.parentNode;
	}
	return false;
}

/** Sets what a widget shows as picked. Before its upgrade too: it finds the property then. */
const mark = (widget: EventTarget | null, filter: Selection["filter"] | null) =>
	widget && Object.assign(widget, { selected: filter });

/** Whether an event comes from within an element, and from no other of its kind within it. */
export const concerns = (event: Event, element: Element): boolean =>
	element ===
	event
		.composedPath()
		.find(
			(each) => each instanceof Element && each.localName === element.localName,
		);

/**
 * What readers picked out in the widgets of a dashboard: at most one selection a widget. A widget that goes takes its selection
 * along. Every change by a reader is put to the dashboard first.
 */
export class Selections implements ReactiveController {
	list: readonly Selection[] = [];
	private observer?: MutationObserver;

	constructor(
		private host: LitElement,
		/** Says whether the dashboard takes these selections. */
		private propose: (next: readonly Selection[]) => boolean,
	) {
		host.addController(this);
	}

	hostConnected() {
		this.observer ??= new MutationObserver(() => this.settle());
		this.host.addEventListener("cadran-select", this.choose);
		this.observe(this.host);
		this.observe(this.host.renderRoot);
		this.settle();
	}

	hostDisconnected() {
		this.host.removeEventListener("cadran-select", this.choose);
		this.observer?.disconnect();
	}

	/** Selections as plain JSON. */
	plain(list = this.list): PlainSelection[] {
		return list.map(({ origin, widget, filter, label }) => ({
			widget: origin instanceof Element ? this.nameOf(origin) : (widget ?? ""),
			filter,
			label,
		}));
	}

	/** Takes selections from plain JSON; those of widgets that are not there yet wait for them, and hold meanwhile. */
	restore(plain: readonly PlainSelection[]) {
		for (const { origin } of this.list) mark(origin, null);
		this.list = plain.map((each) => ({ ...each, origin: null }));
		this.settle();
		this.host.requestUpdate();
	}

	/** A chip for each, by which the reader lets it go. */
	get chips(): Chip[] {
		return this.list.map((selection) => ({
			text: selection.label,
			remove: () => this.clear(selection),
		}));
	}

	/** Lets one go, at the reader's wish. */
	clear(selection: Selection) {
		if (this.take(this.list.filter((each) => each !== selection)))
			mark(selection.origin, null);
	}

	private take(next: readonly Selection[]): boolean {
		if (!this.propose(next)) return false;
		this.list = next;
		this.host.requestUpdate();
		return true;
	}

	private choose = (event: CadranSelectEvent) => {
		const origin = event.composedPath()[0];
		if (!(origin instanceof Element) || !concerns(event, this.host)) return;
		// Only when all listeners have had their say, the page's too, is it known whether one of them cancelled it.
		queueMicrotask(() => {
			if (event.defaultPrevented) return;
			const held = this.list.find((each) => each.origin === origin);
			const { filter, label } = event;
			if (!filter && !held) return;
			const rest = this.list.filter((each) => each !== held);
			if (!this.take(filter ? [...rest, { origin, filter, label }] : rest))
				mark(origin, held?.filter ?? null);
			else this.observe(origin.getRootNode());
		});
	};

	/** Watches for widgets that come and go; a shadow root within the dashboard is watched from its first selection on. */
	private observe(root: Node) {
		if (isWithin(root, this.host))
			this.observer?.observe(root, { childList: true, subtree: true });
	}

	/** Drops the selections of widgets that have gone, and gives those that wait for a widget to it. */
	private settle() {
		let changed = false;
		const next: Selection[] = [];
		for (const selection of this.list) {
			const { origin, widget, filter } = selection;
			if (origin instanceof Element) {
				if (isWithin(origin, this.host)) next.push(selection);
				else {
					mark(origin, null);
					changed = true;
				}
				continue;
			}
			const found = widget ? this.find(widget) : null;
			mark(found, filter);
			changed ||= found !== null;
			next.push({ ...selection, origin: found });
		}
		if (!changed) return;
		this.list = next;
		this.host.requestUpdate();
	}

	/** Elements of the dashboard: those of its module, then those put in. */
	private within(selector: string): Element[] {
		const roots = [this.host.shadowRoot, this.host];
		return roots.flatMap((root) => [
			...(root?.querySelectorAll(selector) ?? []),
		]);
	}

	private nameOf(widget: Element): string {
		const alike = this.within(widget.localName);
		return widget.id || `${widget.localName}-${alike.indexOf(widget) + 1}`;
	}

	private find(name: string): Element | null {
		const [, tag, place] = /^(.+)-(\d+)$/.exec(name) ?? [];
		const named = this.host.querySelector(`#${CSS.escape(name)}`);
		if (named || !tag) return named;
		return this.within(CSS.escape(tag))[Number(place) - 1] ?? null;
	}
}
