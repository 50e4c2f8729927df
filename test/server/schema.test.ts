import { expect, test } from "vitest";
import schema from "../../src/server/schema.json" with { type: "json" };
import { buildSchema } from "./schema/build.ts";

test("the published schema is what the types say: node test/server/schema/write.ts", () => {
	expect(schema).toEqual(JSON.parse(buildSchema()));
});

test("no union of it has to be tried out", () => {
	expect(JSON.stringify(schema)).not.toMatch(/"(anyOf|oneOf|allOf)"/);
});
