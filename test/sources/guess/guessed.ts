import { guessMapping } from "../../../src/sources/guess.js";

/** Cuts the simple texts of these tests: no separators in quotes. */
export function cut(text: string, separator: string | RegExp) {
	const [names = [], ...rows] = text
		.trim()
		.split("\n")
		.map((line) =>
			line
				.trim()
				.split(separator)
				.map((cell) => cell.replaceAll('"', "")),
		);
	return { names, rows };
}

/** What such a text is guessed to be. */
export function guess(text: string, separator: string | RegExp = ";") {
	const { names, rows } = cut(text, separator);
	return guessMapping(names, rows);
}

/** As a French shop writes its orders. */
export const FRENCH_ORDERS = `
N° de commande;Nom du client;Date de commande;Montant TTC;Canal;Remarque
1001;Dupont;21/11/2025;1 234,50;web;
1002;Martin;05/12/2025;12,90;magasin;rappeler
1003;Dupont;06/12/2025;49,00;web;
`;
