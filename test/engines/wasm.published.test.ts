import { afterAll, beforeAll, describe } from "vitest";
import { cdnowKpis } from "../published/cdnow.js";
import { cdnowCohorts } from "../published/cohort.js";
import { hillstromLifts } from "../published/hillstrom.js";
import { mavenKpis } from "../published/maven.js";
import { rfmGrid } from "../published/rfm.js";
import type { Ask, Open } from "../published.js";
import { openSite, ready, type Site } from "./wasm/site.js";

/** The figures that others published, from their files by DuckDB in a page. */
describe.skipIf(!ready)("duckdbSource, in Chromium,", () => {
	let site: Site;
	beforeAll(async () => {
		site = await openSite();
	});
	afterAll(() => site?.close());

	const open: Open = async ({ tables, mapping }) => {
		await site.call("opened", tables, mapping);
		return ((question) => site.call("ask", question)) as Ask;
	};
	cdnowKpis(open, 4);
	cdnowCohorts(open);
	mavenKpis(open);
	hillstromLifts(open);
	rfmGrid(open);
});
