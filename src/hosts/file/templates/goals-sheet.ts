import type { Workbook } from "exceljs";
import { Decimal } from "../../../core/common/decimal";
import type { Translator } from "../../../core/messages/catalogue";
import { writeCompleteness } from "./completeness";
import { sumFormula, hintFormula, quoted } from "./formulas";
import { budgetLines, writeAmount, writeTitle } from "./form-head";
import { aimCells, groupsOf, levelRanges } from "./form-indicators";
import { weightHints, writeSignature } from "./form-sheet";
import type { Lists } from "./lists-sheet";
import type { FormPlaces, MoneyPlaces, RowPlaces, TargetCells } from "./places";
import { DEFAULT_ROWS, type TemplateRequest } from "./request";
import { createSheetWriter, type SheetWriter } from "./sheet-writer";
import { lockSheet, setPage } from "./sheet-settings";
import { FREE_TEXT, isQuantitative, prompting, refusing } from "./validations";

const WIDTHS = [11, 17, 26, 28, 10, 14, 11, 10, 14, 14, 20, 44];
const ROW_HEIGHT = 21;
const AMOUNT = "#,##0.00####";
const HEADERS = [
  ["B", "level1"],
  ["C", "level2"],
  ["D", "name"],
  ["E", "operator"],
  ["F", "target"],
  ["G", "unit"],
  ["H", "weight"],
] as const;

/** Kinds of goal tables: of a department, and of a project. */
export type GoalsKind = "goals" | "project-goals";

type GoalsRequest = Omit<TemplateRequest, "kind"> & { readonly kind: GoalsKind };

/**
 * Adds a goal table (绩效目标申报表): who, the money asked for, what the year is to achieve, and targets with their points. It
 * has no place for results.
 */
export function addGoalsSheet(
  workbook: Workbook,
  request: GoalsRequest,
  lists: Lists,
  say: Translator,
): FormPlaces {
  const { kind } = request;
  const project = kind === "project-goals";
  const sheet = workbook.addWorksheet(say(`sheet.${kind}`), { properties: { defaultRowHeight: ROW_HEIGHT } });
  const writer = createSheetWriter(sheet, say("font"));
  sheet.columns = WIDTHS.map((width) => ({ width }));
  const { next, year, ...head } = writeTitle(writer, { title: `title.${kind}`, project }, request, say);
  const money = writeMoney(writer, next, project, say);
  const goals = `B${money.next}`;
  writer.put(`A${money.next}`, say("goals.title"), "head");
  writer.put(`B${money.next}:K${money.next}`, null, "input", { align: "left", top: true });
  sheet.getRow(money.next).height = 90;
  const block = writeTargets(writer, money.next + 1, request, lists, say);
  const last = writeFoot(writer, block, request, say);
  const who = head.project === null ? [head.unit] : [head.project, head.unit];
  writeCompleteness(
    writer,
    "L3",
    {
      cells: [...who, year, money.total.initial, goals],
      rows: { ...block, begin: ["D", "F", "H"], needed: ["D", "E", "F", "H"] },
    },
    say,
  );
  lockSheet(sheet);
  setPage(sheet, {
    orientation: "landscape",
    area: { first: "A1", last: `K${last}` },
    titleRow: block.first - 1,
  });
  return { ...head, total: money.total, lines: money.lines, goals, rows: block.rows };
}

/** The money asked for, by source and by kind of spending. */
function writeMoney(
  writer: SheetWriter,
  top: number,
  project: boolean,
  say: Translator,
): { readonly total: MoneyPlaces; readonly lines: readonly MoneyPlaces[]; readonly next: number } {
  const { put, sheet } = writer;
  const { breakdowns } = budgetLines(project, say);
  const count = breakdowns.reduce((sum, { labels }) => sum + labels.length, 0);
  const total = top;
  put(`A${total}:A${total + count}`, say("goals.money"), "head");
  put(`B${total}:C${total}`, say("budget.total"), "head");
  const lines: MoneyPlaces[] = [];
  let row = total + 1;
  for (const { heading, labels } of breakdowns) {
    if (heading !== null) put(`B${row}:B${row + labels.length - 1}`, heading, "head");
    for (const label of labels) {
      put(heading === null ? `B${row}:C${row}` : `C${row}`, label, "head");
      writeAmount(writer, `D${row}:K${row}`, say);
      lines.push(moneyAt(label, row, heading === breakdowns[0]?.heading));
      row += 1;
    }
  }
  const adding = lines.filter(({ adds }) => adds).map(({ initial }) => initial);
  const range = `${adding[0] ?? ""}:${adding.at(-1) ?? ""}`;
  put(`D${total}:K${total}`, { formula: sumFormula(range), result: "" }, "computed", { format: AMOUNT });
  for (let each = top; each < row; each += 1) sheet.getRow(each).height = 24;
  return { total: moneyAt(say("budget.total"), total, false), lines, next: row };
}

/** A goal table has one column of amounts. */
function moneyAt(label: string, row: number, adds: boolean): MoneyPlaces {
  return { label, initial: `D${row}`, adjusted: null, executed: null, adds };
}

interface TargetBlock {
  readonly first: number;
  readonly last: number;
  readonly rows: readonly RowPlaces[];
}

function writeTargets(
  writer: SheetWriter,
  top: number,
  { pack, rows: perLevel = DEFAULT_ROWS }: GoalsRequest,
  lists: Lists,
  say: Translator,
): TargetBlock {
  const { put, sheet } = writer;
  const groups = groupsOf(pack, perLevel, say);
  const first = top + 1;
  const last = top + groups.reduce((count, group) => count + group.count, 0);
  put(`A${top}:A${last}`, say("column.block"), "head", { top: true });
  for (const [column, role] of HEADERS) put(`${column}${top}`, say(`column.${role}`), "head");
  put(`I${top}:K${top}`, say("goals.basis"), "head");
  put(`L${top}`, say("column.hint"), "remark", { bold: true });
  sheet.getRow(top).height = 30;
  const rows: RowPlaces[] = [];
  for (const group of groups) {
    const start = first + rows.length;
    if (group.level2 !== null) {
      put(`C${start}:C${start + group.count - 1}`, group.level2.label, "head", { bold: false, top: true });
    }
    for (let index = 0; index < group.count; index += 1) {
      const given = group.given[index] ?? null;
      const cells = targetCells(start + index);
      writeTarget(writer, cells, pack.scoring.total, lists, say);
      if (group.level1 === null) put(cells.level1, null, "input");
      if (group.level2 === null) put(cells.level2, null, "input");
      if (given !== null) sheet.getCell(cells.name).value = given.name;
      if (given !== null && given.points !== null) sheet.getCell(cells.weight).value = Number(given.points);
      rows.push({
        cells,
        level1: group.level1?.name ?? null,
        level2: group.level2?.name ?? null,
        given: given?.name ?? null,
      });
    }
  }
  for (const { label, first: from, last: to } of levelRanges(groups, pack, first)) {
    put(`B${from}:B${to}`, label, "head", { bold: false, top: true });
  }
  return { first, last, rows };
}

function targetCells(row: number): TargetCells {
  return { ...aimCells(row), weight: `H${row}` };
}

function writeTarget(
  { put }: SheetWriter,
  { name, operator, target, unit, weight }: TargetCells,
  total: string,
  lists: Lists,
  say: Translator,
): void {
  const row = name.slice(1);
  put(name, null, "input", { align: "left" });
  put(operator, null, "input").dataValidation = refusing("operator", say, {
    type: "list",
    formulae: [lists.operators],
  });
  put(target, null, "input").dataValidation = refusing("target", say, {
    type: "custom",
    formulae: [`OR(${operator}=${quoted(say("operator.qualitative"))},ISNUMBER(${target}))`],
  });
  put(unit, null, "input").dataValidation = prompting("unit", say, { type: "list", formulae: [lists.units] });
  put(weight, null, "input").dataValidation = refusing(
    "weight",
    say,
    { type: "decimal", operator: "between", formulae: ["0.01", total] },
    { total },
  );
  put(`I${row}:K${row}`, null, "input", { align: "left" }).dataValidation = prompting(
    "basis",
    say,
    FREE_TEXT,
  );
  const empty = (cell: string): string => `${cell}=""`;
  const isText = `AND(${isQuantitative(operator, say)},ISTEXT(${target}))`;
  const formula = hintFormula([
    [`AND(${[name, target, weight].map(empty).join(",")})`, ""],
    [empty(name), say("hint.name")],
    [empty(operator), say("hint.operator")],
    [empty(target), say("hint.target")],
    [isText, say("hint.target-number")],
    [empty(weight), say("hint.weight")],
  ]);
  put(`L${row}`, { formula, result: "" }, "hint");
}

function writeFoot(writer: SheetWriter, block: TargetBlock, request: GoalsRequest, say: Translator): number {
  const { put, sheet } = writer;
  const { pack } = request;
  const total = block.last + 1;
  const weights = `H${block.first}:H${block.last}`;
  put(`A${total}:G${total}`, say("total"), "head");
  const sum = `IF(COUNT(${weights})=0,"",SUM(${weights}))`;
  put(`H${total}`, { formula: sum, result: "" }, "computed", { bold: true });
  put(`I${total}:K${total}`, null, "plain");
  const fixedLevels = levelRanges(
    groupsOf(pack, request.rows ?? DEFAULT_ROWS, say),
    pack,
    block.first,
  ).flatMap(({ name, points, first, last }) => (points === null ? [] : [{ name, points, first, last }]));
  // Points for execution are given at the end of the year.
  const points = new Decimal(pack.scoring.total).minus(pack.budget.points).toFixed();
  const hints = weightHints({ fixedLevels, column: "H", total: `H${total}`, points }, pack, say);
  put(`L${total}`, { formula: hints, result: "" }, "hint");
  put(`A${total + 1}:K${total + 1}`, say("remark"), "remark");
  sheet.getRow(total).height = 26;
  return writeSignature(writer, total + 2, say);
}
