import { newBuyers } from "./customer-base.js";
import {
	different,
	isKnown,
	mean,
	minus,
	ratio,
	share,
	times,
} from "./numbers.js";
import type { Kpis, View } from "./view.js";

const answers = (view: View, kind: string) =>
	view.surveys.filter(
		(one) => one.kind === kind && view.inPeriod(one.at) && isKnown(one.score),
	);
const scored = (kind: string, low: number, high: number) => (view: View) =>
	share(answers(view, kind), (one) => one.score >= low && one.score <= high);

export const satisfaction: Kpis = {
	nps: (view) =>
		times(100, minus(scored("nps", 9, 10)(view), scored("nps", 0, 6)(view))),
	"promoter-share": scored("nps", 9, 10),
	"passive-share": scored("nps", 7, 8),
	"detractor-share": scored("nps", 0, 6),
	csat: scored("csat", 4, 5),
	ces: (view) => mean(answers(view, "ces").map((one) => one.score)),
	"touchpoint-satisfaction": (view) =>
		share(
			answers(view, "csat").filter((one) => one.touchpoint !== null),
			(one) => one.score >= 4,
		),
	"experience-score": (view) => {
		const given = answers(view, "csat");
		const places = [...different(given.map((one) => one.touchpoint))];
		return mean(
			places.map(
				(place) =>
					mean(
						given
							.filter((one) => one.touchpoint === place)
							.map((one) => one.score),
					) ?? Number.NaN,
			),
		);
	},
	"word-of-mouth-share": (view) =>
		share(newBuyers(view), ({ customer }) =>
			view.referralsOf(customer).some((one) => one.at < view.end),
		),
	"survey-response-rate": (view) =>
		ratio(
			view.surveys.filter((one) => view.inPeriod(one.at)).length,
			view.survey_invites.filter((one) => view.inPeriod(one.at)).length,
		),
	"review-rating": (view) =>
		mean(
			view.reviews
				.filter((one) => view.inPeriod(one.at))
				.map((one) => one.rating),
		),
};
