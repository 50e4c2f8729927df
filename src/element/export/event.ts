/** What a widget is saved or copied as: the finding with its figures as text, a file for a spreadsheet, or the picture. */
export type ExportKind = "text" | "csv" | "svg" | "png";

/** The reader saves or copies a widget. Cancel it to do so in the host's own way. */
export class CadranExportEvent extends Event {
	static readonly type = "cadran-export";
	constructor(
		readonly kind: ExportKind,
		/** What is saved or copied. */
		readonly file: Blob,
		/** A name for the file: `revenue-2026-11-18.csv`. */
		readonly name: string,
		/** Whether it goes to the clipboard, not to a file. */
		readonly copied: boolean,
	) {
		super(CadranExportEvent.type, {
			...{ bubbles: true, composed: true, cancelable: true },
		});
	}
}

declare global {
	interface HTMLElementEventMap {
		"cadran-export": CadranExportEvent;
	}
}
