import { readEvaluations } from "../../../src/core/reading";
import { accountOf } from "../../support/cell-account";
import { findingsOf, label } from "../../support/evaluation-builder";
import { lines, readRows } from "../../support/form-builder";
import { workbookOf } from "../../support/snapshot-builder";

const TITLE = "2023年度专项资金绩效自评表";
const ROWS = [
  "资金管理 | 资金投入 | 预算编制科学性 | 测算标准 | 按人均标准测算 | 5",
  "- | - | - | 测算依据 | 依据上年决算 | 5",
  "项目管理 | 组织实施 | 制度健全性 | 是否有管理办法 | 有 | 10",
];
const MERGES = ["A3:A4", "B3:B4", "C3:C4"];

describe("one indicator over several items", () => {
  test.each([
    "自评内容",
    "评价要点",
    "评分要点",
    "考核内容",
    "考评事项",
    "评 审 要 点",
    "检查内容",
    "自评要素",
  ])("%s beside the names explains them", (heading) => {
    const book = workbookOf(
      lines(TITLE, `一级指标 | 二级指标 | 三级指标 | ${heading} | 完成情况 | 得分`, ...ROWS),
      MERGES,
    );
    const reading = readEvaluations(book);
    const [form] = reading.evaluations;
    expect(
      form?.indicators.map(({ name, explanation, actual }) => [name.text, explanation?.text, actual?.raw]),
    ).toEqual([
      ["预算编制科学性", "测算标准", "按人均标准测算"],
      ["预算编制科学性", "测算依据", "依据上年决算"],
      ["制度健全性", "是否有管理办法", "有"],
    ]);
    expect(form?.unread).toEqual([]);
    expect(accountOf(book, reading)).toEqual({ vanished: [], twice: [], misplaced: [] });
    const labels = findingsOf(book).map(label);
    expect(labels.filter((text) => /^(?:W23|W09|B12)/.test(text))).toEqual([]);
  });

  test.each(["自评内容", "评分要点", "考核要素"])("%s names the rows where nothing else does", (heading) => {
    const [form] = readRows(
      lines(
        TITLE,
        `一级指标 | 二级指标 | ${heading} | 完成情况 | 得分`,
        "管理 | 资金投入 | 测算标准 | 有 | 5",
      ),
    ).evaluations;
    expect(form?.indicators.map(({ name, level2 }) => [name.text, level2?.name])).toEqual([
      ["测算标准", "资金投入"],
    ]);
  });

  test("a column that explains by its own words wins over the items", () => {
    const [form] = readRows(
      lines(
        TITLE,
        "三级指标 | 自评内容 | 指标说明 | 完成情况 | 得分",
        "制度 | 有无办法 | 制度是否健全 | 有 | 5",
      ),
    ).evaluations;
    expect(form?.indicators[0]?.explanation?.text).toBe("制度是否健全");
    expect(form?.unread).toEqual([]);
  });
});
