import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { askAll, type Caller, differing, send } from "./example/asking.js";
import { escapes, everything } from "./example/escapes.js";
import {
	asked,
	attacked,
	bare,
	hostile,
	MARK,
	refused,
	targets,
} from "./example/hostile.js";
import type { Example } from "./example/opened.js";

const ready = existsSync(join(import.meta.dirname, "node_modules/pg"));
if (!ready && process.env.CI) throw new Error("PostgreSQL is not installed.");

describe.skipIf(!ready)("The example server, attacked", () => {
	let example: Example;
	/** A caller of the north; the same over the north's rows alone, in memory. */
	let north: Caller;
	let alone: Caller;
	let before: unknown;
	/** All that the north has been told. */
	const bodies: string[] = [];

	/** How many rows each tenant has in each table. */
	async function census(): Promise<unknown> {
		const { owner } = example.database;
		const { rows } = await owner.query(
			"SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1",
		);
		return Promise.all(
			rows.map(async ({ name }) => [
				name,
				(
					await owner.query(
						`SELECT tenant, count(*) AS n, md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))) AS rows FROM "${name}" AS t GROUP BY tenant ORDER BY 1`,
					)
				).rows,
			]),
		);
	}

	beforeAll(async () => {
		const { openExample } = await import("./example/opened.js");
		example = await openExample(120);
		const token = example.tokens.north;
		north = { address: example.address, token };
		alone = { address: await example.alone("north"), token };
		before = await census();
	});
	afterAll(() => example?.close());

	it.each([...hostile, ...bare])(
		"is told what memory over its own rows tells, with %j as any text of any question",
		async (text) => {
			const places = (await targets()).filter(({ place }) => !place.isKey);
			expect(places.length).toBeGreaterThan(400);
			const questions = places.map((target) => attacked(target, text));
			expect(await differing(questions, alone, north, bodies)).toEqual([]);
		},
	);

	it.each([...hostile.slice(0, 2), "$1"])(
		"is told the same with %j as any key",
		async (text) => {
			const places = (await targets()).filter(({ place }) => place.isKey);
			expect(places.length).toBeGreaterThan(300);
			const questions = places.map((target) => attacked(target, text));
			expect(await differing(questions, alone, north, bodies)).toEqual([]);
		},
	);

	it("is told the same, whatever part of a question asks for the other tenant's rows", async () => {
		expect(await differing(escapes, alone, north, bodies)).toEqual([]);
		const told = await askAll(north, escapes);
		const answered = told.filter((one) => "answer" in one);
		expect(answered.length).toBeGreaterThan(escapes.length * 0.8);
	});

	it("is told the same by every KPI over all there is", async () => {
		expect(await differing(everything, alone, north, bodies)).toEqual([]);
		const told = await askAll(north, everything);
		expect(told.filter((one) => !("answer" in one))).toEqual([]);
	});

	it.each([
		"north' OR '1'='1",
		"north\\",
		'"; DROP TABLE orders; --',
		"$1",
		"%",
	])("sees no row as a tenant by the name of %j", async (tenant) => {
		const token = example.admit(tenant);
		const seen: string[] = [];
		const questions = escapes.slice(0, 60);
		const nobody = { ...alone, token };
		const caller = { ...north, token };
		expect(await differing(questions, nobody, caller, seen)).toEqual([]);
		expect(seen.join()).not.toMatch(/"(north|south) /);
		const [told] = await askAll(caller, [{ kind: "kpi", metric: "orders" }]);
		expect(told).toMatchObject({ answer: { measure: { value: null, n: 0 } } });
	});

	it.each(refused)("refuses a body with %s", async (_, body, status) => {
		const response = await send(north, body);
		expect(response.status).toBe(status);
		expect(response.headers.get("content-type")).toBe(
			"application/problem+json",
		);
	});

	it("knows nobody by a token that it did not give", async () => {
		const { north: token } = example.tokens;
		const forged = ["", "north", "__proto__", "constructor", token.slice(1)];
		for (const one of [...forged, `${token}x`, "*", `x; token=${token}`])
			for (const path of ["", "/describe", "/watch"]) {
				const response = await fetch(`${north.address}/api/cadran${path}`, {
					headers: { Cookie: `token=${one}` },
				});
				expect([one, path, response.status]).toEqual([one, path, 401]);
			}
	});

	it("takes no word for whose a caller is but the token's", async () => {
		const body = asked('{"kind":"kpi","metric":"orders","period":"all"}');
		const told = await (await send(north, body)).text();
		const headers = {
			Authorization: `Bearer ${example.tokens.south}`,
			"X-Tenant": "south",
			"X-Forwarded-User": "south",
			Host: "south",
		};
		expect(await (await send(north, body, headers)).text()).toBe(told);
	});

	it("stops in the database what nobody waits for any more, be it on all connections", async () => {
		const { reader, owner } = example.database;
		const { default: pg } = await import("pg");
		const [pool, stopper] = [
			new pg.Pool({ ...reader, max: 3 }),
			new pg.Pool(reader),
		];
		const run = (await import("./example/source.js")).runOn(pool, stopper);
		const sleeping = async () => {
			const { rows } = await owner.query(
				"SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query = 'SELECT pg_sleep(19)'",
			);
			return rows.length;
		};
		const controller = new AbortController();
		const { signal } = controller;
		const told = Promise.allSettled(
			Array.from({ length: 8 }, () =>
				run("SELECT pg_sleep(19)", [], { signal }),
			),
		);
		await vi.waitFor(async () => expect(await sleeping()).toBe(3));
		controller.abort();
		expect((await told).map(({ status }) => status)).toEqual(
			Array(8).fill("rejected"),
		);
		await vi.waitFor(async () => expect(await sleeping()).toBe(0));
		expect(await run("SELECT 1 AS one", [], {})).toEqual([{ one: 1 }]);
		await Promise.all([pool.end(), stopper.end()]);
	});

	it("bound every such text: none is in a statement", () => {
		const { statements } = example;
		expect(statements.length).toBeGreaterThan(100);
		const bound = statements.filter(([, parameters]) =>
			parameters.some((one) => String(one).includes(MARK)),
		);
		expect(bound.length).toBeGreaterThan(20);
		const written = statements.filter(([text]) =>
			text.toLowerCase().includes(MARK),
		);
		expect(written).toEqual([]);
	});

	it("has failed at nothing, and told nothing of the south", () => {
		expect(example.logged).toEqual([]);
		for (const body of bodies) expect(body).not.toMatch(/south /);
	});

	it("still has all tables, with the same rows", async () => {
		expect(await census()).toEqual(before);
	});
});
