import { test } from "vitest";
import { questions } from "./algebra/questions.js";
import { mapping, tables, types } from "./algebra/tables.js";
import { alike } from "./alike.js";
import { eachEngine } from "./each.js";

const chance = { mapping, types, tables, questions, runs: 8, answered: 0.6 };

eachEngine((engine) => {
	test("aggregates of chance values and conditions, of rollups and of what is related are those of memory", async () => {
		await alike(engine(), chance);
	}, 600_000);
});
