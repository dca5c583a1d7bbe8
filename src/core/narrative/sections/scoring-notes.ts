import { evaluate } from "../../proof/expression";
import type { Sourced } from "../../evaluation/evaluation";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { isLatin } from "../saying/en/names";
import { quote, withoutStop } from "../spans/quotes";
import type { Writer } from "../writer";

/** A longer rule is read in the form. */
const LONGEST_RULE = 60;
/** Words that say for what points are given or taken. */
const GIVES_POINTS = /\d\s*(?:分|points?\b)/iu;

/** How the form says that the points of a row are given, from its column for that or among its explanations. */
export function scoringNote({ indicator: { rule, explanation } }: Entry): Sourced | null {
  return [rule, explanation].find((one) => one !== null && GIVES_POINTS.test(one.text)) ?? null;
}

/** （评分标准为“整合其他涉农资金支持的得2分”）: what a row that lost points is measured by, where nobody has said why it lost them. */
export function ruleOfLoss(writer: Writer, entry: Entry): readonly Span[] {
  const note = scoringNote(entry);
  if (!note || entry.reason !== null) return [];
  const text = withoutStop(note.text);
  if (text.length > LONGEST_RULE || (writer.locale === "en" && !isLatin(text))) return [];
  return writer.say("miss.rule", { rule: writer.marked([quote(text, note.at)]) });
}

/** 记录完整得2分: one condition without numbers or a choice, and the points that it gives. */
const ONE_CONDITION = /^([^\d，。；,;：:或若如没无不每按]{3,20}?)[得计]\s*(\d+(?:\.\d+)?)\s*分/u;

/** The condition that a row with all of its points met by the form's own rule (记录完整); `null` where the rule has more than one. */
export function earnedBy(entry: Entry): Sourced | null {
  const note = scoringNote(entry);
  const [, condition, points] = ONE_CONDITION.exec(note?.text.trim() ?? "") ?? [];
  if (!note || condition === undefined || points === undefined || !entry.max) return null;
  return evaluate(entry.max).eq(points) && entry.lost?.isZero() === true
    ? { text: condition, at: note.at }
    : null;
}
