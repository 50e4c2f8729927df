import { posix } from "node:path";
import { expect, test } from "vitest";
import project from "../../package.json" with { type: "json" };
import { read, withoutComments } from "./files.js";

/** The names that a module exports, values and types, those of `export *` too. */
function namesOf(file: string): string[] {
	const code = withoutComments(read(file));
	const listed = [...code.matchAll(/export\s+(?:type\s+)?\{([^}]*)\}/g)]
		.flatMap(([, list]) => (list as string).split(","))
		.map((item) =>
			item
				.trim()
				.replace(/^type\s+/, "")
				.replace(/^.*\sas\s+/, ""),
		)
		.filter(Boolean);
	const declared = [
		...code.matchAll(
			/^export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:class|function\*?|const|let|interface|type|enum)\s+(\w+)/gm,
		),
	].map(([, name]) => name as string);
	const passedOn = [
		...code.matchAll(/export\s+\*\s+from\s+"([^"]+)"/g),
	].flatMap(([, from]) =>
		namesOf(
			posix.join(posix.dirname(file), (from as string).replace(/\.js$/, ".ts")),
		),
	);
	return [...new Set([...listed, ...declared, ...passedOn])].sort();
}

/** One line a name: `cadran/model defineModel`. */
const lines = Object.entries(project.exports).flatMap(([name, target]) =>
	typeof target === "string"
		? []
		: namesOf(
				target.default.replace("./dist", "src").replace(/\.js$/, ".ts"),
			).map((each) => `${project.name}${name.slice(1)} ${each}`),
);

/** A name that goes breaks a host: say so in CHANGELOG.md, then `npx vitest run test/guards -u`. */
test("every entry exports the names listed in names.txt, and no others", async () => {
	await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("names.txt");
});
