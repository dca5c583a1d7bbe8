import type { Indicator, Sourced } from "../../evaluation/evaluation";
import { isQuoteOf } from "../spans/quotes";

/** How something came out, which names nothing: 效果显著, 良好, 已完成, 达到预期目标. */
const VERDICT =
  /^(?:效果|成效|效益|作用|影响|情况)?(?:较为?|很|非常|比较|基本|已经?|全部|均|有所|持续)?(?:显著|明显|良好|优秀|较好|好|完成|达标|合格|提高|提升|改善|增强|满意|健全|完善|达到(?:年度|预期)?(?:目标|要求|标准)?|符合(?:要求|标准|规定)?|是|有)$/u;
/** A longer text is a sentence, and no name either. */
const LONGEST_NAME = 24;
const SHORTEST_NAME = 4;

/** A row by the name that it is told by. */
export interface ToldName {
  readonly indicator: Indicator;
  /** What its own cell calls it, where that is another name. */
  readonly called: Sourced | null;
}

/**
 * A row as it is told: where the column of names holds a verdict (效果显著), the words of its target say what it is about
 * (改善学校的办学条件), else the name of its level 2, if it stands alone there.
 *
 * @param all the rows of the form
 */
export function withToldName(indicator: Indicator, all: readonly Indicator[]): ToldName {
  if (!VERDICT.test(indicator.cleanName)) return { indicator, called: null };
  const { name, cleanName } = indicator;
  const content = contentOf(indicator) ?? levelOf(indicator, all);
  if (content === null) return { indicator, called: null };
  return {
    indicator: { ...indicator, name: content, cleanName: content.text },
    called: { text: isQuoteOf(cleanName, name.text) ? cleanName : name.text, at: name.at },
  };
}

function contentOf({ target }: Indicator): Sourced | null {
  const text = target?.raw.trim().replace(/[。；;.]$/u, "") ?? "";
  const names =
    text.length >= SHORTEST_NAME &&
    text.length <= LONGEST_NAME &&
    !/[\d，。；,;]/u.test(text) &&
    !VERDICT.test(text);
  return target && names ? { text, at: target.at } : null;
}

function levelOf({ level2 }: Indicator, all: readonly Indicator[]): Sourced | null {
  if (level2 === null || all.filter((one) => one.level2?.name === level2.name).length > 1) return null;
  const text = level2.name.replace(/指标$/u, "");
  return text !== "" && isQuoteOf(text, level2.raw) ? { text, at: level2.at } : null;
}
