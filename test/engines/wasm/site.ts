import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { build } from "vite";
import { find } from "../../browsers.ts";
import { open } from "../../embed/site.ts";
import type { Page } from "./page.js";

/** The strictest policy that DuckDB in a page works under: WebAssembly, and nothing from elsewhere. */
const policy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const here = import.meta.dirname;
const folders: Record<string, string> = {
	duckdb: join(here, "../node_modules/@duckdb/duckdb-wasm/dist"),
	data: join(here, "../../data/typed"),
};
const types: Record<string, string> = {
	".js": "text/javascript",
	".wasm": "application/wasm",
};

/** Whether DuckDB-WASM and Chromium are there. With CI set, a missing one is an error. */
export const ready =
	existsSync(folders.duckdb as string) && find("chromium") !== null;
if (!ready && process.env.CI)
	throw new Error("DuckDB-WASM or Chromium is not installed.");

/** The page in Chromium, on a server of its own. */
export interface Site {
	/** Calls a function of the page. */
	call<K extends keyof Page>(
		name: K,
		...given: Parameters<Page[K]>
	): Promise<Awaited<ReturnType<Page[K]>>>;
	/** What was asked of any other origin. */
	elsewhere: readonly string[];
	close(): Promise<void>;
}

/** Builds the page into a folder. */
const built = (folder: string) =>
	build({
		configFile: false,
		logLevel: "error",
		root: join(here, ".."),
		build: {
			outDir: folder,
			lib: {
				entry: join(here, "page.ts"),
				formats: ["es"],
				fileName: "page",
			},
		},
	});

/** A server of the folder's files and of those that the page needs. */
async function serve(folder: string) {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://host");
		const [, first = "", ...rest] = pathname.split("/");
		const known = folders[first];
		const file = known ? join(known, ...rest) : join(folder, pathname);
		const page = pathname === "/";
		const found = !page && existsSync(file);
		response.writeHead(page || found ? 200 : 404, {
			"content-security-policy": policy,
			"content-type": types[extname(pathname)] ?? "text/html",
			// So that what is compiled of DuckDB is kept from one database to the next.
			...(first === "duckdb" && { "cache-control": "max-age=3600" }),
		});
		response.end(
			page
				? '<!doctype html><script type="module" src="/page.js"></script>'
				: found
					? readFileSync(file)
					: "",
		);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	return server;
}

export async function openSite(): Promise<Site> {
	const folder = mkdtempSync(join(tmpdir(), "cadran-wasm-"));
	await built(folder);
	const server = await serve(folder);
	const { port } = server.address() as AddressInfo;
	const address = `http://127.0.0.1:${port}/`;
	const browser = await open();
	const tab = await browser.newPage();
	const elsewhere: string[] = [];
	tab.on("request", (request) => {
		if (!request.url().startsWith(address)) elsewhere.push(request.url());
	});
	await tab.goto(address);
	await tab.waitForFunction("window.page");
	return {
		elsewhere,
		call: (name, ...given) =>
			tab.evaluate(
				(called, args) =>
					(
						window as never as {
							page: Record<string, (...args: unknown[]) => unknown>;
						}
					).page[called]?.(...args),
				name as string,
				given as unknown[],
			) as never,
		async close() {
			await browser.close();
			server.closeAllConnections();
			server.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
