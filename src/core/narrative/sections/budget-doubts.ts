import type { Finding } from "../../evaluation/finding";
import type { Form } from "../analysis/form";
import type { LabelId } from "../phrases";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { cellsInWords } from "./cells-in-words";

/** What the money of a form contradicts itself in, by the findings that say so, and how it is asked about. */
const DOUBTS: readonly (readonly [label: DoubtLabel, rule: string, variant: string])[] = [
  ["asks.doubt-zero", "B05", "zero-budget"],
  ["asks.doubt-empty", "B04", "total-empty"],
  ["asks.doubt-total", "B04", "parts"],
  ["asks.doubt-views", "B04", "views"],
  ["asks.doubt-rate", "B05", "rate"],
];

type DoubtLabel = Extract<LabelId, `asks.doubt-${string}`>;

/**
 * 【请核实：执行率（G4）为100%，按执行数（E4）和预算数（D4）计算为80.45%】: where the money of a form contradicts itself.
 * The sentences before it tell the amounts and one value of each. The slot asks with both values and their cells, and
 * states neither: whoever signs settles which of them holds.
 */
export function moneyDoubts(writer: Writer, forms: readonly Form[]): readonly Span[] {
  const findings = forms.flatMap((form) => form.findings);
  const several = forms.length > 1;
  const doubts = DOUBTS.flatMap(([label, rule, variant]) =>
    findings
      .filter((one) => one.rule === rule && one.variant === variant)
      .map((finding) => writer.labelWith(label, valuesOf(writer, finding, several))),
  );
  return doubts.length === 0 ? [] : writer.verify([...new Set(doubts)].join(writer.label("list.semicolon")));
}

/** What the finding knows, with the cell to settle first and the other cells beside it. */
function valuesOf(
  writer: Writer,
  { params, at: [first, ...others] }: Finding,
  several: boolean,
): Readonly<Record<string, string>> {
  return {
    ...params,
    cell: cellsInWords(writer, first ? [first] : [], several),
    others: cellsInWords(writer, others),
  };
}
