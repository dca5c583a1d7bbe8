import { describeFinding } from "../../../../core/checking";
import type { Finding, Fix } from "../../../../core/evaluation/finding";
import type { Translator } from "../../../../core/messages/catalogue";
import { formatAddress, formatCellRef } from "../../../../core/workbook/a1";
import { findingId } from "../../../../core/keeping";
import { groupOf, type Assessed } from "../assessed";
import {
  LIMITS,
  type FindingGroup,
  type FindingPage,
  type FindingQuery,
  type FindingView,
  type FixEdit,
  type Tally,
} from "../api";
import { cutText, portionOf } from "./cut";

/** The findings that answer a query, a portion of them in words. */
export function findingsPage(
  { assessment, order }: Assessed,
  query: FindingQuery,
  say: Translator,
): FindingPage {
  const { findings } = assessment;
  const counts: Record<FindingGroup, number> = { error: 0, warning: 0, info: 0, kept: 0 };
  const wanted = query.text?.trim().toLowerCase() ?? "";
  const severities = query.severities && new Set(query.severities);
  const answers = order.filter((index) => {
    const finding = findings[index];
    if (!finding || !isAsked(finding, query) || !says(finding, wanted, say)) return false;
    const group = groupOf(finding);
    counts[group] += 1;
    return severities?.has(group) ?? true;
  });
  const items = portionOf(answers, query).flatMap((index) => {
    const finding = findings[index];
    return finding ? [findingView(finding, index, say)] : [];
  });
  return { items, total: answers.length, counts };
}

/** Whether a finding answers the rules and sheets of a query. */
function isAsked(finding: Finding, { rules, sheets }: FindingQuery): boolean {
  return (rules?.includes(finding.rule) ?? true) && (sheets?.includes(sheetOf(finding)) ?? true);
}

/** Whether a finding says a text, given in small letters, where a person reads it. */
function says(finding: Finding, wanted: string, say: Translator): boolean {
  if (wanted === "") return true;
  const { rule, at, kept = "" } = finding;
  const read = [rule, say(`${rule}.title`), describeFinding(finding, say, "pane").message, kept];
  return [...read, ...at.map(formatCellRef)].some((text) => text.toLowerCase().includes(wanted));
}

/** Whether nobody keeps it as it is. */
export function isOpen({ kept }: Finding): boolean {
  return kept === undefined;
}

/** The sheet that a finding is filed under: that of the cell to mend first. */
function sheetOf({ at, evaluation }: Finding): string {
  return at[0]?.sheet ?? evaluation;
}

function findingView(finding: Finding, index: number, say: Translator): FindingView {
  const { rule, severity, at, fix, kept } = finding;
  const described = describeFinding(finding, say, "pane");
  return {
    index,
    id: findingId(finding),
    kept: kept ?? null,
    rule,
    title: say(`${rule}.title`),
    severity,
    message: cutText(described.message),
    cells: at.slice(0, LIMITS.cells).map((ref) => ({ ref, label: labelOf(finding, ref) })),
    fix: fix ? { text: cutText(described.fix ?? ""), edits: fix.edits.map(fixEdit) } : null,
  };
}

/** Cells of the form's own sheet by address alone. */
function labelOf({ evaluation }: Finding, ref: Finding["at"][number]): string {
  return evaluation.startsWith(`${ref.sheet}#`) ? formatAddress(ref) : formatCellRef(ref);
}

/** An edit as the pane shows it. */
export function fixEdit({ at, value, before, after, seen }: Fix["edits"][number]): FixEdit {
  const shown = { at, value, before: cutText(before), after: cutText(after) };
  return seen === undefined ? shown : { ...shown, seen };
}

/**
 * The edits of some fixes, or of all but those of findings that are kept. Where two findings fix the same cell the first wins, and the next check shows
 * what is left.
 */
export function fixEdits(
  { assessment: { findings } }: Assessed,
  wanted: readonly number[] | "all",
): readonly FixEdit[] {
  const chosen =
    wanted === "all" ? findings.filter(isOpen) : wanted.flatMap((index) => findings[index] ?? []);
  const edits = new Map<string, FixEdit>();
  for (const finding of chosen) {
    for (const edit of finding.fix?.edits ?? []) {
      if (edits.size === LIMITS.edits) return [...edits.values()];
      const key = formatCellRef(edit.at);
      if (!edits.has(key)) edits.set(key, fixEdit(edit));
    }
  }
  return [...edits.values()];
}

/** Findings by rule and by sheet, most first. */
export function tallies(
  { assessment: { findings } }: Assessed,
  say: Translator,
): { readonly byRule: readonly Tally[]; readonly bySheet: readonly Tally[] } {
  return {
    byRule: tally(
      findings.map(({ rule }) => rule),
      (rule) => say(`${rule}.title`),
    ),
    bySheet: tally(findings.map(sheetOf), (sheet) => sheet),
  };
}

function tally(ids: readonly string[], titleOf: (id: string) => string): readonly Tally[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, title: titleOf(id), count }))
    .sort((one, other) => other.count - one.count);
}
