import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { root } from "./files.js";

const pure = ["model", "catalogue", "questions", "charts"];

/** What a worker has too: requests, streams, timers. */
const web = ["server"];

/** What the compiler says of folders where it knows nothing but the language and these, neither the DOM nor Node. */
function compile(pure: readonly string[], lib: readonly string[]): string[] {
	const folder = resolve(root, "node_modules/.cache/pure", pure.join("-"));
	const project = {
		extends: relative(folder, resolve(root, "tsconfig.json")),
		compilerOptions: { lib: ["ES2023", "ESNext.Temporal", ...lib], types: [] },
		include: pure.map((name) => relative(folder, resolve(root, "src", name))),
	};
	mkdirSync(folder, { recursive: true });
	writeFileSync(resolve(folder, "tsconfig.json"), JSON.stringify(project));
	const { stdout } = spawnSync("tsc", ["--pretty", "false", "-p", folder], {
		encoding: "utf8",
		cwd: root,
	});
	return stdout
		.split("\n")
		.filter((line) => pure.some((name) => line.startsWith(`src/${name}/`)));
}

test("the pure folders compile without the DOM and without Node", () => {
	expect(compile(pure, [])).toEqual([]);
});

test("the server compiles with what a worker has, without the DOM and without Node", () => {
	expect(compile(web, ["WebWorker", "WebWorker.Iterable"])).toEqual([]);
});
