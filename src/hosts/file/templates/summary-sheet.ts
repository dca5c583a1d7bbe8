import type { Workbook } from "exceljs";
import type { Translator } from "../../../core/messages/catalogue";
import { writeCompleteness } from "./completeness";
import type { Lists } from "./lists-sheet";
import type { FormPlaces } from "./places";
import type { TemplateRequest } from "./request";
import { createSheetWriter } from "./sheet-writer";
import { lockSheet, setPage } from "./sheet-settings";
import { FREE_TEXT, prompting, refusing } from "./validations";

const ROWS = 60;
const ROW_HEIGHT = 21;
const HEADER_ROW = 4;
const COLUMNS = [
  { role: "section", width: 18 },
  { role: "item", width: 20 },
  { role: "text", width: 46 },
  { role: "fact", width: 24 },
  { role: "value", width: 12 },
  { role: "unit", width: 9 },
  { role: "prior", width: 12 },
  { role: "evidence", width: 26 },
] as const;
/** Room beside the table for how far it is filled in. */
const HINT_WIDTH = 20;

/** Adds the sheet of work done (部分, 事项, 工作概述, 指标, 完成值, 单位, 上年值, 佐证) and tells where its fields stand. */
export function addSummarySheet(
  workbook: Workbook,
  request: TemplateRequest,
  lists: Lists,
  say: Translator,
): FormPlaces {
  const sheet = workbook.addWorksheet(say("sheet.work-summary"), {
    views: [{ state: "frozen", ySplit: HEADER_ROW }],
    properties: { defaultRowHeight: ROW_HEIGHT },
  });
  const { put } = createSheetWriter(sheet, say("font"));
  sheet.columns = [...COLUMNS.map(({ width }) => ({ width })), { width: HINT_WIDTH }];
  put("A1:H1", say("title.work-summary"), "title");
  sheet.getRow(1).height = 32;
  const [before, after, blank] = [say("year.before"), say("year.after"), say("year.blank")];
  put(
    "A2:H2",
    {
      formula: `IF(E3="","${blank}","${before}"&E3&"${after}")`,
      result: request.year === undefined ? blank : `${before}${request.year}${after}`,
    },
    "subtitle",
  );
  put("A3", say("info.unit-name"), "head");
  put("B3:C3", null, "input", { align: "left" });
  put("D3", say("info.year"), "head");
  put("E3", request.year === undefined ? null : Number(request.year), "input", {
    align: "left",
  }).dataValidation = refusing("year", say, {
    type: "whole",
    operator: "between",
    formulae: ["2000", "2099"],
  });
  put("F3", say("info.code"), "head");
  put("G3:H3", null, "input", { align: "left" });
  for (let row = 2; row <= HEADER_ROW; row += 1) sheet.getRow(row).height = 24;
  COLUMNS.forEach(({ role }, column) => {
    put(`${letter(column)}${HEADER_ROW}`, say(`summary.${role}`), "head");
  });
  const last = HEADER_ROW + ROWS;
  for (let row = HEADER_ROW + 1; row <= last; row += 1) {
    COLUMNS.forEach(({ role }, column) => {
      const centred = role === "value" || role === "unit" || role === "prior";
      const cell = put(`${letter(column)}${row}`, null, "input", { align: centred ? "center" : "left" });
      if (role === "unit") {
        cell.dataValidation = prompting("unit", say, { type: "list", formulae: [lists.units] });
      } else if (role === "value" || role === "prior") {
        cell.dataValidation = prompting(role, say, FREE_TEXT);
      }
    });
  }
  const rows = { first: HEADER_ROW + 1, last, begin: ["C", "D", "E"], needed: ["D", "E"] };
  writeCompleteness({ put, sheet }, "I3", { cells: ["B3", "E3"], rows }, say);
  lockSheet(sheet);
  setPage(sheet, {
    orientation: "landscape",
    area: { first: "A1", last: `H${last}` },
    titleRow: HEADER_ROW,
  });
  return { unit: "B3", code: "G3", project: null, total: null, lines: [], goals: null, rows: [] };
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
