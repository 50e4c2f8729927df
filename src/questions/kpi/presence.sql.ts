import type { Query, Results } from "../query.js";
import { literal, type Sql, sql } from "../sql.js";
import type { Windows } from "./windows.js";

/**
 * Plans how many distinct values `v` there are in each window, of rows with their places `k0` among the windows' edges: each value counts
 * from where it is met until its next row, or until it has left the window.
 */
export function presenceSql(
	query: Query,
	from: Sql,
	passed: Sql,
	windows: Windows,
): (results: Results) => number[] {
	const { dialect } = query;
	const { edges } = windows;
	const last = edges.length + 1;
	const steps = (of: Sql, number: (place: number) => number) => {
		const places = Array.from({ length: last + 1 }, (_, place) => place);
		return dialect.steps(of, places.slice(1), places.map(number));
	};
	const once = windows.from.every((place) => place === 0);
	const rows = once
		? sql`SELECT MIN(k0) AS place, ${literal(last)} AS later ${from} WHERE v IS NOT NULL${passed} GROUP BY v`
		: sql`SELECT place, LEAD(place, 1, ${dialect.number(literal(last))}) OVER (PARTITION BY v ORDER BY place) AS later FROM (SELECT v, ${dialect.number(sql`k0`)} AS place ${from} WHERE v IS NOT NULL${passed} GROUP BY v, k0) AS met`;
	const { to } = windows;
	const first = steps(sql`place`, (place) => firstAfter(to, place));
	const until = steps(sql`place`, (place) => firstAfter(windows.from, place));
	const next = steps(sql`later`, (place) => firstAfter(to, place));
	const alike = sql`SELECT place, later, COUNT(*) AS n FROM (${rows}) AS seen GROUP BY place, later`;
	const spans = sql`SELECT n, first, CASE WHEN until < next THEN until ELSE next END AS beyond FROM (SELECT n, ${first} AS first, ${until} AS until, ${next} AS next FROM (${alike}) AS alike) AS spans`;
	const part = query.part({
		numbers: [sql`first`, sql`beyond`, sql`SUM(n)`],
		rest: sql`FROM (${spans}) AS counted WHERE beyond > first GROUP BY first, beyond`,
	});
	return (results) => {
		const changes = new Array<number>(to.length + 1).fill(0);
		for (const { numbers } of results(part)) {
			const [first, beyond, count] = numbers as number[];
			changes[first as number] = (changes[first as number] ?? 0) + (count ?? 0);
			changes[beyond as number] =
				(changes[beyond as number] ?? 0) - (count ?? 0);
		}
		let present = 0;
		return to.map((_, i) => {
			present += changes[i] as number;
			return present;
		});
	};
}

/** The first of ascending places after a place. */
function firstAfter(ascending: readonly number[], place: number): number {
	const found = ascending.findIndex((one) => one > place);
	return found < 0 ? ascending.length : found;
}
