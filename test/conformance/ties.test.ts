import { expect, it } from "vitest";
import { groupsOf, said } from "./said.js";

it("Of orders at one instant the first by its key has the time since the one before; the others have none", async () => {
	const kpi = await said("ties");
	// ann and bob: two days, once each, by the order of the shop.
	expect(kpi("kpi", "gap").measure).toMatchObject({ value: 2, n: 2 });
	expect(kpi("kpi", "gaps").measure.value).toBe(2 * 48);
	const byChannel = new Map(groupsOf(kpi("kpi", "gap-by-channel")) as never);
	expect(byChannel.get("shop")).toBe(2);
	expect(byChannel.get("app")).toBeNull();
});

it("Of touches at one instant the first is told by what they hold, a missing campaign last", async () => {
	const kpi = await said("ties");
	// Before each of the four orders of both, x by mail and none by ads: x comes first.
	expect(groupsOf(kpi("kpi", "first-touch-by-channel"))[0]).toEqual([
		"mail",
		2 * (10 + 40 + 20 + 30),
	]);
	// The third and the fourth touch of the later three orders are ads.
	expect(kpi("kpi", "last-touches").measure.value).toBe(2 * 2 * (40 + 20 + 30));
});

it("Groups of one size stand by key", async () => {
	const kpi = await said("ties");
	expect(groupsOf(kpi("kpi", "orders-top")).map(([key]) => key)).toEqual([
		"01",
		"02",
		"03",
	]);
	expect(kpi("kpi", "customers-top").split?.groups[0]?.key).toBe("ann");
});

it("A row is one step: of two at one instant, two", async () => {
	const funnel = await said("ties");
	const counts = (id: string) =>
		funnel("funnel", id).stages.map(({ count }) => count);
	expect(counts("thrice")).toEqual([2, 2, 2]);
	expect(counts("orders")).toEqual([2, 2, 2]);
});
