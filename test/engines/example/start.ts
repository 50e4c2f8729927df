import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { resolve } from "node:path";
import { nodeListener } from "../../../src/server/server.js";
import { modelOf, tenants } from "./crm.js";
import { CHANGED, openDatabase } from "./database.js";
import { siteOf } from "./site.js";
import { openSource } from "./source.js";

/*
 * The dashboard on PostgreSQL, for two shops that share its tables: `npm run example`. The port is 4000 unless PORT says otherwise.
 */

const port = Number(process.env.PORT ?? 4000);
const kit = resolve(import.meta.dirname, "../../../dist/cdn");

console.log("Starting PostgreSQL, with the sample CRM of two shops …");
const database = await openDatabase(2000);
const model = modelOf();
const opened = await openSource(database.reader, { model, channel: CHANGED });
const tokens = new Map(tenants.map((tenant) => [randomUUID(), tenant]));
const site = siteOf({ source: opened.source, tokens, kit });
const server = createServer(nodeListener(site));

server.listen(port, "127.0.0.1", () => {
	console.log(`\n  http://127.0.0.1:${port}/\n\nSign in with the token of`);
	for (const [token, tenant] of tokens) console.log(`  ${tenant}: ${token}`);
	const { host, port: at, database: name } = database.reader;
	console.log(`\nPostgreSQL is at ${host}:${at}/${name}. Ctrl+C ends it all.`);
});

await Promise.race(
	["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)),
);
server.close();
server.closeAllConnections();
await opened.close();
await database.close();
