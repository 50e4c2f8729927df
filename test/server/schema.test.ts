import { expect, test } from "vitest";
import schema from "../../src/server/schema.json" with { type: "json" };
import { buildSchema } from "./schema/build.ts";
import { faultsBy } from "./schema/faults.ts";
import { served } from "./served.js";
import { shops } from "./shops.js";

test("the published schema is what the types say, word for word: npm run schema", () => {
	expect(schema).toEqual(JSON.parse(buildSchema()));
}, 60_000);

test("no union of it has to be tried out", () => {
	expect(JSON.stringify(schema)).not.toMatch(/"(anyOf|oneOf|allOf)"/);
});

test("what a source tells of itself, and a problem, are of the schema", async () => {
	const { url } = await served(shops());
	const info = await (await fetch(`${url}/describe`)).json();
	expect(faultsBy("SourceInfo")(info)).toEqual([]);
	const problem = await (await fetch(url, { method: "PUT" })).json();
	expect(faultsBy("Problem")(problem)).toEqual([]);
});
