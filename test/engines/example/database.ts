import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Entity, entityShape } from "../../../src/model/entity.js";
import { startServer } from "../server.js";
import { type Table, tablesOf, tenants } from "./crm.js";

export interface Database {
	/** May do everything: for making tables and changing rows. */
	owner: pg.Pool;
	/** How the dashboards connect: as a role that reads, and no more. */
	reader: pg.ClientConfig;
	close(): Promise<void>;
}

/** The channel on which the database says that rows have changed. */
export const CHANGED = "crm_changed";

const { escapeIdentifier: name } = pg;

const sqlTypes = {
	key: "text",
	text: "text",
	instant: "timestamptz",
	number: "double precision",
	money: "double precision",
	seconds: "double precision",
	boolean: "boolean",
};

async function load(owner: pg.Pool, entity: string, table: Table) {
	const { columns } = entityShape(entity as Entity);
	const made = Object.keys(table).map(
		(column) => `${name(column)} ${sqlTypes[columns[column] ?? "text"]}`,
	);
	await owner.query(
		`CREATE TABLE IF NOT EXISTS ${name(entity)} (${made.join(", ")})`,
	);
	const names = Object.keys(table);
	const length = table.tenant?.length ?? 0;
	const rows = Array.from({ length }, (_, row) =>
		Object.fromEntries(names.map((one) => [one, table[one]?.[row]])),
	);
	await owner.query(
		`INSERT INTO ${name(entity)} SELECT * FROM json_populate_recordset(NULL::${name(entity)}, $1)`,
		[JSON.stringify(rows)],
	);
}

/** Says on the channel that rows of a table have changed; not which, as all who are connected hear it. */
const announcing = (entity: string) =>
	`CREATE TRIGGER announce AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON ${name(entity)}
	FOR EACH STATEMENT EXECUTE FUNCTION announce()`;

/** Starts a PostgreSQL of its own with so many customers of the first shop, and somewhat fewer of the other. */
export async function openDatabase(customers: number): Promise<Database> {
	const folder = await mkdtemp(join(tmpdir(), "cadran-example-"));
	const { port, password, stop } = await startServer(folder);
	const at = { host: "127.0.0.1", port, database: "postgres" };
	const owner = new pg.Pool({ ...at, user: "postgres", password, max: 2 });
	// A connection may still be open when the server ends.
	owner.on("error", () => {});

	const entities = new Set<string>();
	for (const tenant of tenants)
		for (const [entity, table] of Object.entries(tablesOf(tenant, customers))) {
			await load(owner, entity, table);
			entities.add(entity);
		}
	await owner.query(
		`CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS
		$$ BEGIN PERFORM pg_notify('${CHANGED}', ''); RETURN NULL; END $$`,
	);
	for (const entity of entities) await owner.query(announcing(entity));

	// The second defence, whatever is put to the database: a role that reads only, and nothing that takes long.
	const secret = randomUUID();
	await owner.query(`
		CREATE ROLE dashboards LOGIN PASSWORD ${pg.escapeLiteral(secret)};
		GRANT SELECT ON ALL TABLES IN SCHEMA public TO dashboards;
		ALTER ROLE dashboards SET default_transaction_read_only = on;
		ALTER ROLE dashboards SET statement_timeout = '20s';
		ALTER ROLE dashboards SET jit = off;
		ANALYZE`);
	return {
		owner,
		reader: { ...at, user: "dashboards", password: secret },
		async close() {
			await owner.end().finally(stop);
		},
	};
}
