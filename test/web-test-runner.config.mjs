import { createReadStream, existsSync, globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { puppeteerLauncher } from "@web/test-runner-puppeteer";
import { webdriverLauncher } from "@web/test-runner-webdriver";
import project from "../package.json" with { type: "json" };
import { driveWebKit, find, quiet } from "./browsers.ts";

// Tests run far from UTC, so that a date taken in the machine's own zone shows.
process.env.TZ = "Pacific/Auckland";

const root = resolve(import.meta.dirname, "..");
const data = resolve(root, process.env.CADRAN_DATA ?? "../shared/data");

const start = {
	chromium: (executablePath) =>
		chromeLauncher({
			launchOptions: {
				executablePath,
				args: [...quiet, "--headless=new"],
			},
		}),
	firefox: (executablePath) =>
		puppeteerLauncher({
			launchOptions: { browser: "firefox", executablePath, headless: true },
		}),
	webkit: async (binary) =>
		webdriverLauncher({
			logLevel: "error",
			hostname: "127.0.0.1",
			port: await driveWebKit(),
			capabilities: {
				browserName: "MiniBrowser",
				"wdio:enforceWebDriverClassic": true,
				"webkitgtk:browserOptions": { binary, args: ["--automation"] },
			},
		}),
};

/** ENGINES=chromium,webkit runs in these alone. */
const wanted = (process.env.ENGINES ?? "chromium,firefox,webkit").split(",");
const browsers = [];
for (const engine of wanted) {
	const program = find(engine);
	if (program) browsers.push(await start[engine](program));
	else if (process.env.CI) throw new Error(`${engine} is not installed.`);
	else console.log(`Browser tests in ${engine} skipped: it is not installed.`);
}

/** Packages that are not ES modules yet, dressed as such. */
const commonjs = {
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
const stories = {
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
const readme = {
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
async function serve(context, next) {
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

/** One line with the totals of all engines, for `.ci/run`; a session that broke counts as one failure. */
const totals = {
	onTestRunFinished({ sessions }) {
		const count = { passed: 0, failed: 0, skipped: 0 };
		const add = (suite) => {
			for (const { passed, skipped } of suite.tests)
				count[skipped ? "skipped" : passed ? "passed" : "failed"]++;
			suite.suites.forEach(add);
		};
		for (const { testResults, errors } of sessions) {
			if (testResults) add(testResults);
			if (errors.length > 0) count.failed++;
		}
		const { passed, failed, skipped } = count;
		console.log(
			`Browser tests: ${passed} passed, ${failed} failed, ${skipped} skipped`,
		);
	},
};

export default {
	rootDir: root,
	files: [
		"test/widgets/**/*.test.ts",
		"test/element/**/*.test.ts",
		"test/stories/**/*.test.ts",
	],
	nodeResolve: true,
	browsers,
	concurrentBrowsers: 1,
	concurrency: 1,
	testsFinishTimeout: 600_000,
	filterBrowserLogs: ({ args }) =>
		!String(args[0]).startsWith("Lit is in dev mode"),
	testFramework: { config: { timeout: 20_000 } },
	middleware: [serve],
	reporters: [defaultReporter(), totals],
	plugins: [
		stories,
		readme,
		commonjs,
		esbuildPlugin({
			ts: true,
			target: "es2022",
			tsconfig: join(root, "tsconfig.json"),
		}),
	],
};
