import type { Finding, Severity } from "../evaluation/finding";
import type { Translator } from "../messages/catalogue";
import { formatAddress, type CellRef } from "../workbook/a1";
import { OWNERSHIP_MARKERS } from "../workbook/ownership";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../workbook/plan";
import { findingsPage } from "./page-setup";
import { shorten } from "./shorten";
import type { PlacedSlot } from "./slots";
import { openStyle } from "./styles";

/** A finding with its message in the locale of the sheet. */
export interface DescribedFinding {
  readonly finding: Finding;
  readonly message: string;
}

/** Number, severity, rule, place, message, expected, found, fixable: widths in characters. */
const WIDTHS = [6, 9, 7, 22, 62, 18, 18, 13];
const HEADERS = ["number", "severity", "rule", "place", "message", "expected", "actual", "fixable"];
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
 * there is such; then a row per finding with a link to the cell to mend first. Errors come first; within a severity the
 * order of the findings stays. Severity is told by word and colour.
 */
export function findingsSheet(
  name: string,
  { findings, slots }: FindingsContent,
  t: Translator,
): PlannedSheet {
  const sorted = SEVERITIES.flatMap((severity) =>
    findings.filter(({ finding }) => finding.severity === severity),
  );
  const head = headRows(findings, t);
  const headerRow = head.length;
  const rows: PlannedRow[] = [
    ...head,
    { cells: HEADERS.map((id) => ({ value: t(`publishing.findings.${id}`), style: "tableHeader" })) },
    ...slotRows(slots, sorted, t),
    ...sorted.map((described, index) => findingRow(described, index + 1, t)),
  ];
  if (sorted.length === 0) rows.push({ cells: HEADERS.map((_, column) => emptyNote(column, t)) });
  const printArea = { top: 0, left: 0, bottom: rows.length - 1, right: WIDTHS.length - 1 };
  return {
    role: "findings",
    name,
    marker: OWNERSHIP_MARKERS.findings,
    visibility: "visible",
    columnWidths: WIDTHS,
    rows,
    merges: [],
    charts: [],
    page: findingsPage(headerRow, printArea, t),
    frozenRows: headerRow + 1,
    showGridLines: false,
    tabColor: sorted.some(({ finding }) => finding.severity === "error") ? "C00000" : "7A9CC6",
  };
}

/** Title, total, and one row per severity with its count. */
function headRows(findings: readonly DescribedFinding[], t: Translator): readonly PlannedRow[] {
  const count = (severity: Severity) =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const summary = [t("publishing.findings.summary", { total: findings.length })].concat(
    SEVERITIES.map((severity) => `${t(`publishing.findings.${severity}s`)} ${count(severity)}`),
  );
  return [
    { cells: across(t("publishing.findings.title"), "title") },
    { cells: across(summary.join("　　"), "subtitle") },
  ];
}

/** A text over all columns. */
function across(value: string, style: string): readonly PlannedCell[] {
  return WIDTHS.map((_, column): PlannedCell => ({ value: column === 0 ? value : null, style }));
}

/**
 * What makes the report a draft, above the findings: what each slot asks for and where it stands, and how many errors
 * must be corrected too.
 */
function slotRows(
  slots: readonly PlacedSlot[],
  findings: readonly DescribedFinding[],
  t: Translator,
): readonly PlannedRow[] {
  if (slots.length === 0) return [];
  const errors = findings.filter(({ finding }) => finding.severity === "error").length;
  const title = [
    t("publishing.slots.title", { count: slots.length }),
    ...(errors > 0 ? [t("publishing.slots.errors", { count: errors })] : []),
  ];
  return [
    { cells: across(title.join(""), "bar") },
    ...slots.map((slot, index) => slotRow(slot, index + 1, t)),
    { cells: across(t("publishing.slots.findings"), "bar") },
  ];
}

function slotRow({ asks, section, at }: PlacedSlot, number: number, t: Translator): PlannedRow {
  const place = `${at.sheet}!${formatAddress(at)}`;
  return {
    cells: [
      { value: number, style: "tableCenter" },
      { value: t("publishing.slots.open"), style: "warning" },
      { value: null, style: "tableCenter" },
      { value: place, style: "link", link: { to: at, tooltip: place } },
      {
        value: shorten(t("publishing.slots.message", { asks, section }), TEXT_LIMIT),
        style: openStyle("tableLeft"),
      },
      { value: null, style: "tableLeft" },
      { value: null, style: "tableLeft" },
      { value: t("publishing.findings.no"), style: "tableCenter" },
    ],
  };
}

function findingRow({ finding, message }: DescribedFinding, number: number, t: Translator): PlannedRow {
  const { rule, severity, expected, actual, fix } = finding;
  return {
    cells: [
      { value: number, style: "tableCenter" },
      { value: t(`publishing.severity.${severity}`), style: severity },
      { value: rule, style: "tableCenter" },
      placeCell(finding.at, t),
      { value: shorten(message, TEXT_LIMIT), style: "tableLeft" },
      { value: shorten(expected ?? "", TEXT_LIMIT), style: "tableLeft" },
      { value: shorten(actual ?? "", TEXT_LIMIT), style: "tableLeft" },
      { value: t(fix ? "publishing.findings.yes" : "publishing.findings.no"), style: "tableCenter" },
    ],
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

function emptyNote(column: number, t: Translator): PlannedCell {
  return { value: column === 4 ? t("publishing.findings.none") : null, style: "tableLeft" };
}
