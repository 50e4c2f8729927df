import { assert } from "chai";
import { violations } from "../axe.js";
import { draw, settled, storiesOf } from "./draw.js";

type Modules = Record<string, () => Promise<Record<string, unknown>>>;

/** Every module of stories by its path, listed by the test runner. */
const list: string = "/stories.js";
const { stories }: { stories: Modules } = await import(list);

for (const [file, load] of Object.entries(stories)) {
	const named = storiesOf(await load());
	describe(file, () => {
		let ground: HTMLElement | undefined;
		afterEach(() => ground?.remove());

		for (const [name, story] of named)
			for (const scheme of ["light", "dark"] as const)
				it(`${name} has nothing that axe objects to in ${scheme}`, async () => {
					ground = await draw(story(), scheme);
					if (name !== "Waiting") await settled(ground);
					else await new Promise((drawn) => setTimeout(drawn, 50));
					assert.deepEqual(await violations(ground), []);
				});
	});
}
