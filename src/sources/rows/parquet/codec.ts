import type { CompressionCodec, Compressors } from "hyparquet";

/**
 * What undoes a codec, loaded when a file first needs it; nothing for Snappy, which comes with the reader. Each is plain script: the
 * package's own entry would compile WebAssembly, which a strict content security policy refuses.
 */
export async function loadCodec(codec: CompressionCodec): Promise<Compressors> {
	switch (codec) {
		case "GZIP": {
			const { gunzip } = await import("hyparquet-compressors/src/gzip.js");
			return { GZIP: (input, length) => gunzip(input, new Uint8Array(length)) };
		}
		case "ZSTD": {
			const { decompress } = await import("fzstd");
			return { ZSTD: (input) => decompress(input) };
		}
		case "BROTLI": {
			const { decompressBrotli } = await import(
				"hyparquet-compressors/src/brotli.js"
			);
			return { BROTLI: decompressBrotli };
		}
		case "LZ4":
		case "LZ4_RAW": {
			const { decompressLz4, decompressLz4Raw } = await import(
				"hyparquet-compressors/src/lz4.js"
			);
			return { LZ4: decompressLz4, LZ4_RAW: decompressLz4Raw };
		}
		default:
			return {};
	}
}
