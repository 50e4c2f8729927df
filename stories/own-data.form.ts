import { html, nothing as none, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Format } from "../src/locales/format.js";
import type { Preview } from "../src/sources/guess/preview.js";
import type { DateWay, Decimal } from "../src/sources/guess/profile.js";
import type { Guess } from "../src/sources/guess.js";
import { InstantReader } from "../src/sources/rows/instant.js";
import { readNumber } from "../src/sources/rows/reading.js";
import {
	type Choice,
	columnsOf,
	kinds,
	needed,
	type Outcome,
	outcomesOf,
	samples,
} from "./own-data.choice.js";
import type { Kind, Words } from "./own-data.words.js";

/** What the form is about, and how it tells what was chosen. */
export interface Asked {
	preview: Preview;
	guess: Guess & { entity: Kind };
	choice: Choice;
	words: Words;
	format: Format;
	choose: (change: Partial<Choice>) => void;
}

const picked = (event: Event) => (event.target as HTMLSelectElement).value;

const option = (value: string, text: string, selected: boolean) =>
	html`<option value=${value} .selected=${live(selected)}>${text}</option>`;

/** Marks values that are the same in every row among the columns of a file: no name starts with it. */
const CONSTANT = "\u0000";

function renderChoice(ours: string, asked: Asked): TemplateResult {
	const { preview, guess, choice, words, choose } = asked;
	const { column, constant } = guess.columns[ours] ?? {};
	const choosing = (event: Event) => {
		const value = picked(event);
		if (value.startsWith(CONSTANT))
			return choose({ survey: value.slice(CONSTANT.length) });
		const rest = ours === "kind" && { survey: undefined };
		choose({ columns: { ...choice.columns, [ours]: value || null }, ...rest });
	};
	return html`<select
		id=${ours}
		name=${ours}
		?required=${needed[guess.entity].includes(ours)}
		@change=${choosing}
	>
		${option("", words.none, column === undefined && constant === undefined)}
		${preview.names.filter(Boolean).map((name) => option(name, name, name === column))}
		${
			ours === "kind"
				? html`<optgroup label=${words.everyRow}>
					${Object.entries(words.surveys).map(([kind, text]) => option(`${CONSTANT}${kind}`, text, kind === constant))}
				</optgroup>`
				: none
		}
	</select>`;
}

function renderColumn(ours: string, asked: Asked): TemplateResult {
	const { preview, guess, words } = asked;
	const found = guess.columns[ours];
	const missing = !found && needed[guess.entity].includes(ours);
	const unsure = missing || found?.sure === false;
	return html`<tr class=${unsure ? "unsure" : ""}>
		<th scope="row"><label for=${ours}>${words.columns[ours] ?? ours}</label></th>
		<td>${renderChoice(ours, asked)} ${unsure ? html`<span class="check">${words.check}</span>` : none}</td>
		<td class="values">${samples(preview, found?.column).map((value) => html`<span>${value}</span> `)}</td>
	</tr>`;
}

const renderColumns = (columns: readonly string[], asked: Asked) =>
	html`<table>
		<thead>
			<tr>
				<th scope="col">${asked.words.column}</th>
				<th scope="col">${asked.words.theirs}</th>
				<th scope="col">${asked.words.values}</th>
			</tr>
		</thead>
		<tbody>${columns.map((ours) => renderColumn(ours, asked))}</tbody>
	</table>`;

/** A choice that the values leave open, and that must be made. */
const renderWays = <W extends string>(
	id: string,
	label: string,
	[way, ways]: readonly [W | undefined, readonly W[]],
	{ words }: Asked,
	text: (way: W) => string,
	choose: (way: W) => void,
) =>
	ways.length < 2
		? none
		: html`<p class="field unsure">
			<label for=${id}>${label}</label>
			<select id=${id} required @change=${(event: Event) => choose(picked(event) as W)}>
				${option("", words.pick, way === undefined)}
				${ways.map((each) => option(each, text(each), each === way))}
			</select>
		</p>`;

/** The first value of the columns that a test fits. */
const firstOf = (
	{ preview, guess }: Asked,
	fits: (value: string) => boolean,
): string =>
	Object.values(guess.columns)
		.flatMap(({ column }) => samples(preview, column))
		.find(fits) ?? "";

function renderDates(asked: Asked) {
	const { guess, choice, words, format, choose } = asked;
	const read = (way: DateWay, value: string) =>
		new InstantReader("UTC", way).read(value);
	const value = firstOf(asked, (value) =>
		guess.dates.every((way) => Number.isFinite(read(way, value))),
	);
	return renderWays(
		"date-way",
		words.dates,
		[choice.date, guess.dates],
		asked,
		(way) =>
			value
				? `${words.ways[way]}: ${words.meaning(value, format.day(read(way, value), "UTC"))}`
				: words.ways[way],
		(date) => choose({ date: date || undefined }),
	);
}

const plainly = (number: number, format: Format) =>
	format.number(number, "count", null, {
		digits: Number.isInteger(number) ? 0 : 3,
	});

function renderDecimals(asked: Asked) {
	const { guess, choice, words, format, choose } = asked;
	const value = firstOf(
		asked,
		(value) =>
			Number.isFinite(readNumber(value, ".")) &&
			Number.isFinite(readNumber(value, ",")) &&
			readNumber(value, ".") !== readNumber(value, ","),
	);
	return renderWays<Decimal>(
		"decimal-way",
		words.decimals,
		[choice.decimal, guess.decimals],
		asked,
		(way) => words.meaning(value, plainly(readNumber(value, way), format)),
		(decimal) => choose({ decimal: decimal || undefined }),
	);
}

function renderOutcomes(asked: Asked) {
	const { preview, guess, choice, words, choose } = asked;
	const stages = outcomesOf(preview, guess, choice);
	if (stages.length === 0) return none;
	return html`<fieldset>
		<legend>${words.outcomes}</legend>
		${stages.map(
			([stage, outcome], index) => html`<p class="field">
				<label for="outcome-${index}">${stage}</label>
				<select
					id="outcome-${index}"
					@change=${(event: Event) => choose({ outcomes: { ...choice.outcomes, [stage]: picked(event) as Outcome } })}
				>
					${Object.entries(words.outcome).map(([value, text]) => option(value, text, value === outcome))}
				</select>
			</p>`,
		)}
	</fieldset>`;
}

/** The guessed mapping, for a person to confirm or put right. */
export function renderForm(asked: Asked): TemplateResult {
	const { guess, choice, words, choose } = asked;
	const [found, others] = columnsOf(guess);
	return html`<p class="field ${guess.sure || choice.kind ? "" : "unsure"}">
			<label for="entity">${words.eachRow}</label>
			<select id="entity" @change=${(event: Event) => choose({ kind: picked(event) as Kind, columns: {}, survey: undefined, outcomes: {} })}>
				${kinds.map((kind) => option(kind, words.kinds[kind], kind === guess.entity))}
			</select>
			${guess.sure || choice.kind ? none : html`<span class="check">${words.check}</span>`}
		</p>
		${renderColumns(found, asked)}
		${others.length === 0 ? none : html`<details><summary>${words.more}</summary>${renderColumns(others, asked)}</details>`}
		${renderDates(asked)} ${renderDecimals(asked)} ${renderOutcomes(asked)}
		${
			guess.entity === "surveys"
				? none
				: html`<p class="field">
					<label for="currency">${words.currency}</label>
					<input
						id="currency"
						size="4"
						maxlength="3"
						pattern="[A-Za-z]{3}"
						autocomplete="off"
						.value=${live(choice.currency)}
						@change=${(event: Event) => choose({ currency: (event.target as HTMLInputElement).value.trim() })}
					/>
				</p>`
		}
		<p class="field">
			<input
				id="leave-out"
				type="checkbox"
				.checked=${live(choice.leaveOut)}
				@change=${(event: Event) => choose({ leaveOut: (event.target as HTMLInputElement).checked })}
			/>
			<label for="leave-out">${words.leaveOut}</label>
		</p>`;
}
