import type { Mapping } from "../../src/model/mapping.js";

const instant = (column: string) => ({ column, type: "instant" as const });
const number = (column: string) => ({ column, type: "number" as const });

/** What the typed files hold, but what only Parquet's have. Clocks change in these days. */
export const columns = {
	customer: "customer",
	at: "clock",
	amount: "amount",
	channel: "channel",
	day: instant("day"),
	moment: instant("instant"),
	pieces: number("quantity"),
	small: number("small"),
	ratio: number("ratio"),
	returned: { column: "returned", type: "boolean" as const },
	code: "small",
	dated: "day",
};

export const mapping = (
	more: Mapping["entities"]["orders"] extends infer E ? Partial<E> : never = {},
): Mapping => ({
	timeZone: "Europe/Paris",
	entities: { orders: { columns, ...more } },
});
