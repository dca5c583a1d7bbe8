import fc from "fast-check";
import { readEvaluations } from "../../../src/core/reading";
import { workbookOf, type CellInput } from "../../support/snapshot-builder";

const HEADER = [
  ...["绩效指标", "一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "度量单位", "实际完成值"],
  ...["分值", "得分", "偏差原因分析及改进措施", "填报提示（不打印）"],
];
const NAMES = [
  "工程验收合格率",
  "资金支付进度",
  "预算执行率",
  "沿线群众满意度",
  "渠道长度",
  "项目单位自评",
  "执行数",
];
const EMPTY_RESULT: CellInput = { value: "", text: "", formula: 'IF(1,"","")' };
const HINTS = ["请填写分值", "请填写得分", "执行率低于90%，请在表后说明原因", "全年预算数与年初预算数不同"];

interface Filled {
  readonly cells: CellInput[];
  readonly level1: boolean;
  readonly level2: boolean;
}

/** A row that a clerk has begun: a name, a target or an actual, and anything else or nothing, or a formula's "". */
const row: fc.Arbitrary<Filled> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    measured: fc.constantFrom("target", "actual", "both"),
    optional: fc.array(fc.constantFrom("filled", "blank", "formula"), { minLength: 6, maxLength: 6 }),
    level1: fc.boolean(),
    level2: fc.boolean(),
    hint: fc.constantFrom(...HINTS),
  })
  .map(({ name, measured, optional, level1, level2, hint }) => {
    const value = (index: number, filled: CellInput): CellInput =>
      optional[index] === "filled" ? filled : optional[index] === "formula" ? EMPTY_RESULT : "";
    const cells: CellInput[] = [
      ...["", level1 ? "产出指标（50分）" : "", level2 ? "质量指标" : "", name, value(0, "≥")],
      measured === "actual" ? "" : 95,
      value(1, "%"),
      measured === "target" ? "" : 93,
      value(2, 10),
      value(3, 9.5),
      value(4, "执行进度较慢"),
      value(5, hint),
    ];
    return { cells, level1, level2 };
  });

test("a blank, or a formula that shows nothing, in any column never ends a table", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
      const { evaluations } = readEvaluations(
        workbookOf([
          ["项目支出绩效自评表"],
          HEADER,
          ...rows.map(({ cells }) => cells),
          ["总分", "", "", "", "", "", "", "", 100, 95],
          ["偏差原因说明（预算执行）", "", "", "执行率95%以上，未支付为质保金。"],
        ]),
      );
      expect(evaluations).toHaveLength(1);
      expect(evaluations[0]?.indicators).toHaveLength(rows.length);
      expect(evaluations[0]?.total?.score?.value).toBe("95");
      expect(evaluations[0]?.notes.map(({ role }) => role)).toEqual(["execution-reason"]);
    }),
  );
});

const NOTHING = ["无", "/", "—", "不涉及", "不适用", "暂无", "……"];

test.each(NOTHING)("rows that a clerk filled with %s are empty rows", (nothing) => {
  const unused: CellInput[] = [
    "",
    "",
    "",
    nothing,
    "",
    nothing,
    "",
    nothing,
    nothing,
    EMPTY_RESULT,
    "",
    "请选择指标性质",
  ];
  const noughts: CellInput[] = ["", "", "", nothing, "定性", nothing, "%", nothing, 0, 0];
  const { evaluations, skipped } = readEvaluations(
    workbookOf([
      HEADER,
      ["", "产出指标", "数量指标", "渠道长度", "≥", 12, "公里", 12.5, 100, 100],
      unused,
      noughts,
      ["", "", "质量指标", "合格率", "≥", 90, "%", 93, "/", "/"],
    ]),
  );
  expect(evaluations[0]?.indicators.map(({ name }) => name.text)).toEqual(["渠道长度", "合格率"]);
  expect(skipped.map(({ reason }) => reason)).toEqual(["placeholder-row", "placeholder-row"]);
});
