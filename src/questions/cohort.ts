import type { Meta } from "../model/answer.js";
import type { Filter } from "../model/filter.js";
import type { Grain } from "../model/period.js";
import type { Envelope } from "../model/question.js";

/** What happens: rows of an entity with a customer, by its instant. `orders` unless given. */
export interface Happening {
	entity?: string;
	where?: Filter;
	at?: string;
}

/** Who came back n periods after their first time. The period limits when cohorts start. */
export interface CohortQuestion extends Envelope {
	kind: "cohort";
	start?: Happening;
	back?: Happening;
	/** `month` unless given. */
	grain?: Grain;
	/** Ages shown, 0 included; as many as there are, up to 60, unless given. */
	ages?: number;
	/** In the very period n (`on`, unless given), or in it or later. */
	mode?: "on" | "on-or-after";
	/** Cohorts by the customer's first time ever (unless given), or first time within the period asked about. */
	first?: "ever" | "in-period";
	/** Shares of the cohort's size (unless given) or of the period before. */
	base?: "size" | "previous";
	/** `customers` unless given. Revenue is the sum of `amount`; cumulative revenue is per customer of the cohort. */
	measure?:
		| "customers"
		| "orders"
		| "revenue"
		| "cumulative-revenue-per-customer"
		| "net-revenue-retention";
}

export interface CohortCell {
	age: number;
	from: string;
	to: string;
	/** What was measured: customers, orders or money. Null where no instant of it has passed. */
	value: number | null;
	/** Share of the base; null where there is none. */
	rate: number | null;
	/** The base of the rate. */
	base: number | null;
	/** Whether the period was over at the as-of instant. An immature cell is in no mean. */
	mature: boolean;
}

export interface Cohort {
	from: string;
	to: string;
	/** Customers who started. */
	size: number;
	/** Fewer than the minimum sample. */
	small: boolean;
	cells: readonly CohortCell[];
}

export interface CohortAnswer {
	kind: "cohort";
	grain: Grain;
	mode: "on" | "on-or-after";
	base: "size" | "previous";
	measure: NonNullable<CohortQuestion["measure"]>;
	cohorts: readonly Cohort[];
	/** By age, weighted by base over mature cells: sum of values over sum of bases. */
	mean: readonly {
		age: number;
		value: number | null;
		rate: number | null;
		cohorts: number;
	}[];
	meta: Meta;
}

/** What a filter on the customers of a heat map picks: cohorts by their first instant, and those who came back at an age. */
export interface CohortPick {
	cohorts: readonly string[];
	age?: number;
}
