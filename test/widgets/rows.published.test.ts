import { expect } from "chai";
import "../../src/index.js";
import { codeOf } from "../../src/sources/guess/code.js";
import { previewCsv } from "../../src/sources/guess/preview.js";
import { guessMapping, mappingOf } from "../../src/sources/guess.js";
import { settled } from "../stories/draw.js";
import { seen } from "./drawn.js";
import { publishedOrSkip } from "./published.js";

/** Sets, the tiles on them, and the published figures that the tiles must show. */
const sets: [path: string, tiles: Record<string, RegExp>][] = [
	[
		"cdnow/master.txt",
		{
			revenue: /^Revenue 2\.5 M/,
			orders: /69,659/,
			units: /168 K/,
			"average-basket": /35\.89/,
		},
	],
	["rfm/orders.csv", { orders: /4,906/, "new-customers": /995/ }],
	[
		"maven-crm/sales_pipeline.csv",
		{
			"close-rate": /63\.2 ?%.*n = 6,711/,
			"won-amount": /10 M n = 4,238/,
			"average-deal-size": /2,361|2\.36 ?K|2,360\.91/i,
		},
	],
];

describe("the HTML that was written for a published file", () => {
	let page: HTMLElement;
	afterEach(() => page?.remove());

	for (const [path, tiles] of sets)
		it(`draws the published figures of ${path}`, async function () {
			const file = await publishedOrSkip(this, path);
			const { names, rows } = await previewCsv(file, file.name);
			const mapping = mappingOf(guessMapping(names, rows), file.name);
			const widgets = Object.keys(tiles).map(
				(metric) => `<cadran-kpi-tile metric="${metric}"></cadran-kpi-tile>`,
			);
			const { html } = codeOf(mapping, file.name, widgets);
			page = document.createElement("div");
			page.innerHTML = (html ?? "").replace(
				`src="${file.name}"`,
				`src="/published/${path}"`,
			);
			document.body.append(page);
			await settled(page);
			const drawn = [...page.querySelectorAll("cadran-kpi-tile")];
			expect(drawn).to.have.length(widgets.length);
			for (const [index, figure] of Object.values(tiles).entries())
				expect(
					seen(drawn[index]?.shadowRoot?.querySelector(".card") as HTMLElement),
				).to.match(figure);
		});
});
