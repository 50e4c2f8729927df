import axe from "axe-core";

/** What axe finds wrong within an element: one line each, with the rule and where. */
export async function violations(element: Element): Promise<string[]> {
	const found = await axe.run(element, { resultTypes: ["violations"] });
	return found.violations.flatMap((rule) =>
		rule.nodes.map(
			(node) => `${rule.id} at ${node.target.flat().join(" ")}: ${rule.help}`,
		),
	);
}
