import type { Workbook } from "exceljs";
import type { Translator } from "../../../core/messages/catalogue";
import { givesExecutionPoints, type BudgetCells } from "./formulas";
import { gradeFormula, totalFormula } from "./total-formulas";
import { writeBudget, writeGoals, writeTitle } from "./form-head";
import { layoutOf, type FormRequest } from "./form-layout";
import { writeIndicators, type IndicatorBlock } from "./form-indicators";
import type { Lists } from "./lists-sheet";
import { colour, writeCompleteness, type RequiredRows } from "./completeness";
import type { FormPlaces } from "./places";
import { createSheetWriter, type SheetWriter } from "./sheet-writer";
import { lockSheet, setPage } from "./sheet-settings";

const WIDTHS = [11, 17, 26, 28, 10, 14, 11, 14, 9, 12, 30];
const RULE_WIDTH = 40;
const HINT_WIDTH = 44;
/** Blank rows are high enough to write in by hand; rows with more text still grow. */
const ROW_HEIGHT = 21;

/** Adds a form with indicators and points, and tells where its fields stand. */
export function addFormSheet(
  workbook: Workbook,
  request: FormRequest,
  lists: Lists,
  say: Translator,
): FormPlaces {
  const { kind, pack } = request;
  const layout = layoutOf(kind, pack);
  const sheet = workbook.addWorksheet(say(`sheet.${kind}`), {
    properties: { defaultRowHeight: ROW_HEIGHT },
  });
  const writer = createSheetWriter(sheet, say("font"));
  sheet.columns = [...WIDTHS, ...(layout.rules ? [RULE_WIDTH] : []), HINT_WIDTH].map((width) => ({ width }));
  const title = { title: `title.${kind}`, project: layout.project };
  const { next: top, year, ...head } = writeTitle(writer, title, request, say);
  const budget = layout.money === null ? null : writeBudget(writer, top, layout, pack, say);
  const goals = layout.goals ? writeGoals(writer, budget?.next ?? top, say) : null;
  const block = writeIndicators(writer, goals?.next ?? budget?.next ?? top, request, lists, say);
  const last = writeFoot(writer, block, budget?.cells ?? null, request, say);
  const money = budget ? [budget.cells.initial, budget.cells.adjusted, budget.cells.executed] : [];
  const who = head.project === null ? [head.unit] : [head.project, head.unit];
  const cells = [...who, year, ...money, ...(goals ? [goals.expected, goals.actual] : [])];
  writeCompleteness(writer, `${layout.hints}3`, { cells, rows: requiredRows(block) }, say);
  colour(sheet, ...missingReasons(block));
  lockSheet(sheet);
  setPage(sheet, {
    orientation: "landscape",
    area: { first: "A1", last: `${layout.last}${last}` },
    titleRow: block.headerRow,
  });
  const { total = null, lines = [] } = budget ?? {};
  return { ...head, total, lines, goals: goals?.expected ?? null, rows: block.rows };
}

function requiredRows({ first, last }: IndicatorBlock): RequiredRows {
  return { first, last, begin: ["D", "F", "H", "I"], needed: ["D", "E", "F", "H", "I", "J"] };
}

/** The cells for reasons, and when one is missing: where points were lost. */
function missingReasons({ first, last }: IndicatorBlock): readonly [ref: string, formula: string] {
  const lost = `IF(AND(ISNUMBER($J${first}),ISNUMBER($I${first})),$J${first}<$I${first},FALSE)`;
  return [`K${first}:K${last}`, `AND(K${first}="",${lost})`];
}

/** Total, explanation of the execution rate, remark and signatures; returns the last row. */
function writeFoot(
  writer: SheetWriter,
  block: IndicatorBlock,
  budget: BudgetCells | null,
  request: FormRequest,
  say: Translator,
): number {
  const { put, sheet } = writer;
  const { pack, kind } = request;
  const { hints } = layoutOf(kind, pack);
  const total = block.last + 1;
  const weights = `I${block.first}:I${block.last}`;
  const weightSum =
    budget && givesExecutionPoints(pack) ? `SUM(${budget.weight},${weights})` : `SUM(${weights})`;
  put(`A${total}:H${total}`, say("total"), "head");
  put(`I${total}`, { formula: `IF(COUNT(${weights})=0,"",${weightSum})`, result: "" }, "computed");
  const cells = { scores: `J${block.first}:J${block.last}`, weights, budget };
  const sum = totalFormula(cells, pack);
  put(`J${total}`, { formula: sum, result: "" }, "computed", { bold: true });
  put(`K${total}`, { formula: gradeFormula(`J${total}`, `I${total}`, cells, pack), result: "" }, "computed", {
    bold: true,
  });
  put(
    `${hints}${total}`,
    {
      formula: weightHints(
        { ...block, column: "I", total: `I${total}`, points: pack.scoring.total },
        pack,
        say,
      ),
      result: "",
    },
    "hint",
  );
  let next = total + 1;
  if (budget !== null) {
    put(`A${next}:C${next}`, say("execution-reason"), "head");
    put(`D${next}:K${next}`, null, "input", { align: "left", top: true });
    sheet.getRow(next).height = 54;
    next += 1;
  }
  put(`A${next}:K${next}`, say("remark"), "remark");
  sheet.getRow(total).height = 26;
  return writeSignature(writer, next + 1, say);
}

/** Who filled the form in, when, and who answers for it; returns its row. */
export function writeSignature({ put, sheet }: SheetWriter, row: number, say: Translator): number {
  put(`A${row}:B${row}`, say("signature.person"), "body", { align: "right" });
  put(`C${row}`, null, "input", { align: "left" });
  put(`D${row}`, say("signature.phone"), "body", { align: "right" });
  put(`E${row}:F${row}`, null, "input", { align: "left" });
  put(`G${row}`, say("signature.date"), "body", { align: "right" });
  put(`H${row}`, null, "input", { align: "left", format: "yyyy-mm-dd" });
  put(`I${row}:J${row}`, say("signature.head"), "body", { align: "right" });
  put(`K${row}`, null, "body");
  sheet.getRow(row).height = 26;
  return row;
}

/** Sums of weights that differ from the fixed points, once weights have been filled in. */
export function weightHints(
  {
    fixedLevels,
    column,
    total,
    points,
  }: Pick<IndicatorBlock, "fixedLevels"> & {
    readonly column: string;
    /** Cell of the sum. */
    readonly total: string;
    /** What it comes to. */
    readonly points: string;
  },
  { tolerances }: Pick<FormRequest["pack"], "tolerances">,
  say: Translator,
): string {
  const hint = (sum: string, points: string, sentence: string): string =>
    `IF(ABS(${sum}-${points})>${tolerances.weight},"${sentence}","")`;
  const levels = fixedLevels.map((level) =>
    hint(
      `SUM(${column}${level.first}:${column}${level.last})`,
      level.points,
      say("hint.level-sum", { name: level.name, points: level.points }),
    ),
  );
  const whole = hint(total, points, say("hint.total-sum", { points }));
  return `IF(${total}="","",${(levels.length > 0 ? levels : [whole]).join("&")})`;
}
