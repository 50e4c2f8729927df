import type { PageHeader } from "hyparquet";
import { parquetHeader, readPage } from "hyparquet/src/column.js";
import {
	decompressPage,
	readDataPage,
	readDataPageV2,
} from "hyparquet/src/datapage.js";
import type { Work } from "../../../model/work.js";
import type { Decoded, TypedColumn } from "../typed.js";

/** How the pages of a column are decoded: its type, its levels, its codec. */
export type Decoder = Parameters<typeof readPage>[2];

/** The values of a page, how many rows it has, and whether its values point into the dictionary. */
function open(bytes: Uint8Array, header: PageHeader, decoder: Decoder) {
	const { data_page_header: one, data_page_header_v2: two } = header;
	if (two) {
		if (two.num_values !== two.num_rows)
			throw new Error("its lists can't be read");
		return {
			...readDataPageV2(bytes, header, decoder),
			rows: two.num_values,
			encoding: two.encoding,
		};
	}
	if (!one) throw new Error("a page has no header");
	const page = decompressPage(
		bytes,
		header.uncompressed_page_size,
		decoder.codec,
		decoder.compressors,
	);
	return {
		...readDataPage(page, one, decoder),
		rows: one.num_values,
		encoding: one.encoding,
	};
}

/** Reads one column of one row group, page by page: a page is as long as nobody else can run. */
export function* readPages(
	bytes: Uint8Array,
	decoder: Decoder,
	column: TypedColumn,
	first: number,
	rows: number,
): Work<void> {
	const reader = {
		view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
		offset: 0,
	};
	const most = decoder.element.repetition_type === "REQUIRED" ? 0 : 1;
	let dictionary: Decoded | null = null;
	for (let done = 0; done < rows; ) {
		const header = parquetHeader(reader);
		const end = reader.offset + header.compressed_page_size;
		if (!(end > reader.offset - 1 && end <= bytes.length))
			throw new Error("it ends in the middle of a page");
		if (header.type === "DICTIONARY_PAGE") {
			const { data = [] } = readPage(
				reader,
				header,
				decoder,
				undefined,
				undefined,
				0,
			);
			dictionary = yield* column.decode(data);
		} else if (header.type !== "INDEX_PAGE") {
			const told = (header.data_page_header ?? header.data_page_header_v2)
				?.num_values;
			if (!(Number(told) >= 0 && Number(told) <= rows - done))
				throw new Error("a page has more rows than its group");
			const page = open(bytes.subarray(reader.offset, end), header, decoder);
			yield;
			const { dataPage, definitionLevels: levels } = page;
			if (page.encoding.endsWith("_DICTIONARY")) {
				if (!dictionary) throw new Error("its dictionary is missing");
				yield* column.take(
					first + done,
					page.rows,
					dictionary,
					dataPage as ArrayLike<number>,
					levels,
					most,
				);
			} else {
				const decoded = yield* column.decode(dataPage);
				yield* column.take(
					first + done,
					page.rows,
					decoded,
					null,
					levels,
					most,
				);
			}
			done += page.rows;
		}
		reader.offset = end;
		yield;
	}
}
