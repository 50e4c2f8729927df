/**
 * Certifies a source in any language: sets of rows, how they are mapped, questions, and the answers that every source gives.
 *
 *     import { certify } from "cadran/conformance";
 *     const report = await certify(async ({ tables, types, mapping, rows }) => {
 *       await load(tables, types); // into the engine, by the type of each column
 *       return mySource(mapping, { rows }); // the columns to show in rows
 *     });
 *     console.log(report.passed, "of", report.cases, report.failed);
 *
 * In a test framework, case by case:
 *
 *     for (const set of await vectors())
 *       describe(set.id, () => {
 *         const source = open(set);
 *         for (const vector of set.cases)
 *           it(vector.id, async () => deepEqual((await check(source, vector)).differences, []));
 *       });
 *
 * In another language read the files themselves, `cadran/conformance/<id>.json`: their README.md says how answers are compared.
 */
export {
	type CertifyOptions,
	certify,
	check,
	type Opened,
	type Outcome,
	type Report,
	type Tally,
} from "./certify.js";
export { comparableOf } from "./comparable.js";
export { type Difference, differencesOf } from "./difference.js";
export type { Cell, Vector, VectorSet, VectorType } from "./set.js";
export { type SetId, setIds, vectors } from "./vectors.js";
