import type { Draft, Rows } from "../draft.js";
import { identity } from "../identity.js";
import { asking } from "./asked.js";

/** Values of a column, each as often as its place from the end: what follows them in a list is the order by code point of equals. */
const unicode = [
	"café", // one code point for é
	"cafe\u0301", // e and a combining accent: another text
	"CAFÉ",
	"cafe",
	"istanbul",
	"İstanbul",
	"ıstanbul",
	"ISTANBUL",
	"straße",
	"strasse",
	"ﬁn", // a ligature
	"fin",
	"Ａ", // full width
	"A",
	"a",
	"א",
	"مرحبا",
	"\u202eabc", // right to left override
	"👩‍👩‍👧",
	"👩",
	"\u{1f600}", // beyond the basic plane: by code point after U+FFxx, by code unit before
	"\uffe5",
	"e\u200b", // zero width space
	"e",
	" e",
	"e ",
	"日本",
	"ß",
	"ss",
	"Ω", // ohm sign would be another
	"\u2126",
	"-1",
	"10",
	"9",
	"",
	"_",
	"z",
	"Z",
	"é",
];
const hostile = [
	"'",
	"''",
	'"',
	"`",
	"\\",
	"\\'",
	"\\\\",
	"'; DROP TABLE orders; --",
	"' OR '1'='1",
	'" OR 1=1 --',
	"/* x */",
	"--",
	";",
	"$1",
	"?",
	":name",
	"{p1:String}",
	"$\u007bx}",
	"%",
	"_%",
	"\\x00",
	"\u0001",
	"\t",
	"\n",
	"\r\n",
	"\u2028",
	"null",
	"NULL",
	"NaN",
	"undefined",
	"true",
	"__proto__",
	"constructor",
	"toString",
	"hasOwnProperty",
	"<script>alert(1)</script>",
	"[]",
	"{}",
	"\ufeffbom",
	"x".repeat(3000),
];
const all = [...unicode, ...hostile];

/** Value i is bought by customers of its own, once; the first three by one more. Keys and campaigns are hostile as well. */
const orders: Rows = [
	...all.map((text, i) => ({
		id: `o'${i}`,
		customer: `${text}`,
		at: "2026-01-10T00:00:00Z",
		amount: i + 1,
		channel: text,
		store: hostile[i % hostile.length] as string,
	})),
	...["café", "'", "'; DROP TABLE orders; --"].map((text, i) => ({
		id: `x"${i}`,
		customer: text,
		at: "2026-01-20T00:00:00Z",
		amount: 1000 * (i + 1),
		channel: text,
		store: text,
	})),
];
const customers: Rows = all.map((id, i) => ({
	id,
	created_at: "2025-01-01T00:00:00Z",
	segment: i % 2 === 0 ? "'" : "’",
}));
const events: Rows = all.flatMap((customer, i) =>
	["it's", 'a "step"', "\\"].slice(0, 1 + (i % 3)).map((name, n) => ({
		customer,
		name,
		at: `2026-01-0${n + 1}T00:00:00Z`,
		"we\"ird 'col`umn": all[(i + 1) % all.length] as string,
	})),
);
const tables = { orders, customers, events };
const types = {
	orders: { customer: "text", channel: "text", store: "text", id: "text" },
	customers: { id: "text" },
	events: { customer: "text", "we\"ird 'col`umn": "text" },
} as const;

const asOf = "2026-02-01T00:00:00Z";
const ask = asking({ kind: "kpi", metric: "orders", asOf, period: "all" });

export const texts: Draft = {
	id: "texts",
	about:
		"Texts that look alike and differ, in every script; texts that a careless program takes for code. Equal where their code points are; equals in a list by code point. NUL is left out: PostgreSQL can't hold it.",
	mapping: {
		currency: "EUR",
		entities: {
			...identity(tables, types),
			events: {
				columns: {
					customer: "customer",
					name: "name",
					at: "at",
					odd: "we\"ird 'col`umn",
				},
			},
		},
	},
	tables,
	types,
	cases: [
		ask("split", { split: { column: "orders.channel", top: 100 } }),
		ask("split-top", { split: { column: "orders.channel", top: 10 } }),
		ask("split-customer", { split: { column: "orders.customer", top: 100 } }),
		ask("distinct", {
			metric: "active-customers",
			period: { from: "2026-01-01", to: "2026-02-01" },
		}),
		ask("split-segment", {
			metric: "revenue",
			split: { column: "customers.segment" },
		}),
		...all.map((text, i) =>
			ask(`is-${i}`, {
				metric: "revenue",
				filters: [{ column: "orders.channel", is: text }],
			}),
		),
		ask("is-several", {
			metric: "revenue",
			filters: [{ column: "orders.channel", is: hostile }],
		}),
		ask("is-not", {
			metric: "revenue",
			filters: [{ not: { column: "orders.channel", is: hostile } }],
		}),
		ask("is-customer", {
			metric: "revenue",
			filters: [{ column: "customers.id", is: hostile }],
		}),
		ask("inline", {
			metric: {
				id: "'; DROP TABLE orders; --",
				name: { en: "\"quoted\" 'name'" },
				unit: "count",
				direction: "higher",
				is: {
					op: "count",
					entity: "orders",
					where: { column: "orders.store", is: "' OR '1'='1" },
				},
			},
		}),
		ask("weighted", {
			metric: {
				id: "weighted",
				name: { en: "Weighted" },
				unit: "money",
				direction: "higher",
				is: {
					op: "weighted",
					of: { op: "mean", of: "orders.amount" },
					by: "orders.channel",
					weights: { "'": 2, "\\": 3, café: 5, "cafe\u0301": 7 },
				},
			},
		}),
		{
			id: "funnel",
			question: {
				kind: "funnel",
				steps: ["it's", 'a "step"', "\\"],
				asOf,
				breakdown: { column: "odd", top: 5 },
			},
		},
		{
			id: "funnel-segments",
			question: {
				kind: "funnel",
				steps: ["it's", "\\"],
				asOf,
				segments: [
					{
						name: "'; --",
						filters: [{ column: "customers.segment", is: "'" }],
					},
				],
			},
		},
		{
			id: "funnel-by",
			question: {
				kind: "funnel",
				steps: ["it's", 'a "step"'],
				asOf,
				by: "odd",
			},
		},
		{
			id: "rfm",
			question: {
				kind: "rfm",
				bins: 3,
				asOf,
				segments: [{ id: "'; --", r: [1, 3], f: [1, 3] }],
			},
		},
		{ id: "cohort", question: { kind: "cohort", asOf } },
		ask("error-column", {
			filters: [{ column: 'orders.channel" OR 1=1 --', is: "web" }],
		}),
		ask("error-split", {
			split: { column: "orders.channel; DROP TABLE orders" },
		}),
		ask("error-metric", { metric: "revenue' UNION SELECT 1 --" }),
		ask("error-zone", { timeZone: "Europe/Paris'; --" }),
		ask("error-as-of", { asOf: "2026-02-01'; --" }),
		ask("error-prototype", { metric: "__proto__" }),
		ask("error-prototype-column", {
			filters: [{ column: "__proto__.x", is: "1" }],
		}),
		ask("error-prototype-split", { split: { column: "orders.constructor" } }),
	],
};
