import { afterAll, beforeAll, describe, test } from "vitest";
import { openScoped } from "../server/scoped.js";
import { certifiedBy, testSets } from "./certified.js";
import { type Engine, findEngine } from "./engine.js";
import { openSet } from "./source.js";

const found = await findEngine("postgres");

describe("httpSource, before a server with PostgreSQL behind it,", () => {
	if (typeof found === "string") {
		test.skip(`not installed: ${found}`);
		return;
	}
	let engine: Engine;
	beforeAll(async () => {
		engine = await found();
	});
	afterAll(() => engine?.close());
	testSets(
		"HTTP",
		certifiedBy(async (set) => openScoped(await openSet(engine, set))),
	);
});
