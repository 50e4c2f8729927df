import { css, html, type LitElement, type TemplateResult } from "lit";
import type { Words } from "../locales/en.js";
import type { Told } from "./explain.js";
import { CadranExportEvent, type ExportKind } from "./export/event.js";
import { fileOf, nameOf } from "./export/file.js";

export { CadranExportEvent, fileOf };

const sheet = css`
	.save {
		display: flex;
		flex-wrap: wrap;
		gap: 6px;
		margin-block-start: 12px;
		padding-block-start: 10px;
		border-block-start: 1px solid var(--line);
	}
	.save button {
		min-block-size: 28px;
		padding: 2px 10px;
		font: inherit;
		color: var(--accent);
		background: none;
		border: 1px solid var(--line);
		border-radius: 6px;
		cursor: pointer;
	}
	.save button:hover {
		background: var(--wash);
	}
	.save [role="status"] {
		align-self: center;
		color: var(--muted);
	}
`.styleSheet;

/** What was said last of copying and saving, by widget. */
const said = new WeakMap<LitElement, string>();

/** Puts a file on the reader's disk. */
function download(file: Blob, name: string): void {
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

const isFile = (file: Blob | null): file is Blob => file !== null;

/** The clipboard takes a promise: by the time that a picture is made, the click no longer counts in some browsers. */
async function copy(
	file: Promise<Blob | null>,
	type: string,
): Promise<boolean> {
	if (!navigator.clipboard?.write) {
		const made = await file;
		if (made) copyText(await made.text());
		return made !== null;
	}
	const given = file.then((made) => {
		if (isFile(made)) return made;
		throw new DOMException("", "AbortError");
	});
	const item = new ClipboardItem({ [type]: given });
	try {
		await navigator.clipboard.write([item]);
		return true;
	} catch (error) {
		if ((await file) === null) return false;
		throw error;
	}
}

/** Copies or saves a widget, unless the host does it in its own way. */
async function act(
	host: LitElement,
	told: Told,
	kind: ExportKind,
	copied: boolean,
): Promise<void> {
	const { saved } = told.words;
	const name = nameOf(told, kind);
	const file = fileOf(host, told, kind).then((made) => {
		const event = new CadranExportEvent(kind, made, name, copied);
		return host.dispatchEvent(event) ? made : null;
	});
	let text = "";
	try {
		if (copied) {
			const type = kind === "png" ? "image/png" : "text/plain";
			if (await copy(file, type)) text = saved.copied;
		} else {
			const made = await file;
			if (made) download(made, name);
		}
	} catch {
		text = saved.failed;
	}
	said.set(host, text);
	host.requestUpdate();
}

const files = ["csv", "svg", "png"] as const;

/** The buttons that copy and save a widget. */
export function renderActions(host: LitElement, told: Told): TemplateResult {
	const { saved }: Words = told.words;
	const root = host.shadowRoot;
	if (root && sheet && !root.adoptedStyleSheets.includes(sheet))
		root.adoptedStyleSheets.push(sheet);
	const press = (kind: ExportKind, copied: boolean) => () =>
		act(host, told, kind, copied);
	return html`<div class="save" part="export" role="group" aria-label=${saved.save}>
		<button type="button" @click=${press("text", true)}>${saved.copyText}</button>
		<button type="button" @click=${press("png", true)}>${saved.copyImage}</button>
		${files.map((kind) => html`<button type="button" @click=${press(kind, false)}>${saved.as(kind)}</button>`)}
		<span role="status">${said.get(host) ?? ""}</span>
	</div>`;
}
