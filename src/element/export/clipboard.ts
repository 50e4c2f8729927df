import type { ExportKind } from "./event.js";

/** Puts a file on the reader's disk. */
export function saveFile(file: Blob, name: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser has begun to read it by then.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Puts a text on the clipboard where a page without https has no other way. */
function copyText(text: string): void {
	const put = (event: ClipboardEvent) => {
		event.clipboardData?.setData("text/plain", text);
		event.preventDefault();
	};
	document.addEventListener("copy", put, { once: true });
	const copied = document.execCommand("copy");
	document.removeEventListener("copy", put);
	if (!copied) throw new DOMException("", "NotAllowedError");
}

/**
 * Puts a file on the clipboard as soon as it is made; false where there is none. The clipboard is told at once: by the time that a
 * picture is made, the reader's click no longer counts in some browsers.
 */
export async function copyFile(
	made: Promise<Blob | null>,
	kind: ExportKind,
): Promise<boolean> {
	if (!navigator.clipboard?.write) {
		const file = await made;
		if (file && kind !== "text") throw new DOMException("", "NotAllowedError");
		if (file) copyText(await file.text());
		return file !== null;
	}
	const type = kind === "png" ? "image/png" : "text/plain";
	const given = made.then((file) => {
		if (file) return file;
		throw new DOMException("", "AbortError");
	});
	// A clipboard that says no never looks at what it was given.
	given.catch(() => {});
	const item = new ClipboardItem({ [type]: given });
	try {
		await navigator.clipboard.write([item]);
		return true;
	} catch (error) {
		if ((await made) === null) return false;
		throw error;
	}
}
