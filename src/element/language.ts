import {
	LitElement,
	type ReactiveController,
	type ReactiveControllerHost,
} from "lit";
import type { Words } from "../locales/en.js";
import type { Format } from "../locales/format.js";
import { formatFor } from "../locales/format.js";
import { loadWords, wordsFor } from "../locales/locales.js";

/** The nearest `lang`, up through shadow roots; the page's otherwise. */
export function languageOf(element: Element): string {
	let node: Element | null = element;
	while (node) {
		const near: Element | null = node.closest("[lang]:not([lang=''])");
		if (near) return near.getAttribute("lang") as string;
		const root = node.getRootNode();
		node = root instanceof ShadowRoot ? root.host : null;
	}
	return "en";
}

const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

/** Tells hosts when any `lang` of the document changes. */
function observe(host: ReactiveControllerHost) {
	hosts.add(host);
	observer ??= new MutationObserver(() => {
		for (const each of hosts) each.requestUpdate();
	});
	if (hosts.size === 1)
		observer.observe(document, {
			subtree: true,
			attributes: true,
			attributeFilter: ["lang"],
		});
}

function forget(host: ReactiveControllerHost) {
	hosts.delete(host);
	if (hosts.size === 0) observer?.disconnect();
}

/** Redraws an element when a `lang` changes somewhere around it. */
class LanguageWatch implements ReactiveController {
	constructor(private host: ReactiveControllerHost) {
		host.addController(this);
	}

	hostConnected() {
		observe(this.host);
		this.host.requestUpdate();
	}

	hostDisconnected() {
		forget(this.host);
	}
}

/**
 * An element that speaks the nearest `lang`, and follows it. (@shoelace-style/localize reads only the element's own `lang` and the
 * page's, and a French dashboard may stand in an English page.)
 */
export abstract class SpeakingElement extends LitElement {
	constructor() {
		super();
		new LanguageWatch(this);
	}

	/** BCP 47 code, such as `fr` or `en-GB`. */
	protected get language(): string {
		return languageOf(this);
	}

	protected get words(): Words {
		return wordsFor(this.language);
	}

	protected get format(): Format {
		return formatFor(this.language);
	}

	/** The first picture, and the first after a change of language, wait for their words. */
	protected override async scheduleUpdate(): Promise<void> {
		await loadWords(this.language);
		await super.scheduleUpdate();
	}
}
