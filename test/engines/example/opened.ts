import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Model } from "../../../src/model/mapping.js";
import { nodeListener } from "../../../src/server/server.js";
import { memorySource } from "../../../src/sources/memory.js";
import type { DataSource } from "../../../src/sources/source.js";
import type { Run } from "../../../src/sources/sql.js";
import { modelOf, type Tenant, tablesOf, tenants } from "./crm.js";
import { CHANGED, type Database, openDatabase } from "./database.js";
import { siteOf } from "./site.js";
import { openSource } from "./source.js";

export type Statement = Parameters<Run>;

/** The example as it is started, for a test. */
export interface Example {
	database: Database;
	model: Model;
	address: string;
	tokens: Record<Tenant, string>;
	/** Opens the site for a tenant of another name; gives its token. */
	admit(tenant: string): string;
	/** All statements that have been put to PostgreSQL. */
	statements: Statement[];
	/** What the log got: every error that is not the caller's. */
	logged: unknown[];
	/** The same site over the rows of a tenant alone, in memory; its address. The tenant's token opens it. */
	alone(tenant: Tenant): Promise<string>;
	close(): Promise<void>;
}

export async function openExample(
	customers: number,
	kit = "",
): Promise<Example> {
	const database = await openDatabase(customers);
	const model = modelOf();
	const statements: Statement[] = [];
	const logged: unknown[] = [];
	const known = new Map<string, string>();
	const opened = await openSource(
		database.reader,
		{ model, channel: CHANGED },
		(run) =>
			(...statement) => {
				statements.push(statement);
				return run(...statement);
			},
	);
	const ends: (() => void)[] = [];

	const admit = (tenant: string) => {
		const token = crypto.randomUUID();
		known.set(token, tenant);
		return token;
	};

	async function serve(source: DataSource): Promise<string> {
		const log = (error: unknown) => void logged.push(error);
		const site = siteOf({ source, tokens: known, kit, log });
		const server = createServer(nodeListener(site));
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		ends.push(() => {
			server.close();
			server.closeAllConnections();
		});
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	return {
		...{ database, model, admit, statements, logged },
		address: await serve(opened.source),
		tokens: Object.fromEntries(
			tenants.map((tenant) => [tenant, admit(tenant)]),
		) as Record<Tenant, string>,
		alone(tenant) {
			const tables = Object.entries(tablesOf(tenant, customers));
			const rows = Object.fromEntries(
				tables.map(([entity, columns]) => [entity, { columns }]),
			);
			return serve(memorySource(rows, model, { worker: "never" }));
		},
		async close() {
			for (const end of ends) end();
			await opened.close().finally(database.close);
		},
	};
}
