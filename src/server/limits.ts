import { isRecord } from "../questions/check.js";
import type { Answer, Question } from "../questions/question.js";
import { misset, tooMuch } from "./fault.js";

/** How much may be asked for. */
export interface Limits {
	/** Of a request's body, or of the question in an address: 262,144 unless given. */
	bytes: number;
	/** How deep JSON may be nested: 32 unless given. */
	depth: number;
	/** In one request: 64 unless given. */
	questions: number;
	/** Groups of a split; steps, segments and brackets; filters, all together; and hundreds of cells of a grid: 200 unless given. */
	groups: number;
	/** Rows of a `rows` question: 1000 unless given. */
	rows: number;
	/** How long a question may take: 30,000 unless given. */
	milliseconds: number;
	/** Connections that wait for changes: 1000 unless given; the last tenth for those of whose scope less than a tenth wait. */
	watching: number;
}

const USUAL: Limits = {
	bytes: 262_144,
	depth: 32,
	questions: 64,
	groups: 200,
	rows: 1000,
	milliseconds: 30_000,
	watching: 1000,
};

/** The limits with what is usual for those not given. Throws a CadranError `mapping` for one that is no number above 0. */
export function limitsOf(given: Partial<Limits> = {}): Limits {
	for (const [name, limit] of Object.entries(given))
		if (!(name in USUAL) || !(typeof limit === "number" && limit > 0))
			throw misset(
				`limits.${name} must be one of ${Object.keys(USUAL).join(", ")}, and a number above 0.`,
			);
	return { ...USUAL, ...given };
}

const LISTS = ["steps", "segments", "exclusions", "brackets", "compare"];

/** Lists of filters. */
const FILTERS = ["filters", "all", "any"];

/** Refuses a question that asks for more groups or filters than allowed, anywhere within it. */
export function checkSize(question: Question, limits: Limits): void {
	let filters = 0;
	const walk = (value: unknown, option: string): void => {
		if (Array.isArray(value))
			for (const [i, one] of value.entries()) walk(one, `${option}[${i}]`);
		if (!isRecord(value)) return;
		for (const [key, inner] of Object.entries(value)) {
			const own = option === "" ? key : `${option}.${key}`;
			const size =
				Array.isArray(inner) && LISTS.includes(key) ? inner.length : 0;
			const asked = key === "top" && typeof inner === "number" ? inner : size;
			if (asked > limits.groups)
				throw tooMuch(own, `${own} is more than ${limits.groups}.`);
			if (Array.isArray(inner) && FILTERS.includes(key))
				filters += inner.length;
			if (filters > limits.groups)
				throw tooMuch(
					"filters",
					`There are more than ${limits.groups} filters in the question: name several values in one.`,
				);
			walk(inner, own);
		}
	};
	walk(question, "");
	const { kind, limit } = question as { kind: string; limit?: unknown };
	if (kind === "rows" && typeof limit === "number" && limit > limits.rows)
		throw tooMuch("limit", `limit is more than ${limits.rows}.`);
}

/** Refuses an answer with more groups or rows than allowed, where the question did not say how many it wants. */
export function checkAnswer(answer: Answer, limits: Limits): void {
	const { split, rows, cohorts } = answer as {
		cohorts?: readonly { cells: readonly unknown[] }[];
		split?: { groups?: readonly unknown[] } | null;
		rows?: readonly unknown[];
	};
	if ((split?.groups?.length ?? 0) > limits.groups)
		throw tooMuch(
			"split.top",
			`The split has more than ${limits.groups} groups: say split.top.`,
		);
	if ((rows?.length ?? 0) > limits.rows)
		throw tooMuch(
			"limit",
			`There are more than ${limits.rows} rows: say limit.`,
		);
	const cells = cohorts?.reduce((sum, one) => sum + one.cells.length, 0) ?? 0;
	if (cells > 100 * limits.groups)
		throw tooMuch(
			"ages",
			`The grid has more than ${100 * limits.groups} cells: ask for fewer ages, a shorter period or a coarser grain.`,
		);
}
