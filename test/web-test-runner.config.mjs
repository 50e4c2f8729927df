import { join } from "node:path";
import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { chromeLauncher } from "@web/test-runner-chrome";
import { puppeteerLauncher } from "@web/test-runner-puppeteer";
import { webdriverLauncher } from "@web/test-runner-webdriver";
import { driveWebKit, find, quiet } from "./browsers.ts";
import { commonjs, readme, root, serve, stories } from "./served.mjs";

// Tests run far from UTC, so that a date taken in the machine's own zone shows.
process.env.TZ = "Pacific/Auckland";

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
