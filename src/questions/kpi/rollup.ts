import type { Stretch } from "../../model/calendar.js";
import type { Table } from "../../model/table.js";
import type { Work } from "../../model/work.js";
import { extentOf, warnFuture } from "../envelope.js";
import { filterRows } from "../filter.js";
import { tableOf, valuesOf } from "../needs.js";
import { buyersOf } from "./buyers.js";
import { pathsOf } from "./paths.js";
import type { Frame, Run } from "./run.js";

/** The rows of a rollup. */
export interface Rolled {
	table: Table;
	/** The instants that place its rows in buckets; null where it is worked out anew for each. */
	instants: Float64Array | null;
	/** Whether the data had begun before the end of a frame. */
	begun: (frame: Frame) => boolean;
}

/** The rollup of an entity's name, over some frames that follow one another; null of an entity. */
export const rollUp = (
	run: Run,
	rowSet: string,
	frames: readonly Frame[],
	stretch: Stretch,
): Work<Rolled> | null => {
	if (rowSet === "buyers") return buyers(run, frames[0] as Frame);
	return rowSet === "paths" ? paths(run, stretch) : null;
};

/** The last rollup is kept for the leaves that follow; its room goes to the next one. */
function* buyers(run: Run, frame: Frame): Work<Rolled> {
	const mask = yield* countedOf(run, "orders", frame.stretch);
	if (run.rollup?.frame !== frame) {
		const room = run.rollup?.room;
		const made = yield* buyersOf(run.dataset, frame, mask, room);
		run.rollup = { frame, ...made };
	}
	const { table } = run.rollup;
	const began = extentOf(run.dataset, ["orders.at"]).start;
	return {
		table,
		instants: null,
		begun: ({ stretch }) => stretch.end > began,
	};
}

function* paths(run: Run, stretch: Stretch): Work<Rolled> {
	const { dataset, report } = run;
	const { start, end } = stretch;
	const orders = yield* countedOf(run, "orders", stretch);
	const touches = yield* countedOf(run, "touches", stretch);
	if (run.paths?.stretch.start !== start || run.paths.stretch.end !== end) {
		const { timeZone } = report.calendar;
		const masks = { orders, touches };
		const table = yield* pathsOf(dataset, stretch, timeZone, masks);
		run.paths = { stretch, table };
	}
	const { table } = run.paths;
	const began = Math.max(
		...["orders.at", "touches.at"].map((at) => extentOf(dataset, [at]).start),
	);
	return {
		table,
		instants: valuesOf(table, "at", "instant"),
		begun: (frame) => frame.stretch.end > began,
	};
}

/** The rows of an entity that the question's filters pass, where they apply. */
function* countedOf(
	{ dataset, report, read }: Run,
	entity: string,
	stretch: Stretch,
): Work<Uint8Array | null> {
	const table = tableOf(dataset, entity);
	read.set(entity, table);
	const instants = valuesOf(table, "at", "instant");
	yield* warnFuture(dataset, report, entity, `${entity}.at`, instants);
	return yield* filterRows(dataset, table, report.filters, report, stretch);
}
