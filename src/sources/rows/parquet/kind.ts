import type { SchemaElement } from "hyparquet";
import { parseFloat16 } from "hyparquet/src/convert.js";
import { decimalReader, milliseconds, wholeNumber } from "../exact.js";
import type { Kind } from "../typed.js";

const DAY = 86_400_000;
/** Days from the first of the Julian count, at noon, to 1970. */
const JULIAN = 2_440_588n;

const units = { MILLIS: 1, MICROS: 1000, NANOS: 1_000_000 };
const converted: Record<string, keyof typeof units> = {
	TIMESTAMP_MILLIS: "MILLIS",
	TIMESTAMP_MICROS: "MICROS",
};

/** The number in bytes, the largest first, the sign in the first bit. */
function signed(bytes: Uint8Array): bigint {
	let value = 0n;
	for (const byte of bytes) value = (value << 8n) | BigInt(byte);
	return BigInt.asIntN(bytes.length * 8, value);
}

const hex = (bytes: Uint8Array) =>
	[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const uuid = (bytes: Uint8Array): Uint8Array =>
	new TextEncoder().encode(
		hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/u, "$1-$2-$3-$4-"),
	);

function ofBytes({
	logical_type: logical,
	converted_type: type,
	...element
}: SchemaElement): Kind | null {
	if (logical?.type === "UUID") return { is: "text", bytes: uuid };
	if (logical?.type === "FLOAT16")
		return { is: "number", read: (value) => parseFloat16(value) ?? Number.NaN };
	const plain =
		logical === undefined &&
		(type === undefined ||
			type === "UTF8" ||
			type === "ENUM" ||
			type === "JSON");
	return element.type === "BYTE_ARRAY" &&
		(plain || ["STRING", "ENUM", "JSON"].includes(logical?.type ?? ""))
		? { is: "text" }
		: null;
}

function ofWhole({
	type,
	logical_type: logical,
	converted_type,
}: SchemaElement): Kind | null {
	const named: string = converted_type ?? "";
	if (named === "DATE" || logical?.type === "DATE")
		return { is: "days", read: (days: number) => days * DAY };
	if (named.startsWith("TIME_") || logical?.type === "TIME") return null;
	const unit = logical?.type === "TIMESTAMP" ? logical.unit : converted[named];
	if (unit)
		return {
			is:
				logical?.type === "TIMESTAMP" && !logical.isAdjustedToUTC
					? "clock"
					: "instant",
			read: (value: bigint) => milliseconds(value, units[unit]),
		};
	const unsigned =
		named.startsWith("UINT") ||
		(logical?.type === "INTEGER" && !logical.isSigned);
	if (type === "INT32")
		return {
			is: "number",
			read: unsigned
				? (value: number) => value >>> 0
				: (value: number) => value,
		};
	return {
		is: "number",
		read: unsigned
			? (value: bigint) => wholeNumber(BigInt.asUintN(64, value))
			: wholeNumber,
	};
}

/** What a column of a Parquet file holds; null where that is nothing Cadran reads. */
export function kindOf(element: SchemaElement): Kind | null {
	const { type, logical_type: logical, scale = 0 } = element;
	if (logical?.type === "DECIMAL" || element.converted_type === "DECIMAL") {
		const places = logical?.type === "DECIMAL" ? logical.scale : scale;
		const read = decimalReader(places);
		return {
			is: "number",
			read: (value: Uint8Array | number | bigint) =>
				read(typeof value === "object" ? signed(value) : value),
		};
	}
	switch (type) {
		case "BOOLEAN":
			return { is: "boolean" };
		case "FLOAT":
		case "DOUBLE":
			return { is: "number", read: (value: number) => value };
		case "INT96":
			return {
				is: "instant",
				read: (value: bigint) =>
					Number((value >> 64n) - JULIAN) * DAY +
					milliseconds(BigInt.asUintN(64, value), 1_000_000),
			};
		case "INT32":
		case "INT64":
			return ofWhole(element);
		default:
			return ofBytes(element);
	}
}
