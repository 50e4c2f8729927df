import type { Definition } from "../model/answer.js";
import { CadranError } from "../model/error.js";
import { suggestion } from "../model/spelling.js";
import { familyOf, findKpi, kpis } from "./catalogue.js";
import { formulaOf } from "./formula.js";
import { hostWords } from "./host.js";
import type { AnyKpi } from "./kpi.js";
import { namingOf } from "./naming.js";
import { wordsOf } from "./words.js";

/**
 * What a metric means, in a language (BCP 47; English where there are no words in it): its name, definition, purpose, action, caveat,
 * family and calculation in words. `metric` is a KPI of the catalogue, its id, or a host's own. Where words can't be loaded, the id
 * stands for the name. Rejects with a CadranError `question` where the catalogue has no such id.
 */
export async function definitionOf(
	metric: string | AnyKpi,
	language: string,
): Promise<Definition> {
	const kpi = typeof metric === "string" ? findKpi(metric) : metric;
	if (!kpi) throw unknown(metric as string);
	const { id, unit, direction, is, by } = kpi;
	const own = "name" in kpi ? hostWords(kpi, language) : undefined;
	const [formula, nameOf, words] = await Promise.all([
		wordsOf("formula", language),
		namingOf(is, language),
		own ?? familyWords(id, language),
	]);
	return {
		id,
		name: id,
		unit,
		direction,
		...words,
		...(formula && { formula: formulaOf(is, formula, nameOf, by) }),
	};
}

/** The words of a KPI of the catalogue; those that are not written yet are left out. */
async function familyWords(
	id: string,
	language: string,
): Promise<Partial<Definition>> {
	const family = familyOf(id);
	if (!family) return {};
	const [words, names] = await Promise.all([
		wordsOf(family, language),
		wordsOf("catalogue", language),
	]);
	const told = Object.entries(words?.[id] ?? {}).filter(([, text]) => text);
	return {
		...Object.fromEntries(told),
		family: { id: family, name: names?.families[family] ?? family },
	};
}

function unknown(id: string): CadranError {
	const near = suggestion(
		id,
		kpis.map((kpi) => kpi.id),
	);
	return new CadranError("question", `There is no metric “${id}”.${near}`, {
		option: "metric",
		value: id,
	});
}
