import type { Sourced } from "../../evaluation/evaluation";
import { given } from "../../evaluation/given";
import { pointsValue } from "../../evaluation/values";
import { blank, evaluate } from "../../proof/expression";
import { isJudged, type Entry } from "../analysis/entry";
import type { LabelId } from "../phrases";
import type { TableBlock, TableCell } from "../report";
import { actualOf, bareName, quantitySpans, targetOf } from "../values";
import { literal, type Writer } from "../writer";
import { aimOf } from "../sections/aims";
import { priorHeading } from "../sections/english-prior";
import { unsetClaim } from "../sections/indicator-summary";
import { isPartlyMet } from "../sections/partly-met";
import { claim } from "../spans/claims";
import { pointsFigure } from "../spans/figures";
import { unbroken } from "../spans/quotes";
import { statesNothing } from "../../vocabulary/nothing";
import { quoteCell, textCell, withWordsCentred } from "./cells";
import { farthest, resultCell } from "./indicators";

/**
 * Every row with its target, its value, the value of the year before where one is given, what became of it, and how the form
 * itself rates it.
 */
export function scorecardTable(writer: Writer, entries: readonly Entry[]): TableBlock | null {
  if (entries.length === 0) return null;
  const rows = farthest(entries);
  const before = rows.some(({ indicator }) => indicator.prior !== null);
  const scored = areScored(rows);
  const rated = hasRatings(rows);
  const reviewed = rows.some(({ indicator }) => indicator.reviewedScore !== null);
  const owned = rows.some(({ indicator }) => isNamed(indicator.owner));
  // A table that only sets one year beside another has no targets, and no verdicts on them.
  const aims = !before || rows.some((entry) => entry.indicator.target !== null || isJudged(entry));
  return withWordsCentred({
    kind: "table",
    id: "scorecard",
    caption: [literal(writer.label("table.scorecard"))],
    columns: [
      { header: writer.label("column.kpi"), align: "left" },
      ...(aims ? [{ header: writer.label(aimLabel(writer, rows)), align: "right" as const }] : []),
      { header: writer.label("column.value"), align: "right" },
      ...(before ? [{ header: priorHeading(writer, rows), align: "right" as const }] : []),
      ...(scored
        ? pointsLabels(writer).map((id) => ({ header: writer.label(id), align: "right" as const }))
        : []),
      ...(reviewed ? [{ header: ownHeader(writer, "reviewed-score"), align: "right" as const }] : []),
      ...(aims ? [{ header: writer.label("column.result"), align: "center" as const }] : []),
      ...(rated ? [{ header: ownHeader(writer, "status"), align: "center" as const }] : []),
      ...(owned ? [{ header: ownHeader(writer, "owner"), align: "left" as const }] : []),
    ],
    rows: rows.map((entry) => [
      textCell(bareName(entry.indicator)),
      ...(aims ? [textCell(targetOf(writer, entry.indicator))] : []),
      textCell(actualOf(writer, entry.indicator)),
      ...(before ? [priorCell(writer, entry)] : []),
      ...(scored ? [pointsCell(writer, entry.max), pointsCell(writer, entry.points)] : []),
      ...(reviewed ? [reviewedCell(writer, entry)] : []),
      ...(aims ? [verdictCell(writer, entry)] : []),
      ...(rated ? [ratingCell(entry)] : []),
      ...(owned ? [ownerCell(entry)] : []),
    ]),
  });
}

/** Whether rows have points; one that is only watched (监测比较) has none to earn. */
function areScored(rows: readonly Entry[]): boolean {
  const weighted = rows.filter(({ max }) => max !== null && !evaluate(max).isZero());
  return weighted.length * 2 > rows.length && weighted.every(({ points }) => points !== null);
}

/** The heading for what the rows are held against: of one name throughout, that of the form. */
function aimLabel(writer: Writer, rows: readonly Entry[]): LabelId {
  const [aim, ...others] = new Set(rows.map((entry) => aimOf(writer, entry)));
  const plain = aim === undefined || aim === "target" || others.length > 0;
  return plain ? "column.aim" : `column.aim-${aim}`;
}

/** Points available and earned; an English scorecard heads the latter Score. */
function pointsLabels({ locale }: Writer): readonly LabelId[] {
  return ["column.weight", locale === "en" ? "column.score" : "column.points"];
}

function pointsCell(writer: Writer, points: Entry["points"]): TableCell {
  return points === null ? { kind: "empty" } : textCell([pointsFigure(points, "", writer)]);
}

function priorCell(writer: Writer, { indicator }: Entry): TableCell {
  const { prior } = indicator;
  return prior === null ? { kind: "empty" } : textCell(quantitySpans(writer, prior, indicator));
}

/** What became of a row; no verdict where nothing says which way is better, no data where there is no result. */
function verdictCell(writer: Writer, entry: Entry): TableCell {
  const { indicator, state } = entry;
  const place = indicator.actual?.at ?? indicator.cells.actual;
  if (
    writer.locale === "en" &&
    place &&
    !isJudged(entry) &&
    (indicator.actual === null || statesNothing(indicator.actual.raw))
  ) {
    return textCell([claim("none", blank(place))(writer.label("result.no-data"))]);
  }
  if (state === "unjudged" && indicator.direction?.better === "unclear") {
    return textCell([unsetClaim(writer, [entry])(writer.label("result.open"))]);
  }
  const { status } = indicator;
  if (status && isPartlyMet(entry)) return quoteCell({ text: unbroken(status.text), at: status.at });
  return resultCell(writer, entry);
}

/** Words that say no more than the column beside them. */
const OUTCOME =
  /^(?:[已未]|部分|基本|超额|全部)?(?:完成|达标|达成|达到|实现)$|^(?:not )?(?:met|achieved|done|completed|on target)$|^(?:missed|exceeded|yes|no|pass(?:ed)?|fail(?:ed)?|[√✓×xyn是否])$/iu;

/** Whether the table rates its rows in words or colours of its own, such as Red, Amber and Green. */
function hasRatings(rows: readonly Entry[]): boolean {
  return rows.some((entry) => {
    const text = entry.indicator.status?.text.trim() ?? "";
    // Partly met is what its result says then.
    if (isPartlyMet(entry)) return false;
    return text.length <= LONGEST_RATING && !statesNothing(text) && !OUTCOME.test(text);
  });
}

/** Longer words are a remark, which is told in the text. */
const LONGEST_RATING = 12;

/** What the form heads a column of its own words with: RAG, 责任部门, 上级评分. */
function ownHeader(writer: Writer, role: OwnRole): string {
  const [form] = writer.subject.forms;
  const own = form?.evaluation.mapping.find((one) => one.role === role)?.header.trim() ?? "";
  return own !== "" && own.length <= LONGEST_RATING ? own : writer.label(`column.${role}`);
}

/** Roles whose columns are headed as in the form. */
type OwnRole = "status" | "owner" | "reviewed-score";

function reviewedCell(writer: Writer, { indicator }: Entry): TableCell {
  const points = given(indicator.reviewedScore);
  return points === null ? { kind: "empty" } : textCell([pointsFigure(pointsValue(points), "", writer)]);
}

function isNamed(owner: Sourced | null): owner is Sourced {
  return owner !== null && !statesNothing(owner.text);
}

function ownerCell({ indicator: { owner } }: Entry): TableCell {
  return isNamed(owner) ? quoteCell({ text: unbroken(owner.text), at: owner.at }) : { kind: "empty" };
}

function ratingCell({ indicator: { status } }: Entry): TableCell {
  return status === null ? { kind: "empty" } : quoteCell({ text: unbroken(status.text), at: status.at });
}
