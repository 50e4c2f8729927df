import { expect } from "chai";
import { html } from "lit";
import "../../src/index.js";
import type { CadranElement } from "../../src/element/element.js";
import type { CadranErrorEvent } from "../../src/element/events.js";
import type { Answer, RowQuestion } from "../../src/questions/question.js";
import type { DataSource } from "../../src/sources/source.js";
import { shop as cohorts } from "../../stories/cohort-heatmap.stories.js";
import { shop as funnel } from "../../stories/funnel.stories.js";
import { revenue } from "../../stories/kpi-tile.stories.js";
import { nps } from "../../stories/nps-gauge.stories.js";
import { shop as crowd } from "../../stories/rfm-grid.stories.js";
import { all, calm, clear, drawn, part, text } from "./drawn.js";

type Widget = CadranElement<RowQuestion>;
type Any = Record<string, unknown>;

const whole: Record<string, Answer<RowQuestion>> = {
	"cadran-kpi-tile": revenue,
	"cadran-funnel": funnel,
	"cadran-rfm-grid": crowd,
	"cadran-cohort-heatmap": cohorts,
	"cadran-nps-gauge": nps,
};

/** An empty widget that notes what it tells of. */
async function widgetOf(tag: string) {
	await drawn("main > div", html`<div></div>`).catch(() => null);
	const widget = document.createElement(tag) as Widget;
	const errors: unknown[] = [];
	widget.addEventListener("cadran-error", ({ error }: CadranErrorEvent) =>
		errors.push(error),
	);
	document.querySelector("main")?.append(widget);
	return { widget, errors };
}

/** Copies of an answer, each with one thing in it taken away or turned into what it should not be. */
function* broken(
	answer: Answer<RowQuestion>,
): Generator<[string, Answer<RowQuestion>]> {
	for (const key of Object.keys(answer)) {
		if (["kind", "split"].includes(key)) continue;
		for (const value of [undefined, null, "?", { no: "sense" }])
			yield [
				`${key}: ${JSON.stringify(value)}`,
				{ ...answer, [key]: value } as unknown as Answer<RowQuestion>,
			];
	}
	yield ["empty", {} as Answer<RowQuestion>];
	const { meta } = answer as unknown as { meta: Any };
	for (const key of ["definition", "warnings"])
		yield [
			`meta.${key}`,
			{
				...answer,
				meta: { ...meta, [key]: undefined },
			} as unknown as Answer<RowQuestion>,
		];
}

const NONSENSE = /NaN|undefined|\[object|Infinity|Invalid/;

afterEach(clear);

describe("an answer that is not one", () => {
	for (const [tag, answer] of Object.entries(whole))
		it(`never makes half a picture in ${tag}`, async () => {
			const { widget, errors } = await widgetOf(tag);
			const objections: string[] = [];
			for (const [what, data] of broken(answer)) {
				const told = errors.length;
				widget.data = data;
				await calm(widget);
				const failed = all(widget, ".failed").length > 0;
				const seen = all(widget, ".failed > :first-child, .body")
					.map((each) => each.textContent)
					.join();
				if (NONSENSE.test(seen) || failed !== errors.length > told)
					objections.push(`${what}: ${text(widget)}`);
			}
			expect(objections).to.deep.equal([]);
			expect(errors.length).to.be.above(5);
			widget.data = answer;
			await calm(widget);
			expect(all(widget, ".body")).to.have.length(1);
		});

	it("is told once, in the reader's words, with no second try where none can help", async () => {
		const { widget, errors } = await widgetOf("cadran-kpi-tile");
		widget.data = { kind: "kpi" } as unknown as Answer<RowQuestion>;
		await calm(widget);
		widget.heading = "Sales";
		await calm(widget);
		expect(errors).to.have.length(1);
		expect(errors[0]).to.include({ name: "CadranError", code: "failed" });
		expect(text(widget)).to.match(
			/^Sales This could not be worked out The answer can’t be drawn:/,
		);
		expect(all(widget, "button")).to.have.length(0);
	});

	it("from a source can be asked for again", async () => {
		const { widget, errors } = await widgetOf("cadran-kpi-tile");
		const answers = [undefined, {}, revenue];
		widget.source = {
			ask: async () => answers.shift(),
		} as unknown as DataSource;
		Object.assign(widget, { metric: "revenue" });
		await calm(widget);
		part(widget, "button").click();
		await calm(widget);
		expect(errors).to.have.length(2);
		part(widget, "button").click();
		await calm(widget);
		expect(text(widget, ".figure")).to.equal("1.24");
	});

	it("may be no promise at all, but a throw", async () => {
		const { widget, errors } = await widgetOf("cadran-kpi-tile");
		widget.source = {
			ask() {
				throw new Error("no line to the server");
			},
		} as unknown as DataSource;
		Object.assign(widget, { metric: "revenue" });
		await calm(widget);
		expect(text(widget)).to.contain("no line to the server");
		expect(errors).to.have.length(1);
	});
});
