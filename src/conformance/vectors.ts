import type { VectorSet } from "./set.js";

/** The sets of vectors that come with Cadran: `vectors/<id>.json`. */
export const setIds = [
	"crm",
	"algebra",
	"kpi",
	"filters",
	"picks",
	"funnel",
	"rfm",
	"cohort",
	"survey",
	"rows",
	"scopes",
	"ties",
	"clocks-paris",
	"clocks-auckland",
	"clocks-sao-paulo",
	"clocks-lord-howe",
	"clocks-apia",
	"fiscal",
	"amounts",
	"currencies",
	"late",
	"texts",
	"ids",
	"mapping",
	"reading",
	"strangers",
	"empty",
	"told",
] as const;

export type SetId = (typeof setIds)[number];

async function load(id: SetId): Promise<VectorSet> {
	const file = await import(`./vectors/${id}.json`, {
		with: { type: "json" },
	});
	return file.default;
}

/** The vectors, each set read when it is asked for; all of them unless given. */
export const vectors = (ids: readonly SetId[] = setIds): Promise<VectorSet[]> =>
	Promise.all(ids.map(load));
