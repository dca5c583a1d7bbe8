import { isSameCell } from "../../workbook/a1";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { inProse } from "../saying/zh/piece";
import type { Writer } from "../writer";
import { cellsInWords } from "./cells-in-words";
import { printedUnit } from "./printed-unit";

/** 【请核实：造林补助、抚育补助（E20、E21）未写计量单位】: rows told with the bare number of their cell, by the check W08. */
export function unitDoubts(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const found = writer.subject.forms.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "W08"));
  const open = entries.flatMap((entry) => {
    const { target, actual } = entry.indicator;
    const finding = found.find(({ at: [first] }) => first && isSameCell(first, target?.at));
    // 每亩300 lacks its money although it has a unit; a number of nothing may have been given one since.
    const lacks = finding?.variant === "money" || (finding?.variant === "bare" && printedUnit(entry) === "");
    return target && lacks && actual?.value !== undefined ? [{ entry, at: target.at }] : [];
  });
  if (open.length === 0) return [];
  const names = open.map(({ entry: { indicator } }) => inProse(indicator.cleanName));
  const cells = open.map(({ at }) => at);
  return writer.verify(
    writer.labelWith("asks.doubt-unit", {
      name: names.join(writer.label("list.comma")),
      cells: cellsInWords(writer, cells, writer.several),
    }),
  );
}
