import { isSameCell } from "../../workbook/a1";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { doubtOf, marksOf, type Found } from "./doubt";

/**
 * 利润总额按评分标准“每低1%扣1分”应得15分，得分（H5）为18分: points that do not follow from the rule that the form states beside them, by the check
 * B06.
 */
export function ruleDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  return entries.flatMap((entry) => {
    const at = entry.indicator.score?.at;
    const finding = found.find(
      (one) =>
        one.rule === "B06" &&
        one.variant === "own-rule" &&
        at !== undefined &&
        one.at.some((cell) => isSameCell(cell, at)),
    );
    const { rule = "", expected = "" } = finding?.params ?? {};
    if (!finding || expected === entry.earned) return [];
    const places = { ...marksOf(writer, entry), rule, expected: expected.replace("–", writer.label("to")) };
    return [doubtOf(writer, "asks.doubt-rule", [entry], places)];
  });
}

/** The same of one row, as a slot behind its points. */
export function ruleDoubt(writer: Writer, entry: Entry): readonly Span[] {
  const found = writer.subject.forms.flatMap(({ findings }) => findings);
  return ruleDoubts(writer, [entry], found).flatMap((doubt) => writer.verify(doubt));
}
