import { sheetOf, type Cells } from "../../../support/evaluation-builder";
import { engineReport } from "../support/engine-report";

/** A table that scores what it compares with the year before: no targets, a whole of its own, a row that is only watched. */
const TABLE: Cells = {
  A1: "东山县妇幼保健院2023年度医院绩效考核监测指标",
  ...{ A2: "指标名称", B2: "指标导向", C2: "计量单位", D2: "上年值", E2: "实际完成值" },
  ...{ F2: "满分值", G2: "得分", H2: "失分原因" },
  ...{ A3: "门急诊人次", B3: "监测比较", C3: "人次", D3: 21360, E3: 20840, F3: 0, G3: 0 },
  ...{ A4: "手术占比", B4: "逐步提高", C4: "%", D4: 24.15, E4: 26.3, F4: 40, G4: 31.5, H4: "外科病区搬迁" },
  ...{ A5: "并发症发生率", B5: "逐步降低", C5: "%", D5: 0.48, E5: 0.41, F5: 30, G5: 30 },
  ...{ A6: "患者满意度", B6: "逐步提高", C6: "分", D6: 85.31, E6: 87.66, F6: 20, G6: 17 },
  ...{ A7: "合计", F7: 90, G7: 78.5 },
};

const report = (changes: Cells = {}): string =>
  engineReport([sheetOf("监测指标", { ...TABLE, ...changes })], "kpi-zh");

describe("a table of indicators with points and without targets", () => {
  it("tells the score out of its own whole", () => {
    expect(report()).toContain("综合得分78.5分（分值合计90分）。");
  });

  it("tells no score where the points of the rows are not those of the whole", () => {
    expect(report({ F7: 100 })).not.toContain("综合得分");
  });

  it("tells the sum of the scores where the total is added up wrongly, which is a finding", () => {
    expect(report({ G7: 80 })).toContain("综合得分78.5分（分值合计90分）。");
  });

  it("tells what each row lost, and why, or asks for it", () => {
    const text = report();
    expect(text).toContain("比上年提高2.15个百分点。该指标扣8.5分。主要原因是外科病区搬迁。");
    expect(text).toContain("该指标扣3分，主要原因是【请填写：患者满意度扣分的原因】。");
    expect(text.match(/该指标扣/g)).toHaveLength(2);
  });

  it("has the points in its table, also beside a row that has none to earn", () => {
    const text = report();
    expect(text).toContain("指标 | 实际值 | 上年值 | 分值 | 得分\n");
    expect(text).toContain("手术占比 | 26.3% | 24.15% | 40 | 31.5\n");
  });
});
