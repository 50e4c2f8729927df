import { describe, expect, it } from "vitest";
import type { Mapping } from "../../src/model/mapping.js";
import { finish } from "../../src/model/work.js";
import { answerQuestion } from "../../src/questions/answer.js";
import type { RowsInput } from "../../src/sources/rows.js";
import { load, plain } from "./plain.js";

/** Names that objects inherit, and names that are hard to write or to read. */
const names = [
	"__proto__",
	"constructor",
	"toString",
	"hasOwnProperty",
	"💶",
	"\u202Etotal",
	"first\nsecond",
	'a "b", c',
];

/** One row with a channel under a name, in each shape that a host may give. */
function shapes(name: string): [shape: string, given: RowsInput][] {
	const row = `{"at":"2026-01-01",${JSON.stringify(name)}:"web"}`;
	return [
		["objects", [JSON.parse(row)]],
		[
			"columns",
			{
				columns: JSON.parse(
					`{"at":["2026-01-01"],${JSON.stringify(name)}:["web"]}`,
				),
			},
		],
		["CSV", { csv: `at,"${name.replaceAll('"', '""')}"\n2026-01-01,web\n` }],
		["JSON", { json: `[${row}]` }],
		["JSON lines", { ndjson: row }],
	];
}

const bare: [shape: string, given: RowsInput][] = [
	["objects", [{ at: "2026-01-01" }]],
	["columns", { columns: { at: ["2026-01-01"] } }],
	["CSV", { csv: "at,other\n2026-01-01,1\n" }],
	["JSON", { json: '[{"at":"2026-01-01"}]' }],
	["JSON lines", { ndjson: '{"at":"2026-01-01"}' }],
];

const channelOf = (name: string): Mapping => ({
	entities: { orders: { columns: { at: "at", channel: name } } },
});

describe.each(names)("A column of the host's named %j", (name) => {
	it.each(shapes(name))("is read like any other: %s", async (_, given) => {
		const dataset = await load({ orders: given }, channelOf(name));
		expect(plain(dataset, "orders")).toEqual([
			{ at: "2026-01-01T00:00:00.000Z", channel: "web" },
		]);
	});

	it.each(bare)("is missed where it is not there: %s", async (_, given) => {
		await expect(
			load({ orders: given }, channelOf(name)),
		).rejects.toMatchObject({
			code: "mapping",
			place: { table: "orders", column: name },
		});
	});

	it("may be a property of its own, and a table's name", async () => {
		const mapping = JSON.parse(
			`{"entities":{"events":{"from":${JSON.stringify(name)},"columns":{"at":"at",${JSON.stringify(name)}:{"column":"v","type":"text"}}}}}`,
		) as Mapping;
		const tables = JSON.parse(
			`{${JSON.stringify(name)}:[{"at":"2026-01-01","v":"x"}]}`,
		);
		const dataset = await load(tables, mapping);
		const answer = finish(
			answerQuestion(
				dataset,
				{
					kind: "kpi",
					metric: {
						id: "own",
						name: { en: "Events" },
						unit: "count",
						direction: "higher",
						is: { op: "count", entity: "events" },
					},
					split: { column: name },
				},
				Date.UTC(2026, 0, 2),
			),
		);
		expect(answer.split?.groups.map(({ key }) => key)).toEqual(["x"]);
		await expect(load({}, mapping)).rejects.toMatchObject({
			code: "mapping",
			place: { table: name },
		});
	});
});

it("a record that holds itself twice over is read in good time", async () => {
	const record: Record<string, unknown> = { at: "2026-01-01" };
	record.parent = record;
	record.child = record;
	const dataset = await load({ orders: [record] }, {
		entities: { orders: { columns: { at: "parent.child.at" } } },
	} as Mapping);
	expect(dataset.tables.orders?.rows).toBe(1);
});
