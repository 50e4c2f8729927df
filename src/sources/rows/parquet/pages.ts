import { parquetHeader, readPage } from "hyparquet/src/column.js";
import type { Work } from "../../../model/work.js";
import type { Decoded, TypedColumn } from "../typed.js";
import { type Decoder, openPage } from "./page.js";

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
	const optional = decoder.element.repetition_type !== "REQUIRED";
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
			const page = yield* openPage(
				bytes.subarray(reader.offset, end),
				header,
				decoder,
				optional,
			);
			yield;
			const { indexes, levels, values } = page;
			if (indexes && !dictionary) throw new Error("its dictionary is missing");
			const decoded = indexes ? dictionary : yield* column.decode(values);
			yield* column.take(
				first + done,
				page.rows,
				decoded as Decoded,
				indexes,
				levels,
			);
			done += page.rows;
		}
		reader.offset = end;
		yield;
	}
}
