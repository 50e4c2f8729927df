import { test } from "vitest";
import { alike } from "./alike.js";
import { eachEngine } from "./each.js";
import { questions } from "./kpi/questions.js";
import { mapping, tables, types } from "./kpi/tables.js";

const chance = { mapping, types, tables, questions, runs: 3, answered: 0.5 };

eachEngine((engine) => {
	test("chance metrics are split, compared, carried on and told as series as in memory", async () => {
		await alike(engine(), chance);
	}, 600_000);
});
