import type { ColumnRole } from "../evaluation/evaluation";
import { isOfShortfall, pointsByKind, valuesByKind } from "./heading-grammar";
import { HEADER_PATTERNS } from "./header-patterns";
import { HEADER_WORDS } from "./header-words";
import { pairingOf, soleRole } from "./pair-headings";
import { PLAIN_PATTERNS, PLAIN_WORDS, TASK_WORDS } from "./plain-words";
import { headingParts, withoutTime } from "./heading-parts";
import { normaliseLabel, withoutBrackets } from "./text-normalisation";
import { rolesInTwoLanguages } from "./two-languages";
import { WORK_HEADER_WORDS } from "./work-header-words";

/** Further header words by role, from a rule pack or the person. */
export type HeaderSynonyms = Readonly<Partial<Record<ColumnRole, readonly string[]>>>;

/** Which roles a header text may have. */
export interface Lexicon {
  /** Roles of a known wording, in order of likelihood; empty for other texts. */
  exact(text: string): readonly ColumnRole[];
  /** Roles of a known wording, else the one that a pattern suggests. */
  likely(text: string): readonly ColumnRole[];
}

const NONE: readonly ColumnRole[] = [];
/** A heading that is only a year or a part of it: the values of that time. */
const VALUE: readonly ColumnRole[] = ["actual"];
/** Headers are short; longer texts are content. */
const LONGEST_HEADER = 40;
/** The same in Latin letters, which say less in as many: `Reasons for deviation and improvement measures`. */
const LONGEST_LATIN_HEADER = 80;
/** A text that only holds a word of a heading is one up to here. */
const LONGEST_LIKELY = 24;
const LONGEST_LATIN_LIKELY = 40;
/** Sheets repeat their texts; above this many different ones the memory is emptied. */
const MEMORY = 4096;

/** Two words for what a column holds: `Assumptions / remarks`, `Root cause & action`. */
const EITHER = /[/&]|(?<=[a-z])and(?=[a-z])/;

/** What results of the whole year may begin with: 全年实绩. A goal of the year (年度绩效目标) is told in words above a table. */
const WHOLE_YEAR = /^(?:全年度?|本年度?|当年|年度|年末|年底|年终)(?=.{2})/;

function rolesOfYear(label: string, exact: Lexicon["exact"]): readonly ColumnRole[] {
  const roles = WHOLE_YEAR.test(label) ? exact(label.replace(WHOLE_YEAR, "")) : NONE;
  return roles[0] === "actual" ? roles : NONE;
}

function isContent(text: string): boolean {
  if (text.length <= LONGEST_HEADER) return false;
  return text.length > LONGEST_LATIN_HEADER || /\p{Script=Han}/u.test(text);
}

/** No words beside the known ones. */
const NONE_ADDED: HeaderSynonyms = {};

/** Makes a lexicon for added words once: another workbook has the same headings, and its lexicon remembers them. */
function keptByWords(make: (synonyms: HeaderSynonyms) => Lexicon): (synonyms?: HeaderSynonyms) => Lexicon {
  const made = new WeakMap<HeaderSynonyms, Lexicon>();
  return (synonyms = NONE_ADDED) => {
    const lexicon = made.get(synonyms) ?? make(synonyms);
    made.set(synonyms, lexicon);
    return lexicon;
  };
}

/** The words of indicator tables, and those a pack or person adds. */
export const indicatorLexicon = keptByWords((synonyms) =>
  createLexicon([HEADER_WORDS, synonyms], HEADER_PATTERNS),
);

/** The words of indicator tables and task lists of any organisation, their years and parts of the year left aside. */
export const plainLexicon = keptByWords(createPlainLexicon);

function createPlainLexicon(synonyms: HeaderSynonyms): Lexicon {
  const words = createLexicon([PLAIN_WORDS, HEADER_WORDS, synonyms, { name: [...TASK_WORDS] }], []);
  const memory = new Map<string, readonly ColumnRole[]>();
  const exact = (text: string): readonly ColumnRole[] => {
    const whole = words.exact(text);
    if (whole.length > 0 || isContent(text)) return whole;
    const known = memory.get(text);
    if (known !== undefined) return known;
    const { rest, year, period } = headingParts(text);
    const dated = year !== null || period !== null;
    const roles = rest !== "" ? words.exact(rest) : dated ? VALUE : NONE;
    if (memory.size >= MEMORY) memory.clear();
    memory.set(text, roles);
    return roles;
  };
  const kindsOf = (label: string): readonly ColumnRole[] => {
    const longest = /\p{Script=Han}/u.test(label) ? LONGEST_LIKELY : LONGEST_LATIN_LIKELY;
    if (label.length > longest) return NONE;
    const kinds = byKinds(label, PLAIN_PATTERNS);
    return kinds.length > 0 ? kinds : byPattern(withoutBrackets(label), PLAIN_PATTERNS);
  };
  const likely = (text: string): readonly ColumnRole[] => {
    const roles = exact(text);
    if (roles.length > 0 || isContent(text)) return roles;
    const { rest } = headingParts(text);
    const either = rest
      .split(EITHER)
      .map((part) => words.exact(part))
      .filter((one) => one.length > 0);
    if (rest.split(EITHER).length > 1 && either.length > 0) return either[0] ?? NONE;
    const ofYear = rolesOfYear(rest, (text) => words.exact(text));
    if (ofYear.length > 0) return ofYear;
    const twice = rolesInTwoLanguages(rest, kindsOf);
    if (twice.length > 0) return twice;
    const kinds = kindsOf(rest);
    return kinds.length > 0 ? kinds : words.exact(withoutTime(rest));
  };
  return { exact, likely };
}

/** The words of work-summary sheets. */
export const workLexicon = keptByWords(() => createLexicon([WORK_HEADER_WORDS], [], /^(?:19|20)\d{2}年度?/));

function createLexicon(
  lists: readonly HeaderSynonyms[],
  patterns: Patterns,
  /** What may stand before a known wording without changing it. */
  prefix = /(?!)/,
): Lexicon {
  const words = new Map<string, ColumnRole[]>();
  for (const [role, label] of lists.flatMap(labelsByRole)) {
    const roles = words.get(label) ?? [];
    if (!roles.includes(role)) words.set(label, [...roles, role]);
  }
  const wordOf = (label: string): readonly ColumnRole[] | undefined =>
    words.get(label) ??
    words.get(withHanLevel(label)) ??
    words.get(withoutBrackets(label)) ??
    words.get(inOtherNumber(label));
  const memory = new Map<string, readonly ColumnRole[]>();
  const exact = (text: string): readonly ColumnRole[] => {
    if (isContent(text)) return NONE;
    const remembered = memory.get(text);
    if (remembered !== undefined) return remembered;
    const label = normaliseLabel(text);
    const known = wordOf(label) ?? wordOf(label.replace(prefix, ""));
    const lookup = (part: string): readonly ColumnRole[] => wordOf(part) ?? NONE;
    const pairing = known === undefined ? pairingOf(label, lookup) : null;
    const roles = known ?? (pairing === null ? rolesInTwoLanguages(label, lookup) : [soleRole(pairing)]);
    if (memory.size >= MEMORY) memory.clear();
    memory.set(text, roles);
    return roles;
  };
  const likely = (text: string): readonly ColumnRole[] => {
    const known = exact(text);
    if (known.length > 0 || isContent(text)) return known;
    if (patterns.length === 0) return NONE;
    const ofYear = rolesOfYear(normaliseLabel(text), exact);
    return ofYear.length > 0 ? ofYear : byKinds(normaliseLabel(text), patterns);
  };
  return { exact, likely };
}

/** By how a heading of points is built, else by the first pattern that fits, else by how a heading of values is built. */
function byKinds(label: string, patterns: Patterns): readonly ColumnRole[] {
  if (isOfShortfall(label)) return ["reason"];
  const points = pointsByKind(label);
  if (points.length > 0) return points;
  const kinds = byPattern(label, patterns);
  return kinds.length > 0 ? kinds : valuesByKind(label);
}

const LEVEL_MARKS: readonly (readonly [RegExp, string])[] = [
  [/^(?:a|i|ⅰ|1|第一)(?=[级层])/, "一"],
  [/^(?:b|ii|ⅱ|2|第二)(?=[级层])/, "二"],
  [/^(?:c|iii|ⅲ|3|第三)(?=[级层])/, "三"],
];

/** An English heading in the singular for the plural, or the other way round: `Next step`, `Next steps`. */
function inOtherNumber(label: string): string {
  if (!/^[a-z]{4,}$/.test(label)) return label;
  return label.endsWith("s") ? label.slice(0, -1) : `${label}s`;
}

/** What levels are of, before or behind their number: 指标一级, 一级绩效指标, 指标（一级）. */
const LEVEL_BEHIND = /^(?:绩效|考核|评价|评估)?指标(?:名称)?[-_]?\(?([一二三四])级\)?$/;
const LEVEL_OF = /^([一二三四])级(?:绩效|考核|评价|评估|自评|考评)指标(?:名称)?$/;
/** Other words for what stands on a level: 一级分类指标, 指标二级类, 三级细化指标. */
const LEVEL_ANYHOW =
  /^(?:绩效|考核|评价|评估)?(?:指标)?([一二三])级(?!.*(?:及|和|与|值|分数|得分|权重|说明|解释|标准))\p{Script=Han}{0,4}(?:指标|目标|类别?|分类|要素)(?:名称|内容)?$/u;

/** Levels counted in letters or figures (A级指标, Ⅱ级指标, 3级指标, 第一层级) as others count them: 一级指标. */
function withHanLevel(label: string): string {
  const turned = label
    .replace(LEVEL_BEHIND, "$1级指标")
    .replace(LEVEL_OF, "$1级指标")
    .replace(LEVEL_ANYHOW, "$1级指标");
  if (turned !== label) return turned;
  const [mark, han] = LEVEL_MARKS.find(([counted]) => counted.test(label)) ?? [];
  return mark === undefined || han === undefined
    ? label
    : label.replace(mark, han).replace(/^([一二三])层(?:级|次)?/, "$1级");
}

type Patterns = readonly (readonly [RegExp, ColumnRole | readonly ColumnRole[]])[];

function byPattern(label: string, patterns: Patterns): readonly ColumnRole[] {
  const pattern = patterns.find(([shape]) => shape.test(label));
  if (pattern === undefined) return NONE;
  const [, says] = pattern;
  return typeof says === "string" ? [says] : says;
}

type Labels = readonly (readonly [ColumnRole, string])[];

/** The lists are few and never change, and a workbook is read several times with the same. */
const LABELS = new WeakMap<HeaderSynonyms, Labels>();

/** The words of a list as labels are compared, each with its role. */
function labelsByRole(list: HeaderSynonyms): Labels {
  const known = LABELS.get(list);
  if (known) return known;
  const labels = (Object.entries(list) as [ColumnRole, readonly string[]][]).flatMap(([role, words]) =>
    words.map((word) => [role, normaliseLabel(word)] as const),
  );
  LABELS.set(list, labels);
  return labels;
}
