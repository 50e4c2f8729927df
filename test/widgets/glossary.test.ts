import { expect } from "chai";
import { html } from "lit";
import "../../src/index.js";
import { sampleSource } from "../../src/sources/sample.js";
import type { CadranGlossary } from "../../src/widgets/glossary.js";
import { sparse } from "../../stories/glossary.stories.js";
import { violations } from "../axe.js";
import { all, calm, clear, drawn, loaded, part, plain, text } from "./drawn.js";

const whole = sampleSource(3, { customers: 100 });

const glossary = async (template: ReturnType<typeof html>) => {
	const widget = await drawn<CadranGlossary>("cadran-glossary", template);
	await loaded(widget, ".tools");
	return widget;
};
const full = () =>
	glossary(html`<cadran-glossary .source=${whole}></cadran-glossary>`);
const poor = () =>
	glossary(html`<cadran-glossary .source=${sparse}></cadran-glossary>`);

/** Texts, of what is out of sight too, which has no rendered text yet. */
const names = (widget: CadranGlossary, selector: string) =>
	all(widget, selector).map(({ textContent }) => plain(textContent ?? ""));
const found = (widget: CadranGlossary) => text(widget, ".found");
const summary = (widget: CadranGlossary, id: string) =>
	part(widget, `#cadran-${id} summary`);

/** Types into the search field. */
async function type(widget: CadranGlossary, words: string): Promise<void> {
	const field = part<HTMLInputElement>(widget, "input");
	field.value = words;
	field.dispatchEvent(new InputEvent("input"));
	await calm(widget);
}

/** Chooses in one of the lists: 0 is families, 1 readers, 2 data. */
async function choose(widget: CadranGlossary, list: number, option: string) {
	const select = all<HTMLSelectElement>(widget, "select")[list];
	if (!select) throw new Error(`There is no list ${list}.`);
	select.selectedIndex = [...select.options].findIndex(
		({ text }) => text === option,
	);
	select.dispatchEvent(new Event("change"));
	await calm(widget);
}

/** The facts of an opened KPI by their names. */
const facts = (widget: CadranGlossary) =>
	Object.fromEntries(
		all(widget, ".facts dl > div").map((each) => [
			each.querySelector("dt")?.textContent,
			[...each.querySelectorAll("dd")].map((dd) => dd.textContent),
		]),
	);

afterEach(() => {
	clear();
	history.replaceState(null, "", location.pathname + location.search);
});

describe("the glossary", () => {
	it("lists every KPI by family, and by name within", async () => {
		const widget = await full();
		expect(text(widget, ".heading")).to.equal("Glossary of KPIs");
		expect(all(widget, ".entry")).to.have.length(179);
		expect(found(widget)).to.equal("179 KPIs");
		const families = names(widget, ".family > .name");
		expect(families).to.have.length(12);
		expect(families[0]).to.equal("Customer base 24");
		for (const family of all(widget, ".family")) {
			const names = [...family.querySelectorAll("strong")].map(
				({ textContent }) => textContent ?? "",
			);
			const sorted = names.toSorted(
				new Intl.Collator("en", { numeric: true }).compare,
			);
			expect(names).to.deep.equal(sorted);
		}
	});

	it("opens a KPI into what it means and what it takes", async () => {
		const widget = await full();
		expect(all(widget, ".facts")).to.have.length(0);
		summary(widget, "average-basket").click();
		await calm(widget);
		const told = facts(widget);
		expect(told).to.include.all.keys(
			"What it answers",
			"What to do",
			"Calculation",
			"Unit",
			"Better",
			"Read by",
			"Usually compared with",
			"Usual course",
			"Adding up",
			"Data needed",
		);
		expect(told["Data needed"]).to.deep.equal(["orders.amount", "orders.at"]);
		expect(told.Unit).to.deep.equal(["An amount of money"]);
		expect(told.Id).to.deep.equal(["average-basket"]);
		summary(widget, "average-basket").click();
		await calm(widget);
		expect(all(widget, ".facts")).to.have.length(0);
	});

	it("names exactly the tables and columns that are missing", async () => {
		const widget = await poor();
		const missing = (id: string) =>
			all(widget, `#cadran-${id} .missing`).map(
				({ textContent }) => textContent,
			);
		expect(missing("average-basket")).to.deep.equal([]);
		expect(missing("margin-rate")).to.deep.equal(["Missing: orders.margin"]);
		expect(missing("csat")).to.deep.equal(["Missing: surveys"]);
	});

	it("is narrowed to what can be answered, or to what is missing; the two make the whole", async () => {
		const widget = await poor();
		await choose(widget, 2, "Can be answered");
		expect(all(widget, ".missing")).to.have.length(0);
		const can = all(widget, ".entry").length;
		await choose(widget, 2, "Data missing");
		const cannot = all(widget, ".entry").length;
		expect(all(widget, ".missing")).to.have.length(cannot);
		expect(can).to.be.above(10);
		expect(can + cannot).to.equal(179);
	});

	it("is narrowed by family and by reader, by attributes too", async () => {
		const widget = await full();
		await choose(widget, 0, "Loyalty");
		expect(widget.family).to.equal("loyalty");
		expect(all(widget, ".family")).to.have.length(1);
		const loyalty = all(widget, ".entry").length;
		await choose(widget, 1, "Marketing");
		expect(widget.audience).to.equal("marketing");
		expect(all(widget, ".entry").length).to.be.within(1, loyalty);
		const given = await glossary(
			html`<cadran-glossary family="satisfaction" audience="operations" .source=${whole}></cadran-glossary>`,
		);
		expect(all(given, ".family")).to.have.length(1);
		expect(all<HTMLSelectElement>(given, "select")[0]?.selectedIndex).to.equal(
			12,
		);
	});

	it("finds all words in any order, whatever accents, capitals and apostrophes, and tells how many", async () => {
		const widget = await glossary(
			html`<cadran-glossary lang="fr" .source=${whole}></cadran-glossary>`,
		);
		await type(widget, "FREQUENCE d'achat");
		expect(names(widget, ".entry strong")).to.include("Fréquence d’achat");
		await type(widget, "achat frequence");
		expect(names(widget, ".entry strong")).to.include("Fréquence d’achat");
		expect(part(widget, ".found").getAttribute("role")).to.equal("status");
		expect(found(widget)).to.match(/^\d+ sur 179 indicateurs$/);
		expect(Number.parseInt(found(widget), 10)).to.equal(
			all(widget, ".entry").length,
		);
	});

	it("says that nothing is found, and shows all again", async () => {
		const widget = await full();
		await type(widget, "xylophone");
		expect(found(widget)).to.equal("0 of 179 KPIs");
		part(widget, ".state button").click();
		await calm(widget);
		expect(all(widget, ".entry")).to.have.length(179);
		expect(part<HTMLInputElement>(widget, "input").value).to.equal("");
	});

	it("goes by arrows from KPI to KPI, and by Home and End to the first and last", async () => {
		const widget = await full();
		const summaries = all(widget, "summary");
		const at = () =>
			summaries.indexOf(widget.shadowRoot?.activeElement as HTMLElement);
		const press = (key: string) =>
			widget.shadowRoot?.activeElement?.dispatchEvent(
				new KeyboardEvent("keydown", { key, bubbles: true, composed: true }),
			);
		summaries[0]?.focus();
		press("ArrowDown");
		press("ArrowDown");
		press("ArrowUp");
		expect(at()).to.equal(1);
		press("End");
		expect(at()).to.equal(178);
		press("Home");
		expect(at()).to.equal(0);
	});

	it("has nothing that axe objects to when KPIs are open", async () => {
		const widget = await poor();
		for (const id of ["average-basket", "margin-rate"])
			summary(widget, id).click();
		await calm(widget);
		expect(await violations(widget)).to.deep.equal([]);
	});

	it("is no wider than a telephone", async () => {
		const widget = await glossary(
			html`<style>.phone { inline-size: 320px }</style><div class="phone"><cadran-glossary .source=${sparse}></cadran-glossary></div>`,
		);
		for (const each of all(widget, "summary").slice(0, 30)) each.click();
		await calm(widget);
		const card = part(widget, ".card");
		expect(card.scrollWidth).to.be.at.most(card.clientWidth);
	});
});

describe("the address of a KPI", () => {
	/** Waits until a KPI is open, and whether it holds the focus and is in sight. */
	async function shown(widget: CadranGlossary, id: string) {
		await loaded(widget, `#cadran-${id} .facts`);
		for (let frame = 0; frame < 6; frame++)
			await new Promise((next) => requestAnimationFrame(next));
		const { top, bottom } = summary(widget, id).getBoundingClientRect();
		return {
			focused: widget.shadowRoot?.activeElement === summary(widget, id),
			seen: top >= 0 && bottom <= innerHeight,
		};
	}

	it("opens it when the glossary comes, and brings it into sight", async () => {
		history.replaceState(null, "", "#cadran-review-rating");
		expect(await shown(await full(), "review-rating")).to.deep.equal({
			focused: true,
			seen: true,
		});
	});

	it("opens it when a link is followed, again too, though something else was sought", async () => {
		const widget = await full();
		await type(widget, "basket");
		const link = document.createElement("a");
		link.href = "#cadran-churn-rate";
		widget.parentElement?.append(link);
		link.click();
		expect((await shown(widget, "churn-rate")).focused).to.equal(true);
		summary(widget, "churn-rate").click();
		await calm(widget);
		expect(all(widget, "#cadran-churn-rate .facts")).to.have.length(0);
		link.click();
		expect((await shown(widget, "churn-rate")).focused).to.equal(true);
	});

	it("of no KPI leaves the reader alone", async () => {
		const widget = await full();
		location.hash = "#cadran-nonsense";
		await calm(widget);
		await type(widget, "basket");
		expect(widget.search).to.equal("basket");
		expect(all(widget, ".entry").length).to.be.within(1, 20);
	});
});
