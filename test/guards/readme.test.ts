import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import project from "../../package.json" with { type: "json" };
import { read, root } from "./files.js";

const readme = read("README.md");

it("the README's two commands name scripts that are there, and CI runs the second as it stands", () => {
	const commands = [...readme.matchAll(/^(npm ci && npm (\w+))/gm)];
	expect(commands.map(([, command]) => command)).toEqual([
		"npm ci && npm start",
		"npm ci && npm test",
	]);
	for (const [, , script] of commands)
		expect(project.scripts).toHaveProperty(script as string);
	expect(read(".ci/run")).toContain("npm ci && npm test");
});

it("the README's links and pictures lead to files of the project", () => {
	const links = [...readme.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)];
	expect(links.length).toBeGreaterThan(0);
	expect(
		links
			.map(([, target]) => target as string)
			.filter((target) => !existsSync(resolve(root, target))),
	).toEqual([]);
});

it("the README names every element", () => {
	const elements = Object.keys(project.exports)
		.map((entry) => entry.slice(2))
		.filter((entry) => entry in project.bytes);
	expect(
		elements.filter((element) => !readme.includes(`\`<cadran-${element}>\``)),
	).toEqual([]);
});

it("the README's sizes are the limits that every build is held to", () => {
	const rows = [
		...readme.matchAll(/^\| `(cadran(?:\/[\w-]+)?)` +\| ([\d.]+) kB +\|/gm),
	];
	const told = Object.fromEntries(
		rows.map(([, entry, size]) => [
			(entry as string).replace("cadran/", ""),
			Number(size) * 1000,
		]),
	);
	expect(told).toEqual(project.bytes);
});
