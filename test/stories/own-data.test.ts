import { assert } from "chai";
import { html } from "lit";
import { codeOf } from "../../src/sources/guess/code.js";
import { previewCsv } from "../../src/sources/guess/preview.js";
import { guessMapping, mappingOf } from "../../src/sources/guess.js";
import type { StoryOwnData } from "../../stories/own-data.js";
import "../../stories/own-data.js";
import { violations } from "../axe.js";
import { all, part, plain, seen } from "../widgets/drawn.js";
import { publishedOrSkip } from "../widgets/published.js";
import { draw, settled } from "./draw.js";

let ground: HTMLElement;
const page = () => ground.querySelector("story-own-data") as StoryOwnData;

/** Puts the page there, in a language. */
async function open(language = "en"): Promise<void> {
	ground = await draw(
		html`<div lang=${language}><story-own-data></story-own-data></div>`,
	);
	await settled(ground);
}

/** Drops a file on the page, as a reader does. */
async function drop(file: File): Promise<void> {
	const dataTransfer = new DataTransfer();
	dataTransfer.items.add(file);
	const more = { bubbles: true, composed: true, cancelable: true };
	for (const type of ["dragover", "drop"])
		part(page(), ".drop").dispatchEvent(
			new DragEvent(type, { ...more, dataTransfer }),
		);
	await settled(ground);
}

/** Chooses a file by the button. */
async function choose(file: File): Promise<void> {
	const input = part<HTMLInputElement>(page(), "input[type=file]");
	const chosen = new DataTransfer();
	chosen.items.add(file);
	input.files = chosen.files;
	input.dispatchEvent(new Event("change"));
	await settled(ground);
}

/** Confirms what was guessed. */
async function confirm(): Promise<void> {
	part(page(), "button.main").click();
	await settled(ground);
}

async function select(id: string, value: string): Promise<void> {
	const list = part<HTMLSelectElement>(page(), `#${id}`);
	list.value = value;
	list.dispatchEvent(new Event("change"));
	await settled(ground);
}

/** What the file's columns are taken for, as the form shows it. */
const columns = () =>
	Object.fromEntries(
		all<HTMLSelectElement>(page(), "tbody select")
			.filter(({ value }) => value !== "")
			.map(({ id, value }) => [id, value]),
	);

/** All that a reader sees of a widget. */
const widget = (selector: string) =>
	seen(part(part(page(), selector), ".card"));
const tile = (metric: string) => widget(`[metric="${metric}"]`);
const codes = () => all(page(), "story-code").map((each) => part(each, "pre"));
const csv = (name: string, lines: string) =>
	new File([lines.trim().replace(/^\s+/gm, "")], name, { type: "text/csv" });

/** The code of what was guessed from a file. */
async function codeFor(file: File, widgets: readonly string[]) {
	const { names, rows } = await previewCsv(file, file.name);
	return codeOf(mappingOf(guessMapping(names, rows), file.name), file.name, [
		...widgets,
	]);
}

beforeEach(() => open());
afterEach(() => ground.remove());

describe("a published file on the page “Your own data”", () => {
	it("cdnow: is read as orders, and shows the published figures and cohorts", async function () {
		this.timeout(60_000);
		await drop(await publishedOrSkip(this, "cdnow/master.txt"));
		assert.deepEqual(columns(), {
			customer: "customer_id",
			at: "date",
			amount: "dollar_value",
			quantity: "number_of_cds",
		});
		await confirm();
		assert.match(tile("revenue"), /^Revenue 2\.5 M n = 69,659/);
		assert.match(tile("orders"), /^Orders 69\.7 K n = 69,659/);
		assert.match(tile("average-basket"), /^Average basket 35\.89/);
		assert.match(widget("cadran-rfm-grid"), /23,570 customers/);
		const map = part(page(), "cadran-cohort-heatmap");
		const sizes = all(map, "tbody .size").map(seen);
		assert.deepEqual(sizes, ["7,846", "8,476", "7,248"]);
		const cell = part<HTMLButtonElement>(
			map,
			'[data-row="0"][data-column="2"]',
		);
		cell.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
		assert.match(`${cell.title} ${cell.ariaLabel}`, /1,157/);
	});

	it("rfm: is read as orders, and counts 4,906 of 995 customers", async function () {
		await choose(await publishedOrSkip(this, "rfm/orders.csv"));
		await confirm();
		assert.match(tile("orders"), /^Orders 4,906/);
		assert.match(widget("cadran-rfm-grid"), /995 customers/);
	});

	it("maven-crm: is read as deals, and shows close rate, won amount, mean and cycle", async function () {
		await drop(await publishedOrSkip(this, "maven-crm/sales_pipeline.csv"));
		assert.match(
			seen(part(page(), ".drop")),
			/^sales_pipeline\.csv 8,800 rows/,
		);
		assert.include(columns(), { status: "deal_stage", amount: "close_value" });
		const outcomes = all<HTMLSelectElement>(page(), "fieldset select");
		assert.deepEqual(
			outcomes.map(({ value }) => value),
			["won", "open", "lost", "open"],
		);
		await confirm();
		assert.match(tile("close-rate"), /^Close rate 63\.2 ?% .*n = 6,711/);
		assert.match(tile("won-amount"), /^Amount won 10 M n = 4,238/);
		assert.match(tile("average-deal-size"), /^Average deal size 2,361 /);
		assert.match(tile("sales-cycle"), /51\.8 days/);
		assert.lengthOf(all(page(), "cadran-funnel"), 0);
	});

	for (const path of [
		"cdnow/master.txt",
		"rfm/orders.csv",
		"maven-crm/sales_pipeline.csv",
	])
		it(`${path}: the code shown is that of the dashboard shown`, async function () {
			this.timeout(60_000);
			const file = await publishedOrSkip(this, path);
			await drop(file);
			await confirm();
			const shown = [...part(page(), "cadran-dashboard").children];
			const code = await codeFor(
				file,
				shown.map((each) => each.outerHTML.replaceAll('=""', "")),
			);
			assert.deepEqual(
				codes().map(({ textContent }) => textContent),
				[code.html, code.script, code.page],
			);
		});
});

const ORDERS = csv(
	"orders.csv",
	`customer,order_date,total
	Ada,2026-01-05,10
	Bob,2026-01-06,32.5
	Ada,2026-01-07,many
	${"Cyd,2026-02-01,5\n".repeat(40)}`,
);

describe("a file on the page “Your own data”", () => {
	it("with a value that can't be read is told by file, column, row and value; its row may be left out", async () => {
		await drop(ORDERS);
		await confirm();
		const told = seen(part(page(), ".fault"));
		assert.match(
			told,
			/can’t be shown yet “many” is not what this column should hold/,
		);
		assert.match(told, /File orders\.csv/);
		assert.match(told, /Column (total|amount)/);
		assert.match(told, /Row 3/);
		assert.match(told, /leave out the rows/);
		part(page(), "#leave-out").click();
		await confirm();
		assert.lengthOf(all(page(), ".fault"), 0);
		assert.match(tile("revenue"), /^Revenue 242\.50 .*1 row left out/);
		assert.include(codes()[0]?.textContent, 'unreadable="leave-out"');
	});

	it("that can't be cut is told by its row", async () => {
		await drop(csv("torn.csv", 'customer,total\nAda,"12'));
		assert.match(seen(part(page(), ".fault")), /never closed.*File torn\.csv/);
		assert.lengthOf(all(page(), "form"), 0);
	});

	it("without rows, or of another kind, is told what is wanted", async () => {
		await drop(csv("empty.csv", "customer,total"));
		assert.match(seen(part(page(), ".fault")), /No rows were found/);
		await drop(new File([new Uint8Array([80, 75, 3, 4, 0, 0])], "book.xlsx"));
		assert.match(seen(part(page(), ".fault")), /save it as CSV/);
	});

	it("of French orders is asked about what its dates do not tell, and read with commas", async () => {
		ground.remove();
		await open("fr");
		await drop(
			csv(
				"ventes.csv",
				`N° de commande;Nom du client;Date de commande;Montant TTC
				1001;Dupont;02/11/2025;1 234,50
				1002;Martin;05/12/2025;12,90`,
			),
		);
		const ways = part<HTMLSelectElement>(page(), "#date-way");
		assert.equal(ways.required && ways.value, "");
		assert.deepEqual(
			[...ways.options].map(({ text }) => plain(text)).slice(1),
			[
				"jour d’abord: 02/11/2025 veut dire 2 nov. 2025",
				"mois d’abord: 02/11/2025 veut dire 11 févr. 2025",
			],
		);
		await confirm();
		assert.lengthOf(all(page(), "cadran-dashboard"), 0);
		await select("date-way", "day-first");
		await confirm();
		assert.match(tile("revenue"), /^Chiffre d’affaires 1 247 n = 2/);
		assert.match(
			seen(codes()[0] as HTMLElement),
			/date="day-first" decimal=","/,
		);
	});

	it("is read as what a reader says it is", async () => {
		await drop(
			csv(
				"mixed.csv",
				`client,day,shipped,net,gross
				Ada,2026-01-05,2026-02-06,10,12
				Bob,2026-01-06,2026-02-07,5,6`,
			),
		);
		await select("at", "shipped");
		await select("amount", "net");
		await select("customer", "client");
		const currency = part<HTMLInputElement>(page(), "#currency");
		currency.value = "eur";
		currency.dispatchEvent(new Event("change"));
		await confirm();
		assert.match(tile("revenue"), /^Revenue € ?15\.00/);
		assert.match(
			codes()[0]?.textContent ?? "",
			/currency="EUR">\s+<cadran-rows entity="orders" src="mixed\.csv" columns="[^"]*at: shipped; amount: net/,
		);
	});

	it("of scores becomes a gauge of the kind that its scale says, or a reader does", async () => {
		const lines = (scores: number[]) =>
			scores.map((score, i) => `c${i},2026-02-03,${score}`).join("\n");
		const tens = Array.from({ length: 50 }, (_, i) => (i < 30 ? 10 : 3));
		await drop(csv("nps.csv", `client,date,note\n${lines(tens)}`));
		await confirm();
		assert.match(widget("cadran-nps-gauge"), /^Net Promoter Score \+20/);
		assert.match(tile("promoter-share"), /60\.0 ?%/);
		const fives = tens.map((score) => (score > 5 ? 5 : 3));
		await drop(csv("stars.csv", `client,date,note\n${lines(fives)}`));
		await select("kind", "\u0000ces");
		await confirm();
		assert.equal(part(page(), "cadran-nps-gauge").getAttribute("kind"), "ces");
		assert.include(codes()[0]?.textContent, 'constants="kind: ces"');
	});

	it("of deals of as many customers has a funnel from creation to won", async () => {
		const lines = Array.from(
			{ length: 40 },
			(_, i) =>
				`d${i},c${i},${i < 30 ? "Won" : "Lost"},2026-01-01,2026-01-20,100`,
		);
		await drop(
			csv(
				"deals.csv",
				`deal_id,customer,stage,created_at,close_date,amount\n${lines.join("\n")}`,
			),
		);
		await confirm();
		assert.match(
			widget("cadran-funnel"),
			/From Created to Won .* Created 40 .* Won 30 .*75\.0%/,
		);
	});

	it("can be followed by another, and its columns changed", async () => {
		await drop(ORDERS);
		part(page(), "#leave-out").click();
		await confirm();
		all<HTMLButtonElement>(page(), ".drop button")[0]?.click();
		await settled(ground);
		assert.equal(columns().customer, "customer");
		await drop(csv("b.csv", "customer,order_date,total\nAda,2026-01-05,7"));
		assert.match(seen(part(page(), ".drop")), /^b\.csv 1 row Another file/);
		await confirm();
		assert.match(tile("revenue"), /^Revenue 7\.00/);
	});

	it("has nothing that axe objects to, from the form to the code, light and dark", async () => {
		await drop(ORDERS);
		await confirm();
		for (const scheme of ["light", "dark"]) {
			document.documentElement.dataset.scheme = scheme;
			assert.deepEqual(await violations(ground), []);
		}
		part(page(), "#leave-out").click();
		await confirm();
		assert.deepEqual(await violations(ground), []);
		document.documentElement.dataset.scheme = "light";
		assert.deepEqual(await violations(ground), []);
	});

	it("fits in 320 pixels", async () => {
		page().style.inlineSize = "320px";
		await drop(ORDERS);
		const section = part(page(), "section");
		assert.isAtMost(section.scrollWidth, section.clientWidth);
		part(page(), "#leave-out").click();
		await confirm();
		assert.isAtMost(section.scrollWidth, section.clientWidth);
	});
});

describe("the code of a dashboard", () => {
	/** The page's clipboard, or one that refuses. */
	const clipboard = (writeText: (text: string) => Promise<void>) =>
		Object.defineProperty(navigator, "clipboard", {
			value: { writeText },
			configurable: true,
		});
	const copy = async () => {
		const block = all(page(), "story-code")[0] as HTMLElement;
		part(block, "button").click();
		await settled(ground);
		return seen(part(block, "button"));
	};
	beforeEach(async () => {
		await drop(ORDERS);
		part(page(), "#leave-out").click();
		await confirm();
	});
	afterEach(() => Reflect.deleteProperty(navigator, "clipboard"));

	it("is copied whole, and says so", async () => {
		let copied = "";
		clipboard(async (text) => {
			copied = text;
		});
		assert.equal(await copy(), "Copied");
		assert.equal(copied, codes()[0]?.textContent);
	});

	it("is selected where the clipboard is refused", async () => {
		clipboard(() => Promise.reject(new Error("refused")));
		assert.match(await copy(), /^Selected/);
	});
});
