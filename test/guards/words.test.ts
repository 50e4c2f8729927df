import { expect, test } from "vitest";
import { sources, withoutComments } from "./files.js";
import { templates, wordsIn } from "./words.js";

test("widgets and the base hold no words of a language: those are in locales", () => {
	const found = sources
		.filter(([file]) => /^src\/(widgets|element)\//.test(file))
		.flatMap(([file, code]) =>
			templates(withoutComments(code))
				.flatMap(wordsIn)
				.map((word) => `${file}: ${word}`),
		);
	expect(found).toEqual([]);
});

test("the guard sees words in nested templates and in spoken attributes", () => {
	const code = `html\`<p class="x" aria-label="Close">\${on ? html\`<b>on</b>\` : \`off \${"}"}\`} %</p>\``;
	expect(templates(code).flatMap(wordsIn).sort()).toEqual(["Close", "on"]);
});
