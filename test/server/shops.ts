import { defineModel } from "../../src/model/mapping.js";
import { memorySource } from "../../src/sources/memory.js";

/**
 * The orders of two shops in one table. Ada's and Bea's are of the north, 120 and 80; Cy's is of the south, 1000. The clock stands
 * still on 20 November 2026.
 */
const all = [
	{ shop: "north", client: "Ada", date: "2026-11-02", total: 120 },
	{ shop: "north", client: "Bea", date: "2026-11-17", total: 80 },
	{ shop: "south", client: "Cy", date: "2026-11-18", total: 1000 },
];

export const shops = (sales: readonly object[] = all) =>
	memorySource(
		{ sales: sales as never },
		defineModel({
			timeZone: "Europe/Paris",
			currency: "EUR",
			entities: {
				orders: {
					from: "sales",
					columns: {
						customer: "client",
						at: "date",
						amount: "total",
						shop: "shop",
					},
				},
			},
		}),
		{ worker: "never", now: () => Date.parse("2026-11-20T12:00:00Z") },
	);
