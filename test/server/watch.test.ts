import { expect, test } from "vitest";
import type { DataSource } from "../../src/sources/source.js";
import { served } from "./served.js";
import { shops } from "./shops.js";

/** A source that says that it has changed when it is told to. */
function changing() {
	const listeners = new Set<() => void>();
	const source: DataSource = {
		...shops(),
		watch(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
	};
	return {
		source,
		listeners,
		change: () => {
			for (const listener of listeners) listener();
		},
	};
}

/** What an open connection has said so far. */
function listening(response: Response) {
	const heard = { text: "", over: false };
	(async () => {
		const decoder = new TextDecoder();
		for await (const chunk of response.body as ReadableStream<Uint8Array>)
			heard.text += decoder.decode(chunk, { stream: true });
		heard.over = true;
	})().catch(() => {
		heard.over = true;
	});
	return heard;
}

test("a change is told to whoever listens, until they hang up", async () => {
	const { source, listeners, change } = changing();
	const { url } = await served(source);
	const leaving = new AbortController();
	const response = await fetch(`${url}/watch`, leaving);
	expect(response.headers.get("content-type")).toBe("text/event-stream");
	expect(response.headers.get("cache-control")).toBe("no-store");
	const heard = listening(response);
	await expect.poll(() => heard.text).toBe(": here\n\n");
	expect(listeners.size).toBe(1);
	change();
	change();
	await expect
		.poll(() => heard.text)
		.toBe(
			": here\n\nevent: changed\nid: 1\ndata: {}\n\nevent: changed\nid: 2\ndata: {}\n\n",
		);
	leaving.abort();
	await expect.poll(() => listeners.size).toBe(0);
});

test("who comes back is told at once: a change may have been missed", async () => {
	const { url } = await served(changing().source);
	const response = await fetch(`${url}/watch`, {
		headers: { "Last-Event-ID": "7" },
	});
	const heard = listening(response);
	await expect.poll(() => heard.text).toContain("event: changed\nid: 1\n");
});

test("a part of a source tells of the changes of the whole", async () => {
	const { source, change } = changing();
	const { url } = await served(source, {
		authorize: () => ({ filters: [{ column: "orders.shop", is: "north" }] }),
	});
	const heard = listening(await fetch(`${url}/watch`));
	await expect.poll(() => heard.text).toContain("here");
	change();
	await expect.poll(() => heard.text).toContain("event: changed");
});

test("a source that does not tell of changes says so", async () => {
	const { url } = await served({ ask: shops().ask });
	for (const piece of ["watch", "describe"]) {
		const response = await fetch(`${url}/${piece}`);
		expect(response.status).toBe(404);
		expect((await response.json()).code).toBe("unsupported");
	}
});

test("no more may wait than allowed, and who leaves makes room", async () => {
	const { source, listeners } = changing();
	const { url } = await served(source, { limits: { watching: 1 } });
	const leaving = new AbortController();
	listening(await fetch(`${url}/watch`, leaving));
	const refused = await fetch(`${url}/watch`);
	expect(refused.status).toBe(503);
	expect(refused.headers.get("retry-after")).toBe("30");
	leaving.abort();
	await expect.poll(() => listeners.size).toBe(0);
	expect((await fetch(`${url}/watch`)).status).toBe(200);
});

test("a source that fails as it is watched leaves nothing open", async () => {
	let fails = true;
	const { url, logged } = await served(
		{
			ask: shops().ask,
			watch() {
				if (fails) throw new Error("no channel");
				return () => {};
			},
		},
		{ limits: { watching: 1 } },
	);
	expect((await fetch(`${url}/watch`)).status).toBe(500);
	expect(String(logged[0])).toContain("no channel");
	fails = false;
	expect((await fetch(`${url}/watch`)).status).toBe(200);
});
