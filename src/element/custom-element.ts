/**
 * Registers an element under a tag, unless a copy of the kit has done so already: two copies may meet on a page, and the
 * first one serves both.
 */
export const customElement =
	(tag: string) => (type: CustomElementConstructor) => {
		if (!customElements.get(tag)) customElements.define(tag, type);
	};
