import type { Result } from "../../../core/common/result";
import { formatCellRef } from "../../../core/workbook/a1";
import { MAX_LINKS } from "../../../core/workbook/limits";
import type { CellEdit, WorkbookPlan } from "../../../core/workbook/plan";
import { renameSheets } from "../../../core/workbook/renaming";
import { attachmentsOf } from "../package/attachments";
import { RELATIONSHIP_TYPE } from "../package/namespaces";
import { DEFAULT_LIMITS } from "../package/limits";
import { RefusalError, settle } from "../package/refusal-error";
import { openOrThrow } from "../package/spreadsheet-package";
import type { Refusal } from "../refusal";
import { editCells } from "./cell-edits";
import { unlockedFormats } from "./edit-checks";
import { valuesOfPlan } from "./chart-data-xml";
import { patchContentTypes } from "./content-types";
import { placeSheets, writeSheet } from "./owned-sheets";
import type { Placement } from "./owned-sheets";
import { partsOnlyOf } from "./owned-parts";
import { PackageDraft } from "./package-draft";
import type { TouchedParts } from "./package-draft";
import { checkTexts } from "./plan-checks";
import { renameReferences } from "./rename-references";
import { mergeStyles } from "./styles";
import { checkTables } from "./tables";
import { WorkbookPart } from "./workbook-part";
import { typesToFit } from "./workbook-type";
import { PartRelationships } from "./part-relationships";
import { countLinks } from "./worksheet-xml";

/** What the person should know about the finished file. Sentences: `file.warning.<code>`. */
export interface WriteWarning {
  readonly code: "signature-broken" | "sheet-renamed" | "links-dropped" | "sheet-additions-dropped";
  readonly params: Readonly<Record<string, string>>;
}

/** A workbook file after a plan was applied to it. */
export interface AppliedPlan {
  readonly bytes: Uint8Array;
  readonly parts: TouchedParts;
  readonly warnings: readonly WriteWarning[];
}

/**
 * Applies a plan to a workbook file by changing single parts of the package: Jiyan's sheets are added or replaced,
 * cells of the person's sheets get their new constants, and every other part keeps its compressed bytes. The same
 * file and plan give the same bytes, and applying the plan to its own result adds nothing, unless it keeps former sheets.
 *
 * Refuses, with nothing written, what cannot be opened, a workbook whose structure is locked when a sheet must be
 * added, a protected sheet of Jiyan's that would be written anew, a cell that is not there or that Excel would not let
 * anybody edit, and a text longer than a cell holds.
 *
 * @param extension that of the file that the result goes into: the workbook becomes what it says, see
 *   {@link fitToExtension}
 */
export async function applyPlan(
  bytes: Uint8Array,
  plan: WorkbookPlan,
  extension = "",
): Promise<Result<AppliedPlan, Refusal>> {
  return settle(() => applyOrThrow(bytes, plan, extension));
}

/** Everything that one application of a plan works on. */
interface Writing {
  readonly draft: PackageDraft;
  readonly workbook: WorkbookPart;
  readonly relationships: PartRelationships;
  /** Content types of the parts written. */
  readonly types: Map<string, string>;
  readonly warnings: WriteWarning[];
}

async function applyOrThrow(bytes: Uint8Array, plan: WorkbookPlan, extension: string): Promise<AppliedPlan> {
  checkTexts(plan);
  const draft = new PackageDraft(await openOrThrow(bytes, DEFAULT_LIMITS));
  const writing: Writing = {
    draft,
    workbook: await WorkbookPart.load(draft),
    relationships: await PartRelationships.load(draft, draft.source.workbookPart),
    types: new Map(await typesToFit(draft.source, extension)),
    warnings: [],
  };
  if (draft.source.signed) writing.warnings.push({ code: "signature-broken", params: {} });

  await applyEdits(writing, plan.edits);
  await applySheets(writing, plan);

  writing.workbook.save();
  await writing.relationships.save();
  await patchContentTypes(draft, writing.types);
  return { bytes: draft.write(), parts: draft.touched(), warnings: writing.warnings };
}

async function applySheets(writing: Writing, plan: WorkbookPlan): Promise<void> {
  if (plan.sheets.length === 0) return;
  const { draft, workbook, relationships, types } = writing;
  const placements = placeSheets(plan.sheets, workbook, relationships, (part) => draft.source.has(part));
  const named = renamed(writing, plan, placements);
  for (const placement of placements) await clearPlace(writing, placement);
  for (const { leaves } of placements) {
    if (!leaves) continue;
    await renameReferences(draft, leaves.listed.name, leaves.former);
    workbook.leaveSheet(leaves.listed, leaves.former);
  }

  const { styles, digitPixels } = await mergeStyles(draft, relationships, types, named);
  const context = {
    draft,
    workbook,
    relationships,
    types,
    styles,
    digitPixels,
    definitions: named.styles,
    values: valuesOfPlan(named.sheets),
  };
  named.sheets.forEach((sheet, index) => {
    const replaces = placements[index]?.replaces;
    writeSheet(context, { sheet, name: sheet.name, ...(replaces && { replaces }) });
    const links = countLinks(sheet);
    if (links > MAX_LINKS) {
      const params = { sheet: sheet.name, written: String(MAX_LINKS), links: String(links) };
      writing.warnings.push({ code: "links-dropped", params });
    }
  });
}

/** The plan under the names its sheets really get. */
function renamed(writing: Writing, plan: WorkbookPlan, placements: readonly Placement[]): WorkbookPlan {
  const changed = placements.filter(({ sheet, name }) => sheet.name !== name);
  // A sheet of Jiyan's that the person renamed keeps that name, which needs no word.
  for (const { sheet, name, replaces, leaves } of changed) {
    if (!replaces && !leaves)
      writing.warnings.push({ code: "sheet-renamed", params: { wanted: sheet.name, name } });
  }
  if (changed.length === 0) return plan;
  return renameSheets(plan, new Map(changed.map(({ sheet, name }) => [sheet.name, name])));
}

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;
const PROTECTED = /<(?:[\w.-]+:)?sheetProtection\s[^>]*?\bsheet\s*=\s*["'](?:1|true|on)["']/;

/**
 * Takes out what belongs to the sheet that stands in a place: its drawing, charts, comments.
 *
 * @throws RefusalError `sheet-protected`: the person wants the sheet to stay as it is
 */
async function clearPlace(writing: Writing, { name, replaces }: Placement): Promise<void> {
  if (!replaces) return;
  const { draft } = writing;
  const present = await draft.source.text(replaces.part);
  if (PROTECTED.test(present)) throw new RefusalError("sheet-protected", { sheet: name });
  const attached = await attachmentsOf(draft.source, replaces.part);
  for (const part of await partsOnlyOf(draft.source, replaces.part)) draft.remove(part);
  draft.removeRelationships(replaces.part);
  if (attached.length > 0) {
    writing.warnings.push({ code: "sheet-additions-dropped", params: { sheet: name } });
  }
  if (FORMULA.test(present)) dropCalculationChain(writing);
}

async function applyEdits(writing: Writing, edits: readonly CellEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const { draft, workbook, relationships } = writing;
  const unlocked = await unlockedFormats(draft, relationships);
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const part = worksheetPart(writing, edit);
    bySheet.set(part, [...(bySheet.get(part) ?? []), edit]);
  }
  for (const [part, ofSheet] of bySheet) {
    await checkTables(draft.source, part, ofSheet);
    const { xml, formulasRemoved } = editCells(part, await draft.source.text(part), ofSheet, unlocked);
    draft.patch(part, xml);
    if (formulasRemoved) dropCalculationChain(writing);
  }
  workbook.recalculateOnOpening();
}

function worksheetPart({ draft, workbook, relationships }: Writing, { at }: CellEdit): string {
  const listed = workbook.sheetNamed(at.sheet);
  const target = listed && relationships.byId(listed.relationshipId);
  if (target?.type !== RELATIONSHIP_TYPE.worksheet || !draft.source.has(target.target)) {
    throw new RefusalError("cell-not-found", { cell: formatCellRef(at) });
  }
  return target.target;
}

/** Excel makes the chain anew; one that names a cell without formula is a damage it reports on opening. */
function dropCalculationChain({ draft, relationships }: Writing): void {
  const chain = relationships.ofType("/calcChain");
  if (!chain) return;
  draft.remove(chain.target);
  relationships.remove(chain.id);
}
