import type { Row, Rows } from "./shop.js";
import { DAY } from "./time.js";

const HOUR = DAY / 24;

/** How long after a contact its customer comes again. */
const WEEK = 7 * DAY;
const AGAIN = [0, 1, WEEK - 1, WEEK, WEEK + 1, WEEK - HOUR, WEEK + HOUR];

/** Changes every nth row, from the kth on. */
function every<R>(
	rows: readonly R[],
	n: number,
	change: Partial<R> | ((row: R) => Partial<R>),
	k = 0,
): R[] {
	return rows.map((row, i) =>
		i % n === k
			? { ...row, ...(typeof change === "function" ? change(row) : change) }
			: row,
	);
}

/** From here on, messages name a campaign that orders had named before. */
const LATE = Date.UTC(2026, 3, 1);

/** More rows like those there are, each changed for one of some instants. */
const more = <R>(
	rows: readonly R[],
	instants: readonly number[],
	change: (at: number, i: number) => Partial<R>,
): R[] =>
	instants.map((at, i) => ({
		...(rows[(7 * i) % rows.length] as R),
		...change(at, i),
	}));

/** A few more orders of some customer at some instants. */
const ordersAt = (
	like: readonly Row<"orders">[],
	wanted: readonly { customer: string | null; at: number }[],
): Row<"orders">[] =>
	wanted.map(({ customer, at }, i) => ({
		...(like[i % like.length] as Row<"orders">),
		id: `more ${i} ${at}`,
		customer,
		at,
		promised_at: at + 2 * DAY,
		delivered_at: at + 2 * DAY + (i % 5) - 2,
	}));

/** Instants just at, before and after one that is so long after each row's. */
const around = <R extends { customer: string | null }>(
	rows: readonly R[],
	n: number,
	column: keyof R,
	after: number,
) =>
	rows.flatMap((row, i) => {
		const at = (row[column] as number) + after + (i % 3) - 1;
		return i % n === 0 && !Number.isNaN(at)
			? [{ customer: row.customer, at }]
			: [];
	});

/**
 * The same rows with all that real ones have: values missing in any column, customers nobody knows, several rows at one instant, rows at
 * the very ends of periods and windows and a millisecond beside them, and rows after the as-of instant.
 */
export function roughened(
	rows: Rows,
	asOf: number,
	edges: readonly number[],
): Rows {
	const firsts = new Map<string | null, Row<"orders">>();
	for (const order of rows.orders)
		if (!firsts.has(order.customer)) firsts.set(order.customer, order);
	const first = [...firsts.values()];
	const carts = rows.events.filter((one) => one.name === "cart");
	const ends = edges.flatMap((edge) => [edge - 1, edge, edge + 1]);
	const atEnds = ends.map((at, i) => ({
		customer: first[(31 * i) % first.length]?.customer ?? null,
		at,
	}));
	const late = (at: number) => at + 1 + ((at % 40) + 1) * HOUR;
	let orders = [
		...rows.orders,
		...ordersAt(rows.orders, [
			...around(rows.messages, 9, "delivered_at", 7 * DAY),
			...around(carts, 13, "at", HOUR),
			...around(carts, 17, "at", DAY),
			...around(carts, 19, "at", 7 * DAY),
			...around(rows.exposures, 11, "at", 14 * DAY),
			...around(first, 23, "at", 0),
			...around(first, 13, "at", 30 * DAY),
			...around(first, 17, "at", 45 * DAY),
			...around(first, 19, "at", 90 * DAY),
			...around(rows.orders, 61, "at", 0),
			...atEnds,
		]),
	].filter((order) => order.at <= asOf);
	orders = every(orders, 41, { customer: null });
	orders = every(orders, 97, (one) => ({ customer: `unknown ${one.id}` }));
	orders = every(orders, 38, { campaign: "late" });
	orders = every(orders, 37, { amount: Number.NaN });
	orders = every(orders, 43, { margin: Number.NaN });
	orders = every(orders, 47, { quantity: Number.NaN });
	orders = every(orders, 31, { channel: null });
	orders = every(orders, 29, { delivery_charged: Number.NaN });
	orders = every(orders, 23, { promised_at: Number.NaN });
	orders = every(orders, 26, (one) => ({ promised_at: one.delivered_at }));
	orders = every(orders, 53, { refunded_amount: Number.NaN });
	orders.push(
		...ordersAt(
			rows.orders,
			first
				.slice(0, 40)
				.map(({ customer }, i) => ({ customer, at: asOf + 1 + i * HOUR })),
		),
	);

	let touches = [
		...rows.touches,
		...[0, 30 * DAY, 30 * DAY - HOUR, 30 * DAY + HOUR].flatMap((before, k) =>
			rows.orders.flatMap((order, i) =>
				i % 29 === k
					? [
							{
								customer: order.customer,
								at: order.at - before + (i % 3) - 1,
								channel: "email",
								campaign: null,
							},
						]
					: [],
			),
		),
	].filter((touch) => touch.at <= asOf);
	touches = every(touches, 31, { customer: null });
	touches = every(touches, 37, { channel: null });

	let customers = every(rows.customers, 13, { email: null });
	customers = every(customers, 17, { first_name: null });
	customers = every(customers, 19, { segment: null });
	customers = every(customers, 23, { loyalty_joined_at: Number.NaN });
	customers = every(customers, 5, (one) =>
		Number.isNaN(one.email_opt_out_at)
			? {}
			: {
					email_opt_in_at:
						one.email_opt_out_at + (Math.round(one.created_at / 1000) % 3) - 1,
				},
	);
	customers = every(customers, 101, { created_at: Number.NaN });
	customers.push(
		...more(customers, ends, (at, i) => ({
			id: `edge ${i}`,
			created_at: at,
			email_opt_in_at: at,
			email_opt_out_at: Number.NaN,
		})),
	);

	let messages = every(rows.messages, 61, { customer: null });
	messages = every(messages, 11, { opened_at: Number.NaN });
	messages = every(messages, 7, (one) => ({
		opened_at: one.opened_at + 190 * DAY,
	}));
	messages = every(messages, 13, { campaign: null });
	messages = every(messages, 9, (one) =>
		one.at > LATE ? { campaign: "late" } : {},
	);
	messages.push(
		...more(messages, ends, (at) => ({
			at: at - 9 * DAY,
			opened_at: at,
			campaign: null,
		})),
	);

	let leads = every(rows.leads, 7, { lead_at: Number.NaN });
	leads = every(leads, 11, { first_reply_at: Number.NaN });
	leads = every(leads, 31, { at: Number.NaN });
	leads = every(leads, 13, { customer: null });
	leads = every(leads, 17, { suspect_at: Number.NaN });

	let deals = every(rows.deals, 11, { amount: Number.NaN });
	deals = every(deals, 13, { probability: Number.NaN });
	deals = every(deals, 9, { customer: null });
	deals = every(deals, 10, { is_upsell: null });
	deals.push(
		...more(deals, ends, (at) => ({
			created_at: at - 9 * DAY,
			closed_at: at,
		})),
	);

	const stays = [
		...rows.stage_changes,
		...more(rows.stage_changes, ends, (at) => ({
			entered_at: at - 9 * DAY,
			left_at: at,
		})),
	];

	let contacts: Row<"contacts">[] = [
		...rows.contacts,
		...rows.contacts
			.filter((_, i) => i % 4 === 0)
			.map((one, i) => ({
				...one,
				id: `again ${i}`,
				at: one.at + (AGAIN[i % AGAIN.length] as number),
			})),
	].filter((one) => one.at <= asOf);
	contacts = every(contacts, 9, { abandoned: null });
	contacts = every(contacts, 14, { channel: null });
	contacts = every(contacts, 10, { reason: null });
	contacts = every(contacts, 21, { customer: null });
	contacts = every(contacts, 16, { hold_s: Number.NaN });
	contacts = every(contacts, 12, { wait_s: 20 });
	contacts = every(contacts, 15, { cost: Number.NaN });
	contacts = every(contacts, 18, { resolved_first: null, transferred: null });

	let surveys = every(rows.surveys, 10, { score: Number.NaN });
	surveys = every(surveys, 14, { touchpoint: null });
	surveys = every(surveys, 12, { kind: null });

	let sessions = every(rows.sessions, 33, { visitor: null });
	sessions = every(sessions, 35, { pageviews: Number.NaN });
	sessions = every(sessions, 36, { pageviews: 0 });
	sessions = every(sessions, 37, { load_ms: Number.NaN, is_new_visitor: null });
	sessions = every(sessions, 501, (one) => ({
		at: late(Math.max(one.at, asOf)),
	}));

	let calls = every(rows.calls, 33, { reached: null });
	calls = every(calls, 35, { argued: null });
	calls = every(calls, 37, { customer: null });
	calls = every(calls, 39, { amount: Number.NaN });
	calls = every(calls, 41, { duration_s: Number.NaN });

	let time = every(rows.agent_time, 33, { production_s: Number.NaN });
	time = every(time, 35, { role: null });
	time = every(time, 37, { agent: null });

	return {
		...rows,
		orders,
		touches,
		customers,
		messages,
		leads,
		deals,
		stage_changes: stays,
		contacts,
		surveys,
		sessions,
		calls,
		agent_time: time,
		events: every(every(rows.events, 59, { customer: null }), 61, {
			name: null,
		}),
		exposures: every(every(rows.exposures, 17, { arm: null }), 19, {
			customer: null,
		}),
		activities: every(every(rows.activities, 17, { direction: null }), 19, {
			customer: null,
		}),
		order_lines: every(rows.order_lines, 17, {
			category: null,
			placement: null,
		}),
		loyalty_moves: every(rows.loyalty_moves, 17, {
			points: Number.NaN,
			cost: Number.NaN,
		}),
		referrals: every(every(rows.referrals, 11, { referrer: null }), 9, {
			customer: null,
		}),
		costs: every(every(rows.costs, 17, { amount: Number.NaN }), 5, {
			campaign: "late",
		}),
		reviews: every(rows.reviews, 17, { rating: Number.NaN }),
		tickets: every(
			every(rows.tickets, 11, { first_reply_at: Number.NaN }),
			13,
			{ resolved_at: Number.NaN },
		),
	};
}
