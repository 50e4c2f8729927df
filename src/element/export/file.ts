import type { LitElement } from "lit";
import { isoIn } from "../../charts/export/instant.js";
import { csvFile, type Facts, tablesOf, textOf } from "../../charts/export.js";
import { saved } from "../../locales/en/export.js";
import type { Told } from "../explain.js";
import { explanationOf } from "../explanation.js";
import { canvasOf } from "./canvas.js";
import type { ExportKind } from "./event.js";
import { svgOf } from "./svg.js";
import { displayOf } from "./walk.js";

export interface ExportOptions {
	/** Pixels of a PNG to a CSS pixel; those of the screen, and 2 at least, unless given. */
	scale?: number;
	/** Whether a CSV starts with the byte-order mark by which spreadsheets know UTF-8; it does unless told otherwise. */
	bom?: boolean;
}

const types: Record<ExportKind, string> = {
	text: "text/plain",
	csv: "text/csv;charset=utf-8",
	svg: "image/svg+xml",
	png: "image/png",
};

const cardOf = (host: LitElement) =>
	host.renderRoot.querySelector<HTMLElement>(".card");

/** What stands above the figures: what the panel explains, under the title and the finding. */
function factsOf({ of, words, format }: Told, finding: string): Facts {
	const says = words.saved;
	const { lead, facts } = explanationOf(of, words, format);
	const head: [string, string][] = [
		[says.title, of.heading],
		[says.finding, finding === of.heading ? "" : finding],
		[says.definition, lead],
	];
	return [
		...head.filter(([, text]) => text !== ""),
		...facts.flat().map(({ term, texts }) => [term, ...texts] as const),
	];
}

/** A file's name from the title and the day that the figures speak for. */
export function nameOf({ of }: Told, kind: ExportKind): string {
	const { asOf, timeZone } = of.answer.meta;
	const title = of.heading
		.normalize("NFKD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, "-")
		.replace(/^-|-$/gu, "")
		.slice(0, 60);
	const day = isoIn(asOf, timeZone).slice(0, 10);
	return `${title || "cadran"}-${day}.${kind === "text" ? "txt" : kind}`;
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
	new Promise((done, fail) => {
		canvas.toBlob((file) => {
			if (file) done(file);
			else fail(new TypeError(`${canvas.width} × ${canvas.height}`));
		}, "image/png");
	});

/** A widget as a file, in its language and, for a picture, as it is drawn now. Else why there is none: nothing is drawn yet. */
export async function fileOf(
	host: LitElement,
	told: Told | null,
	kind: ExportKind,
	{ scale = Math.max(2, devicePixelRatio), bom = true }: ExportOptions = {},
): Promise<Blob | string> {
	const card = cardOf(host);
	if (!told || !card || !host.renderRoot.querySelector("#about"))
		return (told?.words.saved ?? saved).nothing;
	const { of, words, format } = told;
	const finding = card.ariaLabel ?? of.heading;
	const facts = factsOf(told, finding);
	const textFile = (text: string) => new Blob([text], { type: types[kind] });
	switch (kind) {
		case "text": {
			const tables = tablesOf(of.answer, words, format);
			return textFile(textOf(of.heading, finding, tables, facts.slice(2)));
		}
		case "csv": {
			const tables = tablesOf(of.answer, words, format);
			return textFile((bom ? "\ufeff" : "") + csvFile(facts, tables, words));
		}
		case "svg": {
			const about = facts.map((fact) => fact.join("\t")).join("\n");
			return textFile(svgOf(displayOf(card), finding, about));
		}
		case "png":
			return await pngOf(canvasOf(displayOf(card), scale));
		default:
			return words.saved.kinds(String(kind));
	}
}
