import type { Filter } from "../model/filter.js";
import type { DashboardState } from "./state.js";

const options = { bubbles: true, composed: true };

/** The reader picked something out, or let it go (`filter` is null). Cancel it to keep the dashboard from filtering by it. */
export class CadranSelectEvent extends Event {
	static readonly type = "cadran-select";
	constructor(
		/** What was picked, as a filter that any source understands. */
		readonly filter: Filter | null,
		/** What was picked, in the reader's words. */
		readonly label: string,
	) {
		super(CadranSelectEvent.type, { ...options, cancelable: true });
	}
}

/** The reader changed what a dashboard shows: period, comparison, filters or selections. Cancel it to keep the dashboard as it is. */
export class CadranFilterEvent extends Event {
	static readonly type = "cadran-filter";
	constructor(
		/** What the dashboard would show from now on, as plain JSON. */
		readonly state: DashboardState,
	) {
		super(CadranFilterEvent.type, { ...options, cancelable: true });
	}

	/** All filters that would hold from now on, those of selections too. */
	get filters(): readonly Filter[] {
		const { filters, selections = [] } = this.state;
		return [...filters, ...selections.map((each) => each.filter)];
	}
}

/** An answer has arrived and is drawn. */
export class CadranLoadEvent extends Event {
	static readonly type = "cadran-load";
	constructor(
		/** The answer, as plain JSON. */
		readonly answer: unknown,
	) {
		super(CadranLoadEvent.type, options);
	}
}

/** An answer could not be had. */
export class CadranErrorEvent extends Event {
	static readonly type = "cadran-error";
	constructor(
		/** Why: a CadranError unless the source threw another. */
		readonly error: unknown,
	) {
		super(CadranErrorEvent.type, options);
	}
}

declare global {
	interface HTMLElementEventMap {
		"cadran-select": CadranSelectEvent;
		"cadran-filter": CadranFilterEvent;
		"cadran-load": CadranLoadEvent;
		"cadran-error": CadranErrorEvent;
	}
}
