import { expect, test } from "vitest";
import type { Metric } from "../../src/model/metric.js";
import type { GlossaryAnswer } from "../../src/questions/glossary.js";
import type { ModuleAnswer } from "../../src/questions/module.js";
import type { Question } from "../../src/questions/question.js";
import type { Grant } from "../../src/server/server.js";
import { anyone, served } from "./served.js";
import { shops } from "./shops.js";

const revenue = { kind: "kpi", metric: "revenue" } as const;

/** Who sees the shop that the token names. */
const byToken = (request: Request): Grant | null => {
	const shop = request.headers.get("authorization");
	return shop === null
		? null
		: { filters: [{ column: "orders.shop", is: shop }] };
};

const asNorth = {
	Authorization: "north",
	"Content-Type": "application/json",
};

const of = <T>(told: { answer: unknown } | undefined) => told?.answer as T;

const isValue = (value: number) => ({ measure: { value } });

test("each tenant sees the own rows alone, the kept answers of others notwithstanding", async () => {
	const { get } = await served(shops(), { authorize: byToken });
	const of = async (Authorization: string) =>
		await (await get(revenue, { Authorization })).json();
	expect(await of("north")).toMatchObject(isValue(120 + 80));
	expect(await of("south")).toMatchObject(isValue(1000));
	expect(await of("north")).toMatchObject(isValue(200));
	expect(await of("nowhere")).toMatchObject({
		measure: { value: null, n: 0 },
	});
});

test("the etag of another tenant holds nothing, even of equal numbers", async () => {
	const { get } = await served(shops(), { authorize: byToken });
	const first = await get(revenue, { Authorization: "east" });
	const second = await get(revenue, {
		Authorization: "west",
		"If-None-Match": first.headers.get("etag") as string,
	});
	expect(second.status).toBe(200);
});

const south = { column: "orders.shop", is: "south" };

/** Ways to say “those of the south too”. Each answer must know of two orders at most. */
const escapes: Record<string, Question> = {
	"filters of the question": { ...revenue, filters: [south] },
	"any of two shops": {
		...revenue,
		filters: [{ any: [south, { not: south }] }],
	},
	"a benchmark": { ...revenue, benchmark: { filters: [south] } },
	"picked customers": {
		...revenue,
		filters: [
			{
				customers: { kind: "cohort", filters: [south] },
				pick: { cohorts: ["2026-10-31T23:00:00Z"] },
			},
		],
	},
	"a split by segments": {
		...revenue,
		split: { customers: { kind: "rfm", filters: [south] } },
	},
	"a split by shop": { ...revenue, split: { column: "orders.shop" } },
	"a metric of its own": {
		kind: "kpi",
		metric: {
			id: "all",
			name: { en: "all" },
			unit: "count",
			direction: "higher",
			is: {
				op: "count",
				entity: "orders",
				window: "always",
				where: { column: "orders.shop", among: { column: "orders.shop" } },
			},
		},
	},
	"a related count": {
		kind: "kpi",
		metric: {
			id: "related",
			name: { en: "related" },
			unit: "count",
			direction: "higher",
			is: {
				op: "sum",
				of: {
					op: "related",
					of: { op: "count", entity: "orders", where: south },
				},
			},
		} as Metric,
	},
	"segments of a grid": { kind: "rfm", filters: [south] },
	cohorts: { kind: "cohort", start: { where: south }, filters: [south] },
	"a funnel": {
		kind: "funnel",
		steps: [
			{ name: "a", at: "orders.at", where: south },
			{ name: "b", at: "orders.at" },
		],
	},
};

/** The orders of the north, as if there were no others. */
const north = shops([
	{ shop: "north", client: "Ada", date: "2026-11-02", total: 120 },
	{ shop: "north", client: "Bea", date: "2026-11-17", total: 80 },
]);

test.each(Object.entries(escapes))(
	"%s can't widen what a tenant sees",
	async (_, question) => {
		const { postText } = await served(shops(), {
			authorize: (request) => {
				const grant = byToken(request);
				return grant && { ...grant, inline: true };
			},
		});
		const response = await postText(
			JSON.stringify({ questions: [{ question }] }),
			asNorth,
		);
		const text = await response.text();
		const { answers } = JSON.parse(text);
		expect(text).not.toMatch(/1000|1200/);
		// Either there is an answer, or a word why not; never a failure.
		const { error } = answers[0];
		expect(error?.status ?? 200).toBeLessThan(500);
		if (error) return;
		const { meta: _meta, ...alone } = await north.ask(question);
		expect(answers[0].answer).toMatchObject(JSON.parse(JSON.stringify(alone)));
	},
);

test("a split by shop names the own shop alone", async () => {
	const { get } = await served(shops(), { authorize: byToken });
	const answer = await (
		await get(escapes["a split by shop"], { Authorization: "north" })
	).json();
	expect(answer.split.groups.map(({ key }: { key: string }) => key)).toEqual([
		"north",
	]);
});

test("filters on a source that can't keep to them close it for everyone, and the log says what to do", async () => {
	const { within: _, ...source } = shops();
	const { get, logged } = await served(source, { authorize: byToken });
	const response = await get(revenue, { Authorization: "north" });
	expect(response.status).toBe(500);
	expect(String(logged[0])).toMatch(/no “within”.*memorySource/);
});

test("metrics that are not granted are refused wherever they stand, known or not", async () => {
	const { post } = await served(shops(), {
		authorize: () => ({ filters: [], metrics: ["orders"] }),
	});
	const [ok, known, unknown] = await post(
		{ kind: "kpi", metric: "orders" },
		revenue,
		{ kind: "kpi", metric: "no-such-metric" },
	);
	expect(ok?.answer).toMatchObject(isValue(3));
	expect(known?.error).toMatchObject({ status: 403, code: "forbidden" });
	expect(unknown?.error).toMatchObject({ status: 403, code: "forbidden" });
});

test("a metric that is written into the question needs leave", async () => {
	const question = escapes["a metric of its own"];
	const closed = await served(shops());
	const [refused] = await closed.post(question);
	expect(refused?.error).toMatchObject({ status: 403 });
	const open = await served(shops(), {
		authorize: () => ({ ...anyone(), inline: true }),
	});
	const [answered] = await open.post(question);
	expect(answered?.answer).toMatchObject(isValue(3));
});

test("kinds that are not granted are refused, within filters too", async () => {
	const { post, url } = await served(shops(), {
		authorize: () => ({ filters: [], kinds: ["kpi", "cohort"] }),
	});
	const [grid, nested, fine] = await post(
		{ kind: "rfm" },
		{
			...revenue,
			filters: [{ all: [{ customers: { kind: "rfm" }, pick: { cells: [] } }] }],
		},
		{ kind: "cohort" },
	);
	expect(grid?.error).toMatchObject({ status: 403 });
	expect(nested?.error).toMatchObject({ status: 403 });
	expect(fine?.answer.kind).toBe("cohort");
	const info = await (await fetch(`${url}/describe`)).json();
	expect(info.kinds).toEqual(["kpi", "cohort"]);
});

test("the glossary and ready dashboards tell of granted metrics alone", async () => {
	const { post } = await served(shops(), {
		authorize: () => ({
			filters: [],
			metrics: ["orders"],
			kinds: ["kpi", "glossary", "module"],
		}),
	});
	const [glossary, module] = await post(
		{ kind: "glossary" },
		{ kind: "module", module: "overview" },
	);
	const { families } = of<GlossaryAnswer>(glossary);
	expect(families.flatMap(({ kpis }) => kpis.map(({ id }) => id))).toEqual([
		"orders",
	]);
	const { widgets } = of<ModuleAnswer>(module);
	expect(
		widgets.map(({ element, attributes }) => `${element} ${attributes.metric}`),
	).toEqual(widgets.length > 0 ? ["kpi-tile orders"] : []);
});

test("two callers who may see different metrics share no glossary", async () => {
	const { get } = await served(shops(), {
		authorize: (request) => ({
			filters: [],
			metrics: [request.headers.get("authorization") ?? ""],
		}),
	});
	const idsFor = async (Authorization: string) => {
		const answer = await (
			await get({ kind: "glossary" }, { Authorization })
		).json();
		return (answer as GlossaryAnswer).families.flatMap(({ kpis }) =>
			kpis.map(({ id }) => id),
		);
	};
	expect(await idsFor("orders")).toEqual(["orders"]);
	expect(await idsFor("revenue")).toEqual(["revenue"]);
});
