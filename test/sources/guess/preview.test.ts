import { describe, expect, it } from "vitest";
import { previewCsv } from "../../../src/sources/guess/preview.js";
import { guessMapping } from "../../../src/sources/guess.js";

describe("The preview of a file", () => {
	it("is its names and rows as text, quotes and blank lines taken off", async () => {
		const text = 'client;note\n"Dupont; fils";10\n\nMartin;"dit ""oui"""\n';
		expect(await previewCsv(text, "a.csv")).toEqual({
			names: ["client", "note"],
			rows: [
				["Dupont; fils", "10"],
				["Martin", 'dit "oui"'],
			],
			whole: true,
		});
	});

	it("reads a file in the encoding it is in", async () => {
		const latin = new Blob([new Uint8Array([0x6e, 0x6f, 0x6d, 0x0a, 0xe9])]);
		expect((await previewCsv(latin, "a.csv")).rows).toEqual([["é"]]);
	});

	it("names row and file where the text can't be cut", async () => {
		await expect(previewCsv('a,b\n1,"2', "a.csv")).rejects.toMatchObject({
			code: "rows",
			place: { table: "a.csv", row: 1 },
		});
	});
});

describe("A person's choice", () => {
	const text =
		"client,ordered,shipped,total,net\na,2026-01-02,13/02/2026,10,8\nb,2026-01-03,14/02/2026,11,9";

	it("takes the column that was chosen, in the way that it is written", async () => {
		const { names, rows } = await previewCsv(text, "a.csv");
		const chosen = { at: "shipped", amount: "net", customer: null };
		const { columns, dates } = guessMapping(names, rows, "orders", chosen);
		expect(dates).toEqual(["day-first"]);
		expect(columns.at).toMatchObject({ column: "shipped", sure: true });
		expect(columns.amount?.column).toBe("net");
		expect(columns.customer).toBeUndefined();
	});
});
