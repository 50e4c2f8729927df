import { defineConfig } from "vitest/config";

// Tests run far from UTC, so that a date taken in the machine's own zone shows.
process.env.TZ = "Pacific/Auckland";

export default defineConfig({
	test: {
		include: [
			"test/{model,questions,charts,sources,catalogue,locales,guards}/**/*.test.ts",
		],
	},
});
