import { FINITE } from "../../planning/cause-measure";
import { articleBefore, isPlural } from "./names";

/** What a remark in English is: a sentence, a noun that a verb can go before, or a note that only stands in marks. */
export type RemarkWords = "sentence" | "noun" | "note";

const NUMBER =
  /^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|both|several|many|some|few|all)\s+/iu;
/** Participles that stand before their noun: Delayed recruitment, Three missed collections. */
const PARTICIPLES = /^(?:\p{L}{2,}ed\s+)+/iu;
/** How no noun begins: Due to sickness, Awaiting data, Not yet started, Depends on others. */
const NO_NOUN =
  /^(?:due|because|owing|following|since|after|when|while|as|in|on|at|by|from|to|for|with|without|under|over|not|no|none|awaiting|pending|see|still|currently|unable|subject|until|now|ongoing|depends|reflects|relates|refers|includes|excludes|covers|represents|affected|caused|impacted|driven|linked)\b/iu;
/** More than one clause, or a verb of the present in it. */
const CLAUSES =
  /[;:!?]|\.\s|\b(?:closes|remains?|continues?|needs|takes|shows|requires|means|makes|keeps|stays|goes|comes|begins|can|cannot|may|will|must|should|(?:up|down) \d)\b|\bshort(?= (?:of|from|in|since|for|until|on|by|at|during|all|throughout)\b|\.?$)/u;

/** What was done to things by somebody, without its verb: One pilot paused by a strike, Orders cut by 8%. */
const DONE_BY =
  /(?<!\b(?:is|are|was|were|be|been|being|has|have|had) )\b(?:(?:\p{L}{2,}ed) by (?!\d|[£$€]|(?:a|one|two) (?:third|quarter|half|fifth|tenth))|(?:cut|lost|made|left|put|held) by )/iu;

/** Tells whether English words are a sentence, a noun or a note: `Two crews short from June; recruitment closes in May.` */
export function wordsOf(text: string): RemarkWords {
  const bare = text.trim();
  const counted = NUMBER.test(bare);
  if (/^\d+ (?:of|out of) \d+ .*?\b\p{L}{2,}ed[,;]/iu.test(bare)) return "note";
  if (/;/u.test(bare) && bare.split(/;\s*/u).some((clause) => !isWhole(clause))) return "note";
  // LED lighting: an abbreviation is no verb, nor is what things are compared with.
  const rest = bare
    .replace(NUMBER, "")
    .replace(PARTICIPLES, "")
    .replaceAll(/\b\p{Lu}{2,}\b/gu, "X")
    .replaceAll(
      /\b(?:than|as) (?:planned|expected|budgeted|assumed|forecast|agreed|intended|needed|required)\b/giu,
      "",
    )
    // One property where access was refused: the verb belongs to what is told of the thing.
    .replace(/ (?:where|who|whose|which|that|when) .*$/iu, "");
  if (isLack(bare) || DONE_BY.test(bare)) return "note";
  const verb = FINITE.exec(rest);
  // MRI suite slipped: words in the manner of a headline are no sentence of a report.
  if (verb) return !counted && lacksArticle(rest.slice(0, verb.index)) ? "note" : "sentence";
  // Comments chiefly about waiting times: what was said is no cause.
  if (/\b(?:chiefly|mainly|mostly|largely) (?:about|on)\b/iu.test(bare)) return "note";
  if (counted || NO_NOUN.test(bare) || NO_NOUN.test(rest) || CLAUSES.test(bare)) return "note";
  if (lacksArticle(bare) && articleBefore(bare) === "" && articleOfHappening(bare) === "") return "note";
  return "noun";
}

/** Whether a clause beside another is a sentence of its own; income lost lacks its verb. */
function isWhole(clause: string): boolean {
  return (
    wordsOf(clause) === "sentence" &&
    !/(?<!\b(?:is|are|was|were|has|have|had|been) )\b(?:lost|left|made|held|cut|put)\.?$/iu.test(clause)
  );
}

/** What stands without an article although there is no plural of it, by its last word. */
const MASS =
  /(?:ity|ness|ance|ence|ancy|ency|ship|ing|work|age|tion|tests?|ure)$|^(?:access|activity|advice|(?:move|manage|improve|recruit|employ|deploy|invest|enforce)ment|cash|churn|cover|covid|data|debt|demand|energy|equipment|flu|fraud|fuel|gas|growth|health|help|heat|income|interest|labou?r|land|leave|money|morale|output|overtime|pay|power|progress|recruitment|procurement|management|rain(?:fall)?|research|revenue|safety|scrap|snow|space|spend|staff|steel|stock|supply|support|take-?up|theft|timber|time|trade|traffic|transport|travel|turnover|uptake|use|vandalism|waste|water|weather)$/iu;
/** What ends as these do and is counted all the same. */
const COUNTED_THING =
  /^(?:facility|utility|entity|university|conference|building|meeting|appliance|ambulance|licence|vacancy|agency|garage|package|stage|message|promotion|station|auction|election|feature|structure|lecture)$/iu;

/**
 * Whether a single thing that is counted begins a remark without its article: MRI suite, National pay award above 3%. Names
 * (Furnace 2), plurals and what is not counted need none; of a word alone nobody knows.
 */
function lacksArticle(phrase: string): boolean {
  const words = headOf(phrase.replace(/[,;:]\s*$/u, "")).split(/\s+/u);
  const last = words.at(-1) ?? "";
  if (words.length < 2 || /^(?:who|that|which|and|or)$/iu.test(last) || DETERMINED.test(phrase)) return false;
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(last) || isPlural(last) || / and /u.test(` ${words.join(" ")} `))
    return false;
  return COUNTED_THING.test(last) || !MASS.test(last);
}

const DETERMINED =
  /^(?:the|an?|this|that|these|those|our|their|its|his|her|my|your|one|no|each|every|another|both|all|some|any|much|more|less|most|part|there|it|we|they|he|she|you|who|what|which|nobody|nothing)\b|\b\p{L}+['’]s\b/iu;

/** What was done to things, with when, where or until when: delayed to June 2025, lost in the office move. */
const DONE_TO =
  "(?:delayed|postponed|deferred|completed|filled|lost|agreed|cancelled|suspended|withdrawn|approved|appointed|added|received|investigated(?: and (?:closed|resolved))?|handed (?:back|over)|covered(?= by )|(?:cut|reduced)(?= (?:from|by|to) )|installed|fitted|replaced|recruited|closed|mislaid|damaged|vacated|introduced|upgraded|repaired|rejected|refused|advertised|re-?tendered|withheld|cancelled|transferred|stolen|reallocated|redeployed|found|(?<=\\b(?:offers?|bids?|applications?|requests?|invitations?) )declined)(?: (?:to|until|till|in|into|from|by|for|on|at|after|since|because|during|pending) .*)?";
/** How things stood beside a plan, what most of them were about, and what is now to come. */
const STANDS =
  "(?:(?:well |far |slightly |still )?(?:above|below|over|under) (?:budget|target|plan|forecast|expectations?)|(?:chiefly|mainly|mostly|largely) (?:about|on|due to|because of)|now due (?:in|on|by|from))\\b.*";
/** Things and how they stood, without the verb: Two posts vacant from June, Unit price up 6% from October. */
const VERBLESS = new RegExp(
  `^((?:[^,;.]|(?<=\\d)[,.](?=\\d)){2,60}?)\\s+(${DONE_TO}|${STANDS}|(?:vacant|late|absent|unavailable|off sick|out of (?:service|action|use)|under-?staffed|on (?:long-term |sick |maternity |parental )?leave|(?:up|down) (?:by )?[£$€]?\\d)(?:(?:%|,| (?:from|since|until|till|for|in|on|at|by|to|through|throughout|during|all|most|between|of|with|because|after|before|and|than|\\p{Lu}|\\d)).*)?)$`,
  "iu",
);
const STANDS_SO = new RegExp(`^${STANDS}$`, "iu");
/** An end of words that others must follow. */
const GOES_ON = / (?:and|or|but|of|for|with|in|on|to|by)$/iu;

/** A verb of its own in what stands behind. */
const VERB_IN = /\b(?:is|are|was|were|has|have|had|did|does|could|would|will|rose|fell)\b/iu;
/** Who does things, of whom none are done. */
const PRONOUN =
  /^(?:we|they|he|she|it|you|who|management|the (?:team|board|council|trust|company|contractor|supplier))$/iu;

/** Those who may have done it themselves, or of whom some were lacking: Contractor completed in May, Two engineers lost in June. */
const ACTORS =
  /\b(?:contractors?|suppliers?|providers?|partners?|councils?|boards?|committees?|teams?|crews?|staff|employees?|engineers?|plumbers?|drivers?|nurses?|doctors?|advisers?|advisors?|officers?|managers?|teachers?|trainees?|workers?|technicians?|inspectors?|consultants?|clients?|customers?|tenants?|residents?|members?|volunteers?|people|trusts?|compan(?:y|ies)|regulators?|landlords?|ministers?|department|ministry|government|therapists?|specialists?|pharmacists?)$/iu;
/** What nobody takes for their own doing. */
const PASSIVE =
  /^(?:vacant|added|covered|late|absent|unavailable|off sick|under-?staffed|on|appointed|recruited|withdrawn|out of)\b/iu;

/** Two engineers lost in June: the people are lacking, and lost nothing. */
function isLack(text: string): boolean {
  const [, things] =
    /^(.*?)\s+lost(?:\s+(?:in|to|from|since|during|by|at|on|after)\b.*)?\.?$/iu.exec(text) ?? [];
  return things !== undefined && ACTORS.test(things);
}

/** Whether a verb put between the two could say what the note does not. */
function isAmbiguous(things: string, state: string): boolean {
  return ACTORS.test(things) && !PASSIVE.test(state);
}

/** How a phrase begins that needs no article. */
export const BEGINS_WITH_ARTICLE =
  /^(?:the|an?|this|that|our|their|its|one|two|three|four|five|six|seven|eight|nine|ten|both|several|many|some|few|all|\d)\b/iu;

/** The two parts of a note that lacks only its verb, `null` for others. */
export function verbless(text: string): { readonly things: string; readonly state: string } | null {
  const bare = text.trim().replace(/\.$/u, "");
  if (/[;:]|\.\s/u.test(bare)) return null;
  const [, things, state] = VERBLESS.exec(bare) ?? [];
  if (things === undefined || state === undefined || FINITE.test(things)) return null;
  // Participles before their noun and clauses with an object have no place here: Delayed recruitment, We completed it in May.
  if (isAmbiguous(things, state) || GOES_ON.test(things)) return null;
  if (STANDS_SO.test(state) && FINITE.test(state)) return null;
  return VERB_IN.test(state) || NO_NOUN.test(things) || PRONOUN.test(things) ? null : { things, state };
}

/** Whether what was done brought a thing that was not there before: a nurse added, a legacy received. */
export function isNewThing(state: string): boolean {
  return /^(?:added|received)\b/iu.test(state);
}

/** Whether words are nothing but a number of things: 214 survey responses. */
export function countsThings(text: string): boolean {
  const bare = text.trim().replace(/\.$/u, "");
  const things = bare.replace(NUMBER, "");
  const several = things !== bare && !/^one\b/iu.test(bare) && !bare.startsWith("1 ");
  return several && isPlural(things) && !/[,;:.]/u.test(things) && !FINITE.test(things);
}

/** Whether words are a sentence but for the article of what they are about: Autumn walk raised £31,000. */
export function lacksOnlyArticle(text: string): boolean {
  const bare = text.trim();
  if (
    /[;:]|\.\s/u.test(bare) ||
    NUMBER.test(bare) ||
    NO_NOUN.test(bare) ||
    isLack(bare) ||
    DONE_BY.test(bare)
  )
    return false;
  const verb = FINITE.exec(bare);
  return verb !== null && verb.index > 0 && lacksArticle(bare.slice(0, verb.index));
}

/** Whether a thing stands without an article: income, recruitment. */
export function isUncounted(things: string): boolean {
  return MASS.test(headOf(things)) && !COUNTED_THING.test(headOf(things).split(/\s+/u).at(-1) ?? "");
}

/** A remark that points at the one above it. */
export function pointsAbove(text: string): boolean {
  return /^(?:as|see) above\.?$|^(?:the )?same(?: (?:reason|cause))?(?: as above)?\.?$|^ditto\.?$|^["″”“]$/iu.test(
    text.trim(),
  );
}

/** Harm and mishaps, which are what happened and no cause of it. */
const MISHAPS =
  /\b(?:accident|collision|injury|fall|fire|flood|spill|cut|burn|slip|trip|sprain|breach|outage|error|attack|leak|death|explosion|crash|assault|theft|fracture|overdose|escape)$/iu;
/** Names of what happens and is counted. */
const HAPPENINGS =
  /\b(?:accidents?|incidents?|injur(?:y|ies)|events?|fires?|breaches|outages?|fatalit(?:y|ies)|collisions?|near misses|spills?|assaults?|deaths?)\b/iu;

/** Two of a kind behind a preposition, of which the phrase tells one thing: through January and February. */
const PAIR_BEHIND =
  /\b(?:in|on|of|for|from|through|during|between|at|by|to|across|with) (\p{Lu}[\p{L}\d]*|\d+) and (\p{Lu}[\p{L}\d]*|\d+)\b/gu;

/** Whether a noun phrase names more causes than one. */
export function namesSeveral(text: string): boolean {
  const phrase = text.replace(PAIR_BEHIND, "in $1").replace(/\d+ and \d+/gu, "0");
  return / and /u.test(headOf(phrase)) || / and (?!\p{L}+ of\b)/u.test(phrase);
}

/** Whether a noun is what the rows of a name count: a hand injury, of lost-time accidents. */
export function isMishapOf(noun: string, name: string): boolean {
  return HAPPENINGS.test(name) && MISHAPS.test(headOf(noun));
}

/** What of a noun phrase comes before its first preposition. */
export function headOf(phrase: string): string {
  const [head = ""] = phrase
    .trim()
    .replace(/\.$/u, "")
    .split(
      /\s+(?:of|for|in|on|to|with|by|against|from|at|under|over|within|between|during|after|before|since|above|below|through|across|per)\s+|\s*[(,]/iu,
    );
  return head;
}

/** Nouns of single happenings that stand with an article. */
const HAPPENING =
  /^(?!(?:an?|the|this|that|our|their|its|his|her|one|more|less|poor|no)\b).*\b(?:failure|breakdown|outage|collision|injury|fire|flood|delay|shortage|strike|fault|leak|error|incident|accident|increase|rise|drop|reduction|decline|closure|cancellation|shortfall|surge|backlog|dispute|change|migration|restructure|freeze|vacancy|spill|attack|breach|storm|lack)$/iu;
/** Names in capitals, which are known things. */
const NAMED = /^\p{Lu}[\p{L}’']*\s+\p{Lu}\p{Ll}/u;

/** The article that prose puts before a single happening: an income shortfall, the National Living Wage increase; empty for others. */
export function articleOfHappening(phrase: string): "" | "a " | "an " | "the " {
  const head = headOf(phrase);
  if (!HAPPENING.test(head) || /^\d/u.test(head)) return "";
  if (NAMED.test(head)) return "the ";
  return /^(?:[aeio]|u(?!n[ii]|se|tili))/iu.test(head) ? "an " : "a ";
}
