import { defineConfig } from "vitest/config";

// As in the other tests: far from UTC, so that a time taken in the machine's own zone shows.
process.env.TZ = "Pacific/Auckland";

/** One file at a time, each in a process of its own: every file opens the databases that it needs. */
export default defineConfig({
	test: {
		include: ["test/engines/**/*.test.ts"],
		exclude: ["**/node_modules/**"],
		setupFiles: ["test/seed.ts"],
		fileParallelism: false,
		pool: "forks",
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
