import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { vectors } from "../../src/conformance/vectors.js";
import { countsOf, executors, tableIn, tableOf } from "../conformance/table.js";
import { read, root } from "./files.js";

it("the README's table of conformance has every case of every set, by kind of question", async () => {
	expect(tableIn(read("README.md"))).toBe(tableOf(countsOf(await vectors())));
});

it("each column of it is held by a test", () => {
	for (const file of Object.values(executors))
		expect(existsSync(resolve(root, file)), file).toBe(true);
});
