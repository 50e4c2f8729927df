import { defineConfig } from "vitest/config";
import project from "./package.json" with { type: "json" };

// Tests run far from UTC, so that a date taken in the machine's own zone shows.
process.env.TZ = "Pacific/Auckland";

/** The public modules by their name on a page: cadran, kpi-tile, … */
const entry: Record<string, string> = {};
for (const [name, target] of Object.entries(project.exports))
	if (typeof target !== "string")
		entry[name.slice(2) || project.name] = target.default
			.replace("./dist", "src")
			.replace(".js", ".ts");

/** The build for a script tag: all bundled, what entries share in chunks, the worker one file beside them. */
export default defineConfig({
	base: "./",
	build: {
		outDir: "dist/cdn",
		target: "es2022",
		copyPublicDir: false,
		license: { fileName: "licences.md" },
		lib: { entry, formats: ["es"] },
		rolldownOptions: {
			output: {
				minify: true,
				entryFileNames: "[name].js",
				chunkFileNames: "chunks/[name]-[hash].js",
				// What all six widgets load anyway is one file: fewer requests, and it packs better.
				codeSplitting: { groups: [{ name: "base", minShareCount: 6 }] },
			},
		},
	},
	worker: {
		format: "es",
		rolldownOptions: {
			output: { entryFileNames: "worker.js", codeSplitting: false },
		},
	},
	test: {
		include: [
			"test/{model,questions,charts,sources,catalogue,locales,guards,embed}/**/*.test.ts",
		],
	},
});
