import type { KpiWords } from "../words.js";

export const contactInbound: Readonly<Record<string, KpiWords>> = {
	"inbound-contacts": {
		name: "Inbound contacts",
		definition:
			"Requests that came in during the period by any channel, abandoned ones included.",
		purpose: "How much work comes to the service, and why?",
		action:
			"Plan staff by it; take the reason that grows most and remove its cause, or answer it before customers ask.",
		caveat:
			"It follows the number of customers and orders: divide by them to know whether you generate more contacts.",
	},
	"talk-time": {
		name: "Average call time",
		definition:
			"Mean talking time of the calls answered in the period, without hold and wrap-up.",
		purpose: "How long do conversations last?",
		action:
			"When it rises, listen to some calls on the reason that lengthened: a missing answer, a new product, a slow screen; train, or write the answer down.",
		caveat:
			"The mean hides a long tail, and pressing agents to be short makes customers call again: read it with the call-back rate.",
	},
	"handle-time": {
		name: "Average handling time",
		definition:
			"Mean of talking, hold and wrap-up together, of the answered contacts of the period for which all three are known.",
		purpose: "How much work is one contact?",
		action:
			"It drives staffing: when it rises, see which of the three parts did. Hold points to missing knowledge, wrap-up to the tools.",
		caveat:
			"The mean hides a long tail; as a target for agents it lowers resolution. Channels differ: split by channel before comparing.",
	},
	"cost-per-contact": {
		name: "Cost per contact",
		definition: "Mean cost of the contacts of the period whose cost is known.",
		purpose: "What does it cost to answer a customer?",
		action:
			"When it rises, look at handling time and at the mix of channels; move simple reasons to self-service rather than cutting the hard ones short.",
		caveat:
			"A cheap contact that has to be made again is dear: cost per resolved request is what counts.",
	},
	occupancy: {
		name: "Agent occupancy",
		definition:
			"Time spent handling contacts over the time agents were logged in for production, in the period.",
		purpose: "Are agents busy, and not too much?",
		action:
			"Above about 85%, add people or move breaks and other tasks to quiet hours; well below 70%, staff closer to the calls or mix channels.",
		caveat:
			"Higher is not better: above some 85% for long, waits explode and people burn out. Small teams can’t run as full as large ones.",
	},
	"agent-satisfaction": {
		name: "Agent satisfaction",
		definition:
			"Of the agents’ survey answers of the period with a score, the share of 4 or 5 out of 5.",
		purpose: "How do the people who serve customers feel?",
		action:
			"When it falls, talk with the teams about schedules, tools and targets, and settle one visible thing quickly: turnover follows within months.",
		caveat:
			"Small teams, and answers that are not anonymous, are flattering; those who have left no longer answer.",
	},
	"call-back-rate": {
		name: "Call-back rate",
		definition:
			"Of the contacts of the period at least 7 days old, with a known customer and reason, the share followed within 7 days by another of the same customer for the same reason.",
		purpose: "Do customers have to come back for the same thing?",
		action:
			"Take the reason with the highest rate and go through a few cases from first to last contact: a wrong answer, a promise not kept, a follow-up never sent.",
		caveat:
			"It catches only customers who are recognised and reasons that are coded alike; some come back for good cause, some have gone elsewhere.",
	},
	"contact-channel-share": {
		name: "Contacts by channel",
		definition: "For each channel, its share of the contacts of the period.",
		purpose: "By which channels do customers come to us?",
		action:
			"Shift staff and skills with the shares; when a channel swells, see whether it is chosen or whether another one fails.",
		caveat:
			"One request may go through two channels and count twice. Without a split by channel, it is 100%.",
	},
	"digital-contact-rate": {
		name: "Digital contact rate",
		definition:
			"Of the contacts of the period whose channel is known, the share by another channel than the phone.",
		purpose: "How far has the relation moved from phone to digital channels?",
		action:
			"When it stalls, offer chat or forms for the simple reasons; when it rises, check that resolution and satisfaction keep up.",
		caveat:
			"A digital contact that ends in a call counts as both; digital is not cheaper if it takes three messages.",
	},
	"first-contact-resolution": {
		name: "First-contact resolution",
		definition:
			"Of the contacts answered in the period, the share that the agent marked as resolved at first contact.",
		purpose: "Do customers get their answer the first time?",
		action:
			"When it falls, list the reasons that need a second contact and give agents the knowledge, the access or the authority to settle them at once.",
		caveat:
			"The agent’s mark is flattering: compare it with the call-back rate, which asks the facts.",
	},
	"service-level": {
		name: "Service level",
		definition:
			"Of the phone calls offered in the period, abandoned ones included, the share answered within 20 seconds.",
		purpose: "Do callers get through quickly?",
		action:
			"When it falls, look hour by hour: match shifts to the peaks, offer to call back, move what can wait to other hours.",
		caveat:
			"It hides how long the others wait, and does not tell callers who gave up at once from those who waited in vain: both count against it. A good day does not show its bad hours.",
	},
	"abandon-rate": {
		name: "Abandoned calls",
		definition:
			"Of the phone calls offered in the period, the share given up before an answer.",
		purpose: "How many callers lose patience?",
		action:
			"When it rises, look at the hours concerned, announce the wait or offer a call back, and call the lost ones back.",
		caveat:
			"Some hang up at once by mistake or after a recorded message that answered them; many call again and are counted twice.",
	},
	"answer-speed": {
		name: "Average speed of answer",
		definition:
			"Mean wait before an answer, in seconds, of the contacts answered in the period.",
		purpose: "How long do customers wait?",
		action:
			"When it rises, check staffing against arrivals by half-hour before asking agents to hurry.",
		caveat:
			"Those who gave up are not in it, so it improves when more abandon; most wait little and a few very long. Don’t mix phone with written channels: split by channel.",
	},
	"transfer-rate": {
		name: "Transfer rate",
		definition:
			"Of the contacts answered in the period, the share passed on to someone else.",
		purpose: "Do customers reach the right person?",
		action:
			"When it rises, review the voice menu and routing, and train first-line agents on the reasons passed on most.",
		caveat: "No transfers may mean agents who keep what they can’t solve.",
	},
	"ticket-resolution-time": {
		name: "Ticket resolution time",
		definition:
			"Mean hours from creation to resolution, of the tickets resolved in the period, nights and weekends included.",
		purpose: "How long does a customer wait for a solution?",
		action:
			"When it rises, look at priorities and at the steps where tickets wait for somebody else, and agree on delays with those teams.",
		caveat:
			"A few very old tickets pull the mean up, and clearing a backlog makes it worse for a while: look at the median too. Unresolved tickets are not in it.",
	},
	"first-reply-time": {
		name: "First reply time",
		definition:
			"Median hours from creation to the first reply, of the tickets created in the period that have had one, nights and weekends included.",
		purpose: "How soon does a customer know that someone is on it?",
		action:
			"When it rises, sort new tickets several times a day and see which channel or hour is left without anyone.",
		caveat:
			"Tickets still without a reply are not in it; the median hides the half that wait longer, and an automatic reply is no answer.",
	},
	"ticket-backlog": {
		name: "Ticket backlog",
		definition:
			"Tickets created before the end of the period and not resolved by then.",
		purpose: "How much is waiting?",
		action:
			"When it grows, the inflow exceeds what you settle: take the oldest first, add hands for a time, and remove the cause of the most frequent ones.",
		caveat:
			"A number without age: ten old tickets may be worse than a hundred new ones.",
	},
	"reopen-rate": {
		name: "Reopened tickets",
		definition:
			"Of the tickets resolved in the period, the share that has been reopened.",
		purpose: "Are tickets closed too soon?",
		action:
			"When it rises, read some reopened tickets and agree on what “resolved” means; don’t reward closing as such.",
		caveat:
			"Recent tickets have had less time to be reopened; some customers open a new one instead.",
	},
};
