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

/** How long a step took in milliseconds, and the longest task of the page meanwhile; 0 where none took 50 ms. */
export type Step = [took: number, longest: number];

/** Reads the orders in one shape and asks each question twice, with a worker or without: the load, then the slower of each two. */
export async function stepsOf(
	address: string,
	shape: string,
	worker: "auto" | "never",
	questions: Record<string, object>,
): Promise<Record<string, Step>> {
	const { tasks } = window as unknown as { tasks: number[] };
	const { defineModel } = await import(`${address}/cdn/model.js`);
	const { memorySource } = await import(`${address}/cdn/sources.js`);
	const url = new URL(`${address}/orders.csv`);
	const blob = await (await fetch(url)).blob();
	const text = async () => {
		const [head = "", ...lines] = (await blob.text()).trim().split("\n");
		return { names: head.split(","), lines };
	};
	const records = async () => {
		const { names, lines } = await text();
		return lines.map((line) => {
			const cells = line.split(",");
			const own = names.map((name, i) => [name, cells[i] as string]);
			const record = Object.fromEntries(own);
			return { ...record, total: Number(record.total) };
		});
	};
	const columns = async () => {
		const rows = await records();
		return Object.fromEntries(
			Object.keys(rows[0] ?? {}).map((name) => [
				name,
				rows.map((row) => (row as Record<string, unknown>)[name]),
			]),
		);
	};
	const shapes: Record<string, () => Promise<object> | object> = {
		"CSV by URL": () => ({ csv: url }),
		"CSV in a Blob": () => ({ csv: blob }),
		"CSV as text": async () => ({ csv: await blob.text() }),
		"JSON as text": async () => ({ json: JSON.stringify(await records()) }),
		"JSON lines in a Blob": async () => ({
			ndjson: new Blob(
				(await records()).map((row) => `${JSON.stringify(row)}\n`),
			),
		}),
		columns: async () => ({ columns: await columns() }),
		objects: records,
	};
	const model = defineModel({
		timeZone: "Europe/Paris",
		asOf: "latest",
		entities: {
			orders: {
				columns: {
					id: "number",
					customer: "client",
					at: "date",
					amount: "total",
					channel: "channel",
				},
			},
			surveys: {
				from: "orders",
				columns: {
					customer: "client",
					at: "date",
					score: {
						column: "channel",
						values: { web: 10, store: 9, app: 7, phone: 3 },
					},
				},
			},
		},
	});
	const rest = (wait: number) =>
		new Promise((resolve) => setTimeout(resolve, wait));
	const orders = await shapes[shape]?.();
	const source = memorySource({ orders }, model, { worker });
	const timed = async (act: () => Promise<unknown>): Promise<Step> => {
		await rest(150);
		tasks.length = 0;
		const start = performance.now();
		await act();
		const took = Math.round(performance.now() - start);
		await rest(150);
		return [took, Math.max(0, ...tasks)];
	};
	await rest(1500);
	const steps: Record<string, Step> = {
		load: await timed(() => source.describe()),
	};
	for (const [name, question] of Object.entries(questions)) {
		const one = await timed(() => source.ask(question));
		const two = await timed(() => source.ask(question));
		steps[name] = [Math.max(one[0], two[0]), Math.max(one[1], two[1])];
	}
	return steps;
}
