import { expect, it } from "vitest";
import { groupsOf, said } from "./said.js";

it("Of orders at one instant the first by its key has the time since the one before; the others follow at once", async () => {
	const kpi = await said("ties");
	// ann and bob: two days, once each, by the order of the shop; twice each no time at all.
	expect(kpi("kpi", "gap").measure).toMatchObject({ value: 4 / 6, n: 6 });
	expect(kpi("kpi", "gaps").measure.value).toBe(2 * 48);
	const byChannel = new Map(groupsOf(kpi("kpi", "gap-by-channel")) as never);
	expect(byChannel.get("shop")).toBe(2);
	expect(byChannel.get("app")).toBe(0);
});

it("Of touches at one instant the first is told by channel, then by campaign", async () => {
	const kpi = await said("ties");
	// Before each of the four orders of both, ads and mail: ads come first.
	expect(groupsOf(kpi("kpi", "first-touch-by-channel"))[0]).toEqual([
		"ads",
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
