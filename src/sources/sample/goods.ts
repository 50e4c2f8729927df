import { type Chance, chance, gamma, pick } from "./chance.js";
import type { Orders } from "./orders.js";
import { rows } from "./rows.js";
import { DAY, HOUR, instantAt, past, type Season } from "./season.js";

/** What the shop sells, with how often. */
const PRODUCTS: readonly (readonly [readonly [string, string], number])[] = [
	[["Darjeeling", "tea"], 14],
	[["Sencha", "tea"], 11],
	[["Evening infusion", "tea"], 9],
	[["Espresso beans", "coffee"], 15],
	[["Filter coffee", "coffee"], 10],
	[["Dark chocolate", "chocolate"], 12],
	[["Pralines", "chocolate"], 10],
	[["Teapot", "tableware"], 6],
	[["Cups, set of two", "tableware"], 8],
	[["Gift box", "gifts"], 5],
];

/** Where in the shop a product was taken from, on the site and in a store. */
const SITE = [
	["search", 33],
	["category page", 31],
	["recommendation", 17],
	["home page", 13],
	["basket", 6],
] as const;
const STORE = [
	["shelf", 82],
	["counter", 18],
] as const;

const RATINGS = [
	[1, 4],
	[2, 5],
	[3, 12],
	[4, 31],
	[5, 48],
] as const;

const cents = (amount: number) => Math.round(amount * 100);

/** Whole numbers that add up to a total, each about its share of it and at least `least`. */
function shares(draw: Chance, total: number, count: number, least: number) {
	const parts: number[] = [];
	let left = total;
	for (let i = count - 1; i > 0; i--) {
		const part = Math.round((left / (i + 1)) * (0.4 + 1.2 * draw()));
		parts.push(Math.max(least, Math.min(part, left - i * least)));
		left -= parts[parts.length - 1] as number;
	}
	parts.push(left);
	return parts;
}

/** The products of each order, which add up to its amount, margin and quantity; and what one buyer in sixteen wrote of the first. */
export function* goods(seed: number, season: Season, orders: Orders) {
	const draw = chance(seed, "order_lines");
	const judge = chance(seed, "reviews");
	const lines = rows([
		"order",
		"customer",
		"at",
		"product",
		"category",
		"placement",
		"quantity",
		"amount",
		"margin",
	]);
	const reviews = rows(["id", "customer", "at", "rating", "product"]);
	const { id, customer, amount, margin, quantity } = orders.columns as Record<
		string,
		number[]
	>;
	for (let i = 0; i < orders.who.length; i++) {
		const at = orders.at[i] as number;
		const units = quantity?.[i] as number;
		const count = Math.min(units, 1 + Math.floor(2.6 * draw()));
		const pieces = shares(draw, units, count, 1);
		const amounts = shares(draw, cents(amount?.[i] as number), count, 1);
		const margins = shares(draw, cents(margin?.[i] as number), count, 0);
		for (let line = 0; line < count; line++) {
			const [product, category] = pick(draw, PRODUCTS);
			lines.push({
				order: id?.[i],
				customer: customer?.[i],
				at,
				product,
				category,
				placement: pick(draw, orders.channel[i] === "store" ? STORE : SITE),
				quantity: pieces[line],
				amount: (amounts[line] as number) / 100,
				margin: (margins[line] as number) / 100,
			});
			if (line > 0 || judge() >= 1 / 16) continue;
			const written = past(season, at + 4 * DAY + gamma(judge, 2) * 5 * DAY);
			const rating = pick(judge, RATINGS);
			if (written > 0)
				reviews.push({
					id: 30_000 + i,
					customer: customer?.[i],
					at: written - (written % 1000),
					rating,
					product,
				});
		}
		if (i % 1024 === 1023) yield;
	}
	return { order_lines: lines.columns, reviews: reviews.columns };
}

/** A product that ran out every five days or so, most in high season, and what was not sold for it. */
export function stockouts(seed: number, season: Season) {
	const draw = chance(seed, "stockouts");
	const found = rows(["at", "product", "category", "lost_amount"]);
	const end = season.demand[season.demand.length - 1] as number;
	for (let asked = 3 * draw(); asked < end; asked += 5 * gamma(draw, 2)) {
		const [product, category] = pick(draw, PRODUCTS);
		const at = instantAt(season, asked);
		found.push({
			at: at - (at % HOUR),
			product,
			category,
			lost_amount: Math.round(gamma(draw, 2) * 11_000) / 100,
		});
	}
	return found.columns;
}
