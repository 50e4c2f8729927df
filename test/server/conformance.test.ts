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
import { faultsBy } from "./schema/faults.ts";

const rowsToo = schema.definitions.Kind.enum as Kind[];
const questionFaults = faultsBy("Question");
const answerFaults = faultsBy("Answer");

/** A set on a real server of its own, asked over HTTP; what comes must be of the published schema. */
async function open({ tables, mapping, rows = {} }: VectorSet) {
	const handler = createHandler(
		memorySource(tables, defineModel(mapping), { worker: "never", rows }),
		{
			authorize: () => ({ filters: [], inline: true, kinds: rowsToo }),
			limits: { groups: 1000, rows: 10_000 },
			log: () => {},
		},
	);
	const server = createServer(nodeListener(handler));
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as AddressInfo;
	const source = httpSource(`http://127.0.0.1:${port}/`);
	return {
		async ask<Q extends Question>(question: Q) {
			const answer = await source.ask(question);
			const faults = [...questionFaults(question), ...answerFaults(answer)];
			if (faults.length > 0) throw new Error(faults.join(" "));
			return answer;
		},
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
