import type { Cell, Workbook, Worksheet } from "exceljs";
import type { Locale } from "../../../core/common/locale";
import { addBaseDataSheet } from "./base-data-sheet";
import type { FormKind } from "./form-layout";
import { addFormSheet } from "./form-sheet";
import { finishPackage } from "./finish-package";
import { addGoalsSheet } from "./goals-sheet";
import { addGuideSheet } from "./guide-sheet";
import { addListsSheet } from "./lists-sheet";
import { addMaterialsSheet } from "./materials-sheet";
import { templateTranslator } from "./messages";
import type { FormPlaces } from "./places";
import { templateId, type TemplateRequest } from "./request";
import { addSummarySheet } from "./summary-sheet";

/** What a sheet of a template is for. */
export type TemplatePart =
  | "guide"
  | "lists"
  | "materials"
  | Exclude<TemplateRequest["kind"], "department-set">;

/** Cells of a sheet that a person cannot type in, and those whose formula a person may replace. */
export interface FixedCells {
  readonly texts: Readonly<Record<string, string>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly replaceable: Readonly<Record<string, string>>;
}

export interface TemplateSheet extends FixedCells {
  readonly part: TemplatePart;
  readonly name: string;
  /** Where its fields stand; `null` for sheets that are no forms. */
  readonly places: FormPlaces | null;
}

/** A template as it was composed. */
export interface ComposedTemplate {
  /** What it is known by, e.g. `department/mof-2020/1.0.0`. */
  readonly id: string;
  readonly locale: Locale;
  /** An .xlsx file. */
  readonly bytes: Uint8Array;
  /** In the order of the workbook. */
  readonly sheets: readonly TemplateSheet[];
}

/** Written into the file's properties; a fixed day, because the same request must give the same bytes. */
const CREATED = new Date(Date.UTC(2026, 0, 1));

/** Composes the workbook of a template. */
export async function composeTemplate(request: TemplateRequest): Promise<ComposedTemplate> {
  const { default: exceljs } = await import("exceljs");
  const say = templateTranslator(request.locale);
  const workbook = new exceljs.Workbook();
  workbook.creator = say("creator");
  workbook.lastModifiedBy = say("creator");
  workbook.created = CREATED;
  workbook.modified = CREATED;
  workbook.calcProperties.fullCalcOnLoad = true;
  const parts = addSheets(workbook, request);
  const forms = parts.flatMap(({ places }, index) => (places === null ? [] : [index]));
  const id = templateId(request);
  return {
    id,
    locale: request.locale,
    bytes: await finishPackage(new Uint8Array(await workbook.xlsx.writeBuffer()), id, forms),
    sheets: workbook.worksheets.flatMap((sheet, index) => {
      const part = parts[index];
      return part ? [{ ...part, name: sheet.name, ...fixedCells(sheet) }] : [];
    }),
  };
}

/** Adds the sheets and tells what each is for, in their order. */
function addSheets(
  workbook: Workbook,
  request: TemplateRequest,
): readonly Pick<TemplateSheet, "part" | "places">[] {
  const say = templateTranslator(request.locale);
  const { kind } = request;
  addGuideSheet(workbook, request, say);
  const lists = addListsSheet(workbook, request.pack, say);
  const before = [
    { part: "guide", places: null },
    { part: "lists", places: null },
  ] as const;
  const form = (part: FormKind) => ({
    part,
    places: addFormSheet(workbook, { ...request, kind: part }, lists, say),
  });
  const materials = (kindOf: "project" | "department") => {
    addMaterialsSheet(workbook, { ...request, kind: kindOf }, say);
    return { part: "materials", places: null } as const;
  };
  switch (kind) {
    case "work-summary":
      return [...before, { part: kind, places: addSummarySheet(workbook, request, lists, say) }];
    case "base-data":
      return [...before, { part: kind, places: addBaseDataSheet(workbook, request, say).places }];
    case "goals":
    case "project-goals":
      return [...before, { part: kind, places: addGoalsSheet(workbook, { ...request, kind }, lists, say) }];
    case "scorecard":
    case "kpi":
      return [...before, form(kind)];
    case "project":
      return [...before, form("project"), materials("project")];
    case "department":
      return [
        ...before,
        form("department"),
        ...(request.withProjects === true ? [form("project")] : []),
        materials("department"),
      ];
    case "department-set": {
      const department = form("department");
      const base = addBaseDataSheet(workbook, request, say);
      const project = form("project");
      const places = base.besideForms({
        sheet: say("sheet.department"),
        department: department.places,
        project: project.places,
      });
      return [...before, department, { part: "base-data", places }, project, materials("department")];
    }
  }
}

function fixedCells(sheet: Worksheet): FixedCells {
  const texts: Record<string, string> = {};
  const formulas: Record<string, string> = {};
  const replaceable: Record<string, string> = {};
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master.address !== cell.address) return;
      const locked = cell.style.protection?.locked !== false;
      if (cell.formula) (locked ? formulas : replaceable)[cell.address] = cell.formula;
      else if (locked) texts[cell.address] = shownText(cell);
    });
  });
  return { texts, formulas, replaceable };
}

/** Constants of a template are texts and plain numbers. */
function shownText({ value }: Cell): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
