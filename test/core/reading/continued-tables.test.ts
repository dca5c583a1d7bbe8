import { lines, readRows, told } from "../../support/form-builder";

const HEAD = ["2023年度项目支出绩效自评表", "项目名称 | 河道清淤"];
const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const UPPER = "产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12.5公里 | 50 | 50";
const LOWER = "效益指标 | 社会效益指标 | 受益村庄 | ≥8个 | 8个 | 50 | 50";
const TOTAL = "总分 | - | - | - | - | 100 | 100";

const READ = ["清淤长度 ≥12公里 12.5公里 50 50", "受益村庄 ≥8个 8个 50 50"];

describe("a table that goes on", () => {
  test.each([
    ["续表", ["续表"]],
    ["(续表)", ["（续表）"]],
    ["续表1", ["续表1"]],
    ["续上表", ["续上表"]],
    ["接上页", ["接上页"]],
    ["承上表", ["承上表"]],
    ["转下页 and 接上页", ["转下页", "接上页"]],
    ["a numbered table", ["表1-2（续）"]],
    ["附表1(续)", ["附表1(续)"]],
    ["the title with (续)", ["2023年度项目支出绩效自评表（续）"]],
    ["the title with (续表)", ["2023年度项目支出绩效自评表（续表）"]],
    ["the title with (续一)", ["2023年度项目支出绩效自评表(续一)"]],
    ["the title with a dash", ["2023年度项目支出绩效自评表—续"]],
    ["the title again", ["2023年度项目支出绩效自评表"]],
    ["the title and head again", HEAD],
    ["a mark, the title and head again", ["续表", ...HEAD]],
    ["the number of a page", ["第2页 共3页"]],
    ["a mark and the unit", ["续表", "单位：万元"]],
    ["English", ["Table 1 (continued)"]],
    ["blank rows around", ["", "续表", ""]],
  ])("%s, then the header", (_name, between) => {
    const { evaluations, skipped } = readRows(
      lines(...HEAD, HEADER, UPPER, ...between, HEADER, LOWER, TOTAL),
    );

    expect(evaluations.map(told)).toEqual([READ]);
    expect(evaluations[0]?.total?.score?.value).toBe("100");
    const marks = between.filter((text) => text !== "").flatMap((text) => text.split("|"));
    expect(skipped.map(({ reason }) => reason)).toEqual(marks.map(() => "continuation"));
  });

  test.each([["续表"], ["（续）"], ["第2页"], ["本页小计 | - | - | - | - | 50 | 50"]])(
    "%s without a further header",
    (mark) => {
      const { evaluations, skipped } = readRows(lines(...HEAD, HEADER, UPPER, mark, LOWER, TOTAL));
      expect(evaluations.map(told)).toEqual([READ]);
      expect(skipped).toHaveLength(1);
    },
  );

  test("a level goes on below the mark", () => {
    const lower = "- | - | 清淤面积 | ≥8亩 | 8亩 | 50 | 50";
    const { evaluations } = readRows(lines(...HEAD, HEADER, UPPER, "续表", HEADER, lower, TOTAL));
    expect(evaluations[0]?.indicators.map(({ level1, level2 }) => [level1?.name, level2?.name])).toEqual([
      ["产出指标", "数量指标"],
      ["产出指标", "数量指标"],
    ]);
  });

  test("over three pages", () => {
    const third = "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 10 | 10";
    const { evaluations } = readRows(
      lines(...HEAD, HEADER, UPPER, "续表", HEADER, LOWER, "续表", HEADER, third, TOTAL),
    );
    expect(evaluations).toHaveLength(1);
    expect(evaluations[0]?.indicators).toHaveLength(3);
  });
});

describe("a table that does not go on", () => {
  test.each([
    ["another project under a repeated title", [HEAD[0] ?? "", "项目名称 | 水闸维修"]],
    ["another project under a title with (续)", ["2023年度项目支出绩效自评表（续）", "项目名称 | 水闸维修"]],
    ["another title", ["2023年度专项资金绩效自评表"]],
  ])("%s", (_name, between) => {
    const { evaluations } = readRows(lines(...HEAD, HEADER, UPPER, ...between, HEADER, LOWER));
    expect(evaluations).toHaveLength(2);
  });

  test("the same title behind the total", () => {
    const { evaluations } = readRows(lines(...HEAD, HEADER, UPPER, TOTAL, ...HEAD, HEADER, LOWER, TOTAL));
    expect(evaluations).toHaveLength(2);
  });

  test("names that end in 手续 are indicators", () => {
    const row = "- | - | 办理用地手续 | - | - | - | -";
    const { evaluations } = readRows(lines(...HEAD, HEADER, UPPER, row, LOWER, TOTAL));
    expect(evaluations[0]?.indicators.map(({ cleanName }) => cleanName)).toContain("办理用地手续");
  });
});
