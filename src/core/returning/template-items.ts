import type { ReturnIssue } from "../consolidation";
import type { Locale } from "../common/locale";
import { parseCellRef, type CellRef } from "../workbook/a1";
import { shortened } from "../workbook/text";
import { TEMPLATE_RULE } from "./demands";
import { returningTranslator } from "./messages";
import type { ReturnItem } from "./notice";

/** More cells of a sheet with one kind of change are one item. */
const MOST_ALONE = 3;
/** Characters of what stands in a cell that a sentence shows. */
const TEXT_LIMIT = 60;

/** Kinds of changes that are told together where a sheet has many of them. */
const TOGETHER: ReadonlySet<ReturnIssue["kind"]> = new Set([
  "column-moved",
  "formula-replaced",
  "formula-changed",
  "label-renamed",
  "label-removed",
]);

/** The rule of an item about the template: `template-row-deleted`. */
export function isTemplateRule(rule: string): boolean {
  return rule.startsWith(`${TEMPLATE_RULE}-`);
}

/** What is to be put right in a workbook that is not as it was distributed. */
export function templateItems(issues: readonly ReturnIssue[], locale: Locale): readonly ReturnItem[] {
  const groups = new Map<string, ReturnIssue[]>();
  for (const issue of issues) {
    const sheet = cellOf(issue)?.sheet ?? null;
    const key = JSON.stringify([issue.kind, TOGETHER.has(issue.kind) ? sheet : [issue.at, issue.expected]]);
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > MOST_ALONE ? [together(group, locale)] : group.map((issue) => alone(issue, locale)),
  );
}

function alone(issue: ReturnIssue, locale: Locale): ReturnItem {
  const { kind, expected, found } = issue;
  const t = returningTranslator(locale);
  const [from, to] = [placed(expected), placed(found)];
  const words = {
    expected: shortened(expected, TEXT_LIMIT),
    found: shortened(found, TEXT_LIMIT) || "none",
    ...{ was: from.place, now: to.place, label: shortened(from.label, TEXT_LIMIT) },
    count: Math.abs(from.row - to.row),
    ...{ due: yearIn(expected), came: yearIn(found) },
  };
  return {
    ...itemOf([issue], t("returning.place.workbook")),
    what: t(`returning.template.${kind}`, words),
    how: t(`returning.template.${kind}.how`, words),
    expected: expectedIn(issue),
  };
}

/** Formulas longer than this cannot be read in the column of a letter. */
const LONGEST_FORMULA = 40;

function expectedIn({ kind, expected }: ReturnIssue): string | null {
  if (kind === "version") return null;
  if (/^(?:column|row)-/.test(kind)) return placed(expected).place;
  return kind.startsWith("formula-") && expected.length > LONGEST_FORMULA ? null : expected;
}

function together(group: readonly ReturnIssue[], locale: Locale): ReturnItem {
  const t = returningTranslator(locale);
  const kind = group[0]?.kind ?? "";
  return {
    ...itemOf(group, t("returning.place.workbook")),
    what: t(`returning.template.${kind}.many`, { count: group.length }),
    how: t(`returning.template.${kind}.how`, { expected: "none" }),
    expected: null,
  };
}

function itemOf(
  issues: readonly ReturnIssue[],
  workbook: string,
): Pick<ReturnItem, "rule" | "severity" | "at" | "place"> {
  const [first] = issues;
  const kind = first?.kind ?? "";
  const isSheet = kind === "sheet-removed" || kind === "sheet-renamed";
  return {
    rule: `${TEMPLATE_RULE}-${kind}`,
    severity: "error",
    at: issues.flatMap((issue) => cellOf(issue) ?? []),
    place: isSheet ? (first?.expected ?? null) : workbook,
  };
}

function cellOf({ at }: ReturnIssue): CellRef | null {
  return at === null ? null : (parseCellRef(at) ?? null);
}

/** `A19 满意度`: where a label stands, and its row. */
function placed(text: string): { readonly place: string; readonly row: number; readonly label: string } {
  const [, place = "", row = "0", label = ""] = /^([A-Z]+(\d+)) (.*)$/su.exec(text) ?? [];
  return { place, row: Number(row), label };
}

/** The year behind the id of a template. */
function yearIn(text: string): string {
  return / (\d{4})$/u.exec(text)?.[1] ?? "none";
}
