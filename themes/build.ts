// Writes a CSS file for each theme in tokens.json. Style Dictionary would do it too, with 14 packages for one loop.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

type Value =
	| { hex: string }
	| { value: number; unit: string }
	| readonly string[];
interface Token {
	$value: Value;
}
type Group = Record<string, Token | string>;
interface Theme {
	light: Group;
	dark: Group;
	[name: string]: Token | Group | string;
}

const path = (name: string) =>
	fileURLToPath(new URL(name, import.meta.url).href);

const isToken = (value: unknown): value is Token =>
	typeof value === "object" && value !== null && "$value" in value;

function written({ $value: value }: Token): string {
	if ("hex" in value) return value.hex;
	if ("unit" in value) return `${value.value}${value.unit}`;
	return value
		.map((name) => (name.includes(" ") ? `"${name}"` : name))
		.join(", ");
}

/** The tokens of a theme as custom properties. Colours follow the page's `color-scheme`. */
function declarations({ light, dark, ...others }: Theme): string[] {
	const colours = Object.entries(light).flatMap(([name, token]) => {
		const other = dark[name];
		return isToken(token) && isToken(other)
			? [`--cadran-${name}: light-dark(${written(token)}, ${written(other)});`]
			: [];
	});
	const rest = Object.entries(others).flatMap(([name, token]) =>
		isToken(token) ? [`--cadran-${name}: ${written(token)};`] : [],
	);
	return [...colours, ...rest];
}

/** The CSS files by their name. */
export function themes(): Record<string, string> {
	const { $description: _, ...named } = JSON.parse(
		readFileSync(path("tokens.json"), "utf8"),
	);
	const head = `/* Built from tokens.json. Light or dark by the page's color-scheme. */`;
	return Object.fromEntries(
		Object.entries(named as Record<string, Theme>).map(([name, theme]) => [
			`${name}.css`,
			`${head}\n:root {\n\t${declarations(theme).join("\n\t")}\n}\n`,
		]),
	);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	for (const [name, css] of Object.entries(themes()))
		writeFileSync(path(name), css);
