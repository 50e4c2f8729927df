import type { Stretch } from "../../model/calendar.js";
import { refuse } from "../check.js";
import type { Rows } from "../query.js";
import type { Sql } from "../sql.js";
import type { Plan } from "./plan.js";
import type { Frame } from "./run.js";

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
	_plan: Plan,
	rowSet: string,
	_frames: readonly Frame[],
	_stretch: Stretch,
): Rolled | null {
	if (rowSet === "buyers" || rowSet === "paths")
		refuse("metric", `not yet: ${rowSet}`);
	return null;
}
