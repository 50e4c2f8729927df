import type { CatalogueWords } from "../words.js";

/** The names around the KPIs, and the modules, in English. */
export const catalogue: CatalogueWords = {
	glossary: "Glossary of KPIs",
	families: {
		own: "Your own",
		"customer-base": "Customer base",
		"crm-marketing": "CRM marketing",
		sales: "Sales",
		loyalty: "Loyalty",
		"acquisition-b2c": "Acquisition of consumers",
		"acquisition-b2b": "Acquisition of businesses",
		ecommerce: "E-commerce",
		omnichannel: "Omnichannel",
		"contact-inbound": "Contact centre: inbound",
		"contact-outbound": "Contact centre: outbound",
		"contact-production": "Contact centre: production",
		satisfaction: "Satisfaction",
	},
	audiences: {
		marketing: "Marketing",
		sales: "Sales",
		"customer-service": "Customer service",
		operations: "Operations and management",
		"top-management": "Top management",
	},
	modules: {
		overview: {
			heading: "Overview",
			question: "Is the business growing on customers who stay?",
			purpose:
				"Shows growth, what it costs and whether customers stay, on one page, so as to know which department to ask.",
		},
		"commercial-performance": {
			heading: "Commercial performance",
			question: "Who buys, how much, and do they come back?",
			purpose:
				"Tells whether revenue moves with baskets, frequency or the number of customers, so as to choose between acquisition and retention.",
		},
		"sales-performance": {
			heading: "Sales performance",
			question: "Shall we reach the target, and where do deals get stuck?",
			purpose:
				"Sets what is signed against the target and what is in the pipeline, so as to move effort to the stage that holds deals back.",
		},
		"digital-performance": {
			heading: "Digital performance",
			question: "Does the site turn visits into orders?",
			purpose:
				"Finds the step at which visitors leave, so as to mend it before buying more traffic.",
		},
		"email-performance": {
			heading: "E-mail performance",
			question: "Do our e-mails sell without wearing out the list?",
			purpose:
				"Sets clicks and sales against unsubscriptions and pressure, so as to choose what to send, to whom and how often.",
		},
		"loyalty-performance": {
			heading: "Loyalty performance",
			question: "Do customers come back, and does the programme pay?",
			purpose:
				"Follows the second purchase, members and the cost of points, so as to reward what brings customers back.",
		},
		"customer-service-performance": {
			heading: "Customer service performance",
			question: "Are customers answered quickly, and once and for all?",
			purpose:
				"Sets waiting and resolution against cost and workload, so as to plan the teams and remove reasons to call.",
		},
		"satisfaction-performance": {
			heading: "Satisfaction performance",
			question: "Are customers satisfied, and what must be mended first?",
			purpose:
				"Puts scores beside their uncertainty and how many answered, so as to act on real changes only.",
		},
	},
	steps: {
		visit: "Visit",
		product: "Product page",
		cart: "Cart",
		checkout: "Checkout",
		order: "Order",
		lead: "Lead",
		mql: "Qualified by marketing",
		sql: "Qualified by sales",
		quote: "Quote",
		won: "Won",
		delivered: "Delivered",
		opened: "Opened",
		clicked: "Clicked",
	},
	funnels: {
		"digital-performance": "From visit to order",
		"sales-performance": "From lead to customer",
		"email-performance": "From delivery to click",
	},
};
