import { expect, it } from "vitest";
import { kpis } from "../../src/catalogue/catalogue.js";
import { definitionOf } from "../../src/catalogue/definition.js";

/** Read the difference line by line before `vitest run test/catalogue/formula.test.ts -u`: a manager will read it so. */
it.each(["en", "fr"])(
	"every KPI tells its calculation in words: %s",
	async (language) => {
		const lines = await Promise.all(
			kpis.map(async (kpi) => {
				const { name, formula } = await definitionOf(kpi, language);
				return `${kpi.id}\n${name} = ${formula}\n`;
			}),
		);
		await expect(lines.join("\n")).toMatchFileSnapshot(
			`formulas.${language}.txt`,
		);
	},
);
