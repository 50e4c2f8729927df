import { open, pageOf, serve } from "../embed/site.ts";
import { ordersCsv } from "./orders.ts";
import { type Step, stepsOf, watchTasks } from "./page.ts";
import { questions } from "./questions.ts";

/** The longest task of the page's thread by shape of the rows, with a worker and without. */
const shapes = [
	"CSV by URL",
	"CSV in a Blob",
	"CSV as text",
	"JSON as text",
	"JSON lines in a Blob",
	"columns",
	"objects",
];

const site = await serve({
	"/orders.csv": ordersCsv(Number(process.env.ROWS ?? 1_000_000)),
	"/ask": pageOf(""),
});
const shown = ([took, longest]: Step) =>
	`${took} ms, ${longest > 0 ? `task of ${longest} ms` : "no task over 50 ms"}`;

for (const worker of ["auto", "never"] as const)
	for (const shape of shapes.filter((one) =>
		one.match(process.env.SHAPE ?? ""),
	)) {
		const browser = await open();
		try {
			const page = await browser.newPage();
			await page.evaluateOnNewDocument(watchTasks);
			await page.goto(`${site.address}/ask`);
			const steps = await page.evaluate(
				stepsOf,
				site.address,
				shape,
				worker,
				questions,
			);
			console.log(`${shape}, ${worker === "auto" ? "a worker" : "no worker"}`);
			for (const [name, step] of Object.entries(steps))
				console.log(`  ${name.padEnd(42)} ${shown(step)}`);
		} finally {
			await browser.close();
		}
	}
site.close();
