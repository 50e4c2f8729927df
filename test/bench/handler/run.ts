import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import autocannon from "autocannon";

/*
 * Dashboards that ask `createHandler` over HTTP on loopback: each request is a batch of six questions to the sample shop. `SECONDS=5
 * DASHBOARDS=64 node run.ts` after `npm run build`.
 *
 * 64 dashboards, two cores shared by server and asker, no errors in any run; calm (4 s), and with others at work on them (20 s):
 *
 *                                      requests/s       p50, ms      p99, ms
 * kept, each dashboard its own period  1,383 to 707     34 to 51     523 to 593
 * kept, all the same                   1,685 to 852     31 to 36     80 to 365
 * not kept, each its own period        240 to 89        167 to 403   2,985 to 2,448
 * not kept, all the same               1,678 to 766     33 to 60     101 to 315
 *
 * Where nothing is kept, what is asked at the same time is still worked out once.
 */
const seconds = Number(process.env.SECONDS ?? 20);
const dashboards = Number(process.env.DASHBOARDS ?? 64);

/** What a dashboard asks, over a period of its own: nothing is shared between two. */
function batch(dashboard: number): string {
	const day = String(1 + (dashboard % 28)).padStart(2, "0");
	const month = String(1 + (Math.floor(dashboard / 28) % 9)).padStart(2, "0");
	const period = { from: `2025-${month}-${day}`, to: `2026-${month}-${day}` };
	const kpi = { kind: "kpi", period, compare: ["previous-year"] };
	const questions = [
		{ ...kpi, metric: "revenue", series: "month" },
		{ ...kpi, metric: "orders", split: { column: "orders.channel" } },
		{ ...kpi, metric: "average-basket" },
		{ kind: "rfm", period },
		{ kind: "cohort", period },
		{ kind: "survey", survey: "nps", period },
	];
	return JSON.stringify({
		questions: questions.map((question) => ({ question })),
	});
}

async function measure(name: string, mode: "cache" | "none", alike: boolean) {
	const child = fork(join(import.meta.dirname, "server.ts"), [mode]);
	const [port] = await once(child, "message");
	const url = `http://127.0.0.1:${port}/api`;
	const headers = { "Content-Type": "application/json" };
	// The shop is made when first asked, and is not what is measured.
	const first = await fetch(url, { method: "POST", headers, body: batch(0) });
	const { answers } = await first.json();
	const failed = answers.filter((one: { error?: unknown }) => one.error);
	if (failed.length > 0) throw new Error(JSON.stringify(failed));
	let dashboard = 0;
	const { requests, latency, errors, timeouts, non2xx } = await autocannon({
		url,
		method: "POST",
		headers,
		connections: dashboards,
		duration: seconds,
		timeout: 60,
		setupClient: (client: { setBody(body: string): void }) =>
			client.setBody(batch(alike ? 0 : dashboard++)),
	});
	child.disconnect();
	const figures = [
		`${requests.average.toFixed(1)} requests/s`,
		`p50 ${latency.p50} ms`,
		`p99 ${latency.p99} ms`,
		`${requests.total} answered`,
		`${errors + timeouts + non2xx} errors`,
	];
	console.log(`${name.padEnd(44)} ${figures.join(", ")}`);
}

console.log(`${dashboards} connections, ${seconds} s, six questions a request`);
await measure("kept, each dashboard its own period", "cache", false);
await measure("kept, all the same", "cache", true);
await measure("not kept, each dashboard its own period", "none", false);
await measure("not kept, all the same", "none", true);
