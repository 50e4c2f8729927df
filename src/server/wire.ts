import type { ErrorCode, ErrorPlace } from "../model/error.js";
import type { CohortPick, CohortQuestion } from "../questions/cohort.js";
import type { FunnelPick, FunnelQuestion } from "../questions/funnel.js";
import type { Answer, Question } from "../questions/question.js";
import type { RfmPick, RfmQuestion } from "../questions/rfm.js";
import type { SurveyPick, SurveyQuestion } from "../questions/survey.js";
import type { SourceInfo } from "../sources/source.js";

/** What is posted: questions, each with the etag of the answer that the asker still holds, if any. */
export interface Batch {
	questions: readonly { question: Question; etag?: string }[];
}

/** What comes back, in the order of the questions. */
export interface Answers {
	answers: readonly Answered[];
}

/** One answer; word that the one with this etag still holds; or why there is none. */
export type Answered =
	| { etag: string; answer: Answer }
	| { etag: string; unchanged: true }
	| { error: Problem };

/** Why there is no answer, beyond what a source itself can say: nobody known asks, it is too much, or it took too long. */
export type ProblemCode = ErrorCode | "unauthorized" | "limit" | "timeout";

/** Why there is no answer, as RFC 9457 tells it. */
export interface Problem {
	/** `urn:cadran:` and the code. */
	type: string;
	title: string;
	/** The HTTP status. */
	status: number;
	/** What to do, for the reader. Where the fault lies in the server, a fixed sentence. */
	detail: string;
	code: ProblemCode;
	/** Where in the question the fault is. */
	place?: ErrorPlace;
	/** Stands in the server's log, where the fault lies in the server. */
	id?: string;
}

/** What a filter on customers holds: a question, and what is picked out of its answer. */
export type Picked =
	| { customers: FunnelQuestion; pick: FunnelPick }
	| { customers: RfmQuestion; pick: RfmPick }
	| { customers: CohortQuestion; pick: CohortPick }
	| { customers: SurveyQuestion; pick: SurveyPick };

/** All that goes over the wire, from which the JSON Schema is made. */
export interface Wire {
	batch: Batch;
	answers: Answers;
	problem: Problem;
	source: SourceInfo;
	picked: Picked;
}
