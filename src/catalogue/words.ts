import type { FormulaWords } from "../locales/kpis/formula.js";
import type {
	CatalogueWords,
	KpiWords,
	QuestionsWords,
} from "../locales/kpis/words.js";
import type { Family } from "./kpi.js";

export type { CatalogueWords };

type Kpis = Readonly<Record<string, KpiWords>>;

/** What there is to load in each language: a family of KPIs, or the words around them. */
interface Chunks extends Record<Family, Kpis> {
	questions: QuestionsWords;
	formula: FormulaWords;
	catalogue: CatalogueWords;
}

type Loaders = { [Name in keyof Chunks]: () => Promise<Chunks[Name]> };

const en: Loaders = {
	"customer-base": async () =>
		(await import("../locales/kpis/en/customer-base.js")).customerBase,
	"crm-marketing": async () =>
		(await import("../locales/kpis/en/crm-marketing.js")).crmMarketing,
	sales: async () => (await import("../locales/kpis/en/sales.js")).sales,
	loyalty: async () => (await import("../locales/kpis/en/loyalty.js")).loyalty,
	"acquisition-b2c": async () =>
		(await import("../locales/kpis/en/acquisition-b2c.js")).acquisitionB2c,
	"acquisition-b2b": async () =>
		(await import("../locales/kpis/en/acquisition-b2b.js")).acquisitionB2b,
	ecommerce: async () =>
		(await import("../locales/kpis/en/ecommerce.js")).ecommerce,
	omnichannel: async () =>
		(await import("../locales/kpis/en/omnichannel.js")).omnichannel,
	"contact-inbound": async () =>
		(await import("../locales/kpis/en/contact-inbound.js")).contactInbound,
	"contact-outbound": async () =>
		(await import("../locales/kpis/en/contact-outbound.js")).contactOutbound,
	"contact-production": async () =>
		(await import("../locales/kpis/en/contact-production.js"))
			.contactProduction,
	satisfaction: async () =>
		(await import("../locales/kpis/en/satisfaction.js")).satisfaction,
	questions: async () =>
		(await import("../locales/kpis/en/questions.js")).questions,
	formula: async () => (await import("../locales/kpis/en/formula.js")).formula,
	catalogue: async () =>
		(await import("../locales/kpis/en/catalogue.js")).catalogue,
};

const fr: Loaders = {
	"customer-base": async () =>
		(await import("../locales/kpis/fr/customer-base.js")).customerBase,
	"crm-marketing": async () =>
		(await import("../locales/kpis/fr/crm-marketing.js")).crmMarketing,
	sales: async () => (await import("../locales/kpis/fr/sales.js")).sales,
	loyalty: async () => (await import("../locales/kpis/fr/loyalty.js")).loyalty,
	"acquisition-b2c": async () =>
		(await import("../locales/kpis/fr/acquisition-b2c.js")).acquisitionB2c,
	"acquisition-b2b": async () =>
		(await import("../locales/kpis/fr/acquisition-b2b.js")).acquisitionB2b,
	ecommerce: async () =>
		(await import("../locales/kpis/fr/ecommerce.js")).ecommerce,
	omnichannel: async () =>
		(await import("../locales/kpis/fr/omnichannel.js")).omnichannel,
	"contact-inbound": async () =>
		(await import("../locales/kpis/fr/contact-inbound.js")).contactInbound,
	"contact-outbound": async () =>
		(await import("../locales/kpis/fr/contact-outbound.js")).contactOutbound,
	"contact-production": async () =>
		(await import("../locales/kpis/fr/contact-production.js"))
			.contactProduction,
	satisfaction: async () =>
		(await import("../locales/kpis/fr/satisfaction.js")).satisfaction,
	questions: async () =>
		(await import("../locales/kpis/fr/questions.js")).questions,
	formula: async () => (await import("../locales/kpis/fr/formula.js")).formula,
	catalogue: async () =>
		(await import("../locales/kpis/fr/catalogue.js")).catalogue,
};

const languages: Readonly<Record<string, Loaders>> = { en, fr };

const loading = new Map<string, Promise<unknown>>();

function load<Name extends keyof Chunks>(
	language: string,
	name: Name,
): Promise<Chunks[Name]> {
	const key = `${language}/${name}`;
	let chunk = loading.get(key) as Promise<Chunks[Name]> | undefined;
	if (!chunk) {
		chunk = (languages[language] as Loaders)[name]();
		loading.set(key, chunk);
		chunk.catch(() => loading.delete(key));
	}
	return chunk;
}

/**
 * Words of the catalogue in a language by its BCP 47 code (`fr-CA` is read as `fr`), kept once loaded. English where there are
 * none, or where they can't be had; undefined where English can't be had either.
 */
export async function wordsOf<Name extends keyof Chunks>(
	name: Name,
	language: string,
): Promise<Chunks[Name] | undefined> {
	const base = language.toLowerCase().split("-")[0] as string;
	const first = Object.hasOwn(languages, base) ? base : "en";
	return load(first, name)
		.catch(() => load("en", name))
		.catch(() => undefined);
}
