import { ContextRoot, createContext } from "@lit/context";
import type { Filter } from "../model/filter.js";
import type { Fiscal } from "../model/fiscal.js";
import type { Comparison, Period } from "../model/period.js";
import type { Declaration, Settings } from "../sources/declared.js";
import type { DataSource } from "../sources/source.js";

/** Something picked out in one widget, which filters the others. */
export interface Selection {
	/** The widget it was made in; null while that is not on the page. */
	origin: EventTarget | null;
	/** Its name, until it is found. */
	widget?: string;
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
	fiscal?: Fiscal;
	/** The page that holds a glossary, or `#` for this one. */
	glossary?: string;
}

/** Whether two reports share the very same things. */
export const sameReport = (one: Report, other: Report | undefined): boolean =>
	[...new Set([...Object.keys(one), ...Object.keys(other ?? {})])].every(
		(key) => one[key as keyof Report] === other?.[key as keyof Report],
	);

/** By name, so that two copies of the kit on a page agree. */
export const reportContext = createContext<Report | undefined>(
	Symbol.for("cadran-report"),
);

/** Makes one source of all rows that a page declares in a dashboard. */
export type MakeSource = (
	declarations: readonly Declaration[],
	settings: Settings,
) => Promise<DataSource>;

/** Where elements that declare rows tell so. */
export interface Registry {
	set(element: Element, declaration: Declaration, make: MakeSource): void;
	delete(element: Element): void;
}

export const registryContext = createContext<Registry | undefined>(
	Symbol.for("cadran-registry"),
);

// A dashboard may be defined, or come to the page, after the widgets in it have asked for theirs.
if (typeof document !== "undefined")
	new ContextRoot().attach(document.documentElement);

/** What every question of a widget carries: the dashboard's report, with the widget's own properties first, and never its own selection. */
export const envelopeOf = (
	widget: EventTarget & { period?: Period; filters: readonly Filter[] },
	report: Report | undefined,
	language: string,
) => ({
	period: widget.period ?? report?.period,
	filters: [
		...(report?.filters ?? []),
		...widget.filters,
		...(report?.selections ?? [])
			.filter(({ origin }) => origin !== widget)
			.map(({ filter }) => filter),
	],
	asOf: report?.asOf,
	timeZone: report?.timeZone,
	weekStart: report?.weekStart,
	fiscal: report?.fiscal,
	language,
});
