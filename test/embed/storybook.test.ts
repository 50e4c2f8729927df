import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { find } from "../browsers.ts";
import { root } from "./built.ts";
import { open, type Site, serve } from "./site.ts";

const folder = mkdtempSync(join(tmpdir(), "cadran-storybook-"));
let site: Site;
beforeAll(async () => {
	execFileSync("storybook", ["build", "--quiet", "--output-dir", folder], {
		cwd: root,
		stdio: "pipe",
	});
	site = await serve({}, folder);
}, 120_000);
afterAll(() => {
	site.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Whether a tile of the page has drawn its figure. */
const hasFigure = () =>
	document
		.querySelector("cadran-kpi-tile")
		?.shadowRoot?.querySelector(".figure") != null;

test
	.skipIf(!find("chromium"))
	.each(["dashboard--live", "widgets-kpi-tile--open-month-does-not-dive"])(
	"the built Storybook draws %s",
	{ timeout: 60_000 },
	async (story) => {
		const browser = await open();
		try {
			const page = await browser.newPage();
			const errors: string[] = [];
			page.on("pageerror", (error) => errors.push(String(error)));
			await page.goto(`${site.address}/iframe.html?id=${story}&viewMode=story`);
			await page.waitForFunction(hasFigure, { timeout: 30_000 });
			expect(errors).toEqual([]);
		} finally {
			await browser.close();
		}
	},
);
