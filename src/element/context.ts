import { createContext } from "@lit/context";
import type { Filter } from "../model/filter.js";
import type { Comparison, Period } from "../model/period.js";
import type { DataSource } from "../sources/source.js";

/** Something picked out in one widget, which filters the others. */
export interface Selection {
	/** The widget it was made in. */
	origin: EventTarget;
	filter: Filter;
	label: string;
}

/** What a dashboard shares with the widgets in it. A widget's own property wins. */
export interface Report {
	source: DataSource | null;
	/** Why there is no source, if it could not be made. */
	error?: unknown;
	/** Whether a source is being made: wait for it. */
	pending?: boolean;
	period?: Period;
	compare?: readonly Comparison[];
	align?: "date" | "weekday";
	filters: readonly Filter[];
	selections: readonly Selection[];
	asOf?: string;
	timeZone?: string;
	weekStart?: number;
}

/** By name, so that two copies of the kit on a page agree. */
export const reportContext = createContext<Report | undefined>(
	Symbol.for("cadran-report"),
);
