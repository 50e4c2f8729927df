import { expect, test } from "vitest";
import type { DataSource } from "../../src/sources/source.js";
import { served } from "./served.js";
import { shops } from "./shops.js";

const revenue = { kind: "kpi", metric: "revenue" } as const;

test("a grant whose inline is a text opens nothing", async () => {
	const { get, logged } = await served(shops(), {
		authorize: () => ({ filters: [], inline: "false" as never }),
	});
	expect((await get(revenue)).status).toBe(500);
	expect(String(logged[0])).toMatch("inline must be true or false");
});

test("which rows may be listed is told to those alone who may list them", async () => {
	const source: DataSource = {
		ask: () => Promise.reject(new Error("not asked")),
		describe: async () => ({
			kinds: ["kpi", "rows"],
			entities: { orders: ["amount"] },
			timeZone: "UTC",
			weekStart: 1,
			currency: null,
			rows: { orders: ["amount"] },
		}),
	};
	const infoFor = async (kinds?: readonly ("kpi" | "rows")[]) => {
		const { url } = await served(source, {
			authorize: () => ({ filters: [], ...(kinds && { kinds }) }),
		});
		return await (await fetch(`${url}/describe`)).json();
	};
	expect(await infoFor()).not.toHaveProperty("rows");
	expect(await infoFor(["rows"])).toHaveProperty("rows");
});

class Reader {
	filters = [{ column: "orders.shop", is: "north" }];
	get metrics() {
		return ["orders"];
	}
}

class Filter {
	column = "orders.shop";
	is = "north";
	toJSON() {
		return { all: [] };
	}
}

/** Filters that are others when they are read again. */
const changing = () => {
	let times = 0;
	return {
		get filters() {
			return times++ === 0 ? [{ column: "orders.shop", is: "north" }] : [];
		},
	};
};

test.each([
	["metrics of a class", () => new Reader(), 403],
	[
		"a filter that is another as JSON",
		() => ({ filters: [new Filter()] }),
		500,
	],
	["a misspelt part", () => ({ filters: [], metric: ["orders"] }), 500],
])("a grant of %s opens no more than it says", async (_, authorize, status) => {
	const { get } = await served(shops(), { authorize });
	expect((await get(revenue)).status).toBe(status);
});

test("a grant is read once", async () => {
	const { get } = await served(shops(), { authorize: changing });
	const answer = await (await get(revenue)).json();
	expect(answer.measure.value).toBe(120 + 80);
});
