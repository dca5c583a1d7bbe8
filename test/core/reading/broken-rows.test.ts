import { lines, readRows, told } from "../../support/form-builder";

test("headings that two rows make together are one row of headings", () => {
  const { evaluations, skipped } = readRows(
    lines(
      "一级 | 二级 | 三级 | 年度指 | 实际完 | 分 | 得",
      "指标 | 指标 | 指标 | 标值 | 成值 | 值 | 分",
      "履职效能 | 重点工作 | 专项检查 | 12次 | 12次 | 30 | 30",
      "- | - | 按期办结率 | ≥95% | 92.8% | 30 | 28",
    ),
  );
  expect(evaluations[0] && told(evaluations[0])).toEqual([
    "专项检查 12次 12次 30 30",
    "按期办结率 ≥95% 92.8% 30 28",
  ]);
  expect(skipped.filter(({ reason }) => reason === "continuation")).toHaveLength(7);
});

test("the end of a level's name proves that rows of words are the ends of texts", () => {
  const { evaluations } = readRows(
    lines(
      "一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分",
      "产出指标 | 数量指标 | 建设乡镇综合文化 | ≥12个 | 12个 | 40",
      "- | - | 服务中心数量 | - | - | -",
      "效益指标 | 社会效益 | 公共文化服务覆盖人 | ≥8万人 | 8.3万人 | 30",
      "- | 指标 | 口数 | - | - | -",
    ),
  );
  expect(evaluations[0]?.indicators.map(({ name, level2 }) => [name.text, level2?.raw])).toEqual([
    ["建设乡镇综合文化服务中心数量", "数量指标"],
    ["公共文化服务覆盖人口数", "社会效益指标"],
  ]);
});

test("without such proof a name without values is one that is not filled in", () => {
  const { evaluations } = readRows(
    lines(
      "一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分",
      "产出指标 | 数量指标 | 建设文化中心 | ≥12个 | 12个 | 40",
      "- | - | 服务中心面积 | - | - | -",
      "效益指标 | 社会效益指标 | 覆盖人口 | ≥8万人 | 8.3万人 | 30",
    ),
  );
  expect(evaluations[0]?.indicators).toHaveLength(3);
});

test("a remark in brackets above headings is no part of them", () => {
  const { evaluations } = readRows(
    lines(
      "年度总体目标 | 预期目标 | 预期目标 | 实际完成情况 | 实际完成情况 | 实际完成情况",
      "年度总体目标 | 建成12个 | 建成12个 | (与预期目标相同) | (与预期目标相同) | (与预期目标相同)",
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分",
      "产出指标 | 数量指标 | 建设文化中心 | ≥12个 | 12个 | 40",
    ),
  );
  expect(evaluations[0]?.mapping.map(({ header }) => header)).toEqual([
    ...["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "得分"],
  ]);
});

test("headings cut in two whose halves are headings alone, each with its end below", () => {
  const { evaluations } = readRows(
    lines(
      "一级 | 二级 | 指标 | 目标值 | 完成值",
      "指标 | 指标 | 名称 | - | -",
      "产出指标 | 数量指标 | 培训人次 | 100 | 120",
      "产出指标 | 质量指标 | 合格率 | 95% | 96%",
      "合计 | - | - | - | 100",
      "填表人：王强 | - | - | - | -",
    ),
  );
  expect(evaluations[0]?.indicators.map(({ name }) => name.text)).toEqual(["培训人次", "合格率"]);
  expect(evaluations[0]?.mapping.map(({ header }) => header)).toContain("指标名称");
});

test.each([
  ["its last word", "农村公路养护工程验收合格", "率"],
  ["its unit in brackets", "农村公路养护工程验收合格率", "（%）"],
  ["behind a comma", "农村公路、", "乡道验收合格率"],
  ["within brackets", "农村公路（含县道、乡", "道）验收合格率"],
])("the rest of one name below it is no row of its own: %s", (_what, start, end) => {
  const { evaluations, skipped } = readRows(
    lines(
      "一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分",
      `产出指标 | 质量指标 | ${start} | ≥95% | 96% | 40`,
      `- | - | ${end} | - | - | -`,
      "效益指标 | 社会效益指标 | 覆盖人口 | ≥8万人 | 8.3万人 | 30",
    ),
  );
  expect(evaluations[0]?.indicators.map(({ name }) => name.text)).toEqual([`${start}${end}`, "覆盖人口"]);
  expect(skipped.map(({ reason, text }) => [reason, text])).toEqual([["continuation", end]]);
});
