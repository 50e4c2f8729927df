import { expect } from "chai";
import { html } from "lit";
import type {
	CadranErrorEvent,
	CadranLoadEvent,
} from "../../src/element/events.js";
import { CadranError } from "../../src/model/error.js";
import { defineModel } from "../../src/model/mapping.js";
import type { Expression, Unit } from "../../src/model/metric.js";
import type { KpiAnswer, KpiQuestion } from "../../src/questions/kpi.js";
import { memorySource } from "../../src/sources/memory.js";
import type { DataSource } from "../../src/sources/source.js";
import type { CadranKpiTile } from "../../src/widgets/kpi-tile.js";
import {
	churn,
	cost,
	projected,
	resolution,
	revenue,
} from "../../stories/kpi-tile.stories.js";
import { all, calm, clear, drawn, loaded, part, text, texts } from "./drawn.js";

const tile = (template: ReturnType<typeof html>) =>
	drawn<CadranKpiTile>("cadran-kpi-tile", template);
const of = (data: KpiAnswer) =>
	tile(html`<cadran-kpi-tile .data=${data}></cadran-kpi-tile>`);

/** A source whose answers come when they are called for, in any order. */
function held() {
	const calls: {
		question: KpiQuestion;
		signal?: AbortSignal;
		resolve: (answer: KpiAnswer) => void;
		reject: (error: Error) => void;
	}[] = [];
	const source = {
		ask: (question: KpiQuestion, { signal }: { signal?: AbortSignal } = {}) =>
			new Promise<KpiAnswer>((resolve, reject) =>
				calls.push({ question, signal, resolve, reject }),
			),
	} as unknown as DataSource;
	const call = (index: number) => {
		const found = calls[index];
		if (!found) throw new Error(`There was no call ${index}.`);
		return found;
	};
	return { source, calls, call };
}

afterEach(clear);

describe("what a reader sees in a KPI tile", () => {
	it("is name, figure, unit, change and how far the period is", async () => {
		const widget = await of(revenue);
		expect(text(widget, ".heading")).to.equal("Revenue");
		expect(text(widget, ".figure")).to.equal("1.24");
		expect(text(widget, ".value")).to.match(/€.*1\.24.*M/);
		expect(text(widget, ".changes")).to.match(
			/^▲ \+8\.1% vs same days, .*2025 · better$/,
		);
		expect(text(widget, ".notes")).to.match(/18 of 30 days.*n = 4,218/);
	});

	it("tells in words whether lower is better, and hides the arrow from those who listen", async () => {
		const widget = await of(churn);
		expect(text(widget, ".changes")).to.match(/▼ −1\.3 pts vs .* · better$/);
		expect(part(widget, "strong").className).to.equal("good");
		expect(part(widget, "strong span").ariaHidden).to.equal("true");
	});

	it("calls noise no real change", async () => {
		const widget = await of(resolution);
		expect(text(widget, ".changes")).to.contain("no real change");
		expect(part(widget, "strong").className).to.equal("neutral");
	});

	it("is the target with the gap to it, on a bar as long as the value with a mark at the target", async () => {
		const widget = await tile(
			html`<cadran-kpi-tile .data=${cost} target="48"></cadran-kpi-tile>`,
		);
		expect(text(widget, ".target")).to.equal("Target €48.00 · reached");
		const length = part(widget, ".length").getAttribute("width");
		const mark = part(widget, ".target path").getAttribute("d");
		expect(
			Number(length) / Number.parseFloat(mark?.slice(1) ?? ""),
		).to.be.closeTo(38.4 / 48, 1e-9);
	});

	it("is its state by the limits: a word, and a sign that those who listen are spared", async () => {
		const widget = await tile(
			html`<cadran-kpi-tile .data=${churn} thresholds="0.1, 0.12"></cadran-kpi-tile>`,
		);
		expect(text(widget, ".standing")).to.equal(
			"! Watch over 10.0%, up to 12.0%",
		);
		expect(part(widget, ".standing [aria-hidden]").textContent).to.equal("!");
		expect(part(widget, ".standing strong").className).to.equal("watch");
	});

	it("is no state, but what is wrong, by limits that fall", async () => {
		const widget = await tile(
			html`<cadran-kpi-tile .data=${churn} thresholds="0.12, 0.1"></cadran-kpi-tile>`,
		);
		expect(text(widget)).to.contain("thresholds must be one or two ascending");
		expect(all(widget, ".figure")).to.have.length(0);
	});

	it("is how it stands beside others", async () => {
		const widget = await tile(
			html`<cadran-kpi-tile .data=${churn} benchmark="0.08, 0.1" benchmark-name="Panel"></cadran-kpi-tile>`,
		);
		expect(texts(widget, ".changes li")[1]).to.equal(
			"▲ 1.2 pts above Panel 8.0% – 10.0% · worse",
		);
	});

	it("is what the period will come to, and how that was worked out", async () => {
		const widget = await of(projected);
		expect(text(widget, ".projection")).to.equal(
			"Projected to Nov 30, 2026: €2.04M, between €1.92M and €2.17M",
		);
		expect(text(widget, ".notes")).to.contain(
			"projection by the weekdays of the period before, 17 whole days",
		);
	});

	it("is the sentence as the name of the card for those who listen", async () => {
		const { ariaLabel } = part(await of(churn), "article");
		expect(ariaLabel).to.match(
			/^Churn rate 11\.2%, −1\.3 pts vs .*\(better\)$/,
		);
	});

	it("is in French within a French part of an English page", async () => {
		const widget = await tile(
			html`<div lang="fr"><cadran-kpi-tile .data=${churn}></cadran-kpi-tile></div>`,
		);
		expect(text(widget, ".value")).to.equal("11,2 %");
		expect(text(widget, ".changes")).to.match(/▼ −1,3 pts vs .* · mieux$/);
		(widget.parentElement as HTMLElement).lang = "en";
		await calm(widget);
		expect(text(widget, ".changes")).to.match(/better$/);
	});

	it("has a sparkline that can be taken away", async () => {
		const widget = await of(revenue);
		expect(all(widget, ".sparkline")).to.have.length(1);
		widget.noSparkline = true;
		await calm(widget);
		expect(all(widget, ".sparkline")).to.have.length(0);
	});

	it("is darker ground and lighter text on a dark page", async () => {
		const widget = await of(revenue);
		const colour = () =>
			getComputedStyle(part(widget, ".card")).backgroundColor;
		document.documentElement.style.colorScheme = "dark";
		const dark = colour();
		document.documentElement.style.colorScheme = "light";
		expect([colour(), dark]).to.deep.equal([
			"rgb(255, 255, 255)",
			"rgb(21, 24, 31)",
		]);
	});
});

describe("the states of a KPI tile", () => {
	it("waits, busy, with its heading", async () => {
		const widget = await tile(
			html`<cadran-kpi-tile metric="revenue" heading="Revenue" .source=${held().source}></cadran-kpi-tile>`,
		);
		expect(part(widget, "article").ariaBusy).to.equal("true");
		expect(part(widget, "article").ariaLabel).to.equal("Revenue");
		expect(text(widget)).to.equal("Revenue");
	});

	it("has no data, or too little of it", async () => {
		const empty = {
			...revenue,
			measure: { ...revenue.measure, value: null, n: 0 },
		};
		expect(text(await of(empty))).to.contain("No data for this period");
		const few = {
			...resolution,
			measure: { ...resolution.measure, n: 11, enough: false },
		};
		const widget = await of(few);
		expect(text(widget, ".value")).to.equal("Not enough data (n = 11)");
		expect(text(widget)).to.not.contain("74");
	});

	it("has no source", async () => {
		const widget = await tile(
			html`<cadran-kpi-tile metric="revenue"></cadran-kpi-tile>`,
		);
		expect(text(widget)).to.contain("give it data or a source");
	});

	it("is out of date, a sample, or without some rows, and says so", async () => {
		const widget = await of({
			...revenue,
			meta: {
				...revenue.meta,
				stale: true,
				sample: true,
				warnings: [
					{
						code: "rows-left-out",
						table: "orders",
						column: "amount",
						count: 3,
					},
				],
			},
		});
		expect(text(widget, ".badges")).to.match(
			/Not up to date: as of .*2026.*3 rows left out: amount could not be read.*Sample data/,
		);
	});

	it("can't be answered, and offers no second try", async () => {
		const call = held();
		const widget = await tile(
			html`<cadran-kpi-tile metric="margin" .source=${call.source}></cadran-kpi-tile>`,
		);
		call
			.call(0)
			.reject(new CadranError("unsupported", "orders.margin is not mapped"));
		await calm(widget);
		expect(text(widget)).to.equal(
			"The source can’t answer this orders.margin is not mapped",
		);
		expect(all(widget, "button")).to.have.length(0);
	});
});

describe("a KPI tile with a source of its own", () => {
	it("asks one question, draws the answer and tells of it once", async () => {
		const { source, calls, call } = held();
		const loads: CadranLoadEvent[] = [];
		const listen = (event: CadranLoadEvent) => loads.push(event);
		document.body.addEventListener("cadran-load", listen);
		const widget = await tile(
			html`<cadran-kpi-tile metric="revenue" period="last-month" compare="previous-year, 3-ago" .source=${source}></cadran-kpi-tile>`,
		);
		expect(calls).to.have.length(1);
		expect(call(0).question).to.deep.include({
			kind: "kpi",
			metric: "revenue",
			period: "last-month",
			compare: ["previous-year", { ago: 3 }],
			series: "day",
			language: "en",
		});
		call(0).resolve(revenue);
		await calm(widget);
		widget.heading = "Sales";
		await calm(widget);
		document.body.removeEventListener("cadran-load", listen);
		expect(text(widget, ".heading")).to.equal("Sales");
		expect(text(widget, ".figure")).to.equal("1.24");
		expect(loads.map(({ answer }) => answer)).to.deep.equal([revenue]);
		expect(calls).to.have.length(1);
	});

	it("asks for the median of a mean, a projection, and its peers in place of its own filters", async () => {
		const { source, call } = held();
		const shop = { column: "orders.channel", is: "shop" };
		await tile(
			html`<cadran-kpi-tile metric="revenue" projection .filters=${[{ column: "orders.channel", is: "web" }]} .peers=${[shop]} .source=${source}></cadran-kpi-tile>`,
		);
		expect(call(0).question).to.deep.include({
			median: true,
			projection: "run-rate",
			benchmark: { filters: [shop] },
		});
	});

	it("never shows a slow earlier answer in the place of a later one", async () => {
		const { source, call } = held();
		const widget = await tile(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		let loads = 0;
		widget.addEventListener("cadran-load", () => loads++);
		widget.metric = "churn-rate";
		await calm(widget);
		expect(call(0).signal?.aborted).to.equal(true);
		call(1).resolve(churn);
		await calm(widget);
		call(0).resolve(revenue);
		await calm(widget);
		expect(text(widget, ".heading")).to.equal("Churn rate");
		widget.requestUpdate();
		await calm(widget);
		expect(text(widget, ".heading")).to.equal("Churn rate");
		expect(loads).to.equal(1);
	});

	it("keeps the earlier answer, muted, while the next is on its way", async () => {
		const { source, call } = held();
		const widget = await tile(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		call(0).resolve(revenue);
		await calm(widget);
		widget.period = "this-month";
		await calm(widget);
		expect(text(widget, ".figure")).to.equal("1.24");
		expect(part(widget, "article").ariaBusy).to.equal("true");
		call(1).resolve(churn);
		await calm(widget);
		expect(part(widget, "article").ariaBusy).to.equal("false");
	});

	it("tells of a failure once, says why, and tries again when asked to", async () => {
		const { source, calls, call } = held();
		const widget = await tile(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		const errors: CadranErrorEvent[] = [];
		widget.addEventListener("cadran-error", (event) => errors.push(event));
		const refusal = new CadranError("network", "the server answered 503");
		call(0).reject(refusal);
		await calm(widget);
		expect(text(widget)).to.equal(
			"This could not be worked out the server answered 503 Try again",
		);
		expect(text(widget, "[role=status]")).to.match(/^This could not/);
		expect(errors.map(({ error }) => error)).to.deep.equal([refusal]);
		part(widget, "button").click();
		await calm(widget);
		expect(calls).to.have.length(2);
		call(1).resolve(revenue);
		await calm(widget);
		expect(text(widget, ".figure")).to.equal("1.24");
		expect(errors).to.have.length(1);
	});

	it("keeps what it had where the same question fails, marked as out of date", async () => {
		const { source, call } = held();
		const widget = await tile(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		call(0).resolve(revenue);
		await calm(widget);
		widget.refresh();
		await calm(widget);
		call(1).reject(new CadranError("network", "the server answered 503"));
		await calm(widget);
		expect(text(widget, ".figure")).to.equal("1.24");
		expect(text(widget, ".badges")).to.contain("Not up to date");
	});

	it("asks nothing while it has data", async () => {
		const { source, calls } = held();
		await tile(
			html`<cadran-kpi-tile metric="revenue" .source=${source} .data=${revenue}></cadran-kpi-tile>`,
		);
		expect(calls).to.have.length(0);
	});

	it("asks again when the source says that its data changed", async () => {
		const { source, calls, call } = held();
		let changed = () => {};
		let left = 0;
		source.watch = (tell) => {
			changed = tell;
			return () => left++;
		};
		const widget = await tile(
			html`<cadran-kpi-tile metric="revenue" .source=${source}></cadran-kpi-tile>`,
		);
		call(0).resolve(revenue);
		await calm(widget);
		changed();
		await calm(widget);
		expect(calls).to.have.length(2);
		widget.remove();
		expect(left).to.equal(1);
	});
});

describe("the published sales pipeline of Maven Analytics", () => {
	const won = { column: "deals.status", is: "won" };
	const closed = { column: "deals.status", is: ["won", "lost"] };
	const at = "deals.closed_at";
	const cycle = {
		op: "between",
		of: ["deals.created_at", "deals.closed_at"],
		unit: "days",
	} as const;
	const deals = { op: "count", entity: "deals", where: closed, at } as const;
	const amount = { of: "deals.amount", where: won, at } as const;
	const figures: [string, Unit, Expression, string][] = [
		["close rate", "percent", { op: "rate", of: deals, where: won }, "63.2 %"],
		["won deals", "count", { ...deals, where: won }, "4,238"],
		["won amount", "money", { op: "sum", ...amount }, "$ 10 M"],
		["average won deal", "money", { op: "mean", ...amount }, "$ 2,361"],
		["median won deal", "money", { op: "median", ...amount }, "$ 1,117"],
		[
			"days to win",
			"days",
			{ op: "median", of: cycle, where: won, at },
			"57 days",
		],
	];

	it("is read in tiles to the last digit they show", async function () {
		const file = await fetch("/published/maven-crm/sales_pipeline.csv");
		if (!file.ok) this.skip();
		const source = memorySource(
			{ pipeline: { csv: await file.blob() } },
			defineModel({
				timeZone: "Europe/Paris",
				asOf: "2018-01-01",
				currency: "USD",
				entities: {
					deals: {
						from: "pipeline",
						columns: {
							id: "opportunity_id",
							status: {
								column: "deal_stage",
								values: {
									Won: "won",
									Lost: "lost",
									Engaging: "open",
									Prospecting: "open",
								},
							},
							amount: "close_value",
							created_at: "engage_date",
							closed_at: "close_date",
						},
					},
				},
			}),
		);
		for (const [name, unit, is, expected] of figures) {
			const metric = {
				id: name,
				name: { en: name },
				unit,
				direction: "higher",
				is,
			} as const;
			const widget = await tile(
				html`<cadran-kpi-tile .metric=${metric} no-sparkline .source=${source}></cadran-kpi-tile>`,
			);
			await loaded(widget, ".figure");
			expect(text(widget, ".value"), name).to.equal(expected);
		}
	});
});
