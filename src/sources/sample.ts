import type { Entity } from "../model/entity.js";
import { CadranError } from "../model/error.js";
import type { Question } from "../questions/question.js";
import type { View } from "./memory/view.js";
import { memorySource } from "./memory.js";
import { drive, smooth } from "./pace.js";
import {
	checkSample,
	common,
	makeSample,
	type SampleOptions,
	sampleTables,
} from "./sample/tables.js";
import { checkScope } from "./scope.js";
import type { DataSource, Scope } from "./source.js";

export { type SampleOptions, sampleTables };

/** Questions about everything that there is. */
const general = ["glossary", "module"];

/**
 * A shop that never was, for trying things out: three years of customers, orders in web, store and app, and all else of the
 * vocabulary, from visits to the site and a spring campaign with a control group to sales to companies, calls and surveys. The same
 * seed gives the same rows on every platform, none later than `asOf` but plans. They are made when first needed, in slices; every
 * answer says that it is of sample data.
 *
 * Events, contacts, calls and surveys are samples of what such a shop would have; visits and calls begin two years before.
 * Everything is in euros. Throws a CadranError `mapping` when an option makes no sense.
 */
export function sampleSource(
	seed = 11,
	options: SampleOptions = {},
): DataSource {
	checkSample(options);
	const { entities } = options;
	const make = (entities?: readonly Entity[]) => {
		let made: ReturnType<Making> | undefined;
		return () => {
			const chosen = entities ? { ...options, entities } : options;
			made ??= drive(makeSample(seed, chosen), smooth).then(
				({ tables, model }) =>
					memorySource(tables, model, {
						sample: true,
					}) as View,
			);
			return made;
		};
	};
	const whole = make(entities);
	const few = make(common.filter((one) => entities?.includes(one) ?? true));
	return view(whole, few);
}

type Making = () => Promise<View>;

/** What the whole sample answers, by as few of its entities as will do. */
function view(whole: Making, few: Making): DataSource {
	const within = (making: Making, scope: Scope): Making => {
		let made: ReturnType<Making> | undefined;
		return () => {
			made ??= making().then((source) => source.within(scope) as View);
			return made;
		};
	};
	return {
		async ask(question, asking) {
			// What is no question at all is the engine's to refuse.
			if (general.includes((question as Question | null)?.kind ?? ""))
				return (await whole()).ask(question, asking);
			try {
				return await (await few()).ask(question, asking);
			} catch (error) {
				if (!(error instanceof CadranError)) throw error;
				return (await whole()).ask(question, asking);
			}
		},
		describe: async () => (await whole()).describe(),
		within(scope) {
			const checked = checkScope(scope);
			return view(within(whole, checked), within(few, checked));
		},
	};
}
