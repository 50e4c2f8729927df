// Made once, in a folder with @duckdb/node-api and apache-arrow: node make.mjs <this folder>. All values are invented; MIT like the rest.
import { writeFile } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import * as arrow from "apache-arrow";

const folder = process.argv[2];
const duck = await (await DuckDBInstance.create()).connect();
await duck.run("SET TimeZone = 'UTC'");
await duck.run(`CREATE TABLE orders AS SELECT
	'c' || lpad((i * 7919 % 37)::VARCHAR, 3, '0') AS customer,
	CASE WHEN i % 11 = 0 THEN NULL ELSE DATE '2024-01-01' + (i * 13 % 700)::INT END AS day,
	CASE WHEN i % 13 = 0 THEN NULL ELSE TIMESTAMP '2024-03-30 22:00:00' + to_minutes((i * 37 % 9000)::BIGINT) END AS clock,
	(TIMESTAMP '2024-03-30 22:00:00.123456' + to_minutes((i * 41 % 9000)::BIGINT)) AT TIME ZONE 'UTC' AS instant,
	CASE WHEN i % 17 = 0 THEN NULL ELSE ((i * 977 % 100000 - 2000) / 100.0)::DECIMAL(12, 2) END AS amount,
	(i * 977 % 100000 / 1000.0)::DECIMAL(30, 3) AS wide,
	(i * 31 % 1000)::BIGINT AS quantity, (i % 7)::UTINYINT AS small, i * 0.1::DOUBLE AS ratio, i % 3 = 0 AS returned,
	['web', 'shop', 'téléphone', NULL][1 + i % 4] AS channel, md5(i::VARCHAR)::UUID AS id
FROM range(300) t(i)`);
const all = "SELECT *, [1, 2] AS tags, {a: 1} AS nested FROM orders";
for (const [name, options] of Object.entries({
	snappy: "COMPRESSION snappy",
	zstd: "COMPRESSION zstd",
	gzip: "COMPRESSION gzip",
	brotli: "COMPRESSION brotli",
	lz4: "COMPRESSION lz4_raw",
	v2: "COMPRESSION zstd, PARQUET_VERSION v2",
	plain: "COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 1",
}))
	await duck.run(
		`COPY (${all}) TO '${folder}/${name}.parquet' (FORMAT parquet, ${options})`,
	);
await duck.run("SET preserve_insertion_order = true");
await duck.run("SET threads = 1");
await duck.run(
	`COPY (SELECT * FROM orders) TO '${folder}/orders.csv' (HEADER)`,
);
await duck.run(
	`CREATE TABLE many AS SELECT range AS n, 'c' || range % 5 AS customer FROM range(5000)`,
);
await duck.run(
	`COPY many TO '${folder}/groups.parquet' (FORMAT parquet, ROW_GROUP_SIZE 2048)`,
);
await duck.run(
	`COPY (SELECT * FROM orders LIMIT 0) TO '${folder}/none.parquet' (FORMAT parquet)`,
);
await duck.run(
	`COPY (SELECT 'a' AS customer, 9007199254740991::BIGINT AS n UNION ALL SELECT 'b', 9007199254740993) TO '${folder}/huge.parquet' (FORMAT parquet)`,
);

const rows = await (
	await duck.runAndReadAll(
		"SELECT customer, epoch_ms(day::TIMESTAMP) AS day, epoch_us(clock) AS clock, epoch_us(instant) AS instant, amount, quantity, small, ratio, returned, channel FROM orders",
	)
).getRowObjects();
const vector = (name, type, value = (one) => one) =>
	arrow.vectorFromArray(
		rows.map((row) => (row[name] === null ? null : value(row[name]))),
		type,
	);
const decimal = ({ value }) => {
	const words = new Uint32Array(4);
	for (let i = 0; i < 4; i++)
		words[i] = Number(BigInt.asUintN(32, value >> BigInt(32 * i)));
	return words;
};
const micros = (timeZone) =>
	new arrow.Timestamp(arrow.TimeUnit.MICROSECOND, timeZone);
const texts = () => new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32());
const table = new arrow.Table({
	customer: vector("customer", texts()),
	day: vector("day", new arrow.DateDay(), (one) => new Date(Number(one))),
	clock: vector("clock", micros(null), (one) => Number(one) / 1000),
	instant: vector("instant", micros("UTC"), (one) => Number(one) / 1000),
	amount: vector("amount", new arrow.Decimal(2, 12, 128), decimal),
	quantity: vector("quantity", new arrow.Int64()),
	small: vector("small", new arrow.Uint8()),
	ratio: vector("ratio", new arrow.Float64()),
	returned: vector("returned", new arrow.Bool()),
	channel: vector("channel", new arrow.Utf8()),
});
const batches = new arrow.Table(
	table.schema,
	[0, 100, 200].flatMap((from) => table.slice(from, from + 100).batches),
);
await writeFile(`${folder}/file.arrow`, arrow.tableToIPC(batches, "file"));
await writeFile(`${folder}/stream.arrow`, arrow.tableToIPC(batches, "stream"));
