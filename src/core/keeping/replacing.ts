import type { Locale } from "../common/locale";
import { formerSheetName, KEPT_ROLES, ownedSheetName, type KeptRole } from "../workbook/ownership";
import type { PlannedSheet, WorkbookPlan } from "../workbook/plan";
import { sheetNamed, type WorkbookSnapshot } from "../workbook/snapshot";
import { baselineOf } from "./baseline";
import { contentOfPlanned } from "./content";
import { handEdits, type HandEdit } from "./hand-edits";

/** What a person did to Jiyan's sheets since they were written, sheet by sheet from top to bottom. */
export function handEditsIn(workbook: WorkbookSnapshot): readonly HandEdit[] {
  return KEPT_ROLES.flatMap((role) => editsOfRole(workbook, role));
}

/**
 * What of a person's would go if a plan were carried out. Words that the plan writes too are no loss.
 *
 * A sheet whose baseline is missing or damaged may hold anything: it counts as edited.
 */
export function wouldReplace(workbook: WorkbookSnapshot, plan: WorkbookPlan): readonly HandEdit[] {
  return KEPT_ROLES.flatMap((role) => {
    const planned = plan.sheets.find((sheet) => sheet.role === role && sheet.marker !== null);
    if (!planned) return [];
    const texts = textsOf(planned);
    return editsOfRole(workbook, role).filter((edit) => isLost(edit, planned, texts));
  });
}

/**
 * The plan with the sheets that hold a person's edits kept under another name (`绩效自评报告(旧1)`). The tables and the
 * ledger behind a kept report are kept too: its charts show numbers that stand there.
 *
 * @param edits of {@link wouldReplace}
 */
export function keepingFormer(
  plan: WorkbookPlan,
  workbook: WorkbookSnapshot,
  edits: readonly HandEdit[],
  locale: Locale,
): WorkbookPlan {
  const edited = new Set(edits.map(({ sheet }) => sheet));
  const taken = [...workbook.sheets, ...plan.sheets].map(({ name }) => name);
  const report = ownedSheetName(workbook, "report");
  const keepsReport = report !== undefined && edited.has(report);
  const sheets = plan.sheets.map((sheet): PlannedSheet => {
    const { role } = sheet;
    if (role === "materials" || role === "charts" || role === "baseline") return sheet;
    const name = ownedSheetName(workbook, role);
    if (name === undefined || !(edited.has(name) || (keepsReport && BEHIND_REPORT.has(role)))) return sheet;
    const former = formerSheetName(name, taken, locale);
    taken.push(former);
    return { ...sheet, former };
  });
  return { ...plan, sheets };
}

/** Where the numbers of a report's charts stand. */
const BEHIND_REPORT: ReadonlySet<PlannedSheet["role"]> = new Set(["tables", "ledger"]);

function editsOfRole(workbook: WorkbookSnapshot, role: KeptRole): readonly HandEdit[] {
  const name = ownedSheetName(workbook, role);
  const sheet = name === undefined ? undefined : sheetNamed(workbook, name);
  if (!sheet) return [];
  const baseline = baselineOf(workbook);
  return handEdits(sheet, baseline?.ok === true ? baseline.value.written[role] : undefined);
}

function textsOf({ rows }: PlannedSheet): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { cells } of rows)
    for (const cell of cells) texts.add(String(contentOfPlanned(cell?.value ?? null)));
  return texts;
}

/** A text so long is no other that happens to be equal, wherever it stands. */
const UNMISTAKABLE = 20;

/**
 * Words are lost unless they are written again in their place, or elsewhere instead of what they took the place of. Words
 * taken away come back unless they are not written any more.
 */
function isLost(
  { kind, at, was, now }: HandEdit,
  planned: PlannedSheet,
  texts: ReadonlySet<string>,
): boolean {
  if (kind === "removed") return texts.has(was);
  if (kind !== "changed" && kind !== "added") return true;
  const there = at ? planned.rows[at.row]?.cells[at.column]?.value : undefined;
  if (String(contentOfPlanned(there ?? null)) === now) return false;
  return kind === "added" || now.length < UNMISTAKABLE || !texts.has(now) || texts.has(was);
}
