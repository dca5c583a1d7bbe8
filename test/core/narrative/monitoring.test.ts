import { lines } from "../../support/form-builder";
import { workbook } from "../../support/snapshot-builder";
import { runEngine } from "../../../src/core/engine";
import { plainText } from "../../../src/core/narrative";

const HEAD = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1—6月完成值 | 偏差原因";
const ROWS = lines(
  HEAD,
  "产出指标 | 数量指标 | 新增检测参数 | ≥60项 | 22项 | ",
  "产出指标 | 质量指标 | 验收合格率 | 100% | 尚未验收 | ",
  "效益指标 | 社会效益指标 | 受益农户数 | ≥900户 | 960户 | ",
);

function report(title: string, locale: "zh-CN" | "en" = "zh-CN"): { outline: string; text: string } {
  const head = lines("项目名称 | 检测能力提升", "项目单位 | 云山县检测中心");
  const money = lines(
    "资金来源 | 年初预算 | 全年预算 | 全年执行数 | 执行率",
    "资金总额 | 800 | 800 | 298.6 | 37.33%",
  );
  const result = runEngine(workbook([{ name: "表", rows: [[title], ...head, ...money, ...ROWS] }]), {
    locale,
    engineVersion: "0",
  });
  if (!result.ok) throw new Error(result.error.kind);
  return { outline: result.value.outline.id, text: plainText(result.value.report) };
}

describe("a form of monitoring, filled in before its year is over", () => {
  const { outline, text } = report("2024年度项目支出绩效运行监控表（1—6月）");

  test("nobody is asked why money is left while the year goes on", () => {
    expect(text).toContain("未执行501.40万元。");
    expect(text).not.toContain("预算执行偏差的原因");
  });

  it("is reported on as what it is", () => {
    expect(outline).toBe("monitoring");
    expect(text).toContain("检测能力提升项目2024年度绩效运行监控报告");
    expect(text).toContain("开展了绩效运行监控");
    expect(text).toContain("附件：2024年度项目支出绩效运行监控表");
    expect(text).not.toMatch(/自评|绩效评价|全部支出/);
  });

  it("is held against nothing that the year may still bring", () => {
    expect(text).toContain("新增检测参数22项（目标60项）");
    expect(text).not.toMatch(/未完成|未达到|未全部执行|是否达到目标/);
    expect(text).toContain("已执行298.60万元，预算执行率37.33%");
  });

  it("is not asked for a score", () => {
    expect(text).not.toMatch(/得分|等级/);
  });

  it("is the same in English", () => {
    const english = report("2024年度项目支出绩效运行监控表（1—6月）", "en").text;
    expect(english).toContain("Performance monitoring report, 2024");
    expect(english).not.toMatch(/self-evaluation|did not|missed|below/i);
  });

  it("is a self-evaluation where it covers the whole year, or says so", () => {
    expect(report("2024年度项目支出绩效自评表").outline).toBe("mof-2020-project");
    expect(report("2024年度项目支出绩效运行监控表（1—12月）").outline).toBe("mof-2020-project");
  });
});

test("why a row is behind is told before the year is over, with what will be done", () => {
  const rows = lines(
    "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1—6月完成值 | 偏差原因",
    "产出指标 | 数量指标 | 新增检测参数 | ≥60项 | 22项 | 设备到货较晚，下一步加快安装调试",
    "效益指标 | 社会效益指标 | 受益农户数 | ≥900户 | 960户 | ",
  );
  const head = lines("2024年度项目支出绩效运行监控表（1—6月）", "项目名称 | 检测能力提升");
  const result = runEngine(workbook([{ name: "表", rows: [...head, ...rows] }]), {
    locale: "zh-CN",
    engineVersion: "0",
  });
  const text = result.ok ? plainText(result.value.report) : "";
  expect(text).toContain("新增检测参数方面，设备到货较晚。");
  expect(text).toContain("加快安装调试。");
  expect(text).not.toContain("【请填写：存在的问题及原因分析】");
});
