import type { Stretch } from "../../model/calendar.js";
import { extentOf } from "../envelope.js";
import { warnFutureSql } from "../future.sql.js";
import type { Rows } from "../query.js";
import type { Sql } from "../sql.js";
import { buyersSql } from "./buyers.sql.js";
import { pathsSql } from "./paths.sql.js";
import type { Plan } from "./plan.js";
import type { Frame } from "./run.js";
import { columnSql } from "./value.sql.js";

/** The rows of a rollup. */
export interface Rolled {
	rows: Rows;
	/** The instant that places a row in a bucket; null where the rollup is worked out anew for each. */
	at: Sql | null;
	/** Whether the data had begun before the end of a frame; known once the statement has been run. */
	begun: (frame: Frame) => boolean;
}

/** The rollup of an entity's name, over some frames that follow one another; null of an entity. */
export function rollUpSql(
	plan: Plan,
	rowSet: string,
	frames: readonly Frame[],
	stretch: Stretch,
): Rolled | null {
	const { query, report } = plan;
	const { filters } = report;
	if (rowSet === "buyers") {
		const { stretch, previous } = frames[0] as Frame;
		const key = JSON.stringify([stretch, previous, filters]);
		const rows = query.once(`buyers ${key}`, () =>
			buyersSql(plan, frames[0] as Frame),
		);
		return { rows, at: null, begun: begunBy(plan, ["orders"]) };
	}
	if (rowSet !== "paths") return null;
	const key = JSON.stringify([stretch, filters]);
	const rows = query.once(`paths ${key}`, () => pathsSql(plan, stretch));
	return {
		rows,
		at: columnSql(plan, rows, "at", "instant"),
		begun: begunBy(plan, ["orders", "touches"]),
	};
}

/** Whether the data of all these entities had begun; has the answer warn of their rows still to come. */
function begunBy(
	{ query, report }: Plan,
	entities: readonly string[],
): Rolled["begun"] {
	const names = entities.map((entity) => `${entity}.at`);
	for (const name of names) {
		query.extent(name);
		warnFutureSql(query, report, name.split(".")[0] as string, name);
	}
	return ({ stretch: { end } }) =>
		names.every((name) => end > extentOf(query.dataset, [name]).start);
}
