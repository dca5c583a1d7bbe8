import { summarise } from "../checking";
import { largestOf } from "../common/many";
import type { Finding, Severity } from "../evaluation/finding";
import type { Translator } from "../messages/catalogue";
import { formatAddress, type CellRef } from "../workbook/a1";
import { OWNERSHIP_MARKERS } from "../workbook/ownership";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../workbook/plan";
import { textWidth, widthNeeded } from "./layout/metrics";
import { fittedToPages } from "./layout/paging";
import { findingsPage } from "./page-setup";
import { shorten } from "./shorten";
import type { PlacedSlot } from "./slots";
import { openStyle, SIZES } from "./styles";

/** A finding with its message in the locale of the sheet. */
export interface DescribedFinding {
  readonly finding: Finding;
  readonly message: string;
}

/** Characters of width of the column of places: at least and at most. */
const PLACE_WIDTH = 22;
const MOST_PLACE_WIDTH = 34;
/** Share of the column that a place takes: digits and Latin letters are wider where a font is missing. */
const PLACE_SHARE = 0.93;

/** The columns with their widths in characters. One is left out where it is empty, or where its answer is always the same. */
const COLUMNS = [
  { id: "number", width: 6 },
  { id: "severity", width: 9 },
  { id: "rule", width: 7 },
  { id: "place", width: PLACE_WIDTH },
  { id: "message", width: 66 },
  { id: "expected", width: 16 },
  { id: "actual", width: 16 },
  { id: "kept", width: 24 },
  { id: "fixable", width: 13 },
] as const;
type ColumnId = (typeof COLUMNS)[number]["id"];
type Row = Readonly<Record<ColumnId, PlannedCell>>;
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Texts of cells may be very long; the cell itself is one click away. */
const TEXT_LIMIT = 600;

/** What the findings sheet lists. */
export interface FindingsContent {
  readonly findings: readonly DescribedFinding[];
  /** What the report waits for; none where there is no report, or where it waits for nothing. */
  readonly slots: readonly PlacedSlot[];
}

/**
 * The findings sheet: how many there are of each severity; what is to be completed before the report is signed, where
 * there is such; then a row per finding with a link to the cell to fix first. Errors come first, findings that a person
 * keeps last; within a severity the order of the findings stays. Severity is told by word and colour.
 */
export function findingsSheet(
  name: string,
  { findings, slots }: FindingsContent,
  t: Translator,
): PlannedSheet {
  const sorted = [false, true].flatMap((kept) =>
    SEVERITIES.flatMap((severity) =>
      findings.filter(
        ({ finding }) => finding.severity === severity && (finding.kept !== undefined) === kept,
      ),
    ),
  );
  const slotted = slots.map((slot, index) => slotRow(slot, index + 1, t));
  const found = sorted.map((described, index) => findingRow(described, index + 1, t));
  const columns = columnsOf([...slotted, ...found]);
  const ids = columns.map(({ id }) => id);
  const planned = (row: Row): PlannedRow => ({ cells: ids.map((id) => row[id]) });
  const across = (value: string, style: string): PlannedRow => ({
    cells: ids.map((_, column): PlannedCell => ({ value: column === 0 ? value : null, style })),
  });
  const bar = (value: string): PlannedRow => ({ ...across(value, "bar"), keepWithNext: true });
  const head = [
    across(t("publishing.findings.title"), "title"),
    across(summaryOf({ findings, slots }, t), "subtitle"),
  ];
  const headerRow = head.length;
  const rows: PlannedRow[] = [
    ...head,
    { cells: ids.map((id) => ({ value: t(`publishing.findings.${id}`), style: "tableHeader" })) },
    ...(slots.length === 0
      ? []
      : [bar(slotsTitle(slots, findings, t)), ...slotted.map(planned), bar(t("publishing.slots.findings"))]),
    ...found.map(planned),
  ];
  if (found.length === 0) rows.push(planned(emptyNote(t)));
  const printArea = { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
  const sheet: PlannedSheet = {
    role: "findings",
    name,
    marker: OWNERSHIP_MARKERS.findings,
    visibility: "visible",
    columnWidths: columns.map(({ width }) => width),
    rows,
    merges: [],
    charts: [],
    page: findingsPage(headerRow, printArea, t),
    frozenRows: headerRow + 1,
    showGridLines: false,
    tabColor: sorted.some(({ finding }) => finding.severity === "error") ? "C00000" : "6D90BD",
  };
  return fittedToPages(sheet, t.locale);
}

/** The columns that say something; the message gets the room of those that are left out. */
function columnsOf(rows: readonly Row[]): readonly { readonly id: ColumnId; readonly width: number }[] {
  const said = (id: ColumnId) => new Set(rows.map((row) => row[id].value));
  const isEmpty = (id: ColumnId) => [...said(id)].every((value) => value === null);
  const empty = (["expected", "actual", "kept"] as const).filter(isEmpty);
  const left: readonly ColumnId[] = said("fixable").size > 1 ? empty : [...empty, "fixable"];
  const kept = COLUMNS.filter(({ id }) => !left.includes(id));
  const width = (columns: readonly { readonly width: number }[]) =>
    columns.reduce((sum, column) => sum + column.width, 0);
  // Reasons are rare: where there are some, the message makes room for them.
  const place = placeWidth([...said("place")]);
  const room = width(COLUMNS.filter(({ id }) => id !== "kept")) - width(kept) - (place - PLACE_WIDTH);
  return kept.map(({ id, width: own }) => ({
    id,
    width: id === "message" ? own + room : id === "place" ? place : own,
  }));
}

/** Programs may cut an address rather than break it, so that places stand on one line within reason. */
function placeWidth(places: readonly PlannedCell["value"][]): number {
  const longest = largestOf(
    places.map((place) => textWidth(String(place ?? ""))),
    0,
  );
  const wanted = Math.ceil(widthNeeded(longest / PLACE_SHARE, SIZES.table));
  return Math.min(MOST_PLACE_WIDTH, Math.max(PLACE_WIDTH, wanted));
}

/** What is to be completed, and how many findings there are, in all and of each severity. */
function summaryOf({ findings, slots }: FindingsContent, t: Translator): string {
  const { total, kept, ...counts } = summarise(findings.map(({ finding }) => finding));
  const open = slots.length > 0 ? [t("publishing.slots.count", { count: slots.length })] : [];
  // Above what is listed to be completed, a count of nothing would seem to be one of that.
  if (open.length > 0 && total === 0) return [...open, t("publishing.findings.nothing")].join("　　");
  return [...open, t("publishing.findings.summary", { total })]
    .concat(SEVERITIES.map((severity) => `${t(`publishing.findings.${severity}s`)} ${counts[severity]}`))
    .concat(kept > 0 ? `${t("publishing.findings.kept-count")} ${kept}` : [])
    .join("　　");
}

/** What makes the report a draft: how much is to be filled in, and how many errors must be corrected too. */
function slotsTitle(
  slots: readonly PlacedSlot[],
  findings: readonly DescribedFinding[],
  t: Translator,
): string {
  const errors = findings.filter(({ finding }) => finding.severity === "error").length;
  return (
    t("publishing.slots.title", { count: slots.length }) +
    (errors > 0 ? t("publishing.slots.errors", { count: errors }) : "")
  );
}

function slotRow({ asks, section, at, verifies }: PlacedSlot, number: number, t: Translator): Row {
  const place = `${at.sheet}!${formatAddress(at)}`;
  return {
    number: { value: number, style: "tableCenter" },
    severity: { value: t("publishing.slots.open"), style: "warning" },
    rule: { value: null, style: "tableCenter" },
    place: { value: place, style: "link", link: { to: at, tooltip: place } },
    message: {
      value: shorten(t(`publishing.slots.${verifies ? "verify" : "message"}`, { asks, section }), TEXT_LIMIT),
      style: openStyle("tableLeft"),
    },
    expected: { value: null, style: "tableCenter" },
    actual: { value: null, style: "tableCenter" },
    kept: { value: null, style: "tableLeft" },
    fixable: { value: t("publishing.findings.no"), style: "tableCenter" },
  };
}

function findingRow({ finding, message }: DescribedFinding, number: number, t: Translator): Row {
  const { rule, severity, expected, actual, kept, fix } = finding;
  const words = (text: string | undefined, style = "tableLeft"): PlannedCell => ({
    value: text ? shorten(text, TEXT_LIMIT) : null,
    style,
  });
  return {
    number: { value: number, style: "tableCenter" },
    severity: { value: t(`publishing.severity.${severity}`), style: severity },
    rule: { value: rule, style: "tableCenter" },
    place: placeCell(finding.at, t),
    message: words(message),
    // Apart from the message, whose lines may end at the edge of its column.
    expected: words(expected, "tableCenter"),
    actual: words(actual, "tableCenter"),
    kept: words(kept),
    fixable: { value: t(fix ? "publishing.findings.yes" : "publishing.findings.no"), style: "tableCenter" },
  };
}

function placeCell(at: readonly CellRef[], t: Translator): PlannedCell {
  const [first] = at;
  if (!first) return { value: "", style: "link" };
  const place = `${first.sheet}!${formatAddress(first)}`;
  const value =
    at.length === 1
      ? place
      : t("publishing.findings.more", { place, count: at.length, others: at.length - 1 });
  return { value, style: "link", link: { to: first, tooltip: place } };
}

function emptyNote(t: Translator): Row {
  const empty: PlannedCell = { value: null, style: "tableLeft" };
  return {
    number: empty,
    severity: empty,
    rule: empty,
    place: empty,
    message: { value: t("publishing.findings.none"), style: "tableLeft" },
    expected: empty,
    actual: empty,
    kept: empty,
    fixable: empty,
  };
}
