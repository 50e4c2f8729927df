import { test } from "vitest";
import { alike } from "./alike.js";
import { eachEngine } from "./each.js";
import { questions } from "./funnel/questions.js";
import { mapping, tables, types } from "./funnel/tables.js";

const chance = { mapping, types, tables, questions, answered: 0.4 };

eachEngine((engine) => {
	test("funnels, snapshots and picks of chance rows are those of memory", async () => {
		// ClickHouse takes about a second a question.
		const runs = engine().name === "clickhouse" ? 2 : 6;
		await alike(engine(), { ...chance, runs });
	}, 600_000);
});
