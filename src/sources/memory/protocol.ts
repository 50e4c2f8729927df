import type { Model } from "../../model/mapping.js";
import type { Answer, DataQuestion } from "../../questions/question.js";
import type { Format } from "../dataset/weight.js";
import type { HostColumn } from "../rows.js";
import type { Scope, SourceInfo } from "../source.js";
import type { Fault } from "./fault.js";

/** One end of a channel between two threads: a Worker, a worker's own scope, or a MessagePort. */
export interface Port {
	postMessage(message: unknown, transfer: Transferable[]): void;
	addEventListener(
		type: "message",
		listener: (event: MessageEvent) => void,
	): void;
}

/** A text, or a file, to be read over there. A Blob crosses without being copied. */
export interface Parcel {
	format: Format;
	text: Blob;
	options: object;
}

/** What is told to the thread that works. Columns and the distinct values of a column come before `open`, in pieces. */
export type Order =
	| {
			type: "table";
			table: string;
			rows: number;
			known: string[];
	  }
	| {
			type: "column";
			table: string;
			column: string;
			numbers: Float64Array | null;
			codes: Int32Array | null;
			instants: HostColumn["instants"];
	  }
	| { type: "values"; table: string; column: string; values: unknown[] }
	| { type: "open"; parcels: Record<string, Parcel>; model: Model }
	| {
			type: "ask";
			id: number;
			question: DataQuestion;
			now: number;
			scopes: readonly Scope[];
	  }
	| { type: "info"; id: number; scopes: readonly Scope[] }
	| { type: "abort"; id: number }
	/** Asks whether anybody is there; greeted again where so. */
	| { type: "ping" };

/** What it tells. */
export type Report =
	| { type: "hello" }
	| { type: "done"; id: number; result: Answer | SourceInfo }
	| { type: "failed"; id: number; fault: Fault };
