import { keepingFormer, wouldReplace } from "../../../core/keeping";
import { ok, type Result } from "../../../core/common/result";
import type { Translator } from "../../../core/messages/catalogue";
import type { CellEdit, WorkbookPlan } from "../../../core/workbook/plan";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { describeWarnings } from "../../../hosts/file/describe";
import type { WriteWarning } from "../../../hosts/file/writing";
import type { PlanKind, SessionTrouble, WrittenFile } from "./api";
import type { Planned } from "./reports";
import { fileTrouble } from "./troubles";
import type { WorkbookFile } from "./workbook-file";

/** A plan that keeps the sheets that a person changed, and says under which names. */
export function withFormer({ plan, notes }: Planned, workbook: WorkbookSnapshot, say: Translator): Planned {
  const kept = keepingFormer(plan, workbook, wouldReplace(workbook, plan), say.locale);
  const former = kept.sheets.flatMap(({ former: name, visibility }) =>
    name !== undefined && visibility === "visible" ? [say("session.former", { sheet: name })] : [],
  );
  return { plan: kept, notes: [...notes, ...former] };
}

/** Carries a plan of sheets out on the file. */
export async function writePlan(
  file: WorkbookFile,
  what: PlanKind,
  { plan, notes }: Planned,
  say: Translator,
): Promise<Result<WrittenFile, SessionTrouble>> {
  const written = await file.write(what, plan);
  if (!written.ok) return fileTrouble(written.error, "not-written", say);
  const { step, warnings } = written.value;
  return ok({
    step,
    sheets: [...sheetsShown(plan, warnings), ...new Set(plan.edits.map(({ at }) => at.sheet))],
    notes: [...notes, ...describeWarnings(warnings, say)],
  });
}

/** Carries edits of cells out on the file. */
export async function editSheets(
  file: WorkbookFile,
  edits: readonly CellEdit[],
  say: Translator,
): Promise<Result<WrittenFile, SessionTrouble>> {
  const written = await file.write("edits", { sheets: [], edits, styles: {} });
  if (!written.ok) return fileTrouble(written.error, "not-written", say);
  const { step, warnings } = written.value;
  return ok({
    step,
    sheets: [...new Set(edits.map(({ at }) => at.sheet))],
    notes: describeWarnings(warnings, say),
  });
}

/** The sheets that a person can see, under the names that they got. */
function sheetsShown({ sheets }: WorkbookPlan, warnings: readonly WriteWarning[]): readonly string[] {
  const renamed = new Map(
    warnings.flatMap(({ code, params }) =>
      code === "sheet-renamed" ? [[params["wanted"], params["name"]] as const] : [],
    ),
  );
  return sheets
    .filter(({ visibility }) => visibility === "visible")
    .map(({ name }) => renamed.get(name) ?? name);
}

/** What a file is called after what was done to it; nothing where it is as it was opened. */
export function suffixOf({ written }: WorkbookFile, say: Translator): string {
  const kind = (["report", "findings", "materials", "edits", "kept"] as const).find((one) =>
    written.has(one),
  );
  return kind ? say(`session.suffix.${kind}`) : "";
}
