import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe } from "vitest";
import type { Mapping } from "../src/model/mapping.js";
import type { DataSource } from "../src/sources/source.js";
import type { ColumnType } from "./engines/column.js";

/** Where the real data sets with published results lie; not part of the project. */
const folder = resolve(process.env.CADRAN_DATA ?? "../shared/data");

/** The path of a published file, or null where the folder is absent. */
export function published(path: string): string | null {
	const file = join(folder, path);
	return existsSync(file) ? file : null;
}

/** A block of tests on a published set; skipped, saying so, where it is absent. */
export function describePublished(
	set: string,
	body: (file: (name: string) => string) => void,
) {
	const found = existsSync(join(folder, set));
	describe.skipIf(!found)(
		`${set}, as published${found ? "" : ` (skipped: set CADRAN_DATA to a folder with ${set}/)`}`,
		() => body((name) => join(folder, set, name)),
	);
}

/** A published set as a host would give it. */
export interface PublishedSet {
	tables: Readonly<Record<string, { csv: string } | readonly object[]>>;
	/** What a database keeps its columns as: text unless given. */
	types: Readonly<Record<string, Readonly<Record<string, ColumnType>>>>;
	mapping: Mapping;
}

/** Puts a question to an opened set. */
export type Ask = DataSource["ask"];

/** Loads a set, and gives what asks questions of it. */
export type Open = (set: PublishedSet) => Promise<Ask>;
