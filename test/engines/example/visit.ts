import type { Browser, HTTPResponse, Page } from "puppeteer-core";
import { expect, vi } from "vitest";
import type { Answer } from "../../../src/questions/question.js";
import type { Answered, Batch } from "../../../src/server/server.js";
import { type Drawn, readPage } from "./page.js";

/** What a page has been told, what it shows of that, and what it complained of. */
export interface Visit {
	page: Page;
	widgets: Drawn[];
	/** Answers by their question. */
	answers: Map<string, Answer>;
	bodies: string[];
	/** Of scripts, of the console and of the policy. */
	complaints: string[];
	/** Bodies that are still being read. */
	reading: Promise<void>[];
	/** How often the page was loaded anew. */
	reloads: number;
}

/** Takes note of what the server told. */
async function read(response: HTTPResponse, seen: Visit): Promise<void> {
	const text = await response.text();
	seen.bodies.push(text);
	const posted = JSON.parse(response.request().postData() ?? "") as Batch;
	const { answers } = JSON.parse(text) as { answers: Answered[] };
	for (const [i, one] of answers.entries()) {
		const question = JSON.stringify(posted.questions[i]?.question);
		if ("answer" in one) seen.answers.set(question, one.answer as Answer);
	}
}

/** Waits until every widget is drawn, and they are as they should be. */
export async function drawn(
	seen: Visit,
	holds: (widgets: Drawn[]) => boolean = () => true,
): Promise<void> {
	await vi.waitFor(
		async () => {
			seen.widgets = await seen.page.evaluate(readPage);
			const waiting = seen.widgets.filter(({ done }) => !done);
			expect(waiting.map(({ widget }) => widget)).toEqual([]);
			expect(seen.widgets).toHaveLength(14);
			expect(holds(seen.widgets)).toBe(true);
		},
		{ timeout: 50_000, interval: 100 },
	);
	await Promise.all(seen.reading);
}

async function listen(seen: Visit): Promise<void> {
	const { page } = seen;
	const complain = (text: string) => void seen.complaints.push(text);
	page.on("pageerror", (error) => complain(String(error)));
	page.on("console", (message) => {
		if (["error", "warn"].includes(message.type())) complain(message.text());
	});
	page.on("framenavigated", () => seen.reloads++);
	page.on("response", (response) => {
		const { pathname } = new URL(response.url());
		if (pathname !== "/api/cadran") return;
		// One that is on its way when the page is closed comes to nothing.
		seen.reading.push(read(response, seen).catch(() => {}));
	});
	await page.exposeFunction("complain", complain);
	await page.evaluateOnNewDocument(() => {
		addEventListener("securitypolicyviolation", (event) => {
			const host = window as unknown as { complain(text: string): void };
			host.complain(`${event.violatedDirective}: ${event.blockedURI}`);
		});
	});
}

/** Signs in with a token, in a window that shares nothing with others, and waits until all is drawn. */
export async function visit(
	browser: Browser,
	address: string,
	token: string,
): Promise<Visit> {
	const page = await (await browser.createBrowserContext()).newPage();
	const seen: Visit = {
		...{ page, widgets: [], answers: new Map(), bodies: [] },
		...{ complaints: [], reading: [], reloads: 0 },
	};
	await listen(seen);
	await page.goto(address);
	await page.type("input", token);
	await Promise.all([page.waitForNavigation(), page.click("button")]);
	await drawn(seen);
	seen.reloads = 0;
	return seen;
}
