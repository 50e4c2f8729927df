import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Opened } from "../../src/conformance/certify.js";
import type { Kind, Question } from "../../src/questions/question.js";
import schema from "../../src/server/schema.json" with { type: "json" };
import { createHandler, nodeListener } from "../../src/server/server.js";
import { httpSource } from "../../src/sources/http.js";
import type { DataSource, Scope } from "../../src/sources/source.js";
import { faultsBy } from "./schema/faults.ts";

const rowsToo = schema.definitions.Kind.enum as Kind[];
const questionFaults = faultsBy("Question");
const answerFaults = faultsBy("Answer");

/** Who asks says in a header which rows they may see; a real host would know by whom it is. */
const scopeOf = ({ headers }: Request): Scope =>
	JSON.parse(decodeURIComponent(headers.get("x-scope") as string));

/** A source that asks a server within a scope; what comes must be of the published schema. */
function asking(url: string, scope: Scope = { filters: [] }): DataSource {
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

/** A source behind a real server of its own, asked over HTTP: a scope is what the server grants whoever asks. */
export async function openScoped(source: DataSource): Promise<Opened> {
	const handler = createHandler(source, {
		authorize: (request) => ({
			...scopeOf(request),
			inline: true,
			kinds: rowsToo,
		}),
		limits: { groups: 1000, rows: 10_000 },
		log: () => {},
	});
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
