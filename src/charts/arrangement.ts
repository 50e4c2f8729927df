import type { ModuleWidget } from "../questions/module.js";

/** How many of twelve columns a widget takes: on a desk, and on a tablet. */
export interface Place {
	wide: number;
	medium: number;
}

/** Columns of a row. */
const ALL = 12;

/** Tiles in a row, at most. */
const FOUR = 4;

const widths: Record<ModuleWidget["element"], number> = {
	"kpi-tile": 3,
	funnel: 8,
	"nps-gauge": 4,
	"cohort-heatmap": 8,
	"rfm-grid": 12,
};

const isTile = ({ element }: ModuleWidget) => element === "kpi-tile";

/** Tiles in rows as even as can be, the longer ones first: seven are four and three. */
function tilePlaces(count: number): Place[] {
	const rows = Math.ceil(count / FOUR);
	return Array.from({ length: rows }, (_, row) =>
		Math.ceil((count - row) / rows),
	).flatMap((size, row) =>
		Array.from({ length: size }, (_, at): Place => {
			const isLast = row === rows - 1 && at === size - 1;
			return { wide: ALL / size, medium: isLast && count % 2 === 1 ? ALL : 6 };
		}),
	);
}

/** Larger widgets side by side as far as they fit. What is left of a row goes to its last one, or is shared by like ones. */
function largePlaces(widgets: readonly ModuleWidget[]): Place[] {
	const rows: ModuleWidget["element"][][] = [];
	let left = 0;
	for (const { element } of widgets) {
		const wide = widths[element];
		if (wide > left) {
			rows.push([]);
			left = ALL;
		}
		rows.at(-1)?.push(element);
		left -= wide;
	}
	return rows.flatMap((row) => {
		const free = ALL - row.reduce((sum, each) => sum + widths[each], 0);
		const alike = row.every((each) => each === row[0]);
		return row.map((each, at) => ({
			wide: alike
				? ALL / row.length
				: widths[each] + (at === row.length - 1 ? free : 0),
			medium: ALL,
		}));
	});
}

/** Places for the widgets of a module that leave no holes, in reading order. */
export function arrange(widgets: readonly ModuleWidget[]): Place[] {
	const places: Place[] = [];
	while (places.length < widgets.length) {
		const rest = widgets.slice(places.length);
		const tiles = rest.findIndex((each) => !isTile(each));
		const large = rest.findIndex(isTile);
		places.push(
			...(tiles === 0
				? largePlaces(rest.slice(0, large < 0 ? rest.length : large))
				: tilePlaces(tiles < 0 ? rest.length : tiles)),
		);
	}
	return places;
}
