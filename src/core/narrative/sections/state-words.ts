import type { Entry } from "../analysis/entry";
import { DOES } from "./sentence-words";
import { statedIn } from "./standing";

const ADVERB = "(?:有效|显著|明显|持续|进一步|逐步|大幅|稳步|不断|切实|积极|全面)(?:的|地)?";
const HOW = new RegExp(`^${ADVERB}(${DOES})?$`, "u");
const DONE = new RegExp(`^(${DOES})`, "u");

/**
 * 提高就业率 显著 → 显著提高就业率, 减轻负担 有效减轻 → 有效减轻负担: the actual says how well, the name what was done.
 * Gives what of the name follows the actual; `null` where the name is no such act.
 */
export function actAfter(entry: Entry): string | null {
  const { indicator } = entry;
  const how = HOW.exec(statedText(entry));
  const act = DONE.exec(indicator.cleanName)?.[1];
  if (!how || act === undefined) return null;
  if (how[1] === undefined) return indicator.cleanName;
  return how[1] === act && indicator.cleanName.length > act.length + 1
    ? indicator.cleanName.slice(act.length)
    : null;
}

/** The words that say how a row came out. */
export function statedText(entry: Entry): string {
  return statedIn(entry)?.raw.trim() ?? "";
}

const LESS_OR_MORE = "提高|提升|改善|增强|增加|降低|减少|减轻|缓解|优化|丰富|扩大|改进";
/** What is done to a thing, and does not come of itself: 成果得到有效巩固. */
const MADE = "巩固|保障|加强|完善|保护|维护";
const BECOMES = new RegExp(`^(${LESS_OR_MORE}|${MADE})(.{2,})$`, "u");
const HOW_FAR = new RegExp(
  `^(?:基本|显著|明显|有效|持续|不断|逐步|进一步|大幅|稳步|有所)(${LESS_OR_MORE}|${MADE})?$`,
  "u",
);
const IS_MADE = new RegExp(`^(?:${MADE})$`, "u");

/**
 * 提高技术水平 基本提高 → 技术水平基本提高, 提高就业率 显著 → 就业率显著提高: what the name says is to become more or less has
 * become so. Gives the thing, what of the name follows the actual, and whether 得到 goes before it; `null` where the row says
 * no such thing.
 */
export function becoming(
  entry: Entry,
): { readonly thing: string; readonly rest: string; readonly passive: boolean } | null {
  const { cleanName } = entry.indicator;
  const [, verb, thing] = BECOMES.exec(cleanName) ?? [];
  const far = HOW_FAR.exec(statedText(entry));
  if (verb === undefined || thing === undefined || !far || /[、，；及和与]/u.test(thing)) return null;
  if (far[1] !== undefined && IS_MADE.test(far[1]) !== IS_MADE.test(verb)) return null;
  return { thing, rest: far[1] === undefined ? verb : "", passive: IS_MADE.test(verb) };
}

/** 影响程度 says nothing beside 效果明显. */
const EFFECT_NAME = /^对?(.{4,}?)的?(?:影响|促进|保障|带动|改善)程度$/u;
const EFFECT = /^(?:效果|成效|作用|影响)/u;

/** 居民生活环境改善程度 较明显改善 → 居民生活环境较明显改善: the state says the verb of the name, or one like it. */
const DEGREE_NAME = new RegExp(`^(.{2,}?)(${LESS_OR_MORE})(程度|情况|状况|水平)?$`, "u");
/** Verbs for what became better; one may stand for another where a name only asks how far it did. */
const BETTER = /(?:提高|提升|改善|增强|优化|改进)$/u;

function improved(entry: Entry): string | null {
  const [, thing, verb, degree] = DEGREE_NAME.exec(entry.indicator.cleanName) ?? [];
  const text = statedText(entry);
  if (thing === undefined || verb === undefined || text.length <= verb.length) return null;
  const alike = degree !== undefined && BETTER.test(verb) && BETTER.test(text);
  return text.endsWith(verb) || alike ? thing : null;
}

/** 群众对普法工作满意程度 满意 → 群众对普法工作满意. */
const SATISFIED = /^(.{2,}?)的?满意(?:程度|度|情况)$/u;

/** What a measure had an effect on: 对两委机构正常运行的影响程度 效果明显 → 两委机构正常运行效果明显; or what became better. `null` for other rows. */
export function affected(entry: Entry): string | null {
  if (statedText(entry).endsWith("满意")) return SATISFIED.exec(entry.indicator.cleanName)?.[1] ?? null;
  if (!EFFECT.test(statedText(entry))) return improved(entry);
  return EFFECT_NAME.exec(entry.indicator.cleanName)?.[1] ?? null;
}
