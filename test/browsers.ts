import { execFileSync, spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";

/** The three engines that browser tests know. */
export const engines = ["chromium", "firefox", "webkit"] as const;
export type Engine = (typeof engines)[number];

const cache = resolve(import.meta.dirname, "../node_modules/.cache/browsers");

/** What starts Chromium without a sandbox, a graphics card or a word to its makers. */
export const quiet = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** Where each engine's program may lie, best first. */
const places: Record<Engine, string[]> = {
	chromium: [
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/usr/bin/google-chrome",
		`${cache}/chrome/*/chrome-*/chrome`,
		`${cache}/chrome/*/chrome-*/*.app/Contents/MacOS/Google Chrome for Testing`,
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	],
	firefox: [
		"/usr/bin/firefox-esr",
		"/usr/bin/firefox",
		"/Applications/Firefox.app/Contents/MacOS/firefox",
	],
	webkit: ["/usr/lib/*/webkit2gtk-4.*/MiniBrowser"],
};

/** The path of an engine's program, or null where it is not installed. */
export function find(engine: Engine): string | null {
	const driven =
		engine !== "webkit" ||
		["/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb"].every(existsSync);
	return (driven && globSync(places[engine])[0]) || null;
}

/** Debian's packages that bring each engine. */
const packages: Record<Engine, string[]> = {
	chromium: ["chromium"],
	firefox: ["firefox-esr"],
	webkit: ["webkit2gtk-driver", "xvfb"],
};

const say = (text: string) => console.log(`Browsers: ${text}`);
const has = (program: string) => globSync(`/{usr/,}bin/${program}`).length > 0;

/** Installs Debian's packages, as root or where sudo asks for no password. */
function installPackages(names: string[]): boolean {
	const root = process.getuid?.() === 0;
	if (!has("apt-get") || !(root || has("sudo"))) return false;
	say(`installing Debian's ${names.join(", ")} with apt-get.`);
	const apt = (...words: string[]) => {
		const command = ["apt-get", "-qq", ...words];
		const [program, ...rest] = root ? command : ["sudo", "-n", ...command];
		execFileSync(program as string, rest, {
			stdio: ["ignore", "ignore", "inherit"],
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
	};
	try {
		apt("update");
		apt("install", "-y", "--no-install-recommends", ...names);
		return true;
	} catch (error) {
		say(`apt-get failed: ${error instanceof Error ? error.message : error}`);
		return false;
	}
}

async function installChrome(): Promise<void> {
	const { Browser, ...chrome } = await import("@puppeteer/browsers");
	const platform = chrome.detectBrowserPlatform();
	if (!platform)
		throw new Error("No Chrome is made for this machine; install a browser.");
	say("installing Chrome with @puppeteer/browsers.");
	const browser = Browser.CHROME;
	const buildId = await chrome.resolveBuildId(browser, platform, "stable");
	await chrome.install({ browser, buildId, cacheDir: cache });
}

/** Installs what is missing: on a desk one browser where there is none at all, with CI set all three engines. */
export async function install(): Promise<void> {
	const missing = engines.filter((engine) => !find(engine));
	if (missing.length === 0) return;
	if (!process.env.CI && missing.length < engines.length) return;
	const wanted = process.env.CI ? missing : [engines[0]];
	say(`${wanted.join(", ")} not found.`);
	if (!installPackages(wanted.flatMap((engine) => packages[engine])))
		await installChrome();
	const still = wanted.filter((engine) => !find(engine));
	if (still.length > 0) throw new Error(`Not installed: ${still.join(", ")}.`);
}

/** A TCP port that nothing listens on. */
function freePort(): Promise<number> {
	return new Promise((found, failed) => {
		const server = createServer().on("error", failed);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			const port = typeof address === "object" && address ? address.port : 0;
			server.close(() => found(port));
		});
	});
}

/** Starts WebKitWebDriver on a screen of its own; both end with this process. Returns the driver's port. */
export async function driveWebKit(): Promise<number> {
	const screen = spawn(
		"Xvfb",
		["-displayfd", "3", "-screen", "0", "1280x1024x24"],
		{ stdio: ["ignore", "ignore", "ignore", "pipe"] },
	);
	const display = await new Promise<string>((named, failed) => {
		screen.on("error", failed);
		screen.stdio[3]?.on("data", (text) => named(String(text).trim()));
	});
	const port = await freePort();
	const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
		stdio: "ignore",
		env: { ...process.env, DISPLAY: `:${display}` },
	});
	process.on("exit", () => {
		driver.kill();
		screen.kill();
	});
	for (let tries = 0; tries < 100; tries++) {
		try {
			await fetch(`http://127.0.0.1:${port}/status`);
			return port;
		} catch {
			await new Promise((wait) => setTimeout(wait, 100));
		}
	}
	throw new Error("WebKitWebDriver did not answer within ten seconds.");
}

if (import.meta.main) await install();
