import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { certify } from "../../src/conformance/certify.js";
import type { VectorSet } from "../../src/conformance/set.js";
import { setIds, vectors } from "../../src/conformance/vectors.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Kind, Question } from "../../src/questions/question.js";
import schema from "../../src/server/schema.json" with { type: "json" };
import { createHandler, nodeListener } from "../../src/server/server.js";
import { httpSource } from "../../src/sources/http.js";
import { memorySource } from "../../src/sources/memory.js";
import type { Scope } from "../../src/sources/source.js";
import { faultsBy } from "./schema/faults.ts";

const rowsToo = schema.definitions.Kind.enum as Kind[];
const questionFaults = faultsBy("Question");
const answerFaults = faultsBy("Answer");

/** Who asks says in a header which rows they may see; a real host would know by whom it is. */
const scopeOf = ({ headers }: Request): Scope =>
	JSON.parse(decodeURIComponent(headers.get("x-scope") as string));

/** A source that asks a server within a scope; what comes must be of the published schema. */
function asking(url: string, scope: Scope = { filters: [] }) {
	const headers = { "x-scope": encodeURIComponent(JSON.stringify(scope)) };
	const source = httpSource(url, { headers });
	return {
		async ask<Q extends Question>(question: Q) {
			const answer = await source.ask(question);
			const faults = [...questionFaults(question), ...answerFaults(answer)];
			if (faults.length > 0) throw new Error(faults.join(" "));
			return answer;
		},
		within: (scope: Scope) => asking(url, scope),
	};
}

/** A set on a real server of its own. */
async function open({ tables, mapping, rows = {} }: VectorSet) {
	const handler = createHandler(
		memorySource(tables, defineModel(mapping), { worker: "never", rows }),
		{
			authorize: (request) => ({
				...scopeOf(request),
				inline: true,
				kinds: rowsToo,
			}),
			limits: { groups: 1000, rows: 10_000 },
			log: () => {},
		},
	);
	const server = createServer(nodeListener(handler));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	return {
		...asking(`http://127.0.0.1:${port}/`),
		close() {
			server.closeAllConnections();
			server.close();
		},
	};
}

it.each(setIds)(
	"over HTTP every case of %s is answered as by the source behind it",
	async (id) => {
		const report = await certify(open, { sets: await vectors([id]) });
		expect(report.failed).toEqual([]);
		expect(report.cases).toBeGreaterThan(0);
	},
	60_000,
);
