import { memorySource } from "./memory.js";
import { drive, smooth } from "./pace.js";
import {
	checkSample,
	makeSample,
	type SampleOptions,
	sampleTables,
} from "./sample/tables.js";
import type { DataSource } from "./source.js";

export { type SampleOptions, sampleTables };

/**
 * A shop that never was, for trying things out: three years of customers, orders in web, store and app, site events, costs,
 * e-mails, a spring campaign with a control group, sales to companies, contacts, tickets and surveys. The same seed gives the
 * same rows on every platform, none later than `asOf`. They are made when first asked, in slices; every answer says that it is
 * of sample data.
 *
 * Site events, contacts and surveys are samples of what such a shop would have. Everything is in euros. Throws a CadranError
 * `mapping` when an option makes no sense.
 */
export function sampleSource(
	seed = 11,
	options: SampleOptions = {},
): DataSource {
	checkSample(options);
	let made: Promise<DataSource> | undefined;
	const source = () => {
		made ??= drive(makeSample(seed, options), smooth).then(
			({ tables, model }) => memorySource(tables, model, { sample: true }),
		);
		return made as Promise<Required<DataSource>>;
	};
	return {
		ask: async (question, asking) => (await source()).ask(question, asking),
		describe: async () => (await source()).describe(),
	};
}
