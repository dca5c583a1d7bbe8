import { given } from "../../evaluation/given";
import { isFiller } from "../../vocabulary/characters";
import { isSameCell } from "../../workbook/a1";
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
  ["asks.doubt-amount", "B04", "unreadable"],
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
  const doubts = DOUBTS.flatMap(([label, rule, variant]) => {
    const found = findings.filter((one) => one.rule === rule && one.variant === variant);
    return label === "asks.doubt-empty"
      ? emptyTotals(writer, forms, found)
      : found.map((finding) =>
          writer.labelWith(withRate(label, finding), valuesOf(writer, finding, several)),
        );
  });
  const scores = forms.flatMap((form) => executionScore(writer, form, several));
  const all = [...new Set([...doubts, ...scores])];
  return all.length === 0 ? [] : writer.verify(all.join(writer.label("list.semicolon")));
}

/** Doubts that leave the rate of execution open, and with it the points given for it. */
const RATE_DOUBTS: readonly (readonly [rule: string, variant: string])[] = [
  ["B05", "rate"],
  ["B05", "zero-budget"],
  ["B04", "total-empty"],
];

/** Points by the rate differ from those that were rounded by less. */
const ROUNDED = 0.06;

/** 执行率得分（H6）为0分: the points for a rate that the money contradicts, or that is whole and lost points. */
function executionScore(
  writer: Writer,
  { evaluation, budget, findings }: Form,
  several: boolean,
): readonly string[] {
  const [score, weight] = [given(evaluation.budget?.score), given(evaluation.budget?.weight)];
  if (!score) return [];
  const doubted = findings.some(({ rule, variant }) =>
    RATE_DOUBTS.some(([one, other]) => rule === one && variant === other),
  );
  const rate = budget?.total?.rateValue ?? null;
  const off = rate === null || weight === null ? null : rate.times(weight.value).minus(score.value);
  // Points that the amounts bear out contradict nothing.
  const fits = off?.abs().lt(ROUNDED) === true;
  const wholeLost =
    rate?.eq(1) === true &&
    off?.gt(0) === true &&
    findings.some(({ rule, variant }) => rule === "B05" && variant === "score");
  if (fits || !(doubted || wholeLost)) return [];
  const cell = cellsInWords(writer, [score.at], several);
  return [writer.labelWith("asks.doubt-execution-score", { cell, score: score.value })];
}

/** A rate beside a budget of 0 is a part of what contradicts itself. */
function withRate(label: DoubtLabel, { params }: Finding): DoubtLabel {
  return label === "asks.doubt-zero" && (params["rate"] ?? "") !== "" ? "asks.doubt-zero-rate" : label;
}

/** Whether the printed rate of a form contradicts its amounts, so that {@link moneyDoubts} asks for it. */
export function isRateDoubted({ findings }: Form): boolean {
  return findings.some(({ rule, variant }) => rule === "B05" && variant === "rate");
}

/** 资金合计（C6、D6、E6）为0，各项资金（C7、D7、E7）合计分别为202.64万元、…: all totals without their sums in one clause. */
function emptyTotals(writer: Writer, forms: readonly Form[], found: readonly Finding[]): readonly string[] {
  if (found.length === 0) return [];
  const typed = forms.flatMap(({ evaluation: { budget } }) =>
    (budget?.lines ?? []).flatMap(({ initial, adjusted, executed }) =>
      [initial, adjusted, executed].flatMap((amount) => (amount && !isFiller(amount.raw) ? amount.at : [])),
    ),
  );
  const totals = found.flatMap(({ at: [total] }) => total ?? []);
  const zeros = totals.filter((total) => typed.some((at) => isSameCell(at, total)));
  const state = zeros.length === 0 ? "blank" : zeros.length === totals.length ? "zero" : "mixed";
  const sums = found.map(
    ({ params }) => `${params["sum"] ?? ""}${writer.locale === "en" ? "" : (params["unit"] ?? "")}`,
  );
  return [
    writer.labelWith(found.length === 1 ? "asks.doubt-empty" : "asks.doubt-empties", {
      cell: cellsInWords(writer, totals, forms.length > 1),
      others: cellsInWords(
        writer,
        found.flatMap(({ at: [, ...parts] }) => parts),
      ),
      state: writer.label(`total.${state}`),
      sum: sums.join(writer.label("list.comma")),
    }),
  ];
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
