import fc from "fast-check";
import { alike as alikeIn } from "../alike.js";
import type { Engine } from "../engine.js";
import { mapping, rows, tables, types } from "./tables.js";

/** Puts so many questions at a time to memory and to a database that hold the same chance rows. */
export const alike = (
	engine: Engine,
	question: fc.Arbitrary<unknown>,
	many = 12,
): Promise<void> =>
	alikeIn(engine, {
		mapping,
		types,
		rows,
		tables,
		questions: fc.array(question, { minLength: many, maxLength: many }),
		runs: 5,
		answered: 0.5,
	});
