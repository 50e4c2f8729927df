import { kpis } from "../../../src/catalogue/catalogue.js";
import { vectors } from "../../../src/conformance/vectors.js";

/** A text that no source of ours has, by which a hostile one is found again wherever it comes out. */
export const MARK = "zqx";

/** Texts that are more than texts to somebody: to SQL of all three databases, to JSON, to addresses, to formats. */
export const hostile = [
	`' OR 1=1 --${MARK}`,
	`"; DROP TABLE orders; --${MARK}`,
	`orders.amount) FROM orders; DELETE FROM orders; --${MARK}`,
	`revenue' UNION SELECT id FROM orders WHERE '${MARK}' = '${MARK}`,
	`\\' OR 1=1 --${MARK}`,
	`${MARK}\\`,
	`’ OR ‘${MARK}’=‘${MARK}ʼ＇`,
	`%27 OR 1=1 --${MARK}`,
	`{p1:String} $1 $$ ? :a %s ${MARK}`,
	`\`${MARK}\`/**/\r\n--`,
];

/** The same in few characters, too short to be marked. */
export const bare = ["$1", "\\", "'", '"', "", "null"];

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
	[key: string]: Json;
}

/** A place within a question: its keys and, for parts of lists, their numbers. */
type Path = readonly (string | number)[];

interface Place {
	path: Path;
	isKey: boolean;
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** Every text of a question but its kind, and every key. */
function placesIn(value: Json, path: Path = []): Place[] {
	if (typeof value === "string")
		return path.join() === "kind" ? [] : [{ path, isKey: false }];
	if (Array.isArray(value))
		return value.flatMap((one, i) => placesIn(one, [...path, i]));
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([key, one]) => [
		{ path: [...path, key], isKey: true },
		...placesIn(one, [...path, key]),
	]);
}

/** The value with another text, or another key, in one place. */
function replaced(value: Json, { path, isKey }: Place, text: string): Json {
	const [first, ...rest] = path;
	if (first === undefined) return text;
	const inner = { path: rest, isKey };
	if (Array.isArray(value))
		return value.map((one, i) =>
			i === first ? replaced(one, inner, text) : one,
		);
	return Object.fromEntries(
		Object.entries(value as JsonObject).map(([key, one]) => {
			if (key !== first) return [key, one];
			return isKey && rest.length === 0
				? [text, one]
				: [key, replaced(one, inner, text)];
		}),
	);
}

/** A question with a place in it that no other has: the same keys above it, whatever stands beside. */
export interface Target {
	question: JsonObject;
	place: Place;
}

/** The questions of the conformance vectors that have an answer; and every KPI of the catalogue, written into a question. */
async function questions(): Promise<JsonObject[]> {
	const cases = (await vectors()).flatMap(({ cases }) => cases);
	const answered = cases.filter(({ error }) => !error);
	const plain = answered.map(
		({ question }) => question as unknown as JsonObject,
	);
	const own = kpis.map(({ id, unit, direction, is }) => ({
		kind: "kpi",
		metric: { id: `own-${id}`, name: { en: id }, unit, direction, is },
	}));
	return [...plain, ...(own as JsonObject[])];
}

/** Every place that such a question has, once for each kind of question: as of the sample's own instant, unless that is the place. */
export async function targets(): Promise<Target[]> {
	const found = new Map<string, Target>();
	for (const { asOf: _, ...plain } of await questions())
		for (const question of [plain, { ...plain, asOf: "2026-11-01" }])
			for (const place of placesIn(question)) {
				const keys = place.path.map((key) =>
					typeof key === "number" ? "#" : key,
				);
				const shape = [plain.kind, place.isKey, ...keys].join(" ");
				if (!found.has(shape)) found.set(shape, { question, place });
			}
	return [...found.values()];
}

export const attacked = ({ question, place }: Target, text: string): Json =>
	replaced(question, place, text);

/** A body with one question, as text. */
export const asked = (question: string) =>
	`{"questions":[{"question":${question}}]}`;

/** Bodies by what is amiss with them, and the status that they are refused with. */
export const refused: [what: string, body: string, status: number][] = [
	["a body of a megabyte", asked(`"${"x".repeat(1_000_000)}"`), 413],
	["lists within lists", "[".repeat(100_000), 413],
	[
		"filters within filters",
		asked(
			`{"kind":"kpi","metric":"orders","filters":[${'{"not":'.repeat(500)}{"all":[]}${"}".repeat(500)}]}`,
		),
		413,
	],
	["__proto__", asked('{"kind":"kpi","__proto__":{"metric":"orders"}}'), 400],
	["constructor", asked('{"kind":"kpi","constructor":{}}'), 400],
	["a key twice", asked('{"kind":"kpi","kind":"rows","entity":"a"}'), 400],
	[
		"a key twice, once in disguise",
		asked('{"kind":"kpi","metric":"orders","m\\u0065tric":"revenue"}'),
		400,
	],
	["a tenant beside the questions", '{"questions":[],"tenant":"south"}', 400],
	["no JSON", "' OR 1=1 --", 400],
];
