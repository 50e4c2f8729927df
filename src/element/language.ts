import type { ReactiveController, ReactiveControllerHost } from "lit";
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

/**
 * The language of an element: words and formats by the nearest `lang`, kept up to date. (@shoelace-style/localize reads only
 * the element's own `lang` and the page's, and a French dashboard may stand in an English page.)
 */
export class Language implements ReactiveController {
	constructor(private host: ReactiveControllerHost & Element) {
		host.addController(this);
	}

	/** BCP 47 code, such as `fr` or `en-GB`. */
	get code(): string {
		return languageOf(this.host);
	}

	/** Resolves when the words are there; undefined where nothing has to come. Draw nothing before. */
	get loading(): Promise<void> | undefined {
		return loadWords(this.code);
	}

	get words(): Words {
		return wordsFor(this.code);
	}

	get format(): Format {
		return formatFor(this.code);
	}

	hostConnected() {
		observe(this.host);
		this.host.requestUpdate();
	}

	hostDisconnected() {
		forget(this.host);
	}
}
