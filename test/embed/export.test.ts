import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { find } from "../browsers.ts";
import { root } from "./built.ts";
import { open, policy, type Site, serve } from "./site.ts";

const widgets = [
	`<cadran-kpi-tile metric="revenue" compare="previous-year" target="1000000"></cadran-kpi-tile>`,
	`<cadran-funnel steps="visit, product, cart, checkout, order"></cadran-funnel>`,
	`<cadran-nps-gauge compare="previous-period"></cadran-nps-gauge>`,
	`<cadran-cohort-heatmap></cadran-cohort-heatmap>`,
	`<cadran-rfm-grid tiers></cadran-rfm-grid>`,
];

const pageIn = (lang: string, scheme: string, theme = "") =>
	`<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Host</title>
<link rel="stylesheet" href="/${scheme}.css">${theme && `<link rel="stylesheet" href="/${theme}.css">`}
<script type="module" src="/cdn/cadran.js"></script><script type="module" src="/page.js"></script>
<cadran-dashboard period="last-12-months">${widgets.join("\n")}</cadran-dashboard></html>`;

const script = `import { sampleSource } from "/cdn/sources.js";
document.querySelector("cadran-dashboard").source = sampleSource();`;

let site: Site;
let browser: Browser;
beforeAll(async () => {
	site = await serve({
		"/page.js": script,
		"/light.css": ":root { color-scheme: light; }",
		"/dark.css": ":root { color-scheme: dark; }",
		"/contrast.css": readFileSync(join(root, "themes/contrast.css"), "utf8"),
		"/en-light": pageIn("en", "light"),
		"/fr-dark": pageIn("fr", "dark"),
		"/ar-light": pageIn('ar" dir="rtl', "light"),
		"/en-contrast": pageIn("en", "light", "contrast"),
	});
	browser = await open();
});
afterAll(async () => {
	await browser?.close();
	site.close();
});

type Exporting = HTMLElement & {
	exportAs(kind: string, options?: object): Promise<Blob>;
};

/** The page with all its widgets drawn, and what its policy or a script objected to. */
async function visit(
	path: string,
): Promise<{ page: Page; complaints: string[] }> {
	const page = await browser.newPage();
	const complaints: string[] = [];
	page.on("pageerror", (error) => complaints.push(String(error)));
	page.on("console", (message) => {
		if (/Content.Security.Policy/i.test(message.text()))
			complaints.push(message.text());
	});
	await page.setViewport({ width: 1100, height: 2600 });
	await page.goto(site.address + path);
	await page.waitForFunction(
		() =>
			[...document.querySelectorAll("cadran-dashboard > *")].every((widget) =>
				widget.shadowRoot?.querySelector(".body"),
			),
		{ timeout: 30_000, polling: 100 },
	);
	return { page, complaints };
}

/** What the first widget of a tag is as a file: text, or base64. */
const exported = (page: Page, tag: string, kind: string, options = {}) =>
	page.evaluate(
		async (tag, kind, options) => {
			const widget = document.querySelector(tag) as Exporting;
			const file = await widget.exportAs(kind, options);
			if (kind !== "png") return await file.text();
			let bytes = "";
			for (const byte of new Uint8Array(await file.arrayBuffer()))
				bytes += String.fromCharCode(byte);
			return btoa(bytes);
		},
		tag,
		kind,
		options,
	);

/** The card of a widget as the browser shows it, without the button beside its heading, which is no part of the picture. */
async function seen(page: Page, tag: string): Promise<string> {
	const clip = await page.evaluate((tag) => {
		const shadow = document.querySelector(tag)?.shadowRoot;
		const about = shadow?.querySelector<HTMLElement>(".about");
		if (about) about.style.visibility = "hidden";
		const card = shadow?.querySelector(".card") as HTMLElement;
		const { left, top, right, bottom } = card.getBoundingClientRect();
		const [x, y] = [Math.round(left), Math.round(top)];
		return {
			x,
			y,
			width: Math.round(right) - x,
			height: Math.round(bottom) - y,
		};
	}, tag);
	return await page.screenshot({ clip, encoding: "base64" });
}

/** How two pictures differ on the page's own ground: their sizes, and the share of pixels that are plainly another colour. */
const difference = (page: Page, one: string, other: string) =>
	page.evaluate(
		async (pictures) => {
			const [first, second] = (await Promise.all(
				pictures.map((text) => {
					const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
					return createImageBitmap(new Blob([bytes], { type: "image/png" }));
				}),
			)) as [ImageBitmap, ImageBitmap];
			const { width, height } = second;
			const ground = getComputedStyle(document.documentElement).colorScheme;
			const pixels = (picture: ImageBitmap) => {
				const canvas = new OffscreenCanvas(width, height);
				const context = canvas.getContext(
					"2d",
				) as OffscreenCanvasRenderingContext2D;
				context.fillStyle = ground === "dark" ? "black" : "white";
				context.fillRect(0, 0, width, height);
				context.drawImage(picture, 0, 0);
				return context.getImageData(0, 0, width, height).data;
			};
			const [a, b] = [pixels(first), pixels(second)];
			let off = 0;
			for (let at = 0; at < a.length; at += 4) {
				const by = (channel: number) =>
					Math.abs((a[at + channel] as number) - (b[at + channel] as number));
				if (by(0) + by(1) + by(2) > 96) off++;
			}
			return {
				sizes: [first.width, first.height, width, height],
				share: off / (width * height),
			};
		},
		[one, other],
	);

interface Box {
	width: number;
	height: number;
}

const tags = widgets.map((markup) => /<([\w-]+)/.exec(markup)?.[1] as string);

describe.skipIf(!find("chromium"))(`under ${policy}`, () => {
	test.each(["/en-light", "/fr-dark", "/ar-light", "/en-contrast"])(
		"each widget’s PNG and SVG are what is on screen, at %s",
		{ timeout: 60_000 },
		async (path) => {
			const { page, complaints } = await visit(path);
			const drawings: { tag: string; screen: string; svg: string; box: Box }[] =
				[];
			for (const tag of tags) {
				const screen = await seen(page, tag);
				const png = await exported(page, tag, "png", { scale: 1 });
				const { sizes, share } = await difference(page, png, screen);
				const [width, height, ...own] = sizes as [number, number];
				expect([width, height], tag).toEqual(own);
				expect(share, `${tag} as PNG`).toBeLessThan(0.008);
				const svg = await exported(page, tag, "svg");
				expect(svg).not.toMatch(
					/<style|<image|foreignObject|href=|url\((?!#)|@import|NaN/,
				);
				drawings.push({ tag, screen, svg, box: { width, height } });
			}
			for (const { tag, screen, svg, box } of drawings) {
				await page.goto("about:blank");
				await page.setViewport(box);
				const scheme = path.includes("dark") ? "dark" : "light";
				await page.setContent(
					`<!doctype html><html style="color-scheme: ${scheme}"><body style="margin: 0">${svg.replace(/^<\?.*?\?>/, "")}`,
				);
				const drawn = await page.screenshot({ encoding: "base64" });
				const { share } = await difference(page, drawn, screen);
				expect(share, `${tag} as SVG`).toBeLessThan(0.01);
			}
			expect(complaints).toEqual([]);
			await page.close();
		},
	);

	test("the buttons of the panel save a file by its name, or leave it to the host", {
		timeout: 60_000,
	}, async () => {
		const { page, complaints } = await visit("/en-light");
		const told = await page.evaluate(async () => {
			const widget = document.querySelector("cadran-kpi-tile") as HTMLElement;
			const shadow = widget.shadowRoot as ShadowRoot;
			const events: string[] = [];
			widget.addEventListener("cadran-export", (event) => {
				const { kind, name, file, copied } = event as Event & {
					kind: string;
					name: string;
					file: Blob;
					copied: boolean;
				};
				events.push([kind, name, file.type, copied].join(" "));
				event.preventDefault();
			});
			shadow.querySelector<HTMLElement>(".about")?.click();
			const buttons = () => [
				...shadow.querySelectorAll<HTMLElement>(".save button"),
			];
			while (buttons().length === 0)
				await new Promise((later) => setTimeout(later, 20));
			for (const button of buttons()) {
				const count = events.length;
				button.click();
				while (events.length === count)
					await new Promise((later) => setTimeout(later, 20));
			}
			return { texts: buttons().map((button) => button.textContent), events };
		});
		expect(told.texts).toEqual([
			"Copy as text",
			"Copy as image",
			"CSV",
			"SVG",
			"PNG",
		]);
		expect(
			told.events.map((event) => event.replace(/\d{4}-\d\d-\d\d/, "…")),
		).toEqual([
			"text revenue-….txt text/plain true",
			"png revenue-….png image/png true",
			"csv revenue-….csv text/csv;charset=utf-8 false",
			"svg revenue-….svg image/svg+xml false",
			"png revenue-….png image/png false",
		]);
		expect(complaints).toEqual([]);
		await page.close();
	});
});
