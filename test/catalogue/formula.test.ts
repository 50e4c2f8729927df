import { expect, it } from "vitest";
import { kpis } from "../../src/catalogue/catalogue.js";
import { formulaOf } from "../../src/catalogue/formula.js";
import { formula as en } from "../../src/locales/kpis/en/formula.js";
import { formula as fr } from "../../src/locales/kpis/fr/formula.js";

it.each([
	["en", en],
	["fr", fr],
] as const)(
	"every KPI tells its calculation in words: %s",
	async (language, words) => {
		const lines = kpis.map(({ id, is }) => `${id}: ${formulaOf(is, words)}\n`);
		await expect(lines.join("")).toMatchFileSnapshot(
			`formulas.${language}.txt`,
		);
	},
);
