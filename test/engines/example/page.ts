/** A widget as a reader has it: what it is, and all its text, with that for readers of the screen. */
export interface Drawn {
	widget: string;
	text: string;
	/** Whether its answer is drawn, and no other is waited for. */
	done: boolean;
}

/** The widgets of the page, through shadow roots. Runs in the page. */
export function readPage(): Drawn[] {
	const found: Drawn[] = [];
	const isWidget = ({ localName }: Element) =>
		/^cadran-(?!dashboard)/.test(localName);

	function textOf(node: Node, seen: { body: boolean; busy: boolean }): string {
		if (node instanceof Text) return ` ${node.data}`;
		if (node instanceof HTMLStyleElement) return "";
		let text = "";
		if (node instanceof Element) {
			seen.body ||= node.getAttribute("part") === "body";
			seen.busy ||= node.getAttribute("aria-busy") === "true";
			text = ` ${node.getAttribute("aria-label") ?? ""}`;
			if (node.shadowRoot) text += textOf(node.shadowRoot, seen);
		}
		for (const child of node.childNodes) text += textOf(child, seen);
		return text;
	}

	function walk(node: Node): void {
		if (node instanceof Element && isWidget(node)) {
			const seen = { body: false, busy: false };
			const text = textOf(node, seen).replace(/\s+/g, " ");
			const { localName } = node;
			const { metric } = node as Element & { metric?: unknown };
			const widget = [localName, metric ?? []].flat().join(" ");
			found.push({ widget, text, done: seen.body && !seen.busy });
		} else if (node instanceof Element && node.shadowRoot)
			walk(node.shadowRoot);
		for (const child of node.childNodes) walk(child);
	}

	walk(document.body);
	return found;
}
