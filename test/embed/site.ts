import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { type Browser, launch } from "puppeteer-core";
import { find, quiet } from "../browsers.ts";

const cdn = resolve(import.meta.dirname, "../../dist/cdn");

/** The strictest policy that the kit works under. */
export const policy =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self'";

const types: Record<string, string> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".csv": "text/csv; charset=utf-8",
	".wasm": "application/wasm",
};

/** A plain page around some markup, as a host would write it, with the whole kit or the entries named. */
export const pageOf = (body: string, entries: readonly string[] = ["cadran"]) =>
	`<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
${entries.map((entry) => `<script type="module" src="/cdn/${entry}.js"></script>`).join("\n")}${body}</html>`;

export interface Site {
	address: string;
	close(): void;
}

/** A static server under the strict policy: files by path, the built kit at /cdn/, and the rest from a folder that has no policy. */
export async function serve(
	files: Record<string, string>,
	folder?: string,
): Promise<Site> {
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? "/", "http://host").pathname;
		try {
			const body = path.startsWith("/cdn/")
				? readFileSync(join(cdn, path.slice(5)))
				: folder
					? readFileSync(join(folder, path))
					: files[path];
			response.writeHead(body === undefined ? 404 : 200, {
				"content-type": types[extname(path)] ?? types[".html"],
				...(!folder && { "content-security-policy": policy }),
			});
			response.end(body);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}`,
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** A Chromium of its own, with an empty profile that goes with it. */
export async function open(): Promise<Browser> {
	const executablePath = find("chromium");
	if (!executablePath) throw new Error("No Chromium is installed here.");
	const userDataDir = mkdtempSync(join(tmpdir(), "cadran-"));
	const browser = await launch({
		executablePath,
		userDataDir,
		args: [...quiet, "--headless=new"],
	});
	browser.on("disconnected", () =>
		rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 }),
	);
	return browser;
}
