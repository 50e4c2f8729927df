import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CadranError } from "../../src/model/error.js";
import { defineModel } from "../../src/model/mapping.js";
import { loadDataset } from "../../src/sources/dataset.js";
import { codeOf } from "../../src/sources/guess/code.js";
import { guessMapping, mappingOf } from "../../src/sources/guess.js";
import { describePublished } from "../published.js";
import { cut, FRENCH_ORDERS, guess } from "./guess/guessed.js";

/** The whole file, read by what was guessed. */
async function loaded(text: string, found: ReturnType<typeof guessMapping>) {
	const model = defineModel(mappingOf(found, "file.csv"));
	const { tables, model: read } = await loadDataset(
		{ "file.csv": { csv: text } },
		model,
	);
	const table = tables[found.entity];
	const { amount } = table?.columns ?? {};
	const values = amount?.type === "number" ? [...amount.values] : [];
	return {
		rows: table?.rows,
		asOf: read.asOf,
		total: values.reduce((sum, one) => sum + (one || 0), 0),
	};
}

const columnsOf = ({ columns }: ReturnType<typeof guessMapping>) =>
	Object.fromEntries(
		Object.entries(columns).map(([ours, { column, constant }]) => [
			ours,
			column ?? `= ${constant}`,
		]),
	);

describePublished("cdnow", (file) => {
	const text = readFileSync(file("master.txt"), "utf8");

	it("is read whole by what was guessed from its first rows", async () => {
		const read = await loaded(text, guess(text.slice(0, 20_000), /\s+/u));
		expect(read.rows).toBe(69_659);
		expect(read.total).toBeCloseTo(2_500_315.63, 2);
		expect(read.asOf).toBe("1998-06-30T23:59:59.999Z");
	});

	it("is guessed as orders with dates in eight digits", () => {
		const found = guess(text.slice(0, 20_000), /\s+/u);
		expect(found.entity).toBe("orders");
		expect(found.sure).toBe(true);
		expect(columnsOf(found)).toEqual({
			customer: "customer_id",
			at: "date",
			quantity: "number_of_cds",
			amount: "dollar_value",
		});
		expect(found.columns.at?.sure).toBe(true);
		expect(found.dates).toEqual(["yyyymmdd"]);
		expect(found.decimals).toEqual(["."]);
		expect(found.unmapped).toEqual([]);
	});
});

describePublished("rfm", (file) => {
	const text = readFileSync(file("orders.csv"), "utf8");

	it("is read whole by what was guessed from its first rows", async () => {
		const read = await loaded(text, guess(text.slice(0, 20_000), ","));
		expect(read.rows).toBe(4906);
		expect(read.asOf).toBe("2006-12-30T23:59:59.999Z");
	});

	it("is guessed as orders, names and all", () => {
		const found = guess(text.slice(0, 20_000), ",");
		expect([found.entity, found.sure]).toEqual(["orders", true]);
		expect(columnsOf(found)).toEqual({
			customer: "customer_id",
			at: "order_date",
			amount: "revenue",
		});
		expect(Object.values(found.columns).every(({ sure }) => sure)).toBe(true);
		expect(found.dates).toEqual(["iso"]);
		expect(found.unmapped).toEqual(["first_name", "last_name", "email"]);
	});
});

describePublished("maven-crm", (file) => {
	const text = readFileSync(file("sales_pipeline.csv"), "utf8");
	const expected = {
		id: "opportunity_id",
		owner: "sales_agent",
		product: "product",
		customer: "account",
		stage: "deal_stage",
		status: "deal_stage",
		created_at: "engage_date",
		closed_at: "close_date",
		amount: "close_value",
	};

	it("is guessed as deals, with an outcome for every stage", () => {
		const found = guess(text, ",");
		expect([found.entity, found.sure]).toEqual(["deals", true]);
		expect(columnsOf(found)).toEqual(expected);
		expect(found.columns.status?.values).toEqual({
			Won: "won",
			Lost: "lost",
			Engaging: "open",
			Prospecting: "open",
		});
		expect(Object.values(found.columns).every(({ sure }) => sure)).toBe(true);
		expect(found.unmapped).toEqual([]);
	});

	it("is guessed from its first 300 rows too, but for the stage that comes later", () => {
		const found = guess(text.split("\n").slice(0, 301).join("\n"), ",");
		expect(columnsOf(found)).toEqual(expected);
		expect(found.columns.status?.values).toEqual({
			Won: "won",
			Lost: "lost",
			Engaging: "open",
		});
	});

	it("is read whole by what was guessed", async () => {
		const read = await loaded(text, guess(text, ","));
		expect([read.rows, read.total]).toEqual([8800, 10_005_534]);
	});

	it("makes a mapping that the model takes", () => {
		const model = defineModel(mappingOf(guess(text, ","), "pipeline.csv"));
		expect(model.asOf).toBe("latest");
		expect(model.entities.deals?.from).toBe("pipeline.csv");
		expect(model.entities.deals?.columns.owner).toBe("sales_agent");
	});
});

describe("A French file of orders", () => {
	const found = guess(FRENCH_ORDERS);

	it("has days first and commas for fractions", () => {
		expect(found.dates).toEqual(["day-first"]);
		expect(found.decimals).toEqual([","]);
	});

	it("is mapped column by column", () => {
		expect([found.entity, found.sure]).toEqual(["orders", true]);
		expect(columnsOf(found)).toEqual({
			id: "N° de commande",
			customer: "Nom du client",
			at: "Date de commande",
			amount: "Montant TTC",
			channel: "Canal",
		});
		expect(found.unmapped).toEqual(["Remarque"]);
	});

	it("is read by what was guessed", async () => {
		const read = await loaded(FRENCH_ORDERS.trim(), found);
		expect(read).toEqual({
			rows: 3,
			total: 1234.5 + 12.9 + 49,
			asOf: "2025-12-06T23:59:59.999Z",
		});
	});

	it("makes a mapping with its readings", () => {
		const mapping = mappingOf(found, "ventes.csv", { currency: "EUR" });
		expect(mapping).toEqual({
			asOf: "latest",
			currency: "EUR",
			entities: {
				orders: {
					from: "ventes.csv",
					date: "day-first",
					decimal: ",",
					columns: {
						id: "N° de commande",
						customer: "Nom du client",
						at: "Date de commande",
						amount: "Montant TTC",
						channel: "Canal",
					},
				},
			},
		});
		expect(() => defineModel(mapping)).not.toThrow();
	});
});

describe("A French file of scores", () => {
	it("is a survey of the kind that its scale says", () => {
		const found = guess(`
			Client;Date de réponse;Note;Commentaire
			c1;03/02/2026;10;Parfait
			c2;17/02/2026;6;Trop long
			c3;18/02/2026;0;`);
		expect([found.entity, found.sure]).toEqual(["surveys", true]);
		expect(columnsOf(found)).toEqual({
			customer: "Client",
			at: "Date de réponse",
			score: "Note",
			comment: "Commentaire",
			kind: "= nps",
		});
		expect(found.columns.kind?.sure).toBe(true);
	});

	it("is asked about where the scale could be another's", () => {
		const found = guess("client;note\nc1;5\nc2;1\nc3;4");
		expect(found.columns.kind).toEqual({
			constant: "csat",
			sure: false,
			others: [],
		});
	});

	it("says its kind by the name of the column", () => {
		expect(guess("client;NPS\nc1;5\nc2;1").columns.kind).toMatchObject({
			constant: "nps",
			sure: true,
		});
	});

	it("keeps a column that tells the kind, in our spelling", () => {
		const found = guess("client;type;score\nc1;NPS;9\nc2;CSAT;4");
		expect(found.columns.kind).toMatchObject({
			column: "type",
			values: { NPS: "nps", CSAT: "csat" },
		});
	});
});

describe("What the values do not tell", () => {
	it("is the order of day and month up to 12: both are given, days first", () => {
		const found = guess("client;date;total\na;03/04/2026;1.5\nb;05/06/2026;2");
		expect(found.dates).toEqual(["day-first", "month-first"]);
		expect(found.columns.at?.sure).toBe(false);
	});

	it("is told by one day above 12", () => {
		expect(
			guess("client;date;total\na;04/13/2026;1\nb;05/06/2026;2").dates,
		).toEqual(["month-first"]);
	});

	it("is the sign in 1,234: both are given", () => {
		const found = guess("customer;order_date;revenue\na;2026-01-02;1,234");
		expect(found.decimals).toEqual([".", ","]);
		expect(found.columns.amount?.sure).toBe(false);
	});

	it("is told by one number with another count of digits", () => {
		expect(
			guess("customer;order_date;revenue\na;2026-01-02;1,234\nb;2026-01-02;1,5")
				.decimals,
		).toEqual([","]);
	});

	it("is which of two amounts: the other is offered", () => {
		const { amount } = guess(
			"client;date;montant ht;montant ttc\na;2026-01-02;10;12",
		).columns;
		expect(amount).toMatchObject({
			column: "montant ttc",
			sure: false,
			others: ["montant ht"],
		});
	});
});

describe("Guessing", () => {
	it("finds needed columns by their values where no name helps", () => {
		const found = guess(
			"qui;quand;combien\na;2026-01-02;10.5\nb;2026-01-03;3.2",
		);
		expect(columnsOf(found)).toEqual({
			customer: "qui",
			at: "quand",
			amount: "combien",
		});
		expect(found.columns.amount?.sure).toBe(false);
		expect(found.sure).toBe(false);
	});

	it("keeps a deal's stage and status apart where the file has both", () => {
		const found = guess(
			"affaire;étape;statut;date de création;date de clôture;commercial\nA1;devis;gagnée;2026-01-02;2026-02-01;Léa\nA2;appel;en cours;2026-01-04;;Tom",
		);
		expect(found.entity).toBe("deals");
		expect(columnsOf(found)).toMatchObject({
			id: "affaire",
			stage: "étape",
			status: "statut",
			created_at: "date de création",
			closed_at: "date de clôture",
			owner: "commercial",
		});
		expect(found.columns.status?.values).toEqual({
			gagnée: "won",
			"en cours": "open",
		});
	});

	it("takes a column of a key of its own for an id only where no value comes twice", () => {
		const lines = "order_id;customer;date;total\n1;a;2026-01-02;5\n";
		expect(columnsOf(guess(`${lines}2;a;2026-01-02;6`)).id).toBe("order_id");
		expect(columnsOf(guess(`${lines}1;a;2026-01-02;6`)).id).toBeUndefined();
	});

	it("knows people on file from their orders", () => {
		const found = guess(
			"id;prénom;nom;email;date d'inscription\n1;Léa;Roux;l@example.org;2025-01-02\n2;Tom;Petit;t@example.org;2025-01-03",
		);
		expect(found.entity).toBe("customers");
		expect(columnsOf(found)).toEqual({
			id: "id",
			first_name: "prénom",
			last_name: "nom",
			email: "email",
			created_at: "date d'inscription",
		});
	});

	it("knows messages and contacts", () => {
		expect(
			guess(
				"customer_id,sent_at,opened_at,clicked_at,campaign\n1,2026-01-02T10:00,2026-01-02T11:00,,hiver",
				",",
			).entity,
		).toBe("messages");
		expect(
			guess(
				"date,agent,wait_time,talk_time,reason\n2026-01-02,Léa,12,340,delivery",
				",",
			).entity,
		).toBe("contacts");
	});

	it("reads the file as the entity that a person chose", () => {
		const { names, rows } = cut(FRENCH_ORDERS, ";");
		const found = guessMapping(names, rows, "deals");
		expect(found.entity).toBe("deals");
		expect(found.columns.amount?.column).toBe("Montant TTC");
		expect(found.others[0]).toBe("orders");
	});

	it("reads a date that is written differently from the rest in its own way", () => {
		const found = guess(
			"opportunity_id,status,created_at,close_date,start\nA,won,2026-01-02,13/02/2026,2026-01-01\nB,open,2026-01-03,,2026-01-01",
			",",
		);
		const mapping = mappingOf(found, "a.csv").entities.deals;
		expect(mapping?.columns.created_at).toBe("created_at");
		expect(mapping?.columns.closed_at).toEqual({
			column: "close_date",
			date: "day-first",
		});
	});

	it("reads a number that is written differently from the rest in its own way", () => {
		const found = guess(
			"client;date;montant;quantité;marge\na;2026-01-02;10,5;1,5;0.25\nb;2026-01-02;3,5;2;0.5",
		);
		expect(found.decimals).toEqual([","]);
		const mapping = mappingOf(found, "a.csv");
		expect(mapping.entities.orders?.columns.margin).toEqual({
			column: "marge",
			decimal: ".",
		});
		expect(codeOf(mapping, "a.csv").html).toBeNull();
	});

	it("writes a fiscal year, a currency column and rates as attributes", () => {
		const mapping = mappingOf(guess(FRENCH_ORDERS), "a.csv", {
			currency: "EUR",
			fiscal: { weeks: "4-4-5", month: 1 },
			rates: [{ currency: "USD", from: "2026-01-01", rate: 0.75 }],
		});
		const { orders } = mapping.entities;
		if (!orders) throw new Error("no orders");
		const entities = { orders: { ...orders, currency: "Devise" } };
		const { html } = codeOf({ ...mapping, entities }, "a.csv");
		expect(html).toContain(' fiscal="weeks: 4-4-5; month: 1"');
		expect(html).toContain(' rates="USD 2026-01-01 0.75"');
		expect(html).toContain(' currency="Devise"');
	});

	it("guesses nothing from nothing, and throws nothing but a refusal", () => {
		expect(guessMapping([], []).columns).toEqual({});
		expect(guessMapping(["a", "b"], [[]]).sure).toBe(false);
		const empty = mappingOf(guessMapping([], []), "empty.csv");
		expect(() => defineModel(empty)).toThrow(CadranError);
	});
});
