import type { Workbook } from "exceljs";
import type { Translator } from "../../../core/messages/catalogue";
import { quoteSheetName } from "../../../core/workbook/a1";
import { writeCompleteness } from "./completeness";
import { hintFormula } from "./formulas";
import type { FormPlaces, MoneyPlaces } from "./places";
import type { TemplateRequest } from "./request";
import { lockSheet, setPage } from "./sheet-settings";
import { createSheetWriter, type SheetWriter } from "./sheet-writer";
import { ANY_NUMBER, refusing } from "./validations";

const WIDTHS = [40, 20, 20, 20, 44];
const ROW_HEIGHT = 24;
const AMOUNT = "#,##0.00####";
const WHOLE = "#,##0";
const FIGURES = ["B", "C", "D"] as const;

/** Lines of the spending table in their order; a line with parts is their sum. */
const SPENDING = [
  { id: "three-public", parts: ["cars", "overseas", "receptions"] },
  { id: "cars", parts: ["car-purchase", "car-running"] },
  { id: "car-purchase", parts: [] },
  { id: "car-running", parts: [] },
  { id: "overseas", parts: [] },
  { id: "receptions", parts: [] },
  { id: "total", parts: ["basic", "projects"] },
  { id: "basic", parts: ["personnel", "operating"] },
  { id: "personnel", parts: [] },
  { id: "operating", parts: [] },
  { id: "projects", parts: [] },
  { id: "procurement", parts: [] },
] as const;

type Line = (typeof SPENDING)[number]["id"];

/** Tables of one row: two figures and the rate of the second by the first. */
const RATES = {
  staff: { format: WHOLE, reversed: false },
  assets: { format: AMOUNT, reversed: false },
  area: { format: AMOUNT, reversed: false },
  investment: { format: AMOUNT, reversed: false },
} as const;

/** The forms beside which base data stand, for what both of them say. */
export interface FormsBeside {
  readonly sheet: string;
  readonly department: FormPlaces;
  readonly project: FormPlaces;
}

/**
 * Adds the table of base data (基础数据表): staff, spending of two years with its parts, assets and buildings, in the order of
 * 部门整体支出绩效评价基础数据表 (Hunan and others since 2014).
 *
 * @returns its places, and what completes them once the forms beside it are there
 */
export function addBaseDataSheet(
  workbook: Workbook,
  request: TemplateRequest,
  say: Translator,
): {
  readonly places: FormPlaces;
  readonly besideForms: (beside: FormsBeside) => FormPlaces;
} {
  const sheet = workbook.addWorksheet(say("sheet.base-data"), {
    properties: { defaultRowHeight: ROW_HEIGHT },
  });
  const writer = createSheetWriter(sheet, say("font"));
  sheet.columns = WIDTHS.map((width) => ({ width }));
  writeHead(writer, request, say);
  writer.put("E5", say("column.hint"), "remark", { bold: true });
  const inputs: string[] = [];
  let next = writeRateTable(writer, 5, "staff", inputs, say);
  const rows = writeSpending(writer, next, inputs, say);
  next += SPENDING.length + 1;
  for (const table of ["assets", "area", "investment"] as const) {
    // Few units build anything in a year: what of these tables is blank is not missing.
    next = writeRateTable(writer, next, table, table === "assets" ? inputs : [], say);
  }
  writer.put(`A${next}:D${next}`, say("base.remark"), "remark");
  sheet.getRow(next).height = 48;
  writeCompleteness(writer, "E3", { cells: ["B3", "D4", ...inputs], rows: null, begin: inputs }, say);
  lockSheet(sheet);
  setPage(sheet, { orientation: "portrait", area: { first: "A1", last: `D${next}` } });
  const places = { unit: "B3", code: "B4", project: null, total: null, lines: [], goals: null, rows: [] };
  return {
    places,
    besideForms: (beside) => ({
      ...places,
      acrossProjects: writeCrossHints(writer, rows, beside, request, say),
    }),
  };
}

function writeHead({ put, sheet }: SheetWriter, { year }: TemplateRequest, say: Translator): void {
  put("A1:D1", say("title.base-data"), "title");
  sheet.getRow(1).height = 34;
  const [before, after, blank] = [say("year.before"), say("year.after"), say("year.blank")];
  put(
    "A2:D2",
    {
      formula: `IF(D4="","${blank}","${before}"&D4&"${after}")`,
      result: year === undefined ? blank : `${before}${year}${after}`,
    },
    "subtitle",
  );
  put("A3", say("info.unit-name"), "head");
  put("B3:D3", null, "input", { align: "left" });
  put("A4", say("info.code"), "head");
  put("B4", null, "input", { align: "left" });
  put("C4", say("info.year"), "head");
  put("D4", year === undefined ? null : Number(year), "input").dataValidation = refusing("year", say, {
    type: "whole",
    operator: "between",
    formulae: ["2000", "2099"],
  });
}

/** Writes a table of two figures and their rate; returns the next free row. */
function writeRateTable(
  { put }: SheetWriter,
  top: number,
  table: keyof typeof RATES,
  inputs: string[],
  say: Translator,
): number {
  const row = top + 1;
  put(`A${top}`, say(`base.${table}`), "head");
  FIGURES.forEach((column, index) => {
    put(`${column}${top}`, say(`base.${table}.${index + 1}`), "head");
  });
  put(`A${row}`, say(`base.${table}.row`), "plain", { align: "left" });
  for (const column of ["B", "C"]) {
    put(`${column}${row}`, null, "input", { format: RATES[table].format }).dataValidation = refusing(
      table === "staff" ? "people" : "figure",
      say,
      ANY_NUMBER,
    );
    inputs.push(`${column}${row}`);
  }
  const rate = `IF(AND(ISNUMBER(B${row}),ISNUMBER(C${row})),IF(B${row}>0,C${row}/B${row},""),"")`;
  put(`D${row}`, { formula: rate, result: "" }, "computed", { format: "0.00%" });
  return row + 1;
}

/** Writes the table of spending and returns the row of each of its lines. */
function writeSpending(
  { put }: SheetWriter,
  top: number,
  inputs: string[],
  say: Translator,
): Readonly<Record<Line, number>> {
  const rows = Object.fromEntries(SPENDING.map(({ id }, index) => [id, top + 1 + index])) as Record<
    Line,
    number
  >;
  put(`A${top}`, say("base.spending"), "head");
  FIGURES.forEach((column, index) => {
    put(`${column}${top}`, say(`base.spending.${index + 1}`), "head");
  });
  for (const { id, parts } of SPENDING) {
    const row = rows[id];
    put(`A${row}`, say(`base.spending.${id}`), "plain", { align: "left" });
    for (const column of FIGURES) {
      const at = `${column}${row}`;
      if (parts.length > 0) {
        const cells = parts.map((part) => `${column}${rows[part]}`).join(",");
        const formula = `IF(COUNT(${cells})=0,"",SUM(${cells}))`;
        put(at, { formula, result: "" }, "computed", { format: AMOUNT });
      } else {
        put(at, null, "input", { format: AMOUNT }).dataValidation = refusing("amount", say, ANY_NUMBER);
        inputs.push(at);
      }
    }
  }
  return rows;
}

/**
 * Holds spending against what the department's form says was executed, and project spending against that of all projects
 * together as well, which the cell returned does for any number of their sheets.
 */
function writeCrossHints(
  { put }: SheetWriter,
  rows: Readonly<Record<Line, number>>,
  { sheet, department, project }: FormsBeside,
  { pack }: TemplateRequest,
  say: Translator,
): NonNullable<FormPlaces["acrossProjects"]> {
  const { amount } = pack.tolerances;
  const [basic, projects] = department.lines.filter(({ adds }) => !adds);
  const differs = (own: string, line: MoneyPlaces | undefined): readonly [string, string] => {
    const other = line?.executed ? `${quoteSheetName(sheet)}!${line.executed}` : '""';
    const numbers = `AND(ISNUMBER(${own}),ISNUMBER(${other}))`;
    return [`IF(${numbers},ABS(${own}-${other})>${amount},FALSE)`, say("hint.across", { sheet })];
  };
  const own = `D${rows.projects}`;
  const formula = (sheets: readonly string[]): string => {
    const cells = sheets.map((name) => `${quoteSheetName(name)}!${project.total?.executed ?? ""}`);
    const more = `IF(ISNUMBER(${own}),SUM(${cells.join(",")})-${own}>${amount},FALSE)`;
    const sums =
      cells.length === 0 || cells.length > MOST_PROJECTS ? [] : [[more, say("hint.projects-sum")] as const];
    return hintFormula([differs(own, projects), ...sums]);
  };
  const basicHint = hintFormula([differs(`D${rows.basic}`, basic)]);
  put(`E${rows.basic}`, { formula: basicHint, result: "" }, "hint");
  const at = `E${rows.projects}`;
  put(at, { formula: formula([say("sheet.project")]), result: "" }, "hint");
  return { at, formula };
}

/** A formula of more sheets would be longer than a cell takes. */
const MOST_PROJECTS = 100;
