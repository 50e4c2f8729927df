import { expect } from "chai";
import { html, render } from "lit";
import "../../src/widgets/dashboard.js";
import { CadranError } from "../../src/model/error.js";
import { sampleSource } from "../../src/sources/sample.js";

const source = sampleSource(3, { customers: 50 });

describe("a ready dashboard on a page without its widgets", () => {
	it("names the elements that are missing and what to import, and draws them once they are there", async () => {
		const host = document.createElement("div");
		document.body.append(host);
		const errors: unknown[] = [];
		host.addEventListener("cadran-error", ({ error }) => errors.push(error));
		render(
			html`<cadran-dashboard module="email-performance" .source=${source}></cadran-dashboard>`,
			host,
		);
		const root = host.querySelector("cadran-dashboard")?.shadowRoot;
		while (errors.length === 0)
			await new Promise((later) => setTimeout(later, 10));
		expect(errors.length).to.equal(1);
		expect(errors[0]).to.be.instanceOf(CadranError);
		expect(root?.querySelector(".failure")?.textContent).to.contain(
			"<cadran-kpi-tile>, <cadran-funnel> are not on this page. Import cadran/kpi-tile, cadran/funnel, or “cadran” for all.",
		);
		await import("../../src/widgets/kpi-tile.js");
		await import("../../src/widgets/funnel.js");
		while (root?.querySelector(".failure")?.textContent?.trim())
			await new Promise((later) => setTimeout(later, 10));
		const tile = root?.querySelector("cadran-kpi-tile");
		expect(tile?.metric).to.equal("messages-sent");
		while (!tile?.shadowRoot?.querySelector(".figure"))
			await new Promise((later) => setTimeout(later, 10));
		host.remove();
	});
});
