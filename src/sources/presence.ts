/** What a page has and Node has not. */
interface Page {
	document?: EventTarget & { visibilityState?: string };
	navigator?: { onLine?: boolean };
	addEventListener?: EventTarget["addEventListener"];
	removeEventListener?: EventTarget["removeEventListener"];
}

const page = (): Page => globalThis as unknown as Page;

/** Whether the machine has a network, as far as is known. */
export const isOnline = (): boolean => page().navigator?.onLine !== false;

/** Whether anybody can see the page, and it has a network. Always so where there is no page. */
export const isPresent = (): boolean =>
	isOnline() && page().document?.visibilityState !== "hidden";

/** Calls back when the page may have come or gone. Returns the unsubscribe. */
export function watchPresence(changed: () => void): () => void {
	const { document } = page();
	document?.addEventListener("visibilitychange", changed);
	for (const type of ["online", "offline"])
		page().addEventListener?.(type, changed);
	return () => {
		document?.removeEventListener("visibilitychange", changed);
		for (const type of ["online", "offline"])
			page().removeEventListener?.(type, changed);
	};
}
