import type { Dialect } from "../../questions/dialect.js";
import { type Sql, sql } from "../../questions/sql.js";
import { type HostColumn, present, unfit } from "./column.js";
import type { Hold } from "./hold.js";
import type { Refuse } from "./refusal.js";

const BLANKS = [" ", "\u00a0", "\u202f", "\u2009", "'", "’"];
/** Greater ones may be beyond a double. */
const POWER = "([eE][-+]?([0-9]{1,2}|[12][0-9]{2}))?";

/** How numbers are written with a decimal sign: plain, or with thousands parted by one kind of sign. */
function patterns(decimal: "." | ",") {
	const point = `[${decimal}]`;
	const seps = [...BLANKS, decimal === "." ? "," : "."];
	const grouped = seps.map((sep) => `([${sep}][0-9]{3})+`).join("|");
	return {
		plain: `^[-+−]?([0-9]+(${point}[0-9]*)?|${point}[0-9]+)${POWER}$`,
		grouped: `^[-+−]?[1-9][0-9]{0,2}(${grouped})(${point}[0-9]*)?${POWER}$`,
		parting: `[${seps.join("")}]`,
	};
}

const written = { ".": patterns("."), ",": patterns(",") };

/** A column as doubles. Infinity is no number; NaN is missing, as it is in memory. */
export function numberOf(
	dialect: Dialect,
	column: HostColumn,
	refuse: Refuse,
	hold: Hold,
): Sql {
	const { sql: of, type } = column;
	if (type === "integer") return dialect.number(of);
	if (type === "text") return ofTexts(dialect, column, refuse, hold);
	if (type !== "number")
		throw unfit(
			column,
			`It holds values of type ${type}, but numbers are needed.`,
		);
	return ofDoubles(dialect, dialect.number(of), of, refuse);
}

function ofDoubles(
	dialect: Dialect,
	number: Sql,
	of: Sql,
	refuse: Refuse,
): Sql {
	const infinite = sql`ABS(${number}) = ${dialect.number(sql`'Infinity'`)}`;
	return sql`CASE WHEN ${dialect.finite(number)} THEN ${number} WHEN ${infinite} THEN ${refuse("number", of)} END`;
}

function ofTexts(
	dialect: Dialect,
	column: HostColumn,
	refuse: Refuse,
	hold: Hold,
): Sql {
	const { decimal = "." } = column.reading;
	const { plain, grouped, parting } = written[decimal];
	const host = { ...column, sql: dialect.text(column.sql) };
	const text = hold(1, sql`TRIM(${present(dialect, host)})`);
	const minus = sql`REPLACE(${text}, '−', '-')`;
	const joined = dialect.replaced(minus, parting, "");
	const point = (one: Sql) =>
		decimal === "." ? one : sql`REPLACE(${one}, ',', '.')`;
	const number = hold(
		2,
		sql`CASE WHEN ${dialect.matches(text, plain)} THEN ${dialect.number(point(minus))} WHEN ${dialect.matches(text, grouped)} THEN ${dialect.number(point(joined))} WHEN ${text} IS NOT NULL THEN ${refuse("number", text)} END`,
	);
	return ofDoubles(dialect, number, text, refuse);
}
