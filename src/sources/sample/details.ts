import { chance } from "./chance.js";
import type { People } from "./customers.js";

/**
 * What else is on file of each: a telephone number of seven in ten, a date of birth of half of those who are no company; one
 * postal code in eight was never asked for.
 */
export function details(
	seed: number,
	people: People,
): Record<string, unknown[]> {
	const draw = chance(seed, "details");
	const phone: (string | null)[] = [];
	const birth_date: number[] = [];
	const postal_code = people.columns.postal_code?.slice() ?? [];
	for (let person = 0; person < people.ids.length; person++) {
		const number = `+33 6 39 98 ${1000 + Math.floor(draw() * 9000)}`;
		phone.push(draw() < 0.7 ? number : null);
		const born = Date.UTC(1942, 0, 1 + Math.floor((draw() + draw()) * 11_300));
		const told = draw() < 0.5 && people.roles[person] !== "company";
		birth_date.push(told ? born : Number.NaN);
		if (draw() < 1 / 8) postal_code[person] = null;
	}
	return { ...people.columns, phone, postal_code, birth_date };
}
