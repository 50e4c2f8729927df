/** Words of the survey gauge. */
export const survey = {
	nps: "Net Promoter Score",
	csat: "Customer satisfaction",
	ces: "Customer effort",
	bands: {
		promoters: "Promoters",
		passives: "Passives",
		detractors: "Detractors",
		satisfied: "Satisfied",
		others: "Not satisfied",
		easy: "Easy",
		neutral: "Neutral",
		hard: "Hard",
	},
	scores: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
	answers: (n: number, text: string) =>
		`n = ${text} ${n === 1 ? "answer" : "answers"}`,
	response: (rate: string) => `${rate} response`,
	method: "95% adjusted Wald",
	methodRate: "95% Wilson",
	methodMean: "95% Student",
	tooFew: (name: string, n: string) => `${name}: not enough data (n = ${n})`,
	distribution: "Answers by score",
	/** What each point of the course is over. */
	rolling: (days: number) =>
		`trend over the last ${days === 1 ? "day" : `${days} days`}`,
	touchpoint: "Touchpoint",
	score: "Score",
	interval: "95% interval",
	count: "n",
	few: "Not enough data",
	other: (n: string) => `Other (${n})`,
	missing: "Not given",
	picked: (column: string, group: string) => `${column}: ${group}`,
	extremes: (low: string, lowest: string, high: string, highest: string) =>
		`lowest ${low} (${lowest}), highest ${high} (${highest})`,
};
