import { beforeAll, expect, it } from "vitest";
import { type Ask, describePublished, type Open } from "../published.js";
import { cdnow } from "./sets.js";

const asOf = "1998-07-01";
/** Customers who bought 0, 1, 2… months after their first purchase. */
const published = {
	"1997-01":
		"7846 1157 964 810 679 736 720 582 559 594 673 634 528 511 664 472 497 498",
	"1997-02":
		"8476 1312 980 783 847 786 626 619 666 721 661 545 568 718 545 548 551",
	"1997-03":
		"7248 1032 752 756 674 564 561 579 634 569 464 472 678 420 443 457",
};

/** The published cohorts, of whatever opens the set. */
export const cdnowCohorts = (open: Open) =>
	describePublished("cdnow", (file) => {
		let ask: Ask;
		beforeAll(async () => {
			ask = await open(cdnow(file));
		});

		it("has three monthly cohorts with the published customers, whole", async () => {
			const { cohorts } = await ask({ kind: "cohort", asOf });
			const found = cohorts.map(({ from, cells }) => [
				from.slice(0, 7),
				cells.map(({ value }) => value).join(" "),
			]);
			expect(found).toEqual(Object.entries(published));
			expect(
				cohorts.every(({ cells }) => cells.every(({ mature }) => mature)),
			).toBe(true);
		});

		it("has the published revenue over all cohorts and ages, and every customer in the grid", async () => {
			const { cohorts } = await ask({
				kind: "cohort",
				asOf,
				measure: "revenue",
			});
			expect(
				cohorts
					.flatMap(({ cells }) => cells)
					.reduce((sum, { value }) => sum + (value ?? 0), 0),
			).toBeCloseTo(2_500_315.63, 6);
			const { customers, orders, revenue } = await ask({ kind: "rfm", asOf });
			expect([customers, orders]).toEqual([23_570, 69_659]);
			expect(revenue).toBeCloseTo(2_500_315.63, 6);
		});
	});
