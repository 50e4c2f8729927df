import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

export const root = resolve(import.meta.dirname, "../..");

export const project = JSON.parse(
	readFileSync(join(root, "package.json"), "utf8"),
) as {
	name: string;
	exports: Record<string, string | { types: string; default: string }>;
	bytes: Record<string, number>;
};

/** The modules of the package as a host imports them: `cadran`, `cadran/kpi-tile`, … */
export const entries = Object.entries(project.exports)
	.filter(([, target]) => typeof target === "object")
	.map(([name]) => project.name + name.slice(1));

/** A file of dist/cdn and all that it imports at once: what a page loads before anything is drawn. */
export function graph(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	const code = readFileSync(file, "utf8");
	for (const [, from] of code.matchAll(
		/\b(?:import|export)\s*(?:[\w$*{][^"'`()]*?from\s*)?["'`](\.[^"'`]+)["'`]/g,
	))
		graph(join(dirname(file), from as string), seen);
	return seen;
}

/** The size of an entry for a page, all in, in bytes after gzip. */
export const bytes = (name: string) =>
	[...graph(join(root, "dist/cdn", `${name}.js`))]
		.map((file) => gzipSync(readFileSync(file), { level: 9 }).length)
		.reduce((sum, size) => sum + size, 0);
