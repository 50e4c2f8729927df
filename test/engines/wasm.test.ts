import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, Page as Tab } from "puppeteer-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { KpiAnswer } from "../../src/questions/kpi.js";
import type { Answer, RowQuestion } from "../../src/questions/question.js";
import { find } from "../browsers.ts";
import { open } from "../embed/site.ts";
import type { Page } from "./wasm/page.js";

/** The strictest policy that DuckDB in a page works under: WebAssembly, and nothing from elsewhere. */
const policy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const here = import.meta.dirname;
const duckdb = join(here, "node_modules/@duckdb/duckdb-wasm/dist");
const types: Record<string, string> = {
	".js": "text/javascript",
	".wasm": "application/wasm",
};

const median = {
	id: "median",
	name: { en: "Median of orders" },
	unit: "money",
	direction: "higher",
	is: { op: "median", of: "orders.amount" },
};

const questions = [
	{ kind: "kpi", metric: "orders" },
	{ kind: "kpi", metric: "revenue", series: "day" },
	{ kind: "kpi", metric: median },
	{ kind: "kpi", metric: "average-basket", compare: ["previous-period"] },
].map((question) => ({
	...question,
	period: { from: "2024-03-31", to: "2024-04-05" },
})) as RowQuestion[];

const ready = existsSync(duckdb) && find("chromium");
if (!ready && process.env.CI)
	throw new Error("DuckDB-WASM or Chromium is not installed.");

describe.skipIf(!ready)("duckdbSource, in Chromium", () => {
	const folder = mkdtempSync(join(tmpdir(), "cadran-wasm-"));
	let server: Server;
	let browser: Browser;
	let tab: Tab;
	const elsewhere: string[] = [];

	beforeAll(async () => {
		await build({
			configFile: false,
			logLevel: "error",
			root: here,
			build: {
				outDir: folder,
				lib: {
					entry: join(here, "wasm/page.ts"),
					formats: ["es"],
					fileName: "page",
				},
			},
		});
		server = createServer((request, response) => {
			const { pathname } = new URL(request.url ?? "/", "http://host");
			const [, first, ...rest] = pathname.split("/");
			const folders: Record<string, string> = {
				duckdb,
				data: join(here, "../data/typed"),
			};
			const known = folders[first ?? ""];
			const file = known ? join(known, ...rest) : join(folder, pathname);
			const page = pathname === "/";
			response.writeHead(page || existsSync(file) ? 200 : 404, {
				"content-security-policy": policy,
				"content-type": types[extname(pathname)] ?? "text/html",
			});
			response.end(
				page
					? '<!doctype html><script type="module" src="/page.js"></script>'
					: existsSync(file)
						? readFileSync(file)
						: "",
			);
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		const { port } = server.address() as AddressInfo;
		browser = await open();
		tab = await browser.newPage();
		tab.on("request", (request) => {
			if (!request.url().startsWith(`http://127.0.0.1:${port}/`))
				elsewhere.push(request.url());
		});
		await tab.goto(`http://127.0.0.1:${port}/`);
		await tab.waitForFunction("window.page");
	});
	afterAll(async () => {
		await browser?.close();
		server?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const page = <K extends keyof Page>(name: K, ...given: Parameters<Page[K]>) =>
		tab.evaluate(
			(called, args) =>
				(
					window as never as {
						page: Record<string, (...args: unknown[]) => unknown>;
					}
				).page[called]?.(...args),
			name as string,
			given as unknown[],
		) as Promise<Awaited<ReturnType<Page[K]>>>;

	it.each(["csv", "parquet", "bytes", "arrow stream", "arrow file"])(
		"answers over %s as memorySource does, on days when clocks change",
		async (name) => {
			const pairs = await page("both", name, questions);
			expect(pairs).toHaveLength(questions.length);
			for (const [memory, duck] of pairs) {
				expect(duck.meta.executor).toBe("duckdb");
				expect(figures(duck)).toEqual(figures(memory));
			}
			const [first] = pairs[0] as [KpiAnswer, KpiAnswer];
			expect(first.measure.value).toBeGreaterThan(100);
		},
	);

	it("drops a question that nobody waits for", async () => {
		expect(await page("aborted", questions[0] as RowQuestion)).toBe(
			"AbortError",
		);
	});

	it("says what to check where its worker is not there", async () => {
		expect(await page("refused", "/duckdb/none.js")).toMatchObject({
			name: "CadranError",
			code: "failed",
			message: expect.stringContaining("worker-src"),
		});
	});

	it("asks nothing of any other origin", () => {
		expect(elsewhere).toEqual([]);
	});
});

/** All but who answered and how, its numbers to eleven digits: sums are added in another order. */
const figures = ({ meta: _, ...answer }: Answer): unknown =>
	JSON.parse(JSON.stringify(answer), (_, one) =>
		typeof one === "number" && !Number.isInteger(one)
			? Number(one.toPrecision(11))
			: one,
	);
