import { lines, readRows, told } from "../../support/form-builder";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因";
const FIRST = "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 50 | 50 | -";
const LAST = "效益指标 | 社会效益指标 | 受益村庄 | ≥8个 | 8个 | 50 | 50 | -";

describe("names without values", () => {
  test.each([
    "清淤土方量",
    "指标2：清淤土方量",
    "★完工及时性",
    "办结率（%）",
    "2.培训人次",
    "其中：干流清淤",
    "群众满意度",
  ])("%s is an indicator that was not filled in", (name) => {
    const { evaluations } = readRows(lines(HEADER, FIRST, `- | - | ${name} | - | - | - | - | -`, LAST));
    expect(evaluations.flatMap(told)).toEqual([
      "清淤长度 ≥12公里 12.5公里 50 50",
      `${name} - - - -`,
      "受益村庄 ≥8个 8个 50 50",
    ]);
  });

  test.each([
    "指标2：",
    "……",
    "指标3",
    "—",
    "指标名称",
    "三级指标",
    "XX指标",
    "××",
    "（请填写指标名称）",
    "其他",
    "指标二:",
  ])("%s only keeps the place", (name) => {
    const { evaluations, skipped } = readRows(
      lines(HEADER, FIRST, `- | - | ${name} | - | - | - | - | -`, LAST),
    );
    expect(evaluations[0]?.indicators).toHaveLength(2);
    expect(skipped).toMatchObject([{ reason: "placeholder-row", text: name }]);
  });
});

describe("rows of approval", () => {
  test.each([
    ["业务股室初审意见 | - | (盖章)"],
    ["绩效股审核意见 | - | （盖章）"],
    ["主管部门审核意见 | 同意"],
    ["主管部门意见（盖章） | 情况属实"],
    ["财政部门意见：| - | 年 月 日"],
    ["单位（公章）："],
    ["单位负责人（签字）：| - | 财务负责人（签字）："],
    ["项目负责人签字： | - | - | 年 月 日"],
    ["专家组评审意见 | 合格"],
    ["分管领导批示"],
    ["财政局业务科室审核意见 | - | 经办人签字："],
    ["乡镇人民政府意见 | - | (公章)"],
    ["评价小组成员签名："],
    ["- | - | 年    月    日"],
    ["领导小组审批意见 | 同意上报"],
    ["第三方机构意见 | - | (签章)"],
    ["股室意见 | - | （签章）2024年3月5日"],
  ])("%s is no indicator", (row) => {
    const { evaluations } = readRows(lines(HEADER, FIRST, LAST, row));
    expect(evaluations.map(told)).toEqual([["清淤长度 ≥12公里 12.5公里 50 50", "受益村庄 ≥8个 8个 50 50"]]);
    expect(evaluations[0]?.notes.map(({ role }) => role)).toContain("signature");
  });

  test("what follows an approval is no indicator either", () => {
    const { evaluations } = readRows(
      lines(
        HEADER,
        FIRST,
        LAST,
        "主管部门审核意见 | - | -",
        "- | - | 情况属实，同意上报",
        "- | - | 2024年3月5日",
      ),
    );
    expect(evaluations[0]?.indicators).toHaveLength(2);
  });

  test.each([
    "产出指标 | 质量指标 | 群众意见办理率 | ≥90% | 92% | 10 | 10 | -",
    "产出指标 | 质量指标 | 合同签章 | 100% | 100% | 10 | 10 | -",
    "过程 | 管理 | 审核意见 | 5份 | 5份 | 10 | 10 | -",
  ])("%s is an indicator", (row) => {
    const { evaluations } = readRows(lines(HEADER, FIRST, row, LAST));
    expect(evaluations[0]?.indicators).toHaveLength(3);
  });
});
