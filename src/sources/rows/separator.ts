/** Lines looked at to guess how a text is cut. */
const LINES = 20;
const candidates = ["\t", ";", "|", ","];

/** The first lines of a text, quotes heeded, so that a line break within quotes ends none. */
function firstLines(text: string): string[] {
	const lines: string[] = [];
	let quoted = false;
	let from = 0;
	for (let i = 0; i < text.length && lines.length < LINES; i++) {
		const sign = text[i];
		if (sign === '"') quoted = !quoted;
		if (quoted || (sign !== "\n" && sign !== "\r")) continue;
		if (i > from) lines.push(text.slice(from, i));
		from = i + 1;
	}
	if (lines.length === 0 && from < text.length) lines.push(text.slice(from));
	return lines;
}

const unquoted = (line: string) => line.replace(/"[^"]*"/gu, "x");

/** How many cells all lines have alike; 0 where they differ. */
function width(lines: readonly string[], cut: (line: string) => number) {
	const [first = 0, ...rest] = lines.map(cut);
	return rest.every((one) => one === first) ? first : 0;
}

/**
 * The separator that cuts the first lines into the most cells, all lines alike: tab, semicolon, bar or comma; else a blank,
 * for runs of blanks; else the one that cuts the first line, so that ragged rows are told and not swallowed.
 */
export function guessSeparator(text: string): string {
	const lines = firstLines(text).map(unquoted);
	let best = "";
	let most = 1;
	for (const candidate of candidates) {
		const cells = width(lines, (line) => line.split(candidate).length);
		if (cells > most) {
			most = cells;
			best = candidate;
		}
	}
	if (best !== "") return best;
	if (width(lines, (line) => line.trim().split(/[ \t]+/u).length) > 1)
		return " ";
	const [first = ""] = lines;
	return candidates.find((candidate) => first.includes(candidate)) ?? ",";
}
