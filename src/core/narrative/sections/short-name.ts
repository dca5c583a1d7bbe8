import { departmentIn } from "../analysis/departments";
import type { Entry } from "../analysis/entry";
import { becomesRate, isPredicateName } from "../planning/names/predicate";
import { withoutMisfit, withoutTail } from "../planning/names/strip";
import type { Span } from "../report";
import { isLatin } from "../saying/en/names";
import { isQuoteOf, quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { printedUnit } from "./printed-unit";

/** The name of a row without the measure word that its unit repeats: 团队培育数 → 团队培育. */
export function shortName(writer: Writer, entry: Entry): readonly Span[] {
  const { indicator, owner } = entry;
  const { cleanName, name } = indicator;
  const full = cleanName !== "" && isQuoteOf(cleanName, name.text) ? cleanName : name.text;
  const year = writer.subject.forms.find((form) => form.entries.includes(entry))?.evaluation.year?.text;
  const text = writer.locale === "en" ? full : withoutYear(asSubject(full, printedUnit(entry)), year);
  const bare = [quote(text, name.at)];
  const plain = writer.locale === "en" && !isLatin(text) ? writer.marked(bare) : bare;
  const own = writer.locale === "zh-CN" ? asNoun(writer, entry, text, plain) : plain;
  if (!writer.several || owner === null) return own;
  if (writer.locale === "en" && departmentIn(writer.subject.forms, owner)) {
    return [...own, literal(" ("), quote(owner.text, owner.at), literal(")")];
  }
  return writer.say("name.owned", { name: own, project: writer.quote(owner) });
}

/**
 * A sentence is no subject of another: “考核任务完成及时”指标未达到目标; with a per cent it is the 率 of it. A row that is told by another
 * name than its own has both, so that it is found in the form: “效果显著”（改善学校的办学条件）指标.
 */
function asNoun(writer: Writer, entry: Entry, text: string, name: readonly Span[]): readonly Span[] {
  if (entry.called) return writer.say("name.called", { called: writer.quote(entry.called), name });
  if (becomesRate(text, printedUnit(entry))) return writer.say("name.rate", { name });
  return isPredicateName(text) ? writer.say("name.predicate", { name }) : name;
}

/** 完成 belongs to the sentence where it opens a name: 完成护工培训任务 → 护工培训任务未达到目标. */
const DONE = /^完成(?=.{4,})(?!率|时间|情况|度|值|量|比例|进度|质量|数)/u;

/** 2021年护工培训任务 in a report on 2021: the year goes without saying. */
function withoutYear(name: string, year: string | undefined): string {
  return name.replace(/^((?:19|20)\d{2})年度?(?=.{4,})/u, (found, own: string) =>
    own === year ? "" : found,
  );
}

function asSubject(name: string, unit: string): string {
  return withoutTail(withoutMisfit(name, unit), unit).text.replace(DONE, "");
}
