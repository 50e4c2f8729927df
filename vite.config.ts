import type { BuildEnvironmentOptions } from "vite";
import { defineConfig } from "vitest/config";
import project from "./package.json" with { type: "json" };

// Tests run far from UTC, so that a date taken in the machine's own zone shows.
process.env.TZ = "Pacific/Auckland";

/** The public modules by their name on a page: cadran, kpi-tile, … What certifies a source, and what a server runs, is for no page. */
const modules: [name: string, file: string][] = [];
for (const [name, target] of Object.entries(project.exports))
	if (
		typeof target !== "string" &&
		!["./conformance", "./server"].includes(name)
	)
		modules.push([
			name.slice(2) || project.name,
			target.default.replace("./dist", "src").replace(".js", ".ts"),
		]);

/** A widget by itself is one file: apart, its pieces would pack less well. What reads and works out rows comes in shared chunks. */
const isAlone = ([, file]: [string, string]) =>
	file.startsWith("src/widgets/") && file !== "src/widgets/rows.ts";

/**
 * A build for a script tag: all bundled, the worker one file beside it. With `allow-extension`, what comes later finds what it shares in
 * the entry itself: a widget by itself stays one file.
 */
const bundle = (
	entry: Record<string, string>,
	preserveEntrySignatures: "strict" | "allow-extension" = "strict",
): BuildEnvironmentOptions => ({
	outDir: "dist/cdn",
	emptyOutDir: false,
	target: "es2022",
	copyPublicDir: false,
	lib: { entry, formats: ["es"] },
	rolldownOptions: {
		preserveEntrySignatures,
		output: {
			minify: true,
			entryFileNames: "[name].js",
			chunkFileNames: "chunks/[name]-[hash].js",
		},
	},
});

const shared = modules.filter((module) => !isAlone(module));

/** What reads Parquet and Arrow: the worker, one file else, loads it when such a file comes. */
const ofTypedFiles =
	/hyparquet|flechette|fzstd|rows\/(parquet|arrow|typed|exact|file)/;

export default defineConfig({
	base: "./",
	environments: {
		client: {
			build: {
				...bundle(Object.fromEntries(shared)),
				license: { fileName: "licences.md" },
			},
		},
		...Object.fromEntries(
			modules.filter(isAlone).map(([name, file]) => [
				name.replace("-", "_"),
				{
					consumer: "client",
					build: bundle({ [name]: file }, "allow-extension"),
				},
			]),
		),
	},
	builder: {
		async buildApp(builder) {
			const { ssr: _, ...environments } = builder.environments;
			for (const environment of Object.values(environments))
				await builder.build(environment);
		},
	},
	worker: {
		format: "es",
		rolldownOptions: {
			output: {
				entryFileNames: "worker.js",
				chunkFileNames: "chunks/[name]-[hash].js",
				codeSplitting: {
					groups: [{ name: "worker", test: (id) => !ofTypedFiles.test(id) }],
				},
			},
		},
	},
	test: {
		setupFiles: ["test/seed.ts"],
		include: [
			"test/{model,questions,charts,sources,catalogue,locales,guards,embed,server,conformance}/**/*.test.ts",
		],
	},
});
