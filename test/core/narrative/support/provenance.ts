import { evaluate, holds } from "../../../../src/core/proof/expression";
import { isQuoteOf, spanRunsOf, textOf } from "../../../../src/core/narrative";
import { tokensOf } from "../../../../src/core/vocabulary/claims";
import type { Block, FigureSpan, Report, Span } from "../../../../src/core/narrative/report";
import type { RulePack } from "../../../../src/core/rules";
import { cellOf, type WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { formatCellRef } from "../../../../src/core/workbook/a1";
import { printedNumber } from "../../../support/number-words";
import { Decimal, roundTo } from "../../../../src/core/common/decimal";

/** Everything in a report that has no provenance, or provenance that does not bear it out. Empty for a sound one. */
export function flawsOf(report: Report, pack: RulePack, workbook?: WorkbookSnapshot): readonly string[] {
  const flaws: string[] = [];
  for (const { block, spans } of spanRunsOf(report)) {
    flaws.push(...orphans(spans, report).map((token) => `${block}: orphan ${token}`));
    for (const span of spans)
      flaws.push(...flawsOfSpan(span, pack, workbook).map((flaw) => `${block}: ${flaw}`));
  }
  for (const text of plainLabels(report.blocks)) {
    for (const token of tokensOf(text, report.locale)) flaws.push(`label "${text}": orphan ${token.text}`);
  }
  return flaws;
}

/** Numerals and claim words that reach outside a figure, claim or quote. */
function orphans(spans: readonly Span[], report: Report): readonly string[] {
  const text = textOf(spans);
  const covered: [number, number][] = [];
  let masked = "";
  let start = 0;
  for (const span of spans) {
    const end = start + span.text.length;
    if (span.kind !== "literal" && span.kind !== "reference") covered.push([start, end]);
    masked += span.kind === "quote" ? "\u0001".repeat(span.text.length) : span.text;
    start = end;
  }
  return tokensOf(masked, report.locale)
    .filter((token) => !covered.some(([from, to]) => from <= token.start && token.end <= to))
    .map((token) => `"${token.text}" in "${text.slice(Math.max(0, token.start - 12), token.end + 12)}"`);
}

function flawsOfSpan(span: Span, pack: RulePack, workbook?: WorkbookSnapshot): readonly string[] {
  switch (span.kind) {
    case "literal":
    case "slot":
    case "reference":
      return [];
    case "figure":
      return figureFlaws(span);
    case "claim":
      return holds(span.condition) ? [] : [`false claim ${span.text}`];
    case "quote": {
      const source = span.source.kind === "pack" ? fieldOf(pack, span.source.path) : undefined;
      if (span.source.kind === "pack")
        return source === span.text ? [] : [`quote ${span.text} is not ${source}`];
      if (!workbook) return [];
      const text = cellOf(workbook, span.source.at)?.text ?? "";
      return isQuoteOf(span.text, text)
        ? []
        : [`quote ${span.text} not in ${formatCellRef(span.source.at)}: ${text}`];
    }
  }
}

function fieldOf(pack: RulePack, path: string): string | undefined {
  const value = path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], pack);
  return typeof value === "string" ? value : undefined;
}

function figureFlaws(figure: FigureSpan): readonly string[] {
  const printed = printedNumber(figure.text);
  if (printed === undefined) return [`figure ${figure.text} prints no number`];
  const result = evaluate(figure.expression);
  const expected = figure.rounding
    ? roundTo(new Decimal(figure.value), figure.rounding.places, figure.rounding.mode)
    : new Decimal(figure.value);
  const flaws: string[] = [];
  if (!result.eq(printed)) flaws.push(`figure ${figure.text} evaluates to ${result.toFixed()}`);
  if (!expected.eq(printed)) flaws.push(`figure ${figure.text} has the value ${figure.value}`);
  return flaws;
}

/** Texts without spans: headers. They may hold no numeral and no claim. */
function plainLabels(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    return block.kind === "table" ? block.columns.map(({ header }) => header) : [];
  });
}
