import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** Every file of the project, tracked or about to be, by its path from the root. */
export const files = execFileSync(
	"git",
	["ls-files", "--cached", "--others", "--exclude-standard"],
	{ cwd: root, encoding: "utf8" },
)
	.split("\n")
	.filter((file) => file && existsSync(resolve(root, file)));

export const read = (file: string) => readFileSync(resolve(root, file), "utf8");

/** The TypeScript files of `src` and what is in them. */
export const sources: [file: string, text: string][] = files
	.filter((file) => /^src\/.*\.ts$/.test(file))
	.map((file) => [file, read(file)]);

/** Code without comments; line numbers stay. Good enough for code that Biome has formatted. */
export const withoutComments = (code: string) =>
	code
		.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
		.replace(/(^|\s)\/\/.*$/gm, "$1");

/** Where a pattern is found: `src/a.ts:12: the line`. */
export const places = (file: string, code: string, pattern: RegExp) =>
	code
		.split("\n")
		.flatMap((line, index) =>
			pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
		);
