/** What a column of the vocabulary holds. Money is in the host's currency, seconds are durations. */
export type ColumnType =
	| "key"
	| "text"
	| "instant"
	| "number"
	| "money"
	| "seconds"
	| "boolean";

/** One entity of the vocabulary: its columns, and the instant by which a period counts its rows. */
export interface EntityShape {
	at: string | null;
	columns: Readonly<Record<string, ColumnType>>;
}

/** The CRM vocabulary. Hosts map their tables or events to these names; a column not listed here is a free property. */
export const entities = {
	customers: {
		at: "created_at",
		columns: {
			id: "key",
			created_at: "instant",
			first_name: "text",
			last_name: "text",
			email: "text",
			phone: "text",
			postal_code: "text",
			birth_date: "instant",
			email_opt_in_at: "instant",
			email_opt_out_at: "instant",
			channel: "text",
			campaign: "text",
			segment: "text",
			loyalty_joined_at: "instant",
		},
	},
	orders: {
		at: "at",
		columns: {
			id: "key",
			customer: "key",
			at: "instant",
			amount: "money",
			margin: "money",
			quantity: "number",
			channel: "text",
			store: "text",
			campaign: "text",
			delivery_charged: "money",
			delivery_cost: "money",
			promised_at: "instant",
			delivered_at: "instant",
			refunded_amount: "money",
		},
	},
	order_lines: {
		at: "at",
		columns: {
			order: "key",
			customer: "key",
			at: "instant",
			product: "text",
			category: "text",
			placement: "text",
			quantity: "number",
			amount: "money",
			margin: "money",
		},
	},
	stockouts: {
		at: "at",
		columns: {
			at: "instant",
			product: "text",
			category: "text",
			lost_amount: "money",
		},
	},
	sessions: {
		at: "at",
		columns: {
			id: "key",
			visitor: "key",
			customer: "key",
			at: "instant",
			duration_s: "seconds",
			pageviews: "number",
			device: "text",
			browser: "text",
			channel: "text",
			campaign: "text",
			is_new_visitor: "boolean",
			load_ms: "number",
		},
	},
	events: {
		at: "at",
		columns: { name: "text", customer: "key", at: "instant" },
	},
	touches: {
		at: "at",
		columns: {
			customer: "key",
			at: "instant",
			channel: "text",
			campaign: "text",
		},
	},
	costs: {
		at: "at",
		columns: {
			at: "instant",
			amount: "money",
			kind: "text",
			channel: "text",
			campaign: "text",
		},
	},
	messages: {
		at: "at",
		columns: {
			id: "key",
			customer: "key",
			campaign: "text",
			scenario: "text",
			programme: "text",
			channel: "text",
			at: "instant",
			delivered_at: "instant",
			bounced_at: "instant",
			bounce_kind: "text",
			opened_at: "instant",
			clicked_at: "instant",
			unsubscribed_at: "instant",
			complained_at: "instant",
		},
	},
	leads: {
		at: "at",
		columns: {
			id: "key",
			customer: "key",
			at: "instant",
			channel: "text",
			campaign: "text",
			suspect_at: "instant",
			prospect_at: "instant",
			lead_at: "instant",
			mql_at: "instant",
			sql_at: "instant",
			quote_at: "instant",
			won_at: "instant",
			first_reply_at: "instant",
		},
	},
	deals: {
		at: "created_at",
		columns: {
			id: "key",
			customer: "key",
			owner: "text",
			stage: "text",
			status: "text",
			amount: "money",
			probability: "number",
			created_at: "instant",
			closed_at: "instant",
			channel: "text",
			product: "text",
			lost_reason: "text",
			is_upsell: "boolean",
			decision_makers: "number",
		},
	},
	stage_changes: {
		at: "entered_at",
		columns: {
			deal: "key",
			owner: "text",
			stage: "text",
			entered_at: "instant",
			left_at: "instant",
		},
	},
	activities: {
		at: "at",
		columns: {
			id: "key",
			owner: "text",
			customer: "key",
			deal: "key",
			kind: "text",
			direction: "text",
			at: "instant",
			duration_s: "seconds",
			outcome: "text",
		},
	},
	quotas: {
		at: "at",
		columns: { owner: "text", at: "instant", amount: "money" },
	},
	calls: {
		at: "at",
		columns: {
			id: "key",
			agent: "text",
			customer: "key",
			list: "text",
			at: "instant",
			duration_s: "seconds",
			reached: "boolean",
			argued: "boolean",
			outcome: "text",
			amount: "money",
		},
	},
	call_lists: {
		at: "closed_at",
		columns: { list: "text", customer: "key", closed_at: "instant" },
	},
	contacts: {
		at: "at",
		columns: {
			id: "key",
			customer: "key",
			at: "instant",
			channel: "text",
			reason: "text",
			agent: "text",
			wait_s: "seconds",
			talk_s: "seconds",
			hold_s: "seconds",
			wrapup_s: "seconds",
			abandoned: "boolean",
			transferred: "boolean",
			resolved_first: "boolean",
			cost: "money",
		},
	},
	tickets: {
		at: "created_at",
		columns: {
			id: "key",
			customer: "key",
			agent: "text",
			channel: "text",
			priority: "text",
			created_at: "instant",
			first_reply_at: "instant",
			resolved_at: "instant",
			reopened_at: "instant",
		},
	},
	agent_time: {
		at: "at",
		columns: {
			agent: "text",
			at: "instant",
			role: "text",
			paid_s: "seconds",
			planned_s: "seconds",
			present_s: "seconds",
			production_s: "seconds",
			handling_s: "seconds",
			cost: "money",
		},
	},
	surveys: {
		at: "at",
		columns: {
			id: "key",
			customer: "key",
			at: "instant",
			kind: "text",
			score: "number",
			touchpoint: "text",
			agent: "text",
			comment: "text",
		},
	},
	survey_invites: {
		at: "at",
		columns: { id: "key", customer: "key", at: "instant", kind: "text" },
	},
	reviews: {
		at: "at",
		columns: {
			id: "key",
			customer: "key",
			at: "instant",
			rating: "number",
			product: "text",
		},
	},
	loyalty_moves: {
		at: "at",
		columns: {
			customer: "key",
			at: "instant",
			kind: "text",
			points: "number",
			cost: "money",
		},
	},
	referrals: {
		at: "at",
		columns: {
			id: "key",
			referrer: "key",
			customer: "key",
			at: "instant",
			channel: "text",
		},
	},
	exposures: {
		at: "at",
		columns: {
			experiment: "text",
			programme: "text",
			scenario: "text",
			customer: "key",
			arm: "text",
			at: "instant",
		},
	},
	programmes: {
		at: "starts_at",
		columns: {
			programme: "text",
			objective: "text",
			metric: "text",
			action: "text",
			kind: "text",
			channel: "text",
			starts_at: "instant",
			ends_at: "instant",
		},
	},
} as const satisfies Record<string, EntityShape>;

/** The name of an entity of the vocabulary. */
export type Entity = keyof typeof entities;

/** Whether a text names an entity of the vocabulary. */
export const isEntity = (name: string): name is Entity =>
	Object.hasOwn(entities, name);

/** The shape of an entity, with its columns under plain names. */
export const entityShape = (entity: Entity): EntityShape => entities[entity];
