import {
  CHART_NAME_PREFIX,
  OWN_SHEET_MARK,
  OWNED_ROLES,
  OWNERSHIP_MARKERS,
  ownSheetMark,
} from "../../../core/workbook/ownership";
import type { OwnedSheetRole } from "../../../core/workbook/plan";
import type { SheetVisibility } from "../../../core/workbook/snapshot";
import type { Link } from "../batches/link";
import { forNextRequest } from "../batches/references";

/** A sheet that carries one of Jiyan's markers and says itself that it is Jiyan's, as it was last seen. */
export interface OwnedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** Names of Jiyan's charts on it; two can have the same name. */
  readonly charts: readonly string[];
  /** Tables that the person made on it. */
  readonly tables: readonly string[];
  readonly pivotTables: number;
  readonly filtered: boolean;
  /** Names of the sheet's print area and titles, which cannot be taken away otherwise. */
  readonly printNames: readonly string[];
  readonly marker: {
    readonly name: string;
    /** The sheet's first cell, unless the person moved it. */
    readonly reference: string;
    readonly visible: boolean;
  };
}

/** The workbook as far as writing must know it. */
export interface Seen {
  /** Names of all sheets. */
  readonly sheets: readonly string[];
  readonly structureProtected: boolean;
  /** By marker; `"dangling"` for a marker whose sheet is gone, or that leads to a sheet of the person's. */
  readonly owned: ReadonlyMap<string, OwnedSheet | "dangling">;
}

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

interface MarkerQuestion {
  readonly role: OwnedSheetRole;
  readonly marker: string;
  readonly name: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly charts: Excel.ChartCollection;
  readonly tables: Excel.TableCollection;
  readonly pivotTables: OfficeExtension.ClientResult<number>;
  readonly names: Excel.NamedItemCollection;
}

const PRINT_NAMES: ReadonlySet<string> = new Set(["Print_Area", "Print_Titles"]);

/** Asks for the marked sheets; the result is called once the request was answered. */
export function askOwned(workbook: Excel.Workbook): () => Seen["owned"] {
  const questions = OWNED_ROLES.map((role): MarkerQuestion => {
    const marker = OWNERSHIP_MARKERS[role];
    const name = workbook.names.getItemOrNullObject(marker).load("formula,scope,visible");
    const range = forNextRequest(name.getRangeOrNullObject());
    const sheet = range.worksheet.load("id,name,visibility,protection/protected,autoFilter/enabled");
    return {
      role,
      marker,
      name,
      range: range.load("address"),
      sheet,
      charts: sheet.charts.load("items/name"),
      tables: sheet.tables.load("items/name"),
      pivotTables: sheet.pivotTables.getCount(),
      names: sheet.names.load("items/name,items/formula"),
    };
  });
  return () =>
    new Map(
      questions
        // A name that belongs to one sheet is no marker: copying a marked sheet gives the person's copy such a name.
        .filter(({ name }) => !name.isNullObject && name.scope === "Workbook")
        .map((question) => [
          question.marker,
          !question.range.isNullObject && saysOwn(question) ? ownedSheet(question) : "dangling",
        ]),
    );
}

/** Whether the sheet that a marker leads to says itself that it has this role. */
function saysOwn({ role, names }: MarkerQuestion): boolean {
  return names.items.some(
    ({ name, formula }) =>
      name === OWN_SHEET_MARK && String(formula).replace(/^=/, "") === ownSheetMark(role),
  );
}

function ownedSheet(question: MarkerQuestion): OwnedSheet {
  const { marker, name, sheet, charts, tables, pivotTables, names } = question;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    protected: sheet.protection.protected,
    charts: charts.items.map((chart) => chart.name).filter((chart) => chart.startsWith(CHART_NAME_PREFIX)),
    tables: tables.items.map((table) => table.name),
    pivotTables: pivotTables.value,
    filtered: sheet.autoFilter.enabled,
    printNames: names.items.map((item) => item.name).filter((item) => PRINT_NAMES.has(item)),
    marker: { name: marker, reference: String(name.formula), visible: name.visible },
  };
}

/** Looks at the workbook for writing, in one request. */
export async function look(link: Link): Promise<Seen> {
  const { workbook } = link;
  const sheets = workbook.worksheets.load("items/name");
  const protection = workbook.protection.load("protected");
  const owned = askOwned(workbook);
  await link.send();
  return {
    sheets: sheets.items.map(({ name }) => name),
    structureProtected: protection.protected,
    owned: owned(),
  };
}
