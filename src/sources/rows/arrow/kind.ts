import {
	type DataType,
	type DecimalType,
	type TimestampType,
	Type,
} from "@uwdata/flechette";
import { decimalReader, milliseconds, wholeNumber } from "../exact.js";
import type { Kind } from "../typed.js";

const DAY = 86_400_000;
/** By the unit's number: seconds, milliseconds, microseconds, nanoseconds. */
const units = [-1000, 1, 1000, 1_000_000];

const exact = (value: number | bigint) =>
	typeof value === "bigint" ? wholeNumber(value) : value;

/** What a column of an Arrow file holds, its integers as bigints where they have 64 bits; null where that is nothing Cadran reads. */
export function kindOf(type: DataType): Kind | null {
	switch (type.typeId) {
		case Type.Dictionary:
			return kindOf((type as { dictionary: DataType }).dictionary);
		case Type.Utf8:
		case Type.LargeUtf8:
		case Type.Utf8View:
		case Type.Null:
			return { is: "text" };
		case Type.Bool:
			return { is: "boolean" };
		case Type.Int:
		case Type.Float:
			return { is: "number", read: exact };
		case Type.Decimal:
			return { is: "number", read: decimalReader((type as DecimalType).scale) };
		case Type.Date:
			return {
				is: "days",
				read: (time: number) => Math.floor(time / DAY) * DAY,
			};
		case Type.Timestamp: {
			const { unit, timezone } = type as TimestampType;
			return {
				is: timezone ? "instant" : "clock",
				read: (value: bigint) => milliseconds(value, units[unit] ?? 1),
			};
		}
		default:
			return null;
	}
}
