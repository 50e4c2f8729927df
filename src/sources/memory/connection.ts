import type { CadranError } from "../../model/error.js";
import type { Model } from "../../model/mapping.js";
import type { Work } from "../../model/work.js";
import type { Answer, DataQuestion } from "../../questions/question.js";
import { drive, smooth } from "../pace.js";
import type { HostTable } from "../rows.js";
import type { SourceInfo } from "../source.js";
import type { Engine } from "./engine.js";
import { fromFault } from "./fault.js";
import type { Order, Parcel, Port, Report } from "./protocol.js";
import { Pulse } from "./pulse.js";

/** Distinct values sent at a time: copying texts takes long. */
const PIECE = 8192;

interface Waiting {
	resolve(result: Answer | SourceInfo): void;
	reject(error: unknown): void;
}

/** An engine at the other end of a port. `lost` rejects all that is being waited for, and all that is asked later. */
export interface Connection extends Engine {
	lost(error: CadranError): void;
}

function* send(
	port: Port,
	tables: readonly HostTable[],
	parcels: Record<string, Parcel>,
	model: Model,
): Work<void> {
	const tell = (order: Order, transfer: Transferable[] = []) =>
		port.postMessage(order, transfer);
	for (const { name: table, rows, known, columns } of tables) {
		tell({ type: "table", table, rows, known });
		for (const [column, { numbers, codes, instants, values }] of columns) {
			const transfer = [numbers, codes].flatMap((one) =>
				one ? [one.buffer as ArrayBuffer] : [],
			);
			tell(
				{ type: "column", table, column, numbers, codes, instants },
				transfer,
			);
			for (let from = 0; from < values.length; from += PIECE) {
				const piece = values.slice(from, from + PIECE);
				tell({ type: "values", table, column, values: piece });
				yield;
			}
		}
	}
	tell({ type: "open", parcels, model });
}

/**
 * Sends rows through a port, in pieces, to whoever serves at its other end, and asks there. The tables' arrays are given away. `silent`
 * is called where whoever is asked says nothing any more.
 */
export async function connect(
	port: Port,
	tables: readonly HostTable[],
	parcels: Record<string, Parcel>,
	model: Model,
	silent: () => void,
): Promise<Connection> {
	const waiting = new Map<number, Waiting>();
	let next = 0;
	let end: CadranError | null = null;
	const pulse = new Pulse(
		() => waiting.size > 0,
		() => port.postMessage({ type: "ping" }, []),
		silent,
	);
	port.addEventListener("message", ({ data }) => {
		const report = data as Report;
		pulse.heard();
		if (report.type === "hello") return;
		const one = waiting.get(report.id);
		waiting.delete(report.id);
		if (waiting.size === 0) pulse.stop();
		if (report.type === "done") one?.resolve(report.result);
		else one?.reject(fromFault(report.fault));
	});

	function call<T extends Answer | SourceInfo>(
		order: (id: number) => Order,
		signal?: AbortSignal,
	): Promise<T> {
		return new Promise<T>((resolve, reject) => {
			if (end) return reject(end);
			const id = next++;
			waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
			pulse.start();
			signal?.addEventListener(
				"abort",
				() => {
					if (waiting.delete(id)) port.postMessage({ type: "abort", id }, []);
					reject(signal.reason);
				},
				{ once: true },
			);
			port.postMessage(order(id), []);
		});
	}

	await drive(send(port, tables, parcels, model), smooth);
	return {
		ask: (question: DataQuestion, now, scopes = [], signal) =>
			call((id) => ({ type: "ask", id, question, now, scopes }), signal),
		info: (scopes = []) => call((id) => ({ type: "info", id, scopes })),
		lost(error) {
			end = error;
			pulse.stop();
			for (const { reject } of waiting.values()) reject(error);
			waiting.clear();
		},
	};
}
