import { expect, it } from "vitest";
import { workedOut, written } from "./draft.js";
import { drafts } from "./sets/sets.js";

/** After a change of what an answer is, see that it is meant, then `npx vitest run test/conformance -u`. */
it.each(drafts.map((draft) => [draft.id, draft] as const))(
	"The file %s.json is what the memory source answers",
	async (id, draft) => {
		const file = `../../src/conformance/vectors/${id}.json`;
		await expect(written(await workedOut(draft))).toMatchFileSnapshot(file);
	},
	20_000,
);
