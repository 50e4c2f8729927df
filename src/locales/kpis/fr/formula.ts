import type {
	FormulaWords,
	Limits,
	Noun,
	Operation,
	PointInTime,
} from "../formula.js";
import { lexicon } from "./lexicon.js";

const isVowel = (text: string) => /^[aeiouyhàâäéèêëîïôöûüœæ]/i.test(text);
const de = (text: string) => (isVowel(text) ? `d’${text}` : `de ${text}`);
const le = ({ one, gender }: Noun) =>
	isVowel(one) ? `l’${one}` : gender === "f" ? `la ${one}` : `le ${one}`;
/** With the preposition, where the article is contracted: de + le is du, de + les is des. */
const ofThe = (text: string) =>
	text.startsWith("le ") ? `du ${text.slice(3)}` : `de ${text}`;
const toThe = (text: string) =>
	text.startsWith("le ") ? `au ${text.slice(3)}` : `à ${text}`;
const un = ({ one, gender }: Noun) => `${gender === "f" ? "une" : "un"} ${one}`;
const e = ({ gender }: Noun) => (gender === "f" ? "e" : "");
const edges = { start: "le début de la période", end: "la fin de la période" };
const number = (value: number) => value.toLocaleString("fr");
const days = (n: number) => `${number(n)} ${n < 2 ? "jour" : "jours"}`;
const inThe = (n: number) => (n === 1 ? "dans le jour" : `dans les ${days(n)}`);

const operations = {
	sum: "somme des",
	mean: "moyenne des",
	deviation: "écart type des",
	median: "médiane des",
	min: "plus petit des",
	max: "plus grand des",
};

function operation(op: Operation): string {
	if (typeof op === "string") return operations[op];
	return "quantile" in op
		? `${op.quantile}ᵉ centile des`
		: `somme des ${op.top} % plus grands`;
}

const units: Record<string, [one: string, many: string]> = {
	seconds: ["seconde", "secondes"],
	hours: ["heure", "heures"],
	days: ["jour", "jours"],
};
const unit = (n: number, of: string) =>
	`${number(n)} ${units[of]?.[Math.abs(n) < 2 ? 0 : 1] ?? of}`;

function limited({ from, to, most, is, above }: Limits): string {
	if (is) return is;
	if (most) return from ? `de ${from} à ${most}` : `au plus ${most}`;
	if (above)
		return to ? `plus de ${above} et moins de ${to}` : `plus de ${above}`;
	if (from && to) return `au moins ${from} et moins de ${to}`;
	return from ? `au moins ${from}` : `moins de ${to}`;
}

/** « 365 jours avant le début de la période ». */
const point = (at: PointInTime): string => {
	if ("instant" in at) return `le ${at.instant}`;
	if (at.days === 0) return edges[at.edge];
	return `${days(Math.abs(at.days))} ${at.days < 0 ? "avant" : "après"} ${edges[at.edge]}`;
};
const since = (at: PointInTime, rollup: boolean): string => {
	if ("instant" in at) return `${point(at)} ou après`;
	if (rollup && at.edge === "start" && at.days === 0) return "dans la période";
	if (rollup && at.days < 0)
		return `${inThe(-at.days)} avant ${edges[at.edge]}`;
	return at.days === 0
		? `${toThe(point(at))} ou après`
		: `${point(at)} ou après`;
};
const until = (at: PointInTime): string => {
	if ("instant" in at || at.days === 0) return `avant ${point(at)}`;
	return `${at.days < 0 ? "plus" : "moins"} de ${point(at)}`;
};

/** Calculations in French. */
export const formula: FormulaWords = {
	...lexicon,
	number,
	quoted: (text) => `« ${text} »`,
	free: (column) => ({
		one: `« ${column} »`,
		many: `valeurs de « ${column} »`,
		gender: "m",
	}),
	ofEntity: ({ one, many, gender }, entity) => ({
		one: `${one} ${ofThe(le(entity))}`,
		many: `${many} ${ofThe(le(entity))}`,
		gender: gender ?? "m",
	}),
	dateOf: ({ one }) => ({
		one: `date ${de(one)}`,
		many: `dates ${de(one)}`,
		gender: "f",
	}),
	unit,

	count: (rows) => `nombre ${de(rows)}`,
	distinct: (column, rows) =>
		`nombre ${de(column.many)} distinct${e(column)}s des ${rows}`,
	distinctRows: (rows) => `nombre ${de(rows)}, sans doublon`,
	aggregate: (op, { many }, rows, simple) =>
		`${operation(op)} ${many}${simple ? " des " : ", sur les "}${rows}`,
	rate: (rows, passing, { gender }) =>
		`parmi les ${rows}, part de ${gender === "f" ? "celles" : "ceux"} ${passing}`,
	distinctAmong: (column, rows) =>
		`${column.many} distinct${e(column)}s des ${rows}`,
	withRows: (rows, passing) =>
		`avec ${rows.gender === "f" ? "l’une" : "l’un"} de ces ${rows.many} ${passing}`,
	lift: (a, b) => `écart entre ${a} et ${b}, rapporté à ce dernier terme`,
	share: (of, by) => `part de chaque ${by?.one ?? "groupe"} dans : ${of}`,
	inHours: (seconds) => `${seconds}, en heures`,
	over: (of, n) => `${of}, sur les ${days(n)} jusqu’à la fin de la période`,
	above: (of, than) => `${of}, au-dessus de ${than} seulement`,
	either: (a, b) => `${a} ; à défaut, ${b}`,
	weighted: (of, column, weights) =>
		weights.length > 0
			? `moyenne sur chaque ${column.one} : ${of}, pondérée (${weights.map(([name, weight]) => `${name} : ${weight}`).join(", ")})`
			: `moyenne sur chaque ${column.one} : ${of}`,
	duration: (of) =>
		`nombre ${de({ days: "jours", weeks: "semaines", months: "mois", years: "années" }[of])} de la période`,

	period: "dans la période",
	whole: "dans toute la période, partie à venir comprise",
	always: "à ce jour",
	before: (of) => `avant ${edges[of]}`,
	trailing: (n, of) => `${inThe(n)} jusqu’${toThe(edges[of])}`,
	known: (of, rows) => `connu${e(rows)}s ${toThe(edges[of])}`,
	placed: (instant, time) => `avec ${un(instant)} ${time}`,

	point: (of) => edges[of],
	the: le,
	earlier: (a, b) => `la première de ces deux dates (${a}, ${b})`,
	between: (a, b) => ({
		one: `délai entre ${a} et ${b}`,
		many: `délais entre ${a} et ${b}`,
		gender: "m",
	}),
	gap: ({ one, gender }) => {
		const previous = `${gender === "f" ? "la" : "le"} ${one} ${gender === "f" ? "précédente" : "précédent"}`;
		return {
			one: `délai depuis ${previous} du même client`,
			many: `délais depuis ${previous} du même client`,
			gender: "m",
		};
	},
	arithmetic: (parts, sign) => ({
		one: `(${parts.map(({ one }) => one).join(` ${sign} `)})`,
		many: `(${parts.map(({ many }) => many).join(` ${sign} `)})`,
		gender: "m",
	}),
	relatedCount: (rows) => ({
		one: `nombre ${de(rows)}`,
		many: `nombres ${de(rows)}`,
		gender: "m",
	}),
	relatedDistinct: (column, rows) => ({
		one: `nombre ${de(column.many)} distinct${e(column)}s des ${rows}`,
		many: `nombres ${de(column.many)} distinct${e(column)}s des ${rows}`,
		gender: "m",
	}),
	relatedSum: ({ many }, rows) => ({
		one: `somme des ${many} des ${rows}`,
		many: `sommes des ${many} des ${rows}`,
		gender: "f",
	}),
	sameCustomer: "du même client",
	same: (columns) =>
		`avec ${columns.map(({ one, gender }) => `${gender === "f" ? "la" : "le"} même ${one}`).join(" et ")}`,
	near(instant, from = 0, to, of) {
		const anchor = le(instant);
		if (from === 0 && to === 0) return `lors ${ofThe(anchor)}`;
		if (to === undefined)
			return from === 0
				? `après ${anchor}`
				: `à partir de ${unit(from, of)} après ${anchor}`;
		if (from < 0 && to === 0)
			return `dans les ${unit(-from, of)} jusqu’${toThe(anchor)}`;
		if (from < 0)
			return `de ${unit(-from, of)} avant à ${unit(to, of)} après ${anchor}`;
		return from === 0
			? `dans ${to < 2 ? (of === "hours" ? "l’heure" : "le jour") : `les ${unit(to, of)}`} suivant ${anchor}`
			: `de ${number(from)} à ${unit(to, of)} après ${anchor}`;
	},

	anyKind: "de toute sorte",
	noKind: "d’aucune sorte",
	and: (clauses) => clauses.join(" et "),
	or: (clauses) => clauses.join(" ou "),
	is: (column, values, negated) =>
		negated
			? `dont ${le(column)} n’est ${values.length > 1 ? "ni" : "pas"} ${values.join(" ni ")}`
			: `dont ${le(column)} est ${values.join(" ou ")}`,
	present: (column, negated) =>
		negated ? `sans ${column.one}` : `avec ${un(column)}`,
	time(from, to, rollup) {
		if (!from) return until(to as PointInTime);
		if (!to) return since(from, rollup);
		if ("edge" in from && "edge" in to && from.edge === to.edge) {
			if (from.days < 0 && to.days === 0)
				return `${inThe(-from.days)} avant ${edges[from.edge]}`;
			if (from.days < to.days && to.days < 0)
				return `de ${number(-from.days)} à ${point(to)}`;
		}
		return `${since(from, rollup)} et ${until(to)}`;
	},
	having(instants, time, negated) {
		const list = instants.map((one) => (negated ? one.one : un(one)));
		const last = list.length > 1 ? ` ou ${list.pop()}` : "";
		return `${negated ? "sans" : "avec"} ${list.join(", ")}${last} ${time}`;
	},
	being: (instant, time, negated) =>
		`dont ${le(instant)} ${negated ? "ne se situe pas" : "se situe"} ${time}`,
	measures: (column, limits, negated) =>
		`dont ${le(column)} ${negated ? "ne vaut pas" : "vaut"} ${limited(limits)}`,
	where: (value, limits, negated) =>
		`où ${le(value)} ${negated ? "ne vaut pas" : "vaut"} ${limited(limits)}`,
	told: (value, negated) =>
		`où ${le(value)} est ${negated ? `inconnu${e(value)}` : `connu${e(value)}`}`,
	since: (instant, time, negated) =>
		`dont ${le(instant)} remonte à ${negated ? "moins de" : "au moins"} ${time}`,
	inOrder: (first, second, negated) =>
		`dont ${le(second)} ${negated ? "précède" : "ne précède pas"} ${le(first)}`,
	withAtLeast: (least, rows, rest) =>
		least === 1
			? `avec ${un(rows)} ${rest}`
			: `avec au moins ${number(least)} ${rows.many} ${rest}`,
	without: ({ one }, rest) => `sans ${one} ${rest}`,
	among: (column, rows, negated) =>
		`dont ${le(column)} ${negated ? "ne se retrouve pas" : "se retrouve"} dans les ${rows}`,
	picked: (kind, negated) =>
		`dont le client ${negated ? "n’est pas" : "est"} dans une sélection de « ${kind} »`,
};
