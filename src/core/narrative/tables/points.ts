import type { Locale } from "../../common/locale";
import type { LevelScore, Scorecard } from "../../evaluation/scorecard";
import { call, evaluate, type Expression } from "../../proof/expression";
import type { Form } from "../analysis/form";
import type { Span, TableBlock } from "../report";
import { percentFigure, pointsFigure } from "../spans/figures";
import { levelSpans } from "../values";
import { literal, type Writer } from "../writer";
import { numberCell, textCell } from "./cells";

/** A part of the score. */
export interface ScorePart {
  readonly label: readonly Span[];
  readonly points: Expression;
  readonly max: Expression;
  /** Points as a share of those available. */
  readonly share: Expression;
}

function scorePart(label: readonly Span[], points: Expression, max: Expression): ScorePart {
  return { label, points, max, share: call("divide", points, max) };
}

/** Points by level 1 of one form: budget execution first, then the levels in the order of the form. */
export function level1Parts(writer: Writer, form: Form, scorecard: Scorecard): readonly ScorePart[] {
  const { budget, level1 } = scorecard;
  const label = [literal(writer.label("line.execution"))];
  const execution = budget ? [scorePart(label, budget.expression, budget.available)] : [];
  return [...execution, ...levelParts(form, level1, writer.locale)];
}

function levelParts(form: Form, levels: readonly LevelScore[], locale: Locale): readonly ScorePart[] {
  return levels.flatMap((level) => {
    const entry = form.entryById.get(level.indicators[0] ?? "");
    const own = level.parent === undefined ? entry?.level1 : entry?.level2;
    if (!own || evaluate(level.maxExpression).lte(0)) return [];
    return [scorePart(levelSpans(own, locale), level.expression, level.maxExpression)];
  });
}

/** Columns: part, points available, points earned, share earned in per cent. The chart of the same id is bound to it. */
export function pointsTable(
  writer: Writer,
  id: "points-by-level1" | "radar-level2",
  parts: readonly ScorePart[],
): TableBlock {
  return {
    kind: "table",
    id,
    caption: [literal(writer.label(`table.${id}`))],
    columns: [
      { header: writer.label("column.part"), align: "left" },
      { header: writer.label("column.max"), align: "right", numberFormat: "0.##" },
      { header: writer.label("column.points"), align: "right", numberFormat: "0.00" },
      { header: writer.label("column.share"), align: "right", numberFormat: "0.00" },
    ],
    rows: parts.map(({ label, points, max, share }) => [
      textCell(label),
      numberCell(pointsFigure(max, "", writer)),
      numberCell(pointsFigure(points, "", writer)),
      numberCell(percentFigure(share, writer.locale)),
    ]),
  };
}
