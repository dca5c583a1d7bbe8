import type { Finding } from "../../evaluation/finding";
import { formatAddress, formatCellRef, type CellRef } from "../../workbook/a1";
import type { Form } from "../analysis/form";
import type { LabelId } from "../phrases";
import type { Span } from "../report";
import type { Writer } from "../writer";

/** What the money of a form contradicts itself in, by the findings that say so, and how it is named. */
const DOUBTS: readonly (readonly [label: DoubtLabel, rule: string, variants: readonly string[]])[] = [
  ["asks.doubt-zero", "B05", ["zero-budget"]],
  ["asks.doubt-total", "B04", ["total-empty", "parts"]],
  ["asks.doubt-views", "B04", ["views"]],
  ["asks.doubt-rate", "B05", ["rate"]],
];

type DoubtLabel = Extract<LabelId, `asks.doubt-${string}`>;

/**
 * 【请核实：执行率（G4）与金额不符】: where the money of a form contradicts itself. The sentences before it tell the amounts
 * and one value of each; whoever signs settles the cells that say otherwise. The other value is told as no fact.
 */
export function moneyDoubts(writer: Writer, forms: readonly Form[]): readonly Span[] {
  const findings = forms.flatMap((form) => form.findings);
  const cellsOf = ({ at: [first] }: Finding): readonly CellRef[] => (first ? [first] : []);
  const named = (at: CellRef) => (forms.length === 1 ? formatAddress(at) : formatCellRef(at));
  const doubts = DOUBTS.flatMap(([label, rule, variants]) => {
    const cells = findings
      .filter((one) => one.rule === rule && variants.includes(one.variant ?? ""))
      .flatMap(cellsOf);
    const names = [...new Set(cells.map(named))].join(writer.label("list.comma"));
    return names === "" ? [] : [writer.label(label).replace("{name}", names)];
  });
  return doubts.length === 0 ? [] : writer.verify(doubts.join(writer.label("list.semicolon")));
}
