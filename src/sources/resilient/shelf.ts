import type { CadranError } from "../../model/error.js";
import type { Answer } from "../../questions/question.js";
import { Recent } from "../recent.js";

/** An answer, when it was given, and to which question in the order of asking. */
interface Kept {
	answer: Answer;
	at: number;
	order: number;
	era: number;
}

/** Answers that are kept by their questions, the most recent ones. */
export class Shelf {
	private kept: Recent<Kept>;
	private era = 0;
	private orders = 0;

	constructor(
		private limits: { entries: number; age: number; keep: number },
		private now: () => number,
	) {
		this.kept = new Recent(limits.entries);
	}

	/** What is asked from now on is asked anew. */
	renew(): void {
		this.era++;
	}

	/** Keeps nothing of what there was. */
	clear(): void {
		this.kept.clear();
	}

	/** An answer that still holds. */
	fresh(text: string): Answer | null {
		const found = this.kept.get(text);
		const holds =
			found?.era === this.era &&
			this.now() - found.at < this.limits.age &&
			!found.answer.meta.stale;
		return holds ? found.answer : null;
	}

	/** Opens a place for the answer to a question that is asked now. Gives back what is newest when it is put there. */
	open(text: string): (answer: Answer) => Answer {
		const order = ++this.orders;
		const { era } = this;
		return (answer) => {
			const found = this.kept.get(text);
			if (found && found.order > order) return found.answer;
			this.kept.set(text, { answer, at: this.now(), order, era });
			return answer;
		};
	}

	/** The last answer, marked with its age and with why there is no newer one; null where none may be shown. */
	old(text: string, { code, message }: CadranError): Answer | null {
		const found = this.kept.get(text);
		if (!found || this.now() - found.at >= this.limits.keep) return null;
		if (code === "forbidden") this.kept.delete(text);
		if (code !== "network" && code !== "failed") return null;
		const answeredAt = new Date(found.at).toISOString();
		const { meta } = found.answer;
		return {
			...found.answer,
			meta: { answeredAt, ...meta, stale: true, fault: message },
		} as Answer;
	}
}
