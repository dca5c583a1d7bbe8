import type { Entry } from "../analysis/entry";
import { hasTargetReached } from "../analysis/entry";
import type { LabelId } from "../phrases";
import type { TableBlock, TableCell } from "../report";
import { actualOf, bareName, quantitySpans, targetOf } from "../values";
import { literal, type Writer } from "../writer";
import { aimOf } from "../sections/english-clauses";
import { unsetClaim } from "../sections/indicator-summary";
import { stateClaim } from "../sections/outcome-claims";
import { pointsFigure } from "../spans/figures";
import { textCell } from "./cells";
import { farthest } from "./indicators";

/** Every row with its target, its value, the value of the year before where one is given, and what became of it. */
export function scorecardTable(writer: Writer, entries: readonly Entry[]): TableBlock | null {
  if (entries.length === 0) return null;
  const rows = farthest(entries);
  const before = rows.some(({ indicator }) => indicator.prior !== null);
  const scored = rows.every(({ points, max }) => points !== null && max !== null);
  return {
    kind: "table",
    id: "scorecard",
    caption: [literal(writer.label("table.scorecard"))],
    columns: [
      { header: writer.label("column.kpi"), align: "left" },
      { header: writer.label(aimLabel(writer, rows)), align: "right" },
      { header: writer.label("column.value"), align: "right" },
      ...(before ? [{ header: writer.label("column.prior"), align: "right" as const }] : []),
      ...(scored ? POINTS.map((id) => ({ header: writer.label(id), align: "right" as const })) : []),
      { header: writer.label("column.result"), align: "left" },
    ],
    rows: rows.map((entry) => [
      textCell(bareName(entry.indicator)),
      textCell(targetOf(writer, entry.indicator)),
      textCell(actualOf(writer, entry.indicator)),
      ...(before ? [priorCell(writer, entry)] : []),
      ...(scored ? [pointsCell(writer, entry.max), pointsCell(writer, entry.points)] : []),
      resultCell(writer, entry),
    ]),
  };
}

/** The heading for what the rows are held against: of one name throughout, that of the form. */
function aimLabel(writer: Writer, rows: readonly Entry[]): LabelId {
  const [aim, ...others] = new Set(rows.map((entry) => aimOf(writer, entry)));
  const plain = writer.locale !== "en" || aim === undefined || aim === "target" || others.length > 0;
  return plain ? "column.aim" : `column.aim-${aim}`;
}

const POINTS = ["column.weight", "column.score"] as const;

function pointsCell(writer: Writer, points: Entry["points"]): TableCell {
  return points === null ? { kind: "empty" } : textCell([pointsFigure(points, "", writer)]);
}

function priorCell(writer: Writer, { indicator }: Entry): TableCell {
  const { prior } = indicator;
  return prior === null ? { kind: "empty" } : textCell(quantitySpans(writer, prior, indicator));
}

/** Met, missed, or no verdict where nothing says which way is better; else nothing. */
function resultCell(writer: Writer, entry: Entry): TableCell {
  if (hasTargetReached(entry)) return textCell([stateClaim("met", [entry])(writer.label("result.met"))]);
  if (entry.state === "missed") {
    return textCell([stateClaim("missed", [entry])(writer.label("result.missed"))]);
  }
  if (entry.state === "unjudged" && entry.indicator.direction?.better === "unclear") {
    return textCell([unsetClaim(writer, [entry])(writer.label("result.open"))]);
  }
  return { kind: "empty" };
}
