import { expect, it } from "vitest";
import { workedOut, written } from "./draft.js";
import { drafts } from "./sets/sets.js";

/** After a change of what an answer is, see that it is meant, then `npx vitest run test/conformance -u`. */
it.each(drafts)(
	"The file $id.json is what the memory source answers",
	async (draft) => {
		const file = `../../src/conformance/vectors/${draft.id}.json`;
		await expect(written(await workedOut(draft))).toMatchFileSnapshot(file);
	},
);
