import type { ServerResponse } from "node:http";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { httpSource } from "../../src/sources/http.js";
import type { DataSource } from "../../src/sources/source.js";
import { json, loopback, type Respond } from "./loopback.js";
import { page } from "./page.js";

/** A server of events, and the streams that are open. */
async function station(respond?: Respond) {
	const open: ServerResponse[] = [];
	const server = await loopback(async (response, heard, times) => {
		if ((await respond?.(response, heard, times)) === "done") return;
		response.writeHead(200, { "content-type": "text/event-stream" });
		response.write("retry: 1\n\n: hello\n\n");
		open.push(response);
		response.on("close", () => open.splice(open.indexOf(response), 1));
	});
	return { ...server, open };
}

function watched(source: DataSource) {
	const changed = vi.fn();
	const end = source.watch?.(changed) as () => void;
	onTestFinished(end);
	return { changed, end };
}

describe("a source that is watched", () => {
	it("tells all who watch when the server says so, over one stream with its token, until nobody watches", async () => {
		const { url, heard, open } = await station();
		const source = httpSource(url, { getToken: () => "a" });
		const [one, other] = [watched(source), watched(source)];
		await expect.poll(() => open.length).toBe(1);
		expect(heard).toMatchObject([
			{
				method: "GET",
				path: "/api/cadran/watch",
				headers: { accept: "text/event-stream", authorization: "Bearer a" },
			},
		]);
		open[0]?.write("event: other\ndata: {}\n\n");
		open[0]?.write("id: 7\nevent: chan");
		open[0]?.write("ged\ndata: {}\n\n");
		await expect.poll(() => other.changed.mock.calls.length).toBe(1);
		expect(one.changed).toHaveBeenCalledTimes(1);
		one.end();
		open[0]?.write("event: changed\ndata: {}\n\n");
		await expect.poll(() => other.changed.mock.calls.length).toBe(2);
		expect(one.changed).toHaveBeenCalledTimes(1);
		other.end();
		await expect.poll(() => open.length).toBe(0);
	});

	it("comes back after a break, tells from where, and that something may have changed", async () => {
		const { url, heard, open } = await station();
		const { changed } = watched(httpSource(url));
		await expect.poll(() => open.length).toBe(1);
		open[0]?.write("id: 7\nevent: changed\ndata: {}\n\n");
		await expect.poll(() => changed.mock.calls.length).toBe(1);
		open[0]?.end();
		await expect.poll(() => heard.length).toBe(2);
		expect(heard[1]?.headers["last-event-id"]).toBe("7");
		await expect.poll(() => changed.mock.calls.length).toBe(2);
	});

	it("tells of many changes at once only once", async () => {
		const { url, open } = await station();
		const { changed } = watched(httpSource(url));
		await expect.poll(() => open.length).toBe(1);
		for (const event of ["changed", "changed", "changed"])
			open[0]?.write(`event: ${event}\ndata: {}\n\n`);
		await expect.poll(() => changed.mock.calls.length).toBe(1);
		open[0]?.write("event: changed\ndata: {}\n\n");
		await expect.poll(() => changed.mock.calls.length).toBe(2);
	});

	it.each([
		["fails", 503],
		["wants a sign-in", 401],
	])("comes back to a server that %s for a while", async (_, status) => {
		vi.spyOn(Math, "random").mockReturnValue(0);
		const { heard, open, url } = await station((response, _, times) => {
			if (times > 3) return "open";
			json(response, "Sorry.", status);
			return "done";
		});
		const { changed } = watched(httpSource(url));
		await expect.poll(() => open.length).toBe(1);
		expect(heard.length).toBe(4);
		await expect.poll(() => changed.mock.calls.length).toBe(1);
		vi.restoreAllMocks();
	});

	it("leaves a server without events in peace", async () => {
		for (const [body, status] of [
			["Not found.", 404],
			["<title>Hello</title>", 200],
		] as const) {
			vi.spyOn(Math, "random").mockReturnValue(0);
			const { url, heard } = await station((response) => {
				json(response, body, status);
				return "done";
			});
			const seen = page();
			const { changed } = watched(httpSource(url));
			await expect.poll(() => heard.length).toBe(1);
			await expect.poll(() => heard[0]?.left).toBe(false);
			seen.see(false);
			seen.see(true);
			const other = httpSource(url);
			await other
				.describe?.()
				.catch(() => "a second request, after which a third would have come");
			expect(heard.map(({ path }) => path)).toEqual([
				"/api/cadran/watch",
				"/api/cadran/describe",
			]);
			expect(changed).not.toHaveBeenCalled();
			vi.restoreAllMocks();
		}
	});

	it("hangs up while the page is hidden or offline, and is back with it", async () => {
		vi.spyOn(Math, "random").mockReturnValue(0);
		const seen = page();
		const { url, heard, open } = await station();
		const { changed } = watched(httpSource(url));
		await expect.poll(() => open.length).toBe(1);
		for (const [go, come] of [
			[() => seen.see(false), () => seen.see(true)],
			[() => seen.connect(false), () => seen.connect(true)],
		] as const) {
			changed.mockClear();
			go();
			await expect.poll(() => open.length).toBe(0);
			come();
			await expect.poll(() => changed.mock.calls.length).toBe(1);
			expect(open.length).toBe(1);
		}
		expect(heard.length).toBe(3);
		vi.restoreAllMocks();
	});

	it("opens no stream while the page is hidden", async () => {
		const seen = page();
		const { url, heard, open } = await station();
		seen.see(false);
		watched(httpSource(url));
		seen.see(true);
		await expect.poll(() => open.length).toBe(1);
		expect(heard.length).toBe(1);
	});
});
