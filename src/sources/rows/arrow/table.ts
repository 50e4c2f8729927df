import {
	CompressionType,
	getCompressionCodec,
	setCompressionCodec,
	type Table,
	tableFromIPC,
} from "@uwdata/flechette";

const asIs = { useBigInt: true, useDecimalInt: true, useBigIntTimestamp: true };

/** An Arrow file or stream as a table, integers of 64 bits as bigints; what undoes zstd is loaded when a file first needs it. */
export async function openTable(bytes: Uint8Array): Promise<Table> {
	try {
		return tableFromIPC(bytes, asIs);
	} catch (error) {
		const { message } = error as Error;
		if (message.includes("LZ4_FRAME"))
			throw new Error("it is packed by LZ4: write it with zstd, or not packed");
		if (!message.includes("ZSTD") || getCompressionCodec(CompressionType.ZSTD))
			throw error;
		const { decompress } = await import("fzstd");
		setCompressionCodec(CompressionType.ZSTD, {
			decode: (packed) => decompress(packed),
			encode: () => {
				throw new Error("Nothing is packed here.");
			},
		});
		return tableFromIPC(bytes, asIs);
	}
}
