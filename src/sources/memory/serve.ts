import { CadranError } from "../../model/error.js";
import { brisk } from "../pace.js";
import type { Given } from "../rows/tables.js";
import type { Cell, HostTable } from "../rows.js";
import { type Engine, openEngine } from "./engine.js";
import { toFault } from "./fault.js";
import type { Order, Port, Report } from "./protocol.js";

/** Takes in rows and answers questions at the far end of a port, until it closes. */
export function serve(port: Port): void {
	const tables = new Map<string, HostTable>();
	const asked = new Map<number, AbortController>();
	let engine: Engine | null = null;
	const report = (one: Report) => port.postMessage(one, []);

	async function answer(
		id: number,
		work: (engine: Engine, signal: AbortSignal) => Promise<unknown>,
	): Promise<void> {
		const controller = new AbortController();
		asked.set(id, controller);
		try {
			if (!engine) throw new CadranError("failed", "There are no rows yet.");
			const result = await work(engine, controller.signal);
			report({ type: "done", id, result } as Report);
		} catch (error) {
			if (!controller.signal.aborted)
				report({ type: "failed", id, fault: toFault(error) });
		}
		asked.delete(id);
	}

	function follow(order: Order): void {
		switch (order.type) {
			case "table":
				tables.set(order.table, {
					name: order.table,
					rows: order.rows,
					known: order.known,
					columns: new Map(),
					ragged: { rows: [], details: [] },
				});
				break;
			case "column": {
				const { numbers, codes, instants } = order;
				tables
					.get(order.table)
					?.columns.set(order.column, { numbers, codes, instants, values: [] });
				break;
			}
			case "values": {
				const column = tables.get(order.table)?.columns.get(order.column);
				for (const value of order.values as Cell[]) column?.values.push(value);
				break;
			}
			case "open": {
				const texts = Object.entries(order.parcels).map(
					([name, { format, text, options }]) =>
						[name, { ...options, [format]: text } as unknown as Given] as const,
				);
				const given = Object.fromEntries<Given>([...tables, ...texts]);
				tables.clear();
				engine = openEngine(given, order.model, "worker", brisk);
				break;
			}
			case "ask":
				void answer(order.id, (engine, signal) =>
					engine.ask(order.question, order.now, order.scopes, signal),
				);
				break;
			case "info":
				void answer(order.id, (engine) => engine.info(order.scopes));
				break;
			case "ping":
				report({ type: "hello" });
				break;
			case "abort":
				asked.get(order.id)?.abort();
		}
	}

	port.addEventListener("message", (event) => follow(event.data as Order));
	report({ type: "hello" });
}
