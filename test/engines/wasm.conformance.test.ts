import { afterAll, beforeAll, describe } from "vitest";
import type { SetId } from "../../src/conformance/vectors.js";
import { testSets } from "./certified.js";
import { openSite, ready, type Site } from "./wasm/site.js";

describe.skipIf(!ready)("duckdbSource, in Chromium,", () => {
	let site: Site;
	beforeAll(async () => {
		site = await openSite();
	});
	afterAll(() => site?.close());
	testSets("DuckDB-WASM", ({ id }) => site.call("certified", id as SetId));
});
