import type { LitElement } from "lit";
import type { CadranLoadEvent } from "./events.js";
import { concerns } from "./selections.js";
import { isSample, type Resolved, resolvedBy } from "./state.js";

/** What the answers to the widgets of a dashboard tell of them all. */
export class Noted {
	/** The stretch that the period turned out to be. */
	resolved: Resolved | null = null;
	/** Whether the data of the shared source are a sample. */
	sample = false;

	constructor(private host: LitElement) {
		host.addEventListener("cadran-load", this.note);
	}

	private note = (event: CadranLoadEvent) => {
		if (!concerns(event, this.host)) return;
		const [widget] = event.composedPath();
		if (!widget || widget === this.host) return;
		const { source, period } = widget as { source?: object; period?: unknown };
		if (!source) this.sample ||= isSample(event.answer);
		if (period === undefined)
			this.resolved = resolvedBy(event.answer) ?? this.resolved;
		this.host.requestUpdate();
	};
}
