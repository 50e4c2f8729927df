import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSchema } from "./build.ts";

// npm run schema
writeFileSync(
	resolve(import.meta.dirname, "../../../src/server/schema.json"),
	`${buildSchema()}\n`,
);
