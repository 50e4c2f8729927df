import type { LitElement } from "lit";
import { saved } from "../locales/en/export.js";
import type { Words } from "../locales/en.js";
import type { Told } from "./explain.js";
import { english as explaining, explanationOf } from "./explanation.js";
import { copyFile, saveFile } from "./export/clipboard.js";
import { CadranExportEvent, type ExportKind } from "./export/event.js";
import { fileOf, nameOf } from "./export/file.js";

export { explanationOf, fileOf };

// This file comes when it is first needed. It imports nothing that widgets load at once, so that none of that is set apart for it.

/** The English words of explanations and exports. */
export const english = { ...explaining, saved };

const styles = `
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
}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

/** Copies or saves a widget, unless the host does it in its own way; resolves to what there is to say. */
async function act(
	host: LitElement,
	told: Told,
	kind: ExportKind,
	copied: boolean,
): Promise<string> {
	const { saved } = told.words;
	const name = nameOf(told, kind);
	const made = fileOf(host, told, kind).then((file) => {
		if (typeof file === "string") throw new TypeError(file);
		const event = new CadranExportEvent(kind, file, name, copied);
		return host.dispatchEvent(event) ? file : null;
	});
	try {
		if (copied) return (await copyFile(made, kind)) ? saved.copied : "";
		const file = await made;
		if (file) saveFile(file, name);
		return "";
	} catch {
		return saved.failed;
	}
}

/** The buttons of a panel, and the language they speak. */
interface Row {
	element: HTMLElement;
	words: Words;
}

const rows = new WeakMap<LitElement, Row>();

const ways: readonly [kind: ExportKind, copied: boolean][] = [
	["text", true],
	["png", true],
	["csv", false],
	["svg", false],
	["png", false],
];

function rowOf(host: LitElement, { words }: Told, last: () => Told): Row {
	const { saved } = words;
	const element = document.createElement("div");
	element.className = "save";
	element.part.add("export");
	element.role = "group";
	element.ariaLabel = saved.save;
	const status = document.createElement("span");
	status.role = "status";
	for (const [kind, copied] of ways) {
		const button = document.createElement("button");
		button.type = "button";
		button.textContent = !copied
			? saved.as(kind)
			: kind === "text"
				? saved.copyText
				: saved.copyImage;
		button.onclick = async () => {
			status.textContent = await act(host, last(), kind, copied);
		};
		element.append(button);
	}
	element.append(status);
	return { element, words };
}

/** The buttons that copy and save a widget, as its panel holds them. */
export function actionsOf(host: LitElement, last: () => Told): HTMLElement {
	const told = last();
	const sheets = host.shadowRoot?.adoptedStyleSheets;
	if (!sheets?.includes(sheet)) sheets?.push(sheet);
	let row = rows.get(host);
	if (row?.words !== told.words) {
		row = rowOf(host, told, last);
		rows.set(host, row);
	}
	return row.element;
}
