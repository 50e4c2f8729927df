import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/*
 * Runs the tests of SQL on the engines, and installs these first. With `--installed` it takes those that are there, which is what
 * `npm test` asks for at a desk: together they are 700 MB. With CI set all are installed, and one that is missing is an error. With
 * `--bench` it runs the bench instead, with `--example` the example server.
 */

const here = fileURLToPath(new URL(".", import.meta.url));
const top = fileURLToPath(new URL("../..", import.meta.url));

function run(command: string, ...args: string[]): void {
	const { status, error } = spawnSync(command, args, {
		cwd: top,
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (error) throw error;
	if (status !== 0) process.exit(status ?? 1);
}

/** Written beside what was installed, so that a new lock file installs anew. */
const stamp = `${here}node_modules/.installed`;
const lock = createHash("sha256")
	.update(readFileSync(`${here}package-lock.json`))
	.digest("hex");
const isCurrent = () =>
	existsSync(stamp) && readFileSync(stamp, "utf8") === lock;

const args = process.argv
	.slice(2)
	.filter((arg) => !/^--(installed|bench|example)$/.test(arg));
const asFound = process.argv.includes("--installed") && !process.env.CI;

if (!asFound && !isCurrent()) {
	run("npm", "ci", "--prefix", here);
	writeFileSync(stamp, lock);
}
const programs: Record<string, string> = {
	"--bench": "bench.ts",
	"--example": "example/start.ts",
};
const program = process.argv.find((arg) => arg in programs);
if (program) {
	const { runnerImport } = await import("vite");
	await runnerImport(here + programs[program], { configFile: false });
} else if (existsSync(`${here}node_modules`)) {
	run("tsc", "-p", here);
	run("vitest", "run", "--config", `${here}vitest.config.ts`, ...args);
} else
	console.log(
		"Skipped the tests of SQL on DuckDB, PostgreSQL and ClickHouse: `npm run test:engines` installs them (700 MB).",
	);
