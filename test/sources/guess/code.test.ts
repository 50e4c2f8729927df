import { describe, expect, it } from "vitest";
import { readAttributes } from "../../../src/model/columns.js";
import { codeOf } from "../../../src/sources/guess/code.js";
import { mappingOf } from "../../../src/sources/guess.js";
import { FRENCH_ORDERS, guess } from "./guessed.js";

/** The attributes of an element in a piece of HTML. */
function attributesIn(html: string, element: string): Record<string, string> {
	const tag = new RegExp(`<${element}([^>]*)>`, "u").exec(html)?.[1] ?? "";
	const found = tag.matchAll(/([a-z-]+)="([^"]*)"/gu);
	return Object.fromEntries(
		[...found].map(([, name = "", value = ""]) => [
			name,
			value
				.replaceAll("&lt;", "<")
				.replaceAll("&gt;", ">")
				.replaceAll("&quot;", '"')
				.replaceAll("&amp;", "&"),
		]),
	);
}

/** The object that a script passes to defineModel, read as a script. */
async function modelIn(script: string): Promise<unknown> {
	const object = /defineModel\((.*?)\);\n/su.exec(script)?.[1] ?? "";
	const source = `data:text/javascript,${encodeURIComponent(`export default ${object}`)}`;
	return ((await import(/* @vite-ignore */ source)) as { default: unknown })
		.default;
}

describe("The code of a mapping", () => {
	const files = {
		"ventes d'été #1.csv": guess(FRENCH_ORDERS),
		"deals.csv": guess(
			'id;"client; nom";stage;created_at;close_value\n1;a;"Won" & <paid>;2026-01-02;5\n2;b;Lost: price;2026-01-02;5'.replaceAll(
				'"',
				"",
			),
		),
		"notes.csv": guess("client;date;note\nc1;2026-02-03;10\nc2;2026-02-04;6"),
	};
	const widgets = ["<cadran-rfm-grid></cadran-rfm-grid>"];

	it.each(Object.entries(files))(
		"%s: as elements, says the same mapping",
		(name, found) => {
			const mapping = mappingOf(found, name, { currency: "EUR" });
			const { html } = codeOf(mapping, name, widgets);
			const { entity, src, ...columns } = attributesIn(
				html ?? "",
				"cadran-rows",
			);
			const expected = mapping.entities[found.entity];
			expect(entity).toBe(found.entity);
			expect(decodeURIComponent(src ?? "")).toBe(name);
			expect({
				from: name,
				...readAttributes({ columns: "", ...columns }),
			}).toEqual(expected);
			expect(attributesIn(html ?? "", "cadran-dashboard")).toEqual({
				"as-of": "latest",
				currency: "EUR",
			});
			expect(html).toContain("\t<cadran-rfm-grid></cadran-rfm-grid>\n");
		},
	);

	it.each(Object.entries(files))(
		"%s: as a script, says the same mapping",
		async (name, found) => {
			const mapping = mappingOf(found, name, { timeZone: "Europe/Paris" });
			const { script } = codeOf(mapping, name);
			expect(await modelIn(script)).toEqual(mapping);
			expect(script).toContain(`${JSON.stringify(name)}: { csv: new URL(`);
		},
	);

	it("writes the short syntax where it is enough", () => {
		const found = guess(
			"client;date;total\na;2026-01-02;1.5\na;2026-01-12;3.5",
		);
		expect(codeOf(mappingOf(found, "orders.csv"), "orders.csv").html).toBe(
			`<script type="module" src="cadran.js"></script>
<cadran-dashboard as-of="latest">
	<cadran-rows entity="orders" src="orders.csv" columns="customer: client; at: date; amount: total"></cadran-rows>
</cadran-dashboard>
`,
		);
	});

	it("says how the file is cut", () => {
		const mapping = mappingOf(
			guess("client;date;total\na;2026-01-02;1"),
			"a.csv",
		);
		const { html, script } = codeOf(mapping, "a.csv", [], { separator: " " });
		expect(attributesIn(html ?? "", "cadran-rows").separator).toBe(" ");
		expect(script).toContain('document.baseURI), separator: " " }');
		expect(codeOf(mapping, "a.csv", [], { names: ["a"] }).html).toBeNull();
	});
});
