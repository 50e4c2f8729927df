import { onTestFinished, vi } from "vitest";

/** A page in place of none for one test: whether it is seen, and has a network, is for the test to say. */
export function page() {
	const document = Object.assign(new EventTarget(), {
		visibilityState: "visible",
	});
	const navigator = { onLine: true };
	const events = new EventTarget();
	vi.stubGlobal("document", document);
	vi.stubGlobal("navigator", navigator);
	vi.stubGlobal("addEventListener", events.addEventListener.bind(events));
	vi.stubGlobal("removeEventListener", events.removeEventListener.bind(events));
	onTestFinished(() => void vi.unstubAllGlobals());
	return {
		see(seen: boolean) {
			document.visibilityState = seen ? "visible" : "hidden";
			document.dispatchEvent(new Event("visibilitychange"));
		},
		connect(online: boolean) {
			navigator.onLine = online;
			events.dispatchEvent(new Event(online ? "online" : "offline"));
		},
	};
}
