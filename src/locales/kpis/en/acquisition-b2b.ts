import type { KpiWords } from "../words.js";

export const acquisitionB2b: Readonly<Record<string, KpiWords>> = {
	leads: {
		name: "Leads",
		definition: "Contacts that became a lead in the period.",
		purpose: "Do enough leads come in?",
		action:
			"When they fall, see which channel or campaign dried up; when they rise, check that sales can answer all of them in time.",
		caveat:
			"More leads are not more business: read them beside the lead-to-MQL rate.",
	},
	mql: {
		name: "Marketing-qualified leads",
		definition:
			"Leads that marketing qualified in the period, whenever they came in.",
		purpose: "How many leads are worth a salesperson’s time?",
		action:
			"When they fall while leads hold, see whether targeting slipped or the scoring rule became stricter.",
		caveat:
			"It follows the rule of qualification: change the rule, and it moves without any change in the market.",
	},
	sql: {
		name: "Sales-qualified leads",
		definition:
			"Leads that sales qualified in the period, whenever they came in.",
		purpose: "How many leads do the sales people take on?",
		action:
			"When they fall while MQLs hold, sit down sales and marketing over the leads refused and put their reasons into the rule.",
		caveat:
			"It depends on the time that salespeople have: in busy weeks it falls without worse leads.",
	},
	"lead-to-mql": {
		name: "Lead-to-MQL rate",
		definition:
			"Of the contacts that became a lead in the period, the share that marketing has qualified up to now.",
		purpose: "Do we attract the right contacts?",
		action:
			"When it falls, compare channels and campaigns, and stop those that bring volume without quality.",
		caveat:
			"Recent leads have had less time to go on: the latest periods are still rising.",
	},
	"mql-to-sql": {
		name: "MQL-to-SQL rate",
		definition:
			"Of the leads that marketing qualified in the period, the share that sales has qualified up to now.",
		purpose: "Do sales and marketing agree on what a good lead is?",
		action:
			"When it falls, review the criteria together and the time that sales takes to call.",
		caveat:
			"Recent leads have had less time to go on: the latest periods are still rising.",
	},
	"sql-to-quote": {
		name: "SQL-to-quote rate",
		definition:
			"Of the leads that sales qualified in the period, the share that has had a quote up to now.",
		purpose: "Does sales turn an interest into an offer?",
		action:
			"When it falls, look at the time to quote and at what stops: price, need, or who decides.",
		caveat:
			"Recent leads have had less time to go on: the latest periods are still rising.",
	},
	"lead-to-customer": {
		name: "Lead-to-customer rate",
		definition:
			"Of the contacts that became a lead in the period, the share won up to now.",
		purpose: "How many leads end as customers?",
		action:
			"When it falls, find the step that lost ground (MQL, SQL, quote, win) and act on that one only.",
		caveat:
			"With a long sales cycle the latest periods look bad only because they are young: compare leads of the same age.",
	},
	"cost-per-lead": {
		name: "Cost per lead",
		definition:
			"Costs of the period whose kind is acquisition, for each contact that became a lead in it.",
		purpose: "What does a lead cost us?",
		action:
			"When it rises, move budget to the channels with cheaper leads, once you have checked that these become customers.",
		caveat:
			"The cheapest leads are often the worst: decide by cost per customer won. Costs come before the leads they bring.",
	},
	"lead-response-time": {
		name: "Lead response time",
		definition:
			"Median time from the arrival of the leads of the period to our first reply; leads without a reply are left out.",
		purpose: "Do we answer while the lead is still warm?",
		action:
			"When it lengthens, give each lead an owner on arrival, an alert after an hour, and someone on duty for evenings and weekends.",
		caveat:
			"Leads never answered do not count, so that neglecting them improves it. Nights and weekends count as time.",
	},
};
