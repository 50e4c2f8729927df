import type { Entity } from "../../model/entity.js";
import { likeness, outcomeOf } from "./likeness.js";
import { type Look, needs, vocabulary, type Wanted } from "./names.js";
import { type DateWay, NEARLY_ALL, type Profile } from "./profile.js";

/** A column of the file that could be one of ours; from 0.7 by one of its usual names, below 0.2 by its values alone. */
export interface Candidate {
	profile: Profile;
	likeness: number;
}

/** The file's columns read as one entity. */
export interface Match {
	entity: Entity;
	/** Ours, with the column chosen for it first and the others that could be meant after it. */
	columns: Map<string, Candidate[]>;
	/** How much speaks for the entity, whether it has all it needs, and whether by name. */
	score: number;
	whole: boolean;
	named: boolean;
}

export const BY_NAME = 0.65;
const BY_VALUES = 0.1;

const spelled: readonly DateWay[] = [
	"iso",
	"day-first",
	"month-first",
	"yyyymmdd",
];
const isSpelled = (profile: Profile) =>
	spelled.some((way) => profile.dates.has(way));
const isNumber = ({ numbers }: Profile) =>
	Math.max(numbers["."], numbers[","]) >= NEARLY_ALL;

const looks: Record<Look, (profile: Profile, named: boolean) => boolean> = {
	instant: (profile, named) =>
		named ? profile.dates.size > 0 : isSpelled(profile),
	number: (profile, named) =>
		isNumber(profile) && (named || !isSpelled(profile)),
	score: (profile) =>
		isNumber(profile) && profile.whole && profile.min >= 0 && profile.max <= 10,
	key: (profile, named) =>
		(named || !isSpelled(profile)) &&
		!profile.dates.has("iso") &&
		(!isNumber(profile) || profile.whole),
	text: (profile) => !profile.dates.has("iso"),
};

/** Whether no value comes twice, as in a row's own key. */
const isUnique = ({ filled, distinct }: Profile) =>
	distinct.length >= filled * 0.99;

function candidatesOf(
	ours: string,
	{ look, names, needed }: Wanted,
	profiles: readonly Profile[],
): Candidate[] {
	return profiles
		.map((profile) => {
			const named = likeness(profile.name, names);
			const like =
				named || (needed ? BY_VALUES - (profile.whole ? 0.02 : 0) : 0);
			const fits =
				profile.filled === 0
					? named > BY_NAME
					: looks[look](profile, named > 0) &&
						(ours !== "id" || isUnique(profile));
			return { profile, likeness: fits ? like : 0 };
		})
		.filter((candidate) => candidate.likeness > 0)
		.sort((a, b) => b.likeness - a.likeness);
}

const tellsOutcomes = (candidate: Candidate | undefined) =>
	candidate?.profile.distinct.some((value) => outcomeOf(value) !== "open");

/** Reads the file's columns as an entity: the likeliest pair first, each column of the file once. */
export function match(entity: Entity, profiles: readonly Profile[]): Match {
	const wanted = vocabulary[entity] ?? {};
	const pairs = Object.entries(wanted).flatMap(([ours, one]) =>
		candidatesOf(ours, one, profiles).map((candidate) => ({
			ours,
			candidate,
		})),
	);
	pairs.sort((a, b) => b.candidate.likeness - a.candidate.likeness);
	const columns: Match["columns"] = new Map();
	const used = new Set<Profile>();
	let score = 0;
	for (const { ours, candidate } of pairs) {
		if (columns.has(ours) || used.has(candidate.profile)) continue;
		const others = pairs
			.filter((pair) => pair.ours === ours && pair.candidate !== candidate)
			.map((pair) => pair.candidate);
		columns.set(ours, [candidate, ...others]);
		used.add(candidate.profile);
		score += (wanted[ours]?.weight ?? 0) * candidate.likeness;
	}
	if (entity === "deals") {
		const [status, stage] = [columns.get("status"), columns.get("stage")];
		const telling = [status, stage].find((one) => tellsOutcomes(one?.[0]));
		if (telling) columns.set("status", telling);
	}
	const has = (least: number) =>
		(needs[entity] ?? []).every((any) =>
			any.some((ours) => (columns.get(ours)?.[0]?.likeness ?? 0) >= least),
		);
	const inOrder = Object.keys(wanted).flatMap((ours) => {
		const found = columns.get(ours);
		return found ? [[ours, found] as const] : [];
	});
	return {
		entity,
		columns: new Map(inOrder),
		score,
		whole: has(Number.MIN_VALUE),
		named: has(2 * BY_VALUES),
	};
}
