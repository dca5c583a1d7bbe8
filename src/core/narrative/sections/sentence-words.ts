import type { Indicator } from "../../evaluation/evaluation";
import type { Span } from "../report";
import { isQuoteOf, quote } from "../spans/quotes";
import { bareName } from "../values";
import { literal, type Writer } from "../writer";

/** Verbs of what a measure does to the life of people. */
export const DOES =
  "(?:提高|提升|改善|促进|减轻|增强|保障|推动|带动|增加|降低|减少|完善|维护|推进|助力|优化|丰富|缓解|保护|拉动|巩固|满足|加强)";
const ACTS = new RegExp(`^(?:${DOES}|.{0,2}${DOES}了)`, "u");

/** Words that are the rest of a sentence behind their name. */
const RESTS =
  /^(?:符合|达到|满足|得到|实现|均|已|按|控制在|由\S{1,12}?(?:提[高升]|上升|增[加长]|下降|降低|减少|降|升)[至到]?\S{1,10}$)/u;
/** How far a thing came, behind its name: 主体完工，设备安装完成60%. */
const DONE_FIRST =
  /^\p{Script=Han}{0,3}(?:完工|竣工|投产|投用|上线|建成|开工|交付|封顶|到货|通过验收)(?:[，；][^。]*)?$/u;
/** Words that make a sentence by themselves. */
const SENTENCE = /^符合|明确|健全|严格|规范|执行|完善|进行|有[^关效]|合理|[已均]|[，；]/u;
/** From when to when something was done, beside a name that says what (任务完成及时). */
const PERIOD = /^\d[\d.年月日/\-—–~～至到\s]*$/u;
const DONE_NAME = /(?:完成|及时|到位|按期|按时)$/u;

/** What may stand before a verb: when it was done. */
const TIMES =
  /^(?:全年|年内|本年度?|当年|(?:19|20)\d{2}年度?|累计|先后|\d{1,2}月(?:底|初|\d{1,2}日)?)(?:共|共计|已)?/u;
/** Where, for whom or why something was done, and how much of it: 在省级媒体刊发3篇, 部分活动因场地原因推迟到次年. */
const PLACED = /^(?:在|向|为|对|由|从)\p{Script=Han}{4,}\d+\p{Script=Han}|^部分.{2,}因.{2,}/u;

/** Shorter words say how something is, and need its name: 完整性 较好. */
const SHORTEST_SENTENCE = 6;

/** Words with a verb of their own, at their start or told by a word of judgement: 改善学校的办学条件. */
export function isSentence({ lexicon }: Writer, words: readonly Span[]): boolean {
  const text = words[0]?.text ?? "";
  if (text.length < SHORTEST_SENTENCE) return false;
  if (SENTENCE.test(text) || ACTS.test(text)) return true;
  return (
    lexicon.verbAtStart(text) !== null ||
    lexicon.verbAtStart(text.replace(TIMES, "")) !== null ||
    PLACED.test(text)
  );
}

/** Words under a name that only says their aspect (完整性): 绩效监控有效性 持续有效 → 绩效监控持续有效; 管理制度有效性 严格执行相关管理制度 → the words alone; `null` for others. */
export function aspectWords({ cleanName, name }: Indicator, words: readonly Span[]): readonly Span[] | null {
  if (!cleanName.endsWith("性")) return null;
  const text = words[0]?.text ?? "";
  const thing = cleanName.slice(0, -3);
  const quality = cleanName.slice(-3, -1);
  if (text.length < SHORTEST_SENTENCE) {
    // 成本控制有效性 有效控制 → 成本控制有效: the words say the end of the thing again.
    const again = text.startsWith(quality) ? text.slice(quality.length) : "";
    const said = again.length > 1 && thing.endsWith(again) ? words[0] : undefined;
    if (said?.kind === "quote" && said.source.kind === "cell" && isQuoteOf(thing, name.text)) {
      return [quote(thing, name.at), quote(quality, said.source.at)];
    }
    return text.endsWith(quality) && thing.length > 1 && isQuoteOf(thing, name.text)
      ? [quote(thing, name.at), ...words]
      : null;
  }
  if (!SENTENCE.test(text)) return null;
  // Words without a subject take the thing that the name is about: 审批流程严格执行相关规定.
  const bare = MANNER.test(text) && thing.length >= 2 && !text.includes(thing.slice(-2));
  return bare && isQuoteOf(thing, name.text) ? [quote(thing, name.at), ...words] : words;
}

const MANNER = /^(?:严格|按照?|符合|已|均|持续|基本|全面|认真|及时|规范)/u;

/** What was done, and to what: 已出台《考核办法》. */
function isDeed({ lexicon, locale }: Writer, text: string): boolean {
  const done = /^已(?=\p{Script=Han}{2})/u.test(text) && locale === "zh-CN" ? text.slice(1) : "";
  const verb = lexicon.verbAtStart(done);
  return verb !== null && /《|\p{Script=Han}{4,}/u.test(done.slice(verb.length));
}

/** Longer targets are no mere state. */
const LONGEST_STATE = 4;

/** 健全，签订3年运维协议 under 运维保障机制: the state that was wanted, and more of it; its name is the subject. */
function isStateFirst({ target }: Indicator, text: string): boolean {
  const state = target?.raw.trim() ?? "";
  const short = state !== "" && state.length <= LONGEST_STATE && /^\p{Script=Han}+$/u.test(state);
  return short && text.startsWith(state) && /^[，,；;]/u.test(text.slice(state.length));
}

/** Words that need no label before them: the rest of a sentence behind its name, or a sentence under an aspect. */
export function standingWords(
  writer: Writer,
  indicator: Indicator,
  words: readonly Span[],
): readonly Span[] | null {
  const text = words[0]?.text ?? "";
  if (indicator.cleanName.endsWith("性")) return aspectWords(indicator, words);
  if (isDeed(writer, text)) {
    // 长效机制 issues no rules: 长效机制方面，已出台考核办法.
    const again = text.includes(indicator.cleanName.slice(-2)) || /[数量率度额]$/u.test(indicator.cleanName);
    return again ? words : [...bareName(indicator), literal(writer.label("aspect")), ...words];
  }
  // 实现旅游收入91.2亿元 says of what it is.
  if (text.includes(indicator.cleanName)) return words;
  if (isStateFirst(indicator, text)) return [...bareName(indicator), ...words];
  if (DONE_FIRST.test(text)) return [...bareName(indicator), ...words];
  if (RESTS.test(text) && !/[。；]/u.test(text)) return [...bareName(indicator), ...words];
  return PERIOD.test(text) && DONE_NAME.test(indicator.cleanName)
    ? [...bareName(indicator), literal("（"), ...words, literal("）")]
    : null;
}
