import { describe, expect, test } from "vitest";
import { defineModel } from "../../../src/model/mapping.js";
import { NetworkError } from "../../../src/sources/network.js";
import { troubleOf } from "../../../src/sources/sql/trouble.js";

const model = defineModel({
	entities: {
		orders: {
			from: "sales",
			columns: { at: "day", amount: { column: "total", decimal: "," } },
		},
	},
});

const fault = (message: string, code?: string, cause?: unknown) =>
	Object.assign(new Error(message, { cause }), code !== undefined && { code });

describe("an error of a database", () => {
	test.each([
		fault("read ECONNRESET", "ECONNRESET"),
		fault("terminating connection due to administrator command", "57P01"),
		fault("the database system is starting up", "57P03"),
		fault("connection failure", "08006"),
		fault("sorry, too many clients already", "53300"),
		fault("Connection terminated unexpectedly"),
		fault("fetch failed", undefined, fault("connect", "ETIMEDOUT")),
		new AggregateError([fault("connect", "ECONNREFUSED")], "all tries failed"),
	])("of a connection is a NetworkError, to be tried again: %s", (cause) => {
		const error = troubleOf(cause, model);
		expect(error).toBeInstanceOf(NetworkError);
		expect(error).toMatchObject({ code: "network", cause });
	});

	test("of a statement that took too long says so, and is not tried again", () => {
		const cause = fault(
			"canceling statement due to statement timeout",
			"57014",
		);
		expect(troubleOf(cause, model)).toMatchObject({
			code: "failed",
			message: expect.stringContaining("took too long"),
		});
	});

	test("that tells of a value names its table and column, whatever it holds", () => {
		const cause = fault(
			'invalid input syntax for type double precision: "{{cadran|number|orders.amount|1|2}}"',
			"22P02",
		);
		expect(troubleOf(cause, model)).toMatchObject({
			code: "rows",
			place: {
				entity: "orders",
				table: "sales",
				column: "total",
				value: "1|2",
			},
		});
	});

	test("of a cast is `rows`; any other is `failed`, with the database's as cause", () => {
		const cast = fault("invalid input syntax for type json", "22P02");
		expect(troubleOf(cast, model).code).toBe("rows");
		const other = fault("permission denied for table sales", "42501");
		expect(troubleOf(other, model)).toMatchObject({
			code: "failed",
			cause: other,
		});
	});
});
