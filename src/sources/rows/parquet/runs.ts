/** The most bits that a number of a run may have: a dictionary of sixteen million texts. */
const WIDEST = 24;

/**
 * Fills in numbers of so many bits that lie from `at` on as runs and packed groups (Parquet's RLE/bit-packing hybrid), and stops where
 * the array is full, however long the last run is told to be. Returns where it stopped. Throws where the bytes end before.
 */
export function readRuns(
	bytes: Uint8Array,
	at: number,
	width: number,
	into: Uint8Array | Int32Array,
): number {
	if (width > WIDEST) throw new RangeError(`numbers of ${width} bits`);
	for (let done = 0; done < into.length; ) {
		let header = 0;
		let shift = 0;
		for (;;) {
			if (at >= bytes.length) throw new RangeError("its runs end early");
			const byte = bytes[at++] as number;
			header += (byte & 127) * 2 ** shift;
			shift += 7;
			if (byte < 128) break;
		}
		const packed = header % 2 === 1;
		const count = Math.floor(header / 2) * (packed ? 8 : 1);
		if (count === 0) continue;
		const to = Math.min(done + count, into.length);
		if (packed) {
			unpack(bytes, at, width, into, done, to);
			at += (count / 8) * width;
		} else {
			let value = 0;
			for (let bits = 0; bits < width; bits += 8)
				value |= (bytes[at++] as number) << bits;
			into.fill(value, done, to);
		}
		done = to;
	}
	return at;
}

/** Numbers of so many bits each, packed from the lowest bit of the first byte on. What lies past the end is zeroes: some leave them out. */
function unpack(
	bytes: Uint8Array,
	at: number,
	width: number,
	into: Uint8Array | Int32Array,
	from: number,
	to: number,
): void {
	const mask = (1 << width) - 1;
	for (let i = from, bit = 0; i < to; i++, bit += width) {
		const byte = at + (bit >>> 3);
		const four =
			(bytes[byte] ?? 0) |
			((bytes[byte + 1] ?? 0) << 8) |
			((bytes[byte + 2] ?? 0) << 16) |
			((bytes[byte + 3] ?? 0) << 24);
		into[i] = (four >>> (bit & 7)) & mask;
	}
}
