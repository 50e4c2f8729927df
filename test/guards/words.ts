/** The static text of every `html` and `svg` template in a piece of code; a hole is a NUL. */
export function templates(code: string): string[] {
	const found: string[] = [];
	let at = 0;

	/** Reads a template from after its opening backtick to after its closing one. */
	function template(): string {
		let text = "";
		while (at < code.length && code[at] !== "`") {
			if (code[at] === "\\") at++;
			else if (code.startsWith("${", at)) {
				at += 2;
				script("}");
				text += "\0";
				continue;
			}
			text += code[at++];
		}
		at++;
		return text;
	}

	/** Reads script up to a closing brace, or to the end. */
	function script(end: "}" | null): void {
		let depth = 0;
		while (at < code.length) {
			const mark = code[at++] as string;
			if (mark === '"' || mark === "'") {
				while (at < code.length && code[at] !== mark && code[at] !== "\n")
					at += code[at] === "\\" ? 2 : 1;
				at++;
			} else if (mark === "`") {
				const drawn = /\b(html|svg)$/.test(
					code.slice(Math.max(0, at - 6), at - 1),
				);
				const text = template();
				if (drawn) found.push(text);
			} else if (mark === "{") depth++;
			else if (mark === "}") {
				if (end && depth === 0) return;
				depth--;
			}
		}
	}

	script(null);
	return found;
}

/** The words that a reader would see or hear in a template: text between tags, and attributes that are read out. */
export function wordsIn(template: string): string[] {
	const spoken =
		/\s(?:aria-label|aria-description|aria-roledescription|title|alt|placeholder|label)="([^"]*)"/g;
	const attributes = [...template.matchAll(spoken)].map(
		([, value]) => value as string,
	);
	const text = template
		.replace(/<!--[\s\S]*?-->/g, " ")
		.replace(/<[^<>]*>/g, " ");
	return [...attributes, text].flatMap(
		(each) => each.match(/\p{L}{2,}/gu) ?? [],
	);
}
