import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createHandler, nodeListener } from "../../../dist/server/server.js";
import { sampleSource } from "../../../dist/sources/sources.js";

/* The sample shop over HTTP, in a process of its own: `node server.ts cache`, or without. It tells its port. */
const isKept = process.argv[2] === "cache";
const handler = createHandler(sampleSource(), {
	authorize: () => ({ filters: [] }),
	cache: isKept ? { seconds: 10, entries: 2000 } : false,
});
const server = createServer(nodeListener(handler));
server.listen(0, "127.0.0.1", () => {
	process.send?.((server.address() as AddressInfo).port);
});
process.once("disconnect", () => process.exit());
