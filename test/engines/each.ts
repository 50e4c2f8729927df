import { afterAll, beforeAll, describe, test } from "vitest";
import {
	type Engine,
	type EngineName,
	engineNames,
	findEngine,
} from "./engine.js";

/** The same tests on every engine, one engine after the other; one that is not installed is a skipped test that says so. */
const found = await Promise.all(
	engineNames.map(async (name) => [name, await findEngine(name)] as const),
);

export function eachEngine(
	tests: (engine: () => Engine, name: EngineName) => void,
): void {
	for (const [name, open] of found)
		describe(name, () => {
			if (typeof open === "string") {
				test.skip(`not installed: ${open}`);
				return;
			}
			let engine: Engine;
			beforeAll(async () => {
				engine = await open();
			});
			afterAll(() => engine?.close());
			tests(() => engine, name);
		});
}
