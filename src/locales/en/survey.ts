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
};
