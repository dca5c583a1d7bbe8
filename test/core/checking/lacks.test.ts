import { labelsFor, type Cells } from "../../support/evaluation-builder";
import { workbook, type SheetInput } from "../../support/snapshot-builder";
import { checkWorkbook } from "../../../src/core/checking";
import { readEvaluations } from "../../../src/core/reading";
import { choosePack } from "../../../src/core/rules";
import { scoreEvaluation } from "../../../src/core/scoring";
import { formatAddress } from "../../../src/core/workbook/a1";

const ROWS: SheetInput["rows"] = [
  ["2023年度农田灌溉设施维修项目绩效指标完成情况表"],
  ["一级指标", "二级指标", "指标名称", "目标值", "完成值"],
  ["产出指标", "数量指标", "维修水闸座数", "≥12座", "12座"],
  ["", "质量指标", "验收合格率", "100%", "100%"],
  ["效益指标", "社会效益指标", "受益农户数", "≥860户", "875户"],
  ["", "服务对象满意度指标", "受益农户满意度", "≥90%", "91%"],
];

/** What is said of parts, levels and targets of a workbook, by rule and cell. */
function told(rows: SheetInput["rows"], ...others: readonly SheetInput[]): readonly string[] {
  const book = workbook([{ name: "自评表", rows }, ...others]);
  const { evaluations } = readEvaluations(book);
  const pack = choosePack(evaluations);
  if (!pack.ok) throw new Error(pack.error.id);
  const forms = evaluations.map((evaluation) => ({
    evaluation,
    scorecard: scoreEvaluation(evaluation, pack.value),
  }));
  return checkWorkbook(book, forms, pack.value)
    .filter(({ rule }) => rule === "W48" || rule === "W33")
    .map(({ rule, variant, at: [at] }) => `${rule}.${variant ?? ""} ${at ? formatAddress(at) : ""}`);
}

const points = (weight: string | number, ...rows: readonly number[]) => [weight, ...rows];

describe("W48: parts that a form lacks", () => {
  test("no points, no money, no goals", () => {
    expect(told(ROWS)).toEqual(["W33.satisfaction B6", "W48.points E2", "W48.both A1"]);
  });

  test("forms on a region's use of transfers have no points", () => {
    const rows = ROWS.map((row, at) => (at === 0 ? ["中央对地方转移支付区域绩效目标自评表"] : row));
    expect(told(rows)).toEqual(["W33.satisfaction B6", "W48.both A1"]);
    expect(told(ROWS.slice(1))).toContain("W48.points E1");
  });

  test("instructions of the workbook ask for the points", () => {
    const hint = { name: "填表说明", rows: [["请如实填写，分值合计为100分。"]] };
    expect(told(ROWS, hint)).toContain("W48.points-asked E2");
    expect(told(ROWS, { name: "填表说明", rows: [["请如实填写。"]] })).toContain("W48.points E2");
  });

  test("points are there, money and goals are not", () => {
    const columns = points("分值", 30, 20, 30, 10);
    const rows = ROWS.map((row, at) => (at === 0 ? row : [...row, columns[at - 1] ?? ""]));
    expect(told(rows)).toEqual(["W33.satisfaction B6", "W48.both A1"]);
  });

  test("a column that nobody read may be the points", () => {
    const rows = ROWS.map((row, at) =>
      at === 0 ? row : [...row, at === 1 ? "赋数情况" : [25, 25, 40, 10][at - 2]],
    );
    expect(told(rows).filter((label) => label.startsWith("W48"))).toEqual([]);
  });

  test.each<[string, SheetInput["rows"][number], string]>([
    ["goals alone", ["资金总额（万元）", "", "60"], "W48.goals A1"],
    ["money alone", ["年度总体目标", "", "维修水闸12座"], "W48.money A1"],
  ])("%s", (_, row, label) => {
    expect(told([ROWS[0] ?? [], row, ...ROWS.slice(1)])).toContain(label);
  });

  test("several forms of a workbook may have them elsewhere", () => {
    expect(
      told(ROWS, { name: "自评表2", rows: ROWS }).filter((label) => /both|money|goals/.test(label)),
    ).toEqual([]);
  });
});

test.each<[string, Cells, readonly string[]]>([
  ["satisfaction on its own", {}, []],
  ["satisfaction among the benefits, beside a level of its own", { C17: "服务对象满意度指标" }, ["W33 C17"]],
  ["satisfaction among the benefits", { B18: null, C18: "服务对象满意度指标" }, ["W33.satisfaction C18"]],
  ["satisfaction among the outputs is of another place", { B16: "产出指标", B18: null }, []],
])("W33: %s", (_, changes, labels) => {
  expect(labelsFor(changes).filter((label) => label.startsWith("W33"))).toEqual(labels);
});
