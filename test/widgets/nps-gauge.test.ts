import { expect } from "chai";
import { html } from "lit";
import type { CadranSelectEvent } from "../../src/element/events.js";
import { CadranError } from "../../src/model/error.js";
import { defineModel } from "../../src/model/mapping.js";
import type {
	SurveyAnswer,
	SurveyQuestion,
} from "../../src/questions/survey.js";
import { memorySource } from "../../src/sources/memory.js";
import type { DataSource } from "../../src/sources/source.js";
import type { CadranNpsGauge } from "../../src/widgets/nps-gauge.js";
import {
	byTouchpoint,
	ces,
	csat,
	nps,
} from "../../stories/nps-gauge.stories.js";
import {
	all,
	calm,
	clear,
	drawn,
	loaded,
	part,
	plain,
	press,
	text,
	texts,
} from "./drawn.js";

const gauge = (template: ReturnType<typeof html>) =>
	drawn<CadranNpsGauge>("cadran-nps-gauge", template);
const of = (data: SurveyAnswer) =>
	gauge(html`<cadran-nps-gauge .data=${data}></cadran-nps-gauge>`);

const labels = (widget: HTMLElement) =>
	all(widget, ".labels button").map((button) => plain(button.ariaLabel ?? ""));
const box = (widget: HTMLElement, selector: string) =>
	part(widget, selector).getBoundingClientRect();

afterEach(clear);

describe("what a reader sees in an NPS gauge", () => {
	it("is the score with its sign and its interval", async () => {
		const widget = await of(nps);
		expect(text(widget, ".heading")).to.equal("Net Promoter Score");
		expect(text(widget, ".value")).to.equal("+30 between +25.6 and +34.2");
		expect(part(widget, "article").ariaLabel).to.match(
			/^Net Promoter Score \+30, between \+25\.6 and \+34\.2, \+6 vs .* \(better, a real change\)$/,
		);
	});

	it("is how it changed, and whether that is real", async () => {
		expect(text(await of(nps), ".changes")).to.match(
			/^▲ \+6 vs same days, .* · better, a real change$/,
		);
		expect(text(await of(csat), ".changes")).to.match(
			/^= \+0\.4 pts vs .* · no real change$/,
		);
	});

	it("is the score on its scale, within its interval", async () => {
		const widget = await of(nps);
		const track = box(widget, ".track");
		const interval = box(widget, ".interval");
		const line = part<SVGLineElement>(widget, ".bullet line");
		expect(line.getAttribute("x1")).to.equal("65%");
		expect((interval.left - track.left) / track.width).to.be.closeTo(
			0.628,
			1e-3,
		);
		expect(interval.width / track.width).to.be.closeTo(0.043, 1e-3);
		expect(text(widget, ".ticks")).to.equal("−100 0 +100");
		expect(text(await of(ces), ".ticks")).to.equal("1 4 7");
	});

	it("is three bands with their share on the mark and their name beneath", async () => {
		const widget = await of(nps);
		expect(
			all(widget, ".stack text").map((mark) => mark.textContent),
		).to.deep.equal(["19%", "32%", "49%"]);
		expect(labels(widget)).to.deep.equal([
			"Detractors 0–6, 19% (229)",
			"Passives 7–8, 32% (385)",
			"Promoters 9–10, 49% (590)",
		]);
	});

	it("is every answer from 0 to 10, as a table whose bars start at one line", async () => {
		const widget = await of(nps);
		expect(text(widget, ".scores caption")).to.equal("Answers by score");
		expect(
			all(widget, ".scores th[scope=col]").map((head) => head.textContent),
		).to.deep.equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
		const counts = all(widget, ".scores td").map((cell) =>
			plain(cell.textContent),
		);
		expect(counts.join()).to.equal("22,8,11,15,23,64,86,171,214,290,300");
		const bottoms = all(widget, ".scores rect").map((bar) =>
			Math.round(bar.getBoundingClientRect().bottom),
		);
		expect(new Set(bottoms).size).to.equal(1);
		const [head, cell] = [box(widget, ".scores th"), box(widget, ".scores td")];
		expect(head.top).to.be.at.least(cell.bottom);
	});

	it("is answers, response, method and span at the foot", async () => {
		expect(texts(await of(nps), ".notes li")).to.deep.equal([
			"n = 1,204 answers",
			"23.0% response",
			"95% adjusted Wald",
			"Oct 1 – Nov 18, 2026",
			"49 of 92 days",
		]);
	});

	it("is in French where the page is", async () => {
		const widget = await gauge(
			html`<div lang="fr"><cadran-nps-gauge .data=${nps}></cadran-nps-gauge></div>`,
		);
		expect(text(widget, ".value")).to.equal("+30 entre +25,6 et +34,2");
		expect(labels(widget)[0]).to.equal("Détracteurs 0–6, 19 % (229)");
		expect(text(widget, ".changes")).to.contain("mieux, évolution réelle");
		expect(text(widget, ".notes")).to.contain("n = 1 204 réponses");
	});

	it("has the share of a small band beside its label, and labels that never meet", async () => {
		const share = [0.01, 0.04, 0.95];
		const widget = await of({
			...nps,
			bands: nps.bands.map((band, i) => ({ ...band, share: share[i] ?? 0 })),
		});
		expect(
			all(widget, ".stack text").map((mark) => mark.textContent),
		).to.deep.equal(["95%"]);
		for (const width of [600, 320, 240, 160]) {
			widget.style.inlineSize = `${width}px`;
			expect(text(widget, ".labels"), `${width}`).to.contain("0–6 1%");
			const boxes = all(widget, ".labels button").map((button) =>
				button.getBoundingClientRect(),
			);
			boxes.forEach((one, i) => {
				const next = boxes[i + 1];
				if (next)
					expect(
						one.right <= next.left + 0.5 || one.bottom <= next.top + 0.5,
						`${width}`,
					).to.equal(true);
			});
			const card = part(widget, ".card");
			expect(card.scrollWidth, `${width}`).to.be.at.most(card.clientWidth);
		}
	});

	it("has its course where it is asked for by series", async () => {
		expect(all(await of(nps), ".sparkline")).to.have.length(0);
		const point = { from: "", to: "", open: false, n: 40 };
		const widget = await of({
			...nps,
			series: [
				{ ...point, value: 20 },
				{ ...point, value: 30 },
			],
		});
		expect(all(widget, ".sparkline")).to.have.length(1);
	});
});

describe("an NPS gauge by touchpoint", () => {
	it("is a table: best first, too few without a score, the others together last", async () => {
		const widget = await of(byTouchpoint);
		expect(texts(widget, ".groups thead th")).to.deep.equal([
			"Touchpoint",
			"Score",
			"95% interval",
			"n",
		]);
		expect(texts(widget, ".groups tbody tr")).to.deep.equal([
			"Store +52 +43.1 … +59.9 288",
			"Website +44 +34.0 … +53.0 211",
			"Not given +30 +9.6 … +48.2 62",
			"Customer service +21 +10.3 … +31.2 240",
			"Delivery −8 −17.4 … +1.5 302",
			"Returns Not enough data 11",
			"Other (3) +38 +21.4 … +52.4 90",
		]);
		expect(all(widget, ".groups tbody th[scope=row]")).to.have.length(7);
		expect(part(widget, "article").ariaLabel).to.contain(
			"lowest Delivery (−8), highest Store (+52)",
		);
	});

	it("keeps name, score and number in the smallest width", async () => {
		const widget = await of(byTouchpoint);
		widget.style.inlineSize = "160px";
		expect(texts(widget, ".groups tbody tr")[4]).to.equal("Delivery −8 302");
	});

	it("picks the answers of one by keyboard, from the bands on down", async () => {
		const widget = await of(byTouchpoint);
		const events: CadranSelectEvent[] = [];
		widget.addEventListener("cadran-select", (event) => events.push(event));
		expect(all(widget, ".body button[tabindex='0']")).to.have.length(1);
		part(widget, ".labels button").focus();
		press(widget, "ArrowDown");
		const store = widget.shadowRoot?.activeElement as HTMLElement;
		expect(plain(store.textContent)).to.equal("Store");
		store.click();
		await calm(widget);
		expect(events[0]?.filter).to.deep.equal({
			column: "surveys.touchpoint",
			is: "Store",
		});
		expect(events[0]?.label).to.equal("Touchpoint: Store");
		expect(part(widget, ".groups [aria-pressed=true]")).to.equal(store);
		press(widget, "Escape");
		await calm(widget);
		expect(all(widget, "[aria-pressed=true]")).to.have.length(0);
	});
});

describe("an NPS gauge as a dial", () => {
	it("has the words of the line, and an arc in its place", async () => {
		const line = await of(nps);
		const name = part(line, "article").ariaLabel;
		const ticks = text(line, ".ticks");
		const widget = await gauge(
			html`<cadran-nps-gauge skin="dial" .data=${nps}></cadran-nps-gauge>`,
		);
		expect(all(widget, ".bullet")).to.have.length(0);
		expect(part(widget, ".dial").ariaHidden).to.equal("true");
		expect(part(widget, "article").ariaLabel).to.equal(name);
		expect(text(widget, ".dial .ticks").split(" ").sort()).to.deep.equal(
			ticks.split(" ").sort(),
		);
		const track = box(widget, ".dial .track");
		const needle = box(widget, ".dial .needle");
		// +30 of −100 … +100 is 65 % of the half circle: right of its middle, left of its end.
		const middle = track.left + track.width / 2;
		expect(needle.left).to.be.above(middle);
		expect(needle.right).to.be.below(track.right);
	});
});

describe("an NPS gauge without a score", () => {
	it("shows the number of answers and each of them, and no score", async () => {
		const widget = await of({
			...nps,
			score: { ...nps.score, n: 11, enough: false },
		});
		expect(text(widget, ".value")).to.equal("Not enough data (n = 11)");
		expect(all(widget, ".bullet, .bands, .changes")).to.have.length(0);
		expect(text(widget)).to.not.contain("+30");
		expect(all(widget, ".scores td")).to.have.length(11);
	});

	it("is empty where nobody answered", async () => {
		const none = { ...nps, score: { ...nps.score, value: null, n: 0 } };
		expect(text(await of(none))).to.contain("No data for this period");
	});

	it("tells why a wrong scale is refused", async () => {
		const source: DataSource = {
			ask: () =>
				Promise.reject(
					new CadranError("refused", "NPS needs the scale 0 to 10."),
				),
		};
		const widget = await gauge(
			html`<cadran-nps-gauge .source=${source}></cadran-nps-gauge>`,
		);
		expect(text(widget)).to.contain("NPS needs the scale 0 to 10.");
		expect(all(widget, "button")).to.have.length(0);
	});
});

describe("picking a band", () => {
	const picks = (widget: HTMLElement) => {
		const events: CadranSelectEvent[] = [];
		widget.addEventListener("cadran-select", (event) => events.push(event));
		return events;
	};
	const pressed = (widget: HTMLElement) =>
		all(widget, "[aria-pressed=true]").map((each) =>
			plain(each.ariaLabel ?? ""),
		);

	it("by its label tells of the customers in it, once", async () => {
		const widget = await of(nps);
		const events = picks(widget);
		all(widget, ".labels button")[2]?.click();
		await calm(widget);
		expect(events).to.have.length(1);
		expect(events[0]?.label).to.equal("Promoters 9–10");
		expect(events[0]?.filter).to.deep.include({ pick: { from: 9, to: 10 } });
		expect(events[0]?.filter).to.have.nested.property(
			"customers.survey",
			"nps",
		);
		expect(pressed(widget)).to.deep.equal(["Promoters 9–10, 49% (590)"]);
		expect(all(widget, ".picked")).to.have.length(1);
	});

	it("by its mark does the same", async () => {
		const widget = await of(nps);
		const events = picks(widget);
		part<SVGElement>(widget, ".stack .bad").dispatchEvent(
			new MouseEvent("click", { bubbles: true }),
		);
		expect(events[0]?.filter).to.deep.include({ pick: { from: 0, to: 6 } });
	});

	it("by keyboard is one tab stop with arrows, and Escape lets go", async () => {
		const widget = await of(nps);
		expect(all(widget, ".body button[tabindex='0']")).to.have.length(1);
		part(widget, ".body button").focus();
		press(widget, "End");
		const promoters = widget.shadowRoot?.activeElement as HTMLElement;
		expect(plain(promoters.textContent ?? "")).to.contain("Promoters");
		promoters.click();
		await calm(widget);
		expect(pressed(widget)).to.have.length(1);
		press(widget, "Escape");
		await calm(widget);
		expect(pressed(widget)).to.have.length(0);
	});
});

describe("an NPS gauge with a source", () => {
	it("asks about its kind, rule, comparison and course", async () => {
		const asked: SurveyQuestion[] = [];
		const source = {
			ask: async (question: SurveyQuestion) => {
				asked.push(question);
				return ces;
			},
		} as unknown as DataSource;
		const widget = await gauge(
			html`<cadran-nps-gauge kind="ces" rule="net" compare="previous-year" series="month" rolling="90" by="touchpoint" .source=${source}></cadran-nps-gauge>`,
		);
		expect(asked).to.have.length(1);
		expect(asked[0]).to.deep.include({
			kind: "survey",
			survey: "ces",
			rule: "net",
			compare: ["previous-year"],
			series: "month",
			rolling: 90,
			split: { column: "touchpoint" },
		});
		expect(text(widget, ".heading")).to.equal("Customer effort");
	});
});

describe("the published intervals of Rocks (2016)", () => {
	const vectors = [
		[50, 20, 100, "+30 between +14.1 and +44.2"],
		[500, 200, 1000, "+30 between +25.1 and +34.7"],
		[15, 3, 30, "+40 between +13.3 and +59.5"],
	] as const;
	for (const [promoters, detractors, n, expected] of vectors)
		it(`are read of ${promoters} promoters and ${detractors} detractors of ${n}`, async () => {
			const score = (i: number) =>
				i < promoters ? 9 : i < promoters + detractors ? 6 : 8;
			const rows = Array.from({ length: n }, (_, i) => ({
				client: `c${i}`,
				on: "2026-11-01",
				note: score(i),
			}));
			const source = memorySource(
				{ surveys: rows },
				defineModel({
					timeZone: "Europe/Paris",
					asOf: "2026-11-18",
					entities: {
						surveys: {
							columns: { customer: "client", at: "on", score: "note" },
						},
					},
				}),
			);
			const widget = await gauge(
				html`<cadran-nps-gauge .source=${source}></cadran-nps-gauge>`,
			);
			await loaded(widget, ".value");
			expect(text(widget, ".value")).to.equal(expected);
		});
});
