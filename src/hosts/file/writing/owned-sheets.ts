import { freeSheetName } from "../../../core/workbook/ownership";
import type { PlannedSheet, WorkbookPlan } from "../../../core/workbook/plan";
import { RELATIONSHIP_REFERENCE_NS, RELATIONSHIP_TYPE } from "../package/namespaces";
import { relationshipsPartOf } from "../package/part-names";
import { RefusalError } from "../package/refusal-error";
import { chartXml } from "./chart-xml";
import type { ChartValues } from "./chart-data-xml";
import { CONTENT_TYPE } from "./content-types";
import { drawingXml } from "./drawing-xml";
import type { PackageDraft } from "./package-draft";
import { folderOf } from "./part-paths";
import { checkSheetName } from "./plan-checks";
import { rowHeights } from "../../../core/workbook/row-height";
import type { ListedSheet, WorkbookPart } from "./workbook-part";
import { relationshipsXml } from "./part-relationships";
import type { PartRelationships } from "./part-relationships";
import { worksheetXml } from "./worksheet-xml";
import type { StyleIndex } from "./worksheet-xml";

/** Where a planned sheet goes: into the part of the sheet it replaces, or into a new part at the end. */
export interface Placement {
  readonly sheet: PlannedSheet;
  /** Name in the workbook; differs from the plan's where that is not free. */
  readonly name: string;
  readonly replaces?: { readonly listed: ListedSheet; readonly part: string };
  /** The sheet that it takes the place of and that stays under another name. */
  readonly leaves?: { readonly listed: ListedSheet; readonly former: string };
}

/**
 * Decides for each planned sheet whether it replaces one of Jiyan's. A sheet of the person's, of
 * whatever kind, keeps its name: the new one takes the next free name with `(2)`, `(3)` ….
 *
 * @throws RefusalError `structure-locked` when a sheet would have to be added to a locked workbook, `name-too-long`
 */
export function placeSheets(
  sheets: readonly PlannedSheet[],
  workbook: WorkbookPart,
  relationships: PartRelationships,
  hasPart: (part: string) => boolean,
): readonly Placement[] {
  const taken = workbook.sheets.map(({ name }) => name);
  return sheets.map((sheet): Placement => {
    const listed = workbook.ownSheet(sheet);
    const target = listed && relationships.byId(listed.relationshipId);
    const isThere = target?.type === RELATIONSHIP_TYPE.worksheet && hasPart(target.target);
    if (listed && isThere && sheet.former === undefined) {
      return { sheet, name: listed.name, replaces: { listed, part: target.target } };
    }
    if (workbook.structureLocked) throw new RefusalError("structure-locked", { sheet: sheet.name });
    if (listed && isThere && sheet.former !== undefined) {
      const former = freeSheetName(sheet.former, taken);
      checkSheetName(former);
      taken.push(former);
      return { sheet, name: listed.name, leaves: { listed, former } };
    }
    const name = freeSheetName(sheet.name, taken);
    checkSheetName(name);
    taken.push(name);
    return { sheet, name };
  });
}

/** What writing sheets needs to know of the rest of the package. */
export interface SheetContext {
  readonly draft: PackageDraft;
  readonly workbook: WorkbookPart;
  readonly relationships: PartRelationships;
  readonly types: Map<string, string>;
  readonly styles: StyleIndex;
  readonly digitPixels: number;
  readonly definitions: WorkbookPlan["styles"];
  readonly values: ChartValues;
}

/** Writes a planned sheet with its drawing and charts, lists it in the workbook and sets its names. */
export function writeSheet(context: SheetContext, placement: Placement): void {
  const { draft, workbook, relationships, types } = context;
  const { sheet, replaces } = placement;
  const folder = folderOf(draft.source.workbookPart);
  const part = replaces?.part ?? draft.freeName(`${folder}worksheets/sheet`, ".xml");

  draft.put(
    part,
    worksheetXml(sheet, {
      styles: context.styles,
      digitPixels: context.digitPixels,
      heights: rowHeights(sheet, context.definitions),
      hasDrawing: sheet.charts.length > 0,
    }),
  );
  types.set(part, CONTENT_TYPE.worksheet);
  if (sheet.charts.length > 0) writeDrawing(context, sheet, part, folder);

  if (replaces) {
    workbook.setVisibility(replaces.listed, sheet.visibility);
    workbook.nameSheet(sheet, replaces.listed.index);
  } else {
    const id = relationships.add(RELATIONSHIP_TYPE.worksheet, part);
    workbook.nameSheet(sheet, workbook.appendSheet(sheet.name, id, sheet.visibility));
  }
}

function writeDrawing(context: SheetContext, sheet: PlannedSheet, sheetPart: string, folder: string): void {
  const { draft, types, values } = context;
  const charts = sheet.charts.map((chart) => {
    const part = draft.freeName(`${folder}charts/chart`, ".xml");
    draft.put(part, chartXml(chart, values));
    types.set(part, CONTENT_TYPE.chart);
    return { type: `${RELATIONSHIP_REFERENCE_NS}/chart`, part };
  });
  const drawing = draft.freeName(`${folder}drawings/drawing`, ".xml");
  draft.put(drawing, drawingXml(sheet.charts));
  draft.put(relationshipsPartOf(drawing), relationshipsXml(drawing, charts));
  types.set(drawing, CONTENT_TYPE.drawing);
  const target = { type: `${RELATIONSHIP_REFERENCE_NS}/drawing`, part: drawing };
  draft.put(relationshipsPartOf(sheetPart), relationshipsXml(sheetPart, [target]));
}
