/** Words of the panel that explains a figure. */
export const explain = {
	purpose: "What it answers",
	action: "What to do",
	formula: "Calculation",
	caveat: "Caution",
	period: "Period",
	comparison: "Compared with",
	filters: "Filters",
	n: "Observations (n)",
	source: "Worked out",
	asOf: "As of",
	currency: "Currency",
	conversion: "Exchange rates",
	warnings: "Good to know",
	executors: {
		memory: "In this page",
		worker: "In this page, by a worker",
	} as Record<string, string>,
	rows: (executor: string, n: string) => `${executor}, from ${n} rows`,
	moment: (moment: string, zone: string) => `${moment} (${zone})`,
	/** A stretch by its name and its days, either of which may be missing. */
	named: (name: string, days: string) =>
		name && days ? `${name}: ${days}` : name || days,
	rate: (currency: string, amount: string, day: string) =>
		`1 ${currency} = ${amount} from ${day}`,
	close: "Close",
	more: "More in the glossary",
};
