/** Words of the RFM grid. */
export const rfm = {
	/** By the id of a built-in segment; a host's own show their id. */
	segments: {
		champions: "Champions",
		loyal: "Loyal",
		potential: "Potential",
		new: "New",
		promising: "Promising",
		"need-attention": "Need attention",
		"about-to-sleep": "About to sleep",
		"cant-lose": "Can’t lose",
		"at-risk": "At risk",
		lost: "Lost",
	} as Record<string, string>,
	tiers: {
		"very-good": "Very good",
		good: "Good",
		occasional: "Occasional",
		"very-occasional": "Very occasional",
	} as Record<string, string>,
	picked: (r: number, f: number) => `RFM: R${r} F${f}`,
	pickedSegment: (name: string) => `Segment: ${name}`,
	cell: (recency: string, frequency: string, segment: string, facts: string) =>
		`${recency}, ${frequency}, ${segment}: ${facts}`,
	days: (range: string) => `${range} d`,
	atLeast: (n: string) => `${n}+`,
	atLeastDays: (n: string) => `≥ ${n} d`,
	atMostDays: (n: string) => `≤ ${n} d`,
	segment: "Segment",
	tier: "Value tier",
	customers: "Customers",
	ofCustomers: "of customers",
	ofRevenue: "of revenue",
	basket: "Basket",
	median: {
		recency: "Median recency",
		orders: "Median orders",
		amount: "Median amount",
	},
	colours: {
		customers: "Customers per cell",
		revenue: "Revenue per cell",
		mean: "Mean revenue per customer",
		share: "Share of customers per cell",
	},
	count: (n: number, text: string) =>
		`${text} ${n === 1 ? "customer" : "customers"}`,
	analysis: (day: string) => `analysis date ${day}`,
	since: (day: string) => `orders since ${day}`,
	axes: "F: orders, R: days since the last order",
	methods: {
		rank: "scores by rank",
		thresholds: (r: string, f: string, m: string) =>
			`scores by limits R ${r}; F ${f}; M ${m}`,
	},
	championsAre: (customers: string, revenue: string) =>
		`Champions are ${customers} of customers and ${revenue} of revenue.`,
	largest: (name: string, customers: string, revenue: string) =>
		`${name}: ${customers} of customers and ${revenue} of revenue.`,
};
