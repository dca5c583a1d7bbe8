import type { Indicator, Sourced } from "../../../evaluation/evaluation";
import type { Span } from "../../report";
import { isQuoteOf, quote, withoutStop } from "../../spans/quotes";
import { withoutParticiple } from "./shares";

/** What of a name comes before its first preposition: Cost of sales → Cost. Its last word is what a verb agrees with. */
const HEAD =
  /^(.+?)(?:\s+(?:per|of|for|in|on|to|with|by|against|from|at|under|over|within|between|without|since|before)\s+.*)?$/iu;
const PLURAL = /[^sui]s$/u;
/** Plurals without an s, and singulars with one. */
const IRREGULAR = /^(?:people|children|men|women|criteria)$/iu;
const SINGULAR = /^(?:logistics|analytics|economics|ethics|news)$/iu;

/** Things that are done and counted: New customers won, Stores opened. The participle is the past tense as well. */
const COUNTED =
  /^(.*\p{L}s) (won|opened|closed|completed|delivered|trained|hired|recruited|launched|signed|shipped|produced|sold|built|installed|resolved|published|held|visited|audited|served|added|acquired|installed|processed|repaired|replaced|filed|issued|planted|screened|supported|treated|assessed|inspected)$/iu;

/** Computer systems that are called by letters: an ERP goes live as the ERP system. */
const SYSTEM = /^(?:ERP|CRM|HRIS|HRMS|WMS|MES|TMS|LIMS|CMS|EPOS|SCADA|DMS|PLM|BI|HR|IT|P2P)$/u;

/** A start of operation: ERP go-live. */
const GO_LIVE = /^(.+?)[ -]go[ -]live(?: date)?$/iu;

/** A thing measured for each of another: Energy use per tonne. */
const PER = /^(.{3,}?) (per \p{L}+(?: \p{L}+)?)$/iu;

/** Whether a verb behind the name stands in the plural: Overheads, Operating costs of stores. */
export function isPlural(name: string): boolean {
  const things = withoutParticiple(name.replace(/\s*\([^()]*\)/gu, ""));
  const last = (HEAD.exec(things)?.[1] ?? things).trim().split(/\s+/u).at(-1) ?? "";
  return IRREGULAR.test(last) || (PLURAL.test(last) && !SINGULAR.test(last));
}

/** Whether words are Latin, so that they stand in an English sentence without marks. */
export function isLatin(text: string): boolean {
  return /^(?:\p{Script=Latin}|\d(?!.*\p{Script=Han}))/u.test(text);
}

/**
 * A name as it stands within a sentence: with a small letter, unless its first word is an abbreviation (R&D, ERP) or it
 * is written as a title (Net Promoter Score).
 */
export function insideSentence(name: string): string {
  const [, ...rest] = name
    .replace(PLACE, "")
    .split(/\s+/u)
    .filter((word) => word.length > 3 || /^\p{Lu}/u.test(word));
  const titled = NAMED.test(name) || (rest.length > 0 && rest.every((word) => /^\p{Lu}/u.test(word)));
  return titled ? name : lowered(name);
}

/** A name of two words at least: Friends and Family score. */
const NAMED = /^\p{Lu}\p{Ll}+ (?:(?:and|of|&) )?\p{Lu}\p{Ll}{2,}/u;
/** A place in a name: Sales in Europe. */
const PLACE = / (?:in|at|from) \p{Lu}\p{L}+/gu;

/** Names of places by their ends: Harborough, Oldham. */
const PLACE_NAME =
  /^\p{Lu}\p{Ll}{2,}(?:borough|burgh|bury|chester|ham(?:pton)?|ington|minster|mouth|shire|stead|thorpe)$/u;

/** With a small letter, unless the first word is an abbreviation or the name of a place. */
export function lowered(text: string): string {
  const [first = ""] = text.split(/\s+/u);
  const abbreviated =
    /^.+[\p{Lu}\d&]/u.test(first) || /^(?:\p{Lu}\.|[B-HJ-Z])$/u.test(first) || first === "I";
  return abbreviated || PLACE_NAME.test(first) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/**
 * A person's sentence or phrase that goes on behind a colon or inside a sentence: with a small letter unless its first
 * word is a name or an abbreviation, without its stop.
 */
export function continued({ text, at }: Sourced): Span {
  const bare = withoutStop(text);
  const [first = "", second = ""] = bare.split(/\s+/u);
  const name = /^\p{Lu}\p{Ll}+$/u.test(first) && /^\p{Lu}\p{Ll}/u.test(second) && !/days?$/u.test(second);
  return quote(name ? bare : lowered(bare), at);
}

/** Things done and what was done: New customers won → `new customers`, `won`; `null` for other names. */
export function countedThing(name: string): { readonly things: string; readonly verb: string } | null {
  const [, things, verb] = COUNTED.exec(name) ?? [];
  return things === undefined || verb === undefined ? null : { things, verb: verb.toLowerCase() };
}

/** What went live: ERP go-live → ERP; `null` for other names. */
export function goesLive(name: string): string | null {
  return GO_LIVE.exec(name)?.[1] ?? null;
}

/** Whether a name is the letters of a computer system. */
export function isSystem(name: string): boolean {
  return SYSTEM.test(name);
}

/** A measure and what it is for each of: Energy use per tonne → `Energy use`, `per tonne`; `null` for other names. */
export function perThing(name: string): { readonly measure: string; readonly per: string } | null {
  const [, measure, per] = PER.exec(name) ?? [];
  return measure === undefined || per === undefined ? null : { measure, per };
}

/** One of many where its word is a part of the word for many: accidents → accident; `null` for others. */
export function oneOf(things: string): string | null {
  if (/(?:ss|x|ch|sh)es$/iu.test(things)) return things.slice(0, -2);
  if (/ies$/iu.test(things)) return null;
  return PLURAL.test(things) ? things.slice(0, -1) : null;
}

/** The name without decorations, as the cell prints it. */
export function printedName({ name, cleanName }: Indicator): string {
  return cleanName !== "" && isQuoteOf(cleanName, name.text) ? cleanName : name.text;
}

/** Nouns of what befell somebody, with the article that prose puts before them where a cell leaves it out. */
const BARE: readonly (readonly [RegExp, string])[] = [
  [/^(?:lack|shortage|surplus|backlog|spate) of\b/iu, "a "],
  [
    /^(?:absence|breakdown|cancellation|closure|collapse|departure|failure|illness|loss|resignation|withdrawal) of\b/iu,
    "the ",
  ],
];

/** The article that a noun phrase needs behind a verb: loss of two contractors → `the `; empty where it needs none. */
export function articleBefore(phrase: string): string {
  return BARE.find(([noun]) => noun.test(phrase.trim()))?.[1] ?? "";
}

/** Nouns that stand with an article where there is one of them: the vacancy rate, the average call wait. */
const WITH_ARTICLE =
  /\b(?:rate|ratio|score|index|level|number|proportion|percentage|share|average|median|wait|gap|backlog|balance|position|deficit|surplus|variance|price|value|size|length|volume|programme|list|framework|strategy|pipeline|time|report|audit|survey|system|review|plan|project|move|premium)$/iu;

/** Whether a name at the head of a sentence needs the article that its cell leaves out: Contamination rate, Net cost of service. */
export function needsArticle(name: string): boolean {
  const bare = name.replace(/\s*\([^()]*\)/gu, "").trim();
  if (!isLatin(bare) || isPlural(name) || /^(?:the|an?|our|their|its|all|\d)\b/iu.test(bare)) return false;
  const head = HEAD.exec(bare)?.[1] ?? bare;
  return (
    WITH_ARTICLE.test(head) ||
    (/^\S+(?: \S+){0,3}? of (?!the (?:art|day)\b)/iu.test(bare) && !/^\p{L}+ed\b/iu.test(head))
  );
}
