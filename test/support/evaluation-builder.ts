import { checkWorkbook } from "../../src/core/checking";
import type { Evaluation } from "../../src/core/evaluation/evaluation";
import type { Finding } from "../../src/core/evaluation/finding";
import { readEvaluations } from "../../src/core/reading";
import { packById, type RulePack } from "../../src/core/rules";
import { scoreEvaluation } from "../../src/core/scoring";
import { formatAddress, parseAddress, parseRange } from "../../src/core/workbook/a1";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** What tests put into a cell: text, a number, or a cell with formula, format or error. */
export type CellInput = string | number | null | Partial<Cell>;
/** Cells by address: `{ E14: "≥300公里" }`. */
export type Cells = Readonly<Record<string, CellInput>>;

/** Empties the cells of some columns in some rows. */
export function blanks(columns: readonly string[], rows: readonly number[]): Cells {
  return Object.fromEntries(rows.flatMap((row) => columns.map((column) => [`${column}${row}`, null])));
}

/** A sheet from cells by address. */
export function sheetOf(name: string, cells: Cells, merges: readonly string[] = []): SheetSnapshot {
  const rows: (Cell | undefined)[][] = [];
  for (const [address, input] of Object.entries(cells)) {
    const place = parseAddress(address);
    if (!place) throw new Error(`No address: ${address}`);
    const row = (rows[place.row] ??= []);
    row[place.column] = cellOf(input);
  }
  return {
    name,
    visibility: "visible",
    rows: rows,
    merges: merges.flatMap((text) => parseRange(text) ?? []),
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function cellOf(input: CellInput): Cell | undefined {
  if (input === null) return undefined;
  if (typeof input === "object") return { value: null, text: String(input.value ?? ""), ...input };
  return { value: input, text: String(input) };
}

/** A workbook of sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, names: [], date1904: false, structureProtected: false };
}

/** A project form without a defect: every check must leave it alone. Indicators stand in rows 12 to 19. */
export const CLEAN_PROJECT: Cells = {
  A1: "项目支出绩效自评表",
  A2: "（2022年度）",
  A3: "项目名称",
  C3: "农村公路养护",
  A4: "主管部门",
  C4: "云山县交通运输局",
  E4: "实施单位",
  F4: "云山县公路养护中心",
  A5: "项目资金(万元)",
  C5: "年初预算数",
  D5: "全年预算数(A)",
  E5: "全年执行数(B)",
  F5: "分值",
  G5: "执行率(B/A)",
  H5: "得分",
  B6: "年度资金总额",
  C6: 100,
  D6: 100,
  E6: 95.5,
  F6: 10,
  G6: "95.5%",
  H6: 9.55,
  B7: "其中：当年财政拨款",
  C7: 80,
  D7: 80,
  E7: 75.5,
  B8: "其他资金",
  C8: 20,
  D8: 20,
  E8: 20,
  A9: "年度总体目标",
  B9: "预期目标",
  F9: "实际完成情况",
  B10: "养护农村公路300公里，验收合格率不低于95%",
  F10: "养护农村公路300公里，验收合格率96.2%，沿线通行条件按期恢复",
  A11: "绩效指标",
  B11: "一级指标",
  C11: "二级指标",
  D11: "三级指标",
  E11: "年度指标值",
  F11: "实际完成值",
  G11: "分值",
  H11: "得分",
  I11: "偏差原因分析及改进措施",
  B12: "产出指标",
  C12: "数量指标",
  D12: "养护公路里程",
  E12: "≥300公里",
  F12: "300公里",
  G12: 15,
  H12: 15,
  C13: "质量指标",
  D13: "养护工程验收合格率",
  E13: "≥95%",
  F13: "96.2%",
  G13: 15,
  H13: 15,
  C14: "时效指标",
  D14: "年度养护任务完成率",
  E14: "=100%",
  F14: "98%",
  G14: 10,
  H14: 9.8,
  I14: "汛期停工，2公里顺延，已列入次年第一季度计划",
  C15: "成本指标",
  D15: "养护成本",
  E15: "≤100万元",
  F15: "95.5万元",
  G15: 10,
  H15: 10,
  B16: "效益指标",
  C16: "社会效益指标",
  D16: "受益行政村数量",
  E16: "≥40个",
  F16: "42个",
  G16: 15,
  H16: 15,
  C17: "生态效益指标",
  D17: "路域环境整治达标路段",
  E17: "≥60公里",
  F17: "60公里",
  G17: 15,
  H17: 15,
  B18: "满意度指标",
  C18: "服务对象满意度指标",
  D18: "沿线群众满意度(问卷200份)",
  E18: "≥90%",
  F18: "93%",
  G18: 10,
  H18: 10,
  A19: "总分",
  G19: 100,
  H19: 99.35,
};

const PROJECT_MERGES = ["A3:B3", "A4:B4", "A5:A8", "A9:A10", "A11:A18", "B12:B15", "B16:B17", "A19:F19"];

/** Rows that a department form has more than a project form, for its two views of the money. */
const MORE_ROWS = 2;

/** An address some rows further down. */
function below(address: string): string {
  return address.replace(/\d+/g, (row) => String(Number(row) + MORE_ROWS));
}

/** A department form without a defect, with money by income and by expenditure. Indicators stand in rows 14 to 20. */
export const CLEAN_DEPARTMENT: Cells = {
  ...Object.fromEntries(
    Object.entries(CLEAN_PROJECT)
      .filter(([address]) => Number(/\d+/.exec(address)?.[0]) >= 9)
      .map(([address, input]) => [below(address), input]),
  ),
  A1: "部门整体支出绩效自评表",
  A2: "（2022年度）",
  A3: "预算部门名称",
  C3: "云山县交通运输局",
  A4: "年度预算申请(万元)",
  C4: "年初预算数",
  D4: "全年预算数",
  E4: "全年执行数",
  F4: "分值",
  G4: "执行率",
  H4: "得分",
  B5: "年度资金总额",
  C5: 100,
  D5: 100,
  E5: 95.5,
  F5: 10,
  G5: "95.5%",
  H5: 9.55,
  B6: "按收入性质分：",
  B7: "其中：一般公共预算",
  C7: 100,
  D7: 100,
  E7: 95.5,
  B8: "按支出性质分：",
  B9: "其中：基本支出",
  C9: 60,
  D9: 60,
  E9: 58,
  B10: "项目支出",
  C10: 40,
  D10: 40,
  E10: 37.5,
};

const DEPARTMENT_MERGES = ["A4:A10", ...PROJECT_MERGES.slice(3).map(below)];

/** The clean project form with some cells changed; `null` empties a cell. */
export function projectForm(changes: Cells = {}, name = "项目自评表"): SheetSnapshot {
  return sheetOf(name, { ...CLEAN_PROJECT, ...changes }, PROJECT_MERGES);
}

/** The clean department form with some cells changed. */
export function departmentForm(changes: Cells = {}, name = "整体支出自评表"): SheetSnapshot {
  return sheetOf(name, { ...CLEAN_DEPARTMENT, ...changes }, DEPARTMENT_MERGES);
}

/** A built-in pack, with parts of it replaced. */
export function packWith(id: string, changes: Partial<RulePack> = {}): RulePack {
  const found = packById(id);
  if (!found.ok) throw new Error(`No pack ${id}`);
  return { ...found.value, ...changes };
}

/** Reads, scores and checks a workbook: the real way from cells to findings. */
export function findingsOf(
  workbook: WorkbookSnapshot,
  pack: RulePack = packWith("mof-2020"),
): readonly Finding[] {
  const forms = evaluationsOf(workbook).map((evaluation) => ({
    evaluation,
    scorecard: scoreEvaluation(evaluation, pack),
  }));
  return checkWorkbook(workbook, forms, pack);
}

/** The forms of a workbook. */
export function evaluationsOf(workbook: WorkbookSnapshot): readonly Evaluation[] {
  return readEvaluations(workbook).evaluations;
}

/** `B05.rate G6`: rule, variant and first cell. */
export function label({ rule, variant, at: [first] }: Finding): string {
  const id = variant === undefined ? rule : `${rule}.${variant}`;
  return first ? `${id} ${formatAddress(first)}` : id;
}

/** Labels of the findings on the clean project form with some cells changed. */
export function labelsFor(changes: Cells, pack?: RulePack): readonly string[] {
  return findingsOf(workbookOf(projectForm(changes)), pack).map(label);
}
