import { expect } from "chai";
import { html, nothing, render, type TemplateResult } from "lit";
import "../../src/widgets/dashboard.js";
import "../../src/widgets/kpi-tile.js";
import "../../src/widgets/rows.js";
import type { Metric } from "../../src/model/metric.js";
import type { CadranRows } from "../../src/widgets/rows.js";

const orders: Metric = {
	id: "orders",
	name: { en: "Orders" },
	unit: "count",
	direction: "higher",
	is: { op: "count", entity: "orders" },
};
const revenue: Metric = {
	id: "turnover",
	name: { en: "Turnover" },
	unit: "money",
	direction: "higher",
	is: { op: "sum", of: "orders.amount" },
};

const address = (text: string, type = "text/csv") =>
	`data:${type},${encodeURIComponent(text)}`;
const csv = "client,date,total\nAda,2026-01-05,10\nBob,2026-01-06,32.5\n";
const columns = "customer: client; at: date; amount: total";

let host: HTMLElement;
const text = (index = 0) => {
	const tile = host.querySelectorAll("cadran-kpi-tile")[index];
	return tile?.shadowRoot?.textContent?.replace(/\s+/g, " ").trim() ?? "";
};

/** Waits until a tile says something that matches. */
async function says(pattern: RegExp, index = 0): Promise<void> {
	for (let tries = 0; tries < 300; tries++) {
		if (pattern.test(text(index))) return;
		await new Promise((done) => setTimeout(done, 10));
	}
	expect(text(index)).to.match(pattern);
}

const draw = (rows: TemplateResult) =>
	render(
		html`<cadran-dashboard currency="EUR" time-zone="Europe/Paris" lang="en-GB">
			${rows}
			<cadran-kpi-tile .metric=${orders}></cadran-kpi-tile>
			<cadran-kpi-tile .metric=${revenue}></cadran-kpi-tile>
		</cadran-dashboard>`,
		host,
	);

beforeEach(() => {
	host = document.createElement("div");
	document.body.append(host);
});
afterEach(() => host.remove());

describe("<cadran-rows>", () => {
	it("in several currencies are converted by the dashboard's rates", async () => {
		const sales =
			"client,date,total,devise\nAda,2026-01-05,10,EUR\nBob,2026-01-06,32,USD\n";
		const rows = html`<cadran-rows entity="orders" columns=${columns} currency="devise" src=${address(sales)}></cadran-rows>`;
		draw(rows);
		await says(/can't be converted|can’t be converted/, 1);
		const dashboard = host.querySelector("cadran-dashboard");
		// From the day before on: 10 + 32 × 0.75. An earlier rate does not hold any more.
		dashboard?.setAttribute("rates", "USD 2025-01-01 0.5; USD 2026-01-05 0.75");
		await says(/34\.00/, 1);
	});

	it("maps and loads a CSV by its address", async () => {
		draw(
			html`<cadran-rows entity="orders" src=${address(csv)} columns=${columns}></cadran-rows>`,
		);
		await says(/^Orders 2 n = 2/);
		await says(/^Turnover €42\.50/, 1);
	});

	it("shows nothing itself", async () => {
		draw(
			html`<cadran-rows entity="orders" src=${address(csv)} columns=${columns}></cadran-rows>`,
		);
		await says(/^Orders 2/);
		const rows = host.querySelector("cadran-rows") as CadranRows;
		expect(getComputedStyle(rows).display).to.equal("none");
	});

	it("reads JSON by its address, and JSON lines", async () => {
		const rows = [{ client: "Ada", date: "2026-01-05", total: 7 }];
		draw(
			html`<cadran-rows entity="orders" format="json" src=${address(JSON.stringify(rows))} columns=${columns}></cadran-rows>`,
		);
		await says(/^Turnover €7\.00/, 1);
		draw(
			html`<cadran-rows entity="orders" format="ndjson" src=${address(`${JSON.stringify(rows[0])}\n${JSON.stringify(rows[0])}\n`)} columns=${columns}></cadran-rows>`,
		);
		await says(/^Turnover €14\.00/, 1);
	});

	it("reads Parquet and Arrow by their address", async () => {
		const where = "/test/data/typed";
		for (const [src, format] of [
			["zstd.parquet", null],
			["file.arrow", null],
			["brotli.parquet?v=1", "parquet"],
			["stream.arrow", "arrow"],
		]) {
			draw(
				html`<cadran-rows entity="orders" src=${`${where}/${src}`} format=${format ?? nothing} columns="customer: customer; at: clock; amount: amount"></cadran-rows>`,
			);
			// 300 rows, of which 24 have no time.
			await says(/^Orders 276/);
		}
	});

	it("reads rows that stand in the page, and reads them again when they change", async () => {
		draw(
			html`<cadran-rows entity="orders" columns=${columns}>
				<script type="application/json">
					[{ "client": "Ada", "date": "2026-01-05", "total": 7 }]
				</script>
			</cadran-rows>`,
		);
		await says(/^Turnover €7\.00/, 1);
		const script = host.querySelector("script") as HTMLScriptElement;
		script.textContent =
			'[{ "client": "Ada", "date": "2026-01-05", "total": 8 }]';
		await says(/^Turnover €8\.00/, 1);
	});

	it("heeds separator, decimal sign and order of the date", async () => {
		draw(
			html`<cadran-rows entity="orders" separator=";" decimal="," date="day-first" src=${address("client;date;total\nAda;31/01/2026;1,5\n")} columns=${columns}></cadran-rows>`,
		);
		await says(/^Turnover €1\.50/, 1);
	});

	it("renames values, and gives every row what it lacks", async () => {
		const won: Metric = {
			...revenue,
			is: {
				op: "sum",
				of: "deals.amount",
				at: "deals.closed_at",
				where: {
					all: [
						{ column: "deals.status", is: "won" },
						{ column: "deals.channel", is: "shop" },
					],
				},
			},
		};
		draw(html`
			<cadran-rows
				entity="deals"
				src=${address("stage,closed,value\nSigned,2026-01-05,7\nGone,2026-01-06,9\n")}
				columns="status: stage; closed_at: closed; amount: value"
				values="status.Signed: won; status.Gone: lost"
				constants="channel: shop"
			></cadran-rows>
			<cadran-kpi-tile .metric=${won}></cadran-kpi-tile>
		`);
		await says(/^Turnover € ?7\.00/);
	});

	it("says in every widget which attribute is not right", async () => {
		draw(
			html`<cadran-rows entity="orders" src=${address(csv)} columns=${columns} values="amount.10: ten; kind.x: y"></cadran-rows>`,
		);
		await says(/“kind\.x” must be one of the columns, a point and a value/);
	});

	it("makes one source of several entities", async () => {
		const customers: Metric = {
			...orders,
			name: { en: "Customers" },
			is: { op: "count", entity: "customers" },
		};
		draw(html`
			<cadran-rows entity="orders" src=${address(csv)} columns=${columns}></cadran-rows>
			<cadran-rows entity="customers" src=${address("id,born\nAda,2025-01-01\n")} columns="id: id; created_at: born"></cadran-rows>
			<cadran-kpi-tile .metric=${customers}></cadran-kpi-tile>
		`);
		await says(/^Customers 1/);
		await says(/^Orders 2/, 1);
	});

	it("says in every widget that rows could not be fetched, and from where", async () => {
		draw(
			html`<cadran-rows entity="orders" src="/nowhere/orders.csv" columns=${columns}></cadran-rows>`,
		);
		for (const index of [0, 1])
			await says(/could not be worked out.*orders\.csv.*404/, index);
	});

	it("says in every widget which cell can't be read", async () => {
		draw(
			html`<cadran-rows entity="orders" src=${address(`${csv}Cyd,2026-01-07,many\n`)} columns=${columns}></cadran-rows>`,
		);
		await says(/could not be worked out “many” in .*total.*row 3/, 1);
	});

	it("says in every widget what the declaration gets wrong", async () => {
		draw(
			html`<cadran-rows entity="orders" src=${address(csv)} columns="customer: client; at: day"></cadran-rows>`,
		);
		await says(/could not be worked out.*day/);
		draw(
			html`<cadran-rows entity="order" src=${address(csv)} columns=${columns}></cadran-rows>`,
		);
		await says(/no entity “order”/);
		draw(html`
			<cadran-rows entity="orders" src=${address(csv)} columns=${columns}></cadran-rows>
			<cadran-rows entity="orders" src=${address(csv)} columns=${columns}></cadran-rows>
		`);
		await says(/“orders” are declared twice/);
	});

	it("leaves out and counts what can't be read where the dashboard allows it", async () => {
		render(
			html`<cadran-dashboard unreadable="leave-out" lang="en">
				<cadran-rows entity="orders" src=${address(`${csv}Cyd,2026-01-07,many\n`)} columns=${columns}></cadran-rows>
				<cadran-kpi-tile .metric=${revenue}></cadran-kpi-tile>
			</cadran-dashboard>`,
			host,
		);
		await says(/^Turnover 42\.50 .*1 row left out: (amount|total)/);
	});

	it("takes its rows along when it goes", async () => {
		draw(
			html`<cadran-rows entity="orders" src=${address(csv)} columns=${columns}></cadran-rows>`,
		);
		await says(/^Orders 2/);
		host.querySelector("cadran-rows")?.remove();
		await says(/No data yet/);
	});

	it("speaks for the last instant in the rows where the dashboard says latest", async () => {
		render(
			html`<cadran-dashboard as-of="latest" period="this-month" lang="en-GB">
				<cadran-rows entity="orders" src=${address(csv)} columns=${columns}></cadran-rows>
				<cadran-kpi-tile .metric=${orders}></cadran-kpi-tile>
			</cadran-dashboard>`,
			host,
		);
		await says(/^Orders 2 .*6 of 31 days/);
	});
});
