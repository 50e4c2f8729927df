import { ContextProvider } from "@lit/context";
import { Task, TaskStatus } from "@lit/task";
import type { LitElement } from "lit";
import type { Declaration, Settings } from "../sources/declared.js";
import { type MakeSource, type Report, registryContext } from "./context.js";

/** What all rows of a dashboard share. An instant at which the report is read goes with each question; `latest` is for the rows to say. */
const settingsOf = (host: Settings): Settings => ({
	timeZone: host.timeZone,
	weekStart: host.weekStart,
	fiscal: host.fiscal,
	currency: host.currency,
	rates: host.rates,
	unreadable: host.unreadable,
	asOf: host.asOf === "latest" ? host.asOf : undefined,
});

/** The rows that are declared in a dashboard, and the one source that is made of them. */
export class DeclaredRows {
	private declared = new Map<Element, Declaration>();
	private make?: MakeSource;
	private task;
	private changes = 0;

	constructor(private host: LitElement & Settings) {
		new ContextProvider(host, {
			context: registryContext,
			initialValue: {
				set: (element, declaration, make) => {
					const held = JSON.stringify(this.declared.get(element));
					if (held === JSON.stringify(declaration)) return;
					this.make = make;
					this.declared.set(element, declaration);
					this.change();
				},
				delete: (element) => {
					if (this.declared.delete(element)) this.change();
				},
			},
		});
		this.task = new Task(host, {
			args: () => [this.changes, JSON.stringify(settingsOf(host))] as const,
			task: async ([, text]) =>
				this.declared.size > 0 && this.make
					? this.make([...this.declared.values()], JSON.parse(text))
					: null,
		});
	}

	/** The source, or why there is none yet. */
	get report(): Pick<Report, "source" | "error" | "pending"> {
		const { status, value, error } = this.task;
		if (this.declared.size === 0) return { source: null };
		if (status === TaskStatus.ERROR) return { source: null, error };
		if (status === TaskStatus.COMPLETE) return { source: value ?? null };
		return { source: null, pending: true };
	}

	private change() {
		this.changes++;
		this.host.requestUpdate();
	}
}
