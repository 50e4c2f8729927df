import { isRecord, refuse } from "../check.js";

/** Refuses weights that are not numbers from 0 up, or leave nothing to weigh. */
export function checkWeights(weights: unknown, option: string): void {
	if (weights === undefined) return;
	if (!isRecord(weights))
		refuse(option, `${option} must hold a number for each value.`, weights);
	const all = Object.entries(weights);
	for (const [value, weight] of all)
		if (!(typeof weight === "number" && weight >= 0 && weight < Infinity))
			refuse(
				`${option}.${value}`,
				`${option}.${value} must be a number, 0 or more.`,
				weight,
			);
	if (all.every(([, weight]) => weight === 0))
		refuse(option, `${option} must hold a weight above 0, or be left out.`);
}
