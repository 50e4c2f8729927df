import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "puppeteer-core";
import { createBuilder } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { comparableOf } from "../../src/conformance/comparable.js";
import { differencesOf } from "../../src/conformance/difference.js";
import type { Answer } from "../../src/questions/question.js";
import { find } from "../browsers.ts";
import { open } from "../embed/site.ts";
import type { Tenant } from "./example/crm.js";
import type { Example } from "./example/opened.js";
import { drawn, type Visit, visit } from "./example/visit.js";

const installed = existsSync(join(import.meta.dirname, "node_modules/pg"));
const ready = installed && find("chromium");
if (!ready && process.env.CI)
	throw new Error("PostgreSQL or Chromium is not installed.");

const CUSTOMERS = 400;
const [from, to] = ["2025-10-31T23:00:00.000Z", "2026-10-31T23:00:00.000Z"];

/** The kit as a page loads it, built from what is there now. */
async function buildKit(outDir: string): Promise<void> {
	// Vitest says `test`, and Lit would come as for its developers.
	process.env.NODE_ENV = "production";
	const builder = await createBuilder({
		configFile: resolve(import.meta.dirname, "../../vite.config.ts"),
		logLevel: "error",
		environments: { client: { build: { outDir } } },
	});
	await builder.build(builder.environments.client as never);
}

describe.skipIf(!ready)("The dashboard on PostgreSQL, in Chromium", () => {
	const kit = mkdtempSync(join(tmpdir(), "cadran-kit-"));
	let example: Example;
	let browser: Browser;

	beforeAll(async () => {
		const { openExample } = await import("./example/opened.js");
		[example, browser] = await Promise.all([
			openExample(CUSTOMERS, kit),
			open(),
			buildKit(kit),
		]);
	}, 120_000);
	afterAll(async () => {
		await browser?.close();
		await example?.close();
		rmSync(kit, { recursive: true, force: true });
	});

	const textOf = ({ widgets }: Visit, widget: string) =>
		widgets.find((one) => one.widget === widget)?.text ?? "";

	/** One number of the tenant's own rows, worked out by PostgreSQL without the kit. */
	async function plain(tenant: Tenant, what: string): Promise<number> {
		const { rows } = await example.database.owner.query(
			`SELECT (${what})::double precision AS "is" FROM orders WHERE tenant = $1 AND at >= $2 AND at < $3`,
			[tenant, from, to],
		);
		return rows[0].is;
	}

	describe.each([
		["north", "south"],
		["south", "north"],
	] as const)("for the %s", (tenant, other) => {
		let seen: Visit;
		let alone: Visit;
		beforeAll(async () => {
			const token = example.tokens[tenant];
			seen = await visit(browser, example.address, token);
			alone = await visit(browser, await example.alone(tenant), token);
		}, 120_000);

		it("draws every widget as memorySource does over the tenant's rows alone", () => {
			expect(seen.widgets).toEqual(alone.widgets);
			const kinds = [...seen.answers.values()].map(({ kind }) => kind);
			expect(new Set(kinds)).toEqual(
				new Set(["module", "kpi", "funnel", "rfm", "cohort", "survey"]),
			);
			expect(seen.widgets.map(({ text }) => text).join()).not.toMatch(
				/can.t be|not mapped|failed/i,
			);
		});

		it("has the same answers, to the last digit", () => {
			expect([...seen.answers.keys()].sort()).toEqual(
				[...alone.answers.keys()].sort(),
			);
			for (const [question, answer] of seen.answers)
				expect([
					question,
					differencesOf(
						comparableOf(alone.answers.get(question) as Answer),
						comparableOf(answer),
					),
				]).toEqual([question, []]);
		});

		it("shows what the tenant's own rows add up to", async () => {
			const count = await plain(tenant, "count(*)");
			expect(textOf(seen, "cadran-kpi-tile orders")).toContain(
				count.toLocaleString("en"),
			);
			const revenue = [...seen.answers].find(([question]) =>
				/"metric":"revenue"/.test(question),
			)?.[1];
			const sum = await plain(tenant, "sum(amount)");
			expect(revenue).toMatchObject({
				measure: { value: expect.closeTo(sum, 4), n: count },
			});
		});

		it("is told nothing of the other tenant", () => {
			expect(seen.bodies.join()).toContain(`"${tenant} `);
			for (const body of seen.bodies) expect(body).not.toContain(other);
		});

		it("gets no amount of the other's: the south's are a thousand times the north's", () => {
			const measures = [...seen.answers.values()].flatMap((answer) =>
				answer.kind === "kpi" && answer.meta.definition.unit === "money"
					? (answer.measure.value ?? [])
					: [],
			);
			expect(measures.length).toBeGreaterThan(3);
			const [least, most] =
				tenant === "north" ? [0, 100_000] : [10_000, Number.POSITIVE_INFINITY];
			expect(measures.filter((one) => one < least || one > most)).toEqual([]);
		});

		it("neither breaks the strict policy nor complains", () => {
			expect(seen.complaints).toEqual([]);
		});
	});

	/** Orders of the north within the period, as an insert of the shop's own software. */
	const insert = (name: string) =>
		example.database.owner.query(
			`INSERT INTO orders (id, customer, at, amount, tenant)
			SELECT $1 || n, customer, '2026-06-01T12:00:00Z', 10, tenant FROM generate_series(1, 100) AS n,
			(SELECT customer, tenant FROM orders WHERE tenant = 'north' LIMIT 1) AS one`,
			[`north ${name} `],
		);

	/** Until the tile tells of so many orders. */
	const told = (seen: Visit, count: number) =>
		drawn(seen, (widgets) =>
			widgets.some(
				({ widget, text }) =>
					widget === "cadran-kpi-tile orders" &&
					text.includes(` ${count.toLocaleString("en")} `),
			),
		);

	it("draws a tile anew when rows change, without reloading; the other tenant's stay as they are", async () => {
		const [north, south] = await Promise.all([
			visit(browser, example.address, example.tokens.north),
			visit(browser, example.address, example.tokens.south),
		]);
		const before = south.widgets;
		const count = await plain("north", "count(*)");
		await insert("new");
		await told(north, count + 100);
		expect(north.reloads).toBe(0);
		await drawn(south);
		expect(south.widgets).toEqual(before);
		expect([north.complaints, south.complaints]).toEqual([[], []]);
	});

	it("does so after PostgreSQL has hung up on all who read", async () => {
		const north = await visit(browser, example.address, example.tokens.north);
		const count = await plain("north", "count(*)");
		const { rows } = await example.database.owner.query(
			"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'dashboards'",
		);
		expect(rows.length).toBeGreaterThan(1);
		await insert("later");
		await told(north, count + 100);
		expect(north.reloads).toBe(0);
	});

	it("has logged no error", () => {
		expect(example.logged).toEqual([]);
	});
});
