import { Task, TaskStatus } from "@lit/task";
import type { LitElement } from "lit";
import type { DataSource } from "../sources/source.js";
import type { Report } from "./context.js";

/** What asks a server is loaded when an address is first named. */
type Load = () => Promise<{ servedSource(address: string): DataSource }>;

/** The source that a dashboard is given, that it makes of an address, or that is made of the rows declared in it. */
export class Served {
	private task;

	constructor(
		private host: LitElement & { source?: DataSource | string },
		private rows: Pick<Served, "report">,
		load: Load,
	) {
		this.task = new Task(host, {
			args: () => [host.source] as const,
			task: async ([source]) =>
				typeof source === "string" && source
					? (await load()).servedSource(source)
					: null,
		});
	}

	/** The source, or why there is none yet. */
	get report(): Pick<Report, "source" | "error" | "pending"> {
		const { source } = this.host;
		if (!source) return this.rows.report;
		if (typeof source !== "string") return { source };
		const { status, value, error } = this.task;
		if (status === TaskStatus.ERROR) return { source: null, error };
		if (status === TaskStatus.COMPLETE) return { source: value ?? null };
		return { source: null, pending: true };
	}
}
