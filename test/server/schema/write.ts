import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSchema } from "./build.ts";

// node test/server/schema/write.ts
writeFileSync(
	resolve(import.meta.dirname, "../../../src/server/schema.json"),
	`${buildSchema()}\n`,
);
