import type { Stretch } from "../../model/calendar.js";
import { CadranError } from "../../model/error.js";
import { refuse } from "../../questions/check.js";
import { type Figure, measureOf } from "../../questions/figure.js";
import { minimumOf } from "../../questions/kpi/definition.js";
import { type Compare, comparisonsOf } from "../../questions/kpi/frames.js";
import type { KpiAnswer, KpiGroup, Split } from "../../questions/kpi.js";
import { figureIn } from "./figure.js";
import {
	type CubeFilter,
	type CubeQuery,
	type CubeRow,
	LIMIT,
} from "./load.js";
import type { Mapped } from "./metric.js";
import { among, memberOf, queryOf } from "./query.js";

type Key = string | null;
type Load = (query: CubeQuery) => Promise<readonly CubeRow[]>;

const keyIn = (row: CubeRow, member: string): Key => {
	const value = row[member] ?? null;
	return value === null ? null : String(value);
};

/** The figures of all groups over one stretch. */
async function groupsOf(
	mapped: Mapped,
	member: string,
	stretch: Stretch,
	filters: readonly CubeFilter[],
	load: Load,
): Promise<Map<Key, Figure>> {
	const more = { dimensions: [member], limit: LIMIT };
	const rows = await load(queryOf(mapped, stretch, filters, more));
	if (rows.length >= LIMIT)
		throw new CadranError(
			"unsupported",
			`“${member}” has ${LIMIT} values or more: split by one that has fewer.`,
		);
	return new Map(
		rows.map((row) => [keyIn(row, member), figureIn(row, mapped, stretch)]),
	);
}

const isPresent = ({ n, value, parts }: Figure): boolean =>
	n > 0 || Boolean(value) || Boolean(parts?.some(Boolean));

/** Largest n first, equals by key, rows without a value last. */
function rank(frames: readonly Map<Key, Figure>[]): Key[] {
	const keys = new Set(frames.flatMap((frame) => [...frame.keys()]));
	const sizeOf = (key: Key) => frames[0]?.get(key)?.n ?? 0;
	const after = (a: Key, b: Key) =>
		a === null || b === null ? Number(a === null) : Number(a > b) || -1;
	return [...keys]
		.filter((key) =>
			frames.some((frame) => {
				const figure = frame.get(key);
				return figure !== undefined && isPresent(figure);
			}),
		)
		.sort((a, b) => sizeOf(b) - sizeOf(a) || after(a, b));
}

/** A metric's largest groups; the rest is asked for as one, never added up. */
export async function splitOf(
	mapped: Mapped,
	frames: readonly Compare[],
	filters: readonly CubeFilter[],
	split: Split,
	load: Load,
): Promise<NonNullable<KpiAnswer["split"]>> {
	const { metric } = mapped;
	if ("customers" in split || "grain" in split)
		throw new CadranError(
			"unsupported",
			"Cube is asked for splits by a dimension alone.",
		);
	const { column = metric.by, top = 8 } = split;
	if (column === undefined)
		return refuse(
			"split.column",
			`“${metric.id}” has no usual split: say by which column.`,
		);
	const member = memberOf(mapped, column);
	const all = await Promise.all(
		frames.map(({ stretch }) =>
			groupsOf(mapped, member, stretch, filters, load),
		),
	);
	const group = (key: Key, figures: readonly Figure[]): KpiGroup => ({
		key,
		measure: measureOf(figures[0] as Figure, minimumOf(metric)),
		comparisons: comparisonsOf(frames, figures, minimumOf(metric)),
	});
	const ranked = rank(all);
	const keys = ranked.slice(0, top);
	const groups = keys.map((key) =>
		group(
			key,
			all.map(
				(found, at) =>
					found.get(key) ??
					figureIn(undefined, mapped, (frames[at] as Compare).stretch),
			),
		),
	);
	if (ranked.length <= top) return { column, groups, other: null };
	const others = [...filters, among(member, keys, true)];
	const rest = await Promise.all(
		frames.map(async ({ stretch }) => {
			const [row] = await load(queryOf(mapped, stretch, others));
			return figureIn(row, mapped, stretch);
		}),
	);
	const other = { ...group(null, rest), groups: ranked.length - top };
	return { column, groups, other };
}
