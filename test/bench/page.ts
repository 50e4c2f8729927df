// What runs in the page: each function is sent there as text, and so refers to nothing outside itself.

/** The first ink, when everything was drawn and nothing waited any more, and the tasks over 50 ms until then; in milliseconds. */
export interface Drawn {
	painted: number;
	drawn: number;
	tasks: number[];
}

/** Notes every long task from the start of the page. */
export function watchTasks(): void {
	const host = window as unknown as { tasks: number[] };
	host.tasks = [];
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries())
			host.tasks.push(Math.round(duration));
	}).observe({ type: "longtask", buffered: true });
}

/** Waits for the frame in which every widget of the page stands drawn. */
export function untilDrawn(widgets: number): Promise<Drawn> {
	const host = window as unknown as { tasks: number[] };
	const count = (node: ParentNode) => {
		let bodies = 0;
		let busy = 0;
		for (const element of node.querySelectorAll("*")) {
			if (element.getAttribute("part") === "body") bodies++;
			if (element.getAttribute("aria-busy") === "true") busy++;
			if (!element.shadowRoot) continue;
			const inside = count(element.shadowRoot);
			bodies += inside.bodies;
			busy += inside.busy;
		}
		return { bodies, busy };
	};
	return new Promise((resolve, reject) => {
		const look = () => {
			const { bodies, busy } = count(document.body);
			const drawn = Math.round(performance.now());
			if (bodies >= widgets && busy === 0)
				setTimeout(() => {
					const [ink] = performance.getEntriesByName("first-contentful-paint");
					const painted = Math.round(ink?.startTime ?? drawn);
					resolve({ painted, drawn, tasks: host.tasks });
				}, 200);
			else if (drawn > 120_000)
				reject(new Error(`${bodies} drawn, ${busy} busy after two minutes`));
			else requestAnimationFrame(look);
		};
		look();
	});
}

/** Asks each question of the orders `times` times over: how long the first and the median one took, in milliseconds. */
export async function askAll(
	address: string,
	questions: Record<string, object>,
	times: number,
): Promise<{
	load: number;
	each: Record<string, [first: number, median: number]>;
	tasks: number[];
}> {
	const { tasks } = window as unknown as { tasks: number[] };
	const { defineModel } = await import(`${address}/cdn/model.js`);
	const { memorySource } = await import(`${address}/cdn/sources.js`);
	const columns = {
		customer: "client",
		at: "date",
		amount: "total",
		channel: "channel",
	};
	const model = defineModel({
		asOf: "latest",
		entities: { orders: { columns } },
	});
	const source = memorySource(
		{ orders: { csv: new URL(`${address}/orders.csv`) } },
		model,
	);
	const timed = async (act: () => Promise<unknown>) => {
		const start = performance.now();
		await act();
		return Math.round(performance.now() - start);
	};
	const load = await timed(() => source.describe());
	const each: Record<string, [number, number]> = {};
	for (const [name, question] of Object.entries(questions)) {
		const took: number[] = [];
		for (let time = 0; time < times; time++)
			took.push(await timed(() => source.ask(question)));
		const [first] = took as [number];
		const median = took.sort((a, b) => a - b)[times >> 1] as number;
		each[name] = [first, median];
	}
	return { load, each, tasks };
}
