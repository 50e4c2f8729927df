import { spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { createServer } from "node:net";

/** The three engines that browser tests know. */
export type Engine = "chromium" | "firefox" | "webkit";

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
		"node_modules/.cache/browsers/chrome/*/chrome-*/chrome",
		"node_modules/.cache/browsers/chrome/*/chrome-*/*.app/Contents/MacOS/Google Chrome for Testing",
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
