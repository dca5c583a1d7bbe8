import type { Workbook } from "exceljs";
import type { Translator } from "../../../core/messages/catalogue";
import { gradeFormula, totalFormula, type BudgetCells } from "./formulas";
import { writeBudget, writeGoals, writeTitle } from "./form-head";
import { writeIndicators, type IndicatorBlock } from "./form-indicators";
import type { Lists } from "./lists-sheet";
import type { FormPlaces } from "./places";
import type { TemplateRequest } from "./request";
import { createSheetWriter, type SheetWriter } from "./sheet-writer";
import { lockSheet, setPage } from "./sheet-settings";

const WIDTHS = [11, 17, 26, 28, 10, 14, 11, 14, 9, 12, 30, 44];
/** Blank rows are high enough to write in by hand; rows with more text still grow. */
const ROW_HEIGHT = 21;

/** Adds the self-evaluation form of a project or a department, and tells where its fields stand. */
export function addFormSheet(
  workbook: Workbook,
  request: TemplateRequest & { readonly kind: "project" | "department" },
  lists: Lists,
  say: Translator,
): FormPlaces {
  const sheet = workbook.addWorksheet(say(`sheet.${request.kind}`), {
    properties: { defaultRowHeight: ROW_HEIGHT },
  });
  const writer = createSheetWriter(sheet, say("font"));
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const { next: afterTitle, ...head } = writeTitle(writer, request, say);
  for (let row = 2; row < afterTitle; row += 1) sheet.getRow(row).height = 24;
  const budget = writeBudget(writer, afterTitle, request, say);
  const goals = writeGoals(writer, budget.next, say);
  const block = writeIndicators(writer, goals.next, request, lists, say);
  const last = writeFoot(writer, block, budget.cells, request, say);
  lockSheet(sheet);
  setPage(sheet, {
    orientation: "landscape",
    area: { first: "A1", last: `K${last}` },
    titleRow: block.headerRow,
  });
  return { ...head, total: budget.total, lines: budget.lines, goals: goals.expected, rows: block.rows };
}

/** Total, explanation of the execution rate, remark and signatures; returns the last row. */
function writeFoot(
  writer: SheetWriter,
  block: IndicatorBlock,
  budget: BudgetCells,
  request: TemplateRequest,
  say: Translator,
): number {
  const { put, sheet } = writer;
  const { pack } = request;
  const total = block.last + 1;
  const weights = `I${block.first}:I${block.last}`;
  const scored = Number(pack.budget.points) > 0;
  const weightSum = scored ? `SUM(${budget.weight},${weights})` : `SUM(${weights})`;
  put(`A${total}:H${total}`, say("total"), "head");
  put(`I${total}`, { formula: `IF(COUNT(${weights})=0,"",${weightSum})`, result: "" }, "computed");
  const cells = { scores: `J${block.first}:J${block.last}`, weights, budget: scored ? budget : null };
  const sum = totalFormula(cells, pack);
  put(`J${total}`, { formula: sum, result: "" }, "computed", { bold: true });
  put(`K${total}`, { formula: gradeFormula(`J${total}`, `I${total}`, cells, pack), result: "" }, "computed", {
    bold: true,
  });
  put(`L${total}`, { formula: weightHints(block, `I${total}`, request, say), result: "" }, "hint");
  put(`A${total + 1}:C${total + 1}`, say("execution-reason"), "head");
  put(`D${total + 1}:K${total + 1}`, null, "input", { align: "left", top: true });
  put(`A${total + 2}:K${total + 2}`, say("remark"), "remark");
  const sign = total + 3;
  put(`A${sign}:B${sign}`, say("signature.person"), "body", { align: "right" });
  put(`C${sign}`, null, "input", { align: "left" });
  put(`D${sign}`, say("signature.phone"), "body", { align: "right" });
  put(`E${sign}:F${sign}`, null, "input", { align: "left" });
  put(`G${sign}`, say("signature.date"), "body", { align: "right" });
  put(`H${sign}`, null, "input", { align: "left", format: "yyyy-mm-dd" });
  put(`I${sign}:J${sign}`, say("signature.head"), "body", { align: "right" });
  put(`K${sign}`, null, "body");
  sheet.getRow(total).height = 26;
  sheet.getRow(total + 1).height = 54;
  sheet.getRow(sign).height = 26;
  return sign;
}

/** Sums of weights that differ from the fixed points, once weights have been filled in. */
function weightHints(
  block: IndicatorBlock,
  total: string,
  request: TemplateRequest,
  say: Translator,
): string {
  const { scoring, tolerances } = request.pack;
  const hint = (sum: string, points: string, sentence: string): string =>
    `IF(ABS(${sum}-${points})>${tolerances.weight},"${sentence}","")`;
  const levels = block.fixedLevels.map((level) =>
    hint(
      `SUM(I${level.first}:I${level.last})`,
      level.points,
      say("hint.level-sum", { name: level.name, points: level.points }),
    ),
  );
  const whole = hint(total, scoring.total, say("hint.total-sum", { points: scoring.total }));
  return `IF(${total}="","",${(levels.length > 0 ? levels : [whole]).join("&")})`;
}
