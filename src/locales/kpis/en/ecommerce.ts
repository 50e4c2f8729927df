import type { KpiWords } from "../words.js";

export const ecommerce: Readonly<Record<string, KpiWords>> = {
	sessions: {
		name: "Sessions",
		definition: "Visits to the site or app in the period.",
		purpose: "",
		action: "",
	},
	visitors: {
		name: "Visitors",
		definition: "Different visitors in the period.",
		purpose: "",
		action: "",
	},
	"new-visitors": {
		name: "New visitors",
		definition: "Different visitors who came for the first time.",
		purpose: "",
		action: "",
	},
	"pages-per-session": {
		name: "Pages per session",
		definition: "Mean pages seen in a visit.",
		purpose: "",
		action: "",
	},
	"bounce-rate": {
		name: "Bounce rate",
		definition: "Share of visits with one page at most.",
		purpose: "",
		action: "",
	},
	"session-duration": {
		name: "Mean session duration",
		definition: "Mean length of a visit.",
		purpose: "",
		action: "",
	},
	"page-load-time": {
		name: "Page load time",
		definition: "Median time to load a page.",
		purpose: "",
		action: "",
	},
	revenue: {
		name: "Revenue",
		definition: "Sum of the amounts of the orders of the period.",
		purpose: "",
		action: "",
	},
	orders: {
		name: "Orders",
		definition: "Orders placed in the period.",
		purpose: "",
		action: "",
	},
	units: {
		name: "Units sold",
		definition: "Items sold in the period.",
		purpose: "",
		action: "",
	},
	margin: {
		name: "Margin",
		definition: "Sum of the margins of the orders of the period.",
		purpose: "",
		action: "",
	},
	"margin-rate": {
		name: "Margin rate",
		definition: "Margin over revenue.",
		purpose: "",
		action: "",
	},
	"conversion-rate": {
		name: "Conversion rate",
		definition: "",
		purpose: "",
		action: "",
	},
	"revenue-per-session": {
		name: "Revenue per session",
		definition: "",
		purpose: "",
		action: "",
	},
	"cart-abandonment": {
		name: "Cart abandonment",
		definition: "",
		purpose: "",
		action: "",
	},
	"refund-rate": {
		name: "Refund rate",
		definition: "Amount refunded over revenue, by the date of the order.",
		purpose: "",
		action: "",
		caveat: "Recent orders may still be refunded.",
	},
	"category-share": {
		name: "Category share",
		definition: "",
		purpose: "",
		action: "",
	},
	"placement-share": {
		name: "Placement share",
		definition: "",
		purpose: "",
		action: "",
	},
	"stockout-loss": {
		name: "Revenue lost to stockouts",
		definition: "Revenue lost for want of products in the period.",
		purpose: "",
		action: "",
	},
	"delivery-revenue": {
		name: "Delivery revenue",
		definition: "Delivery charged on the orders of the period.",
		purpose: "",
		action: "",
	},
	"delivery-billing-rate": {
		name: "Delivery billing rate",
		definition:
			"Of the delivered orders of the period, the share with delivery charged.",
		purpose: "",
		action: "",
	},
	"delivery-cost-coverage": {
		name: "Delivery cost coverage",
		definition: "Delivery charged over its cost.",
		purpose: "",
		action: "",
	},
	"on-time-delivery": {
		name: "On-time delivery",
		definition:
			"Of the orders delivered in the period with a promised date, the share delivered by then.",
		purpose: "",
		action: "",
	},
};
