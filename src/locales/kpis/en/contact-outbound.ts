import type { KpiWords } from "../words.js";

export const contactOutbound: Readonly<Record<string, KpiWords>> = {
	"calls-made": {
		name: "Calls made",
		definition: "Outbound calls made in the period, whether or not answered.",
		purpose: "How much is the campaign being worked?",
		action:
			"When it falls, check staffing, the dialler and what is left of the list; set the pace with the reach rate in view.",
		caveat: "Volume alone sells nothing, and calling too often annoys.",
	},
	"reach-rate": {
		name: "Reach rate",
		definition:
			"Of the calls made in the period, the share that reached someone.",
		purpose: "Do we get people on the line?",
		action:
			"When it falls, change calling hours and days, clean the numbers and check that your own number is not flagged as unwanted.",
		caveat:
			"It is per call: a list worked for the fifth time reaches fewer by nature. Voice mail may be counted as reached.",
	},
	"pitch-rate": {
		name: "Pitch rate",
		definition:
			"Of the calls of the period that reached someone, the share in which the agent could make the pitch.",
		purpose: "Do we get to say what we call for?",
		action:
			"When it falls, rework the opening words and check that the list holds the right people; coach by listening to the first twenty seconds.",
		caveat: "Rests on what agents tick as a pitch.",
	},
	"call-conversion-rate": {
		name: "Call conversion rate",
		definition:
			"Of the calls of the period with a pitch, the share that ended in a sale.",
		purpose: "Does the pitch convince?",
		action:
			"When it falls, compare agents and offers, let the best be listened to, and see whether the list or the offer has changed.",
		caveat:
			"Sales that are cancelled later are not taken off; agents who pitch only to the willing look better.",
	},
	"sales-per-hour": {
		name: "Sales per hour",
		definition:
			"Calls of the period that ended in a sale, for each hour of agents’ production time.",
		purpose: "How productive is an hour of selling by phone?",
		action:
			"See which of its factors has moved: calls per hour, reach, pitch or conversion, and act on that one.",
		caveat:
			"It divides by all production time: where the same agents also answer inbound calls, their hours count whole.",
	},
	"calls-per-hour": {
		name: "Calls per hour",
		definition:
			"Calls made in the period for each hour of agents’ production time.",
		purpose: "What pace do the agents keep?",
		action:
			"When it falls, look at the dialler’s settings, wrap-up and tools; when it rises, check that pitches keep their quality.",
		caveat:
			"A pace, not a result: it rises when fewer people answer. It divides by all production time, inbound work included.",
	},
	"contacts-argued-per-hour": {
		name: "Pitches per hour",
		definition:
			"Calls of the period with a pitch, for each hour of agents’ production time.",
		purpose: "How much useful selling is there in an hour?",
		action:
			"When it falls, see whether reach (list, hours) or pitch rate (opening words) is the cause.",
		caveat:
			"Rests on what agents tick as a pitch. It divides by all production time, inbound work included.",
	},
	"call-duration": {
		name: "Mean call duration",
		definition:
			"Mean length of the calls of the period that reached someone, in seconds.",
		purpose: "How long do conversations last?",
		action:
			"Compare the calls that sell with those that don’t: coach agents who drag on or hurry, and plan staffing by it.",
		caveat:
			"Neither long nor short is good in itself, and the mean hides a long tail.",
	},
	"call-revenue": {
		name: "Revenue from calls",
		definition: "Total amount sold in the calls of the period.",
		purpose: "What does the campaign bring in?",
		action:
			"Compare it with the cost of the hours; when it falls, see whether there are fewer sales or smaller ones.",
		caveat:
			"Counts sales as noted on the call: cancellations are not taken off, and some would have bought anyway.",
	},
	"revenue-per-call": {
		name: "Revenue per call",
		definition:
			"Amount sold in the calls of the period over all calls made, reached or not.",
		purpose: "What is a call worth?",
		action:
			"Put the hours on the lists where it is highest, and stop a list once it no longer pays for its calls.",
		caveat:
			"The best names are often called first: it falls as the list wears out.",
	},
	"revenue-per-hour": {
		name: "Revenue per hour",
		definition:
			"Amount sold in the calls of the period for each hour of agents’ production time.",
		purpose: "Does an hour of calls earn more than it costs?",
		action:
			"Compare it with the net hourly cost and your margin; below, change list, offer or hours, or stop.",
		caveat:
			"It is revenue, not margin. It divides by all production time, inbound work included.",
	},
	"refusal-rate": {
		name: "Refusal rate",
		definition:
			"Of the calls of the period with a pitch, the share that ended in a refusal.",
		purpose: "How many say no once they have heard us?",
		action:
			"When it rises, collect the objections, answer them in the script, or rethink whom the list takes.",
		caveat:
			"People who ask to be called back or hesitate are neither sales nor refusals: this rate and the conversion rate don’t add up to 100%.",
	},
	"appointment-rate": {
		name: "Appointment rate",
		definition:
			"Of the calls of the period with a pitch, the share that ended in an appointment.",
		purpose: "Do the calls fill the sellers’ diaries?",
		action:
			"When it falls, rework the reason given for meeting; when it rises, ask the sellers how many are kept.",
		caveat: "An appointment made is not one kept.",
	},
	"attempts-per-contact": {
		name: "Attempts per contact",
		definition: "Calls made in the period for each different customer called.",
		purpose: "How often do we call the same person?",
		action:
			"When it rises, spread attempts over days and hours and set a limit; when it is near 1, a second attempt may pay.",
		caveat:
			"Several attempts at one person annoy, and the law of some countries limits them. Calls to unknown customers count as calls, not as customers.",
	},
	"list-exhaustion": {
		name: "List exhaustion",
		definition:
			"Of all the names on the call lists, the share closed by the end of the period.",
		purpose: "How much of the list is used up?",
		action:
			"Towards the end, prepare the next list or let agents go back to other work; when it stalls, widen the calling hours.",
		caveat:
			"Closed is not reached: a name may be closed after too many attempts. Lists of all ages count together: split by list.",
	},
	"cost-per-sale": {
		name: "Cost per sale",
		definition:
			"Cost of the agents’ time in the period over the calls that ended in a sale.",
		purpose: "What does a sale by phone cost?",
		action:
			"Compare it with the margin of a sale; when it rises, see whether hours cost more or bring fewer sales.",
		caveat:
			"It holds the cost of all staff, inbound work and supervisors included, but neither lists nor telephony.",
	},
};
