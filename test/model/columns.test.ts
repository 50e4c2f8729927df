import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	parseColumns,
	readAttributes,
	writeAttributes,
	writeColumns,
} from "../../src/model/columns.js";
import { CadranError } from "../../src/model/error.js";

describe("The columns attribute", () => {
	it("pairs our names with theirs", () => {
		expect(parseColumns("customer: client; at: date; amount: total")).toEqual({
			customer: "client",
			at: "date",
			amount: "total",
		});
	});

	it("takes blanks, line breaks and a last semicolon as they come", () => {
		expect(parseColumns("\n customer:nom du client ;\n\tat : date;\n")).toEqual(
			{
				customer: "nom du client",
				at: "date",
			},
		);
		expect(parseColumns("")).toEqual({});
	});

	it("takes names with signs of its own in double quotes", () => {
		expect(parseColumns('amount: "total; TTC"; at: "date: ""vente"""')).toEqual(
			{ amount: "total; TTC", at: 'date: "vente"' },
		);
	});

	it.each([
		["customer", "customer"],
		["customer: client; at date", "at date"],
		["customer: client: at", "customer: client: at"],
		["customer:", "customer:"],
		[": client", ": client"],
		['amount: "total', 'amount: "total'],
		["at: a; at: b", "at: b"],
	])("refuses %j, naming the piece", (text, piece) => {
		try {
			parseColumns(text);
			expect.fail("was read");
		} catch (error) {
			expect(error).toBeInstanceOf(CadranError);
			expect((error as CadranError).code).toBe("mapping");
			expect((error as CadranError).place.value).toBe(piece);
			expect((error as CadranError).message).toContain(piece);
		}
	});

	it("reads back whatever it writes", () => {
		const name = fc.string({ minLength: 1 });
		fc.assert(
			fc.property(
				fc.dictionary(name, name, { noNullPrototype: true }),
				(columns) => {
					expect(parseColumns(writeColumns(columns))).toEqual(columns);
				},
			),
		);
	});

	it("never throws anything but its own error", () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				try {
					parseColumns(text);
				} catch (error) {
					expect(error).toBeInstanceOf(CadranError);
				}
			}),
		);
	});
});

describe("A mapping in attributes", () => {
	const mapping = {
		date: "day-first",
		decimal: ",",
		currency: "devise",
		columns: {
			amount: "montant",
			status: {
				column: "état",
				values: { "Gagné; payé": "won", "A.B": "lost" },
			},
			channel: { constant: "web" },
		},
	} as const;

	it("says columns, renamed values, constants, currency, dates and decimal sign", () => {
		expect(
			readAttributes({
				columns: "amount: montant; status: état",
				values: 'status.A.B: lost; "status.Gagné; payé": won',
				constants: "channel: web",
				currency: "devise",
				date: "day-first",
				decimal: ",",
			}),
		).toEqual(mapping);
	});

	it("reads back what it writes", () => {
		const attributes = writeAttributes(mapping);
		expect(attributes && readAttributes(attributes)).toEqual(mapping);
	});

	it("is none where attributes can't say it", () => {
		expect(
			writeAttributes({
				columns: { at: "at" },
				currency: { constant: "USD" },
			}),
		).toBeNull();
		expect(
			writeAttributes({ columns: { at: { column: "at", date: "seconds" } } }),
		).toBeNull();
		expect(
			writeAttributes({
				columns: { at: "at" },
				where: { column: "a", is: 1 },
			}),
		).toBeNull();
	});

	it("refuses values of a column that isn't there", () => {
		expect(() =>
			readAttributes({ columns: "at: date", values: "status.Won: won" }),
		).toThrow(/status\.Won/u);
	});
});
