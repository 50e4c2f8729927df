// What the browser tests' server has beside the project's own files.
import { createReadStream, existsSync, globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import project from "../package.json" with { type: "json" };

export const root = resolve(import.meta.dirname, "..");
const data = resolve(root, process.env.CADRAN_DATA ?? "../shared/data");

/** Packages that are not ES modules yet, dressed as such. */
export const commonjs = {
	name: "commonjs",
	transform: ({ path, body }) =>
		/node_modules\/axe-core\//.test(path)
			? `const module = { exports: {} }, exports = module.exports;
(function () { ${body}
}).call(globalThis);
export default module.exports;`
			: undefined,
};

/** The list of stories as a module: `import { stories } from "/stories.js"`. */
export const stories = {
	name: "stories",
	serve({ path }) {
		if (path !== "/stories.js") return;
		const files = globSync("stories/*.stories.ts", { cwd: root }).sort();
		const lines = files.map((file) => `"${file}": () => import("/${file}")`);
		return { body: `export const stories = {${lines}};`, type: "js" };
	},
};

/** The README's samples as modules: `/readme.js` has the markup as text and a loader for each script by the name of
 * its first constant. */
export const readme = {
	name: "readme",
	serve({ path }) {
		if (!path.startsWith("/readme")) return;
		const text = readFileSync(join(root, "README.md"), "utf8");
		const samples = (language) =>
			[...text.matchAll(/^```(\w+)\n(.*?)^```/gms)]
				.filter(([, each]) => each === language)
				.map(([, , sample]) => sample);
		const scripts = samples("js");
		const [, place] = /^\/readme\/(\d+)\.js$/.exec(path) ?? [];
		if (place) return { body: inSource(scripts[place]), type: "js" };
		const loaders = scripts.map(
			(script, index) =>
				`${/(?<=const )\w+/.exec(script)}: () => import("/readme/${index}.js")`,
		);
		return {
			body: `export const html = ${JSON.stringify(samples("html"))}; export const js = {${loaders}};`,
			type: "js",
		};
	},
};

/** A script with the package's entries replaced by the sources they are built from. */
const inSource = (script) =>
	script.replace(/"cadran(?:\/([\w-]+))?"/g, (_, entry) => {
		const { default: built } = project.exports[entry ? `./${entry}` : "."];
		return JSON.stringify(built.replace("./dist", "/src").replace(/js$/, "ts"));
	});

/** Published data at /published/, and TypeScript under the name of the JavaScript it will become. */
export async function serve(context, next) {
	const [, folder, ...rest] = decodeURI(context.path).split("/");
	if (folder === "published") {
		const file = join(data, ...rest);
		if (relative(data, file).startsWith("..") || !existsSync(file)) {
			context.status = 404;
			return;
		}
		context.type = file.endsWith(".csv") ? "text/csv" : "text/plain";
		context.body = createReadStream(file);
		return;
	}
	if (context.path === "/orders.csv") context.url = "/test/data/orders.csv";
	const typed = context.path.replace(/\.js$/, ".ts");
	if (folder === "src" && existsSync(join(root, typed))) context.url = typed;
	await next();
}
