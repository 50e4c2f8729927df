import { execFileSync } from "node:child_process";
import {
	existsSync,
	globSync,
	mkdirSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entries, project, root } from "./built.ts";

test("every export is there, and its types", () => {
	const targets = Object.values(project.exports).flatMap((target) =>
		typeof target === "string" ? [target] : [target.types, target.default],
	);
	expect(
		targets.filter((target) => globSync(join(root, target)).length === 0),
	).toEqual([]);
});

test.each(entries)("%s loads in plain Node", (entry) => {
	const code = `const { length } = Object.keys(await import("${entry}")); console.log(length)`;
	const run = () =>
		execFileSync("node", ["--input-type=module", "-e", code], {
			cwd: root,
			encoding: "utf8",
			stdio: "pipe",
		});
	expect(Number(run())).toBeGreaterThan(0);
});

test("a strict host's compiler takes the types of every entry", () => {
	const folder = join(root, "node_modules/.cache/host");
	mkdirSync(folder, { recursive: true });
	const lines = entries.map(
		(entry, at) => `export * as e${at} from "${entry}";`,
	);
	writeFileSync(join(folder, "host.ts"), lines.join("\n"));
	const project = {
		compilerOptions: {
			module: "NodeNext",
			target: "ES2023",
			lib: ["ES2023", "ESNext.Temporal", "DOM", "DOM.Iterable"],
			types: [],
			strict: true,
			exactOptionalPropertyTypes: true,
			noEmit: true,
		},
		files: ["host.ts"],
	};
	writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(project));
	let said = "";
	try {
		execFileSync("tsc", ["--pretty", "false", "-p", folder], {
			encoding: "utf8",
			stdio: "pipe",
		});
	} catch (error) {
		said = String((error as { stdout?: string }).stdout);
	}
	expect(said).toBe("");
});

test("nothing in the build for a script tag makes code of text", () => {
	const made = globSync(join(root, "dist/cdn/**/*.js")).filter((file) =>
		/\beval\(|\bnew Function\b|\bFunction\(/.test(readFileSync(file, "utf8")),
	);
	expect(made).toEqual([]);
});

test("the worker is one file of its own, but for what reads Parquet and Arrow, and the bundler's own 158 bytes", () => {
	const worker = join(root, "dist/cdn/worker.js");
	expect(existsSync(worker)).toBe(true);
	const later = readFileSync(worker, "utf8").match(/\bimport\b.{0,40}/g) ?? [];
	expect(later.map((one) => /chunks\/(\w+)/.exec(one)?.[1]).sort()).toEqual([
		"arrow",
		"parquet",
		"rolldown",
	]);
});

test("the manifest names every element", () => {
	const manifest = readFileSync(
		join(root, "dist/custom-elements.json"),
		"utf8",
	);
	const tags = globSync("src/widgets/*.ts", { cwd: root }).flatMap((file) =>
		[
			...readFileSync(join(root, file), "utf8").matchAll(
				/@customElement\("([^"]+)"\)/g,
			),
		].map(([, tag]) => tag),
	);
	expect(tags.length).toBeGreaterThan(0);
	expect(
		tags.filter((tag) => !manifest.includes(`"tagName": "${tag}"`)),
	).toEqual([]);
});
