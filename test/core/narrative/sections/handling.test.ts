import { sheet } from "../../../support/snapshot-builder";
import { engineReport } from "../support/engine-report";
import { projectReport } from "../support/project-report";

const HEAD = [
  ["转移支付绩效自评表"],
  ["（2024年度）"],
  ["转移支付（项目）名称", "", "农田建设补助资金"],
  ["中央主管部门", "", "农业农村部"],
  ["地方主管部门", "", "临溪县农业农村局", "", "资金使用单位", "临溪县农田建设服务中心"],
  ["资金投入情况（万元）", "资金来源", "全年预算数", "全年执行数", "预算执行率"],
  ["", "年度资金总额", 100, 80, "80%"],
  ["", "其中：中央财政资金", 60, 60, "100%"],
  ["", "县级财政资金", 40, 20, "50%"],
  ["资金管理情况", "环节", "情况说明", "", "存在问题和改进措施"],
];
const GOALS = [
  ["总体目标", "年初设定目标", "", "全年完成情况"],
  ["", "建成高标准农田100亩", "", "建成高标准农田100亩"],
  ["一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施"],
  ["产出指标", "数量指标", "建成高标准农田面积", "≥100亩", "100亩"],
];

const formWith = (...aspects: readonly (readonly string[])[]) => {
  const rows = [...HEAD, ...aspects.map((row) => ["", ...row]), ...GOALS];
  const [block, goals] = [HEAD.length, HEAD.length + aspects.length + 1];
  return sheet({
    rows,
    merges: [
      "A6:A9",
      `A${block}:A${block + aspects.length}`,
      `C${block}:D${block}`,
      ...aspects.map((_, index) => `C${block + index + 1}:D${block + index + 1}`),
      `A${goals}:A${goals + 1}`,
    ],
  });
};
const report = (locale: "zh-CN" | "en", ...aspects: readonly (readonly string[])[]) =>
  engineReport([formWith(...aspects)], "mof-2020-project", locale);

test("how the money of a transfer was handled is told aspect by aspect, its remedies with the others", () => {
  const text = report(
    "zh-CN",
    ["分配科学性", "按建设任务分配。", "", "无"],
    ["2.使用规范性", "未发现截留、挤占、挪用情况", "", "无"],
    ["支出责任履行情况", "部分进度款拨付偏慢。", "", "督促审计机构加快决算审计，及时拨付。"],
  );
  expect(text).toContain(
    "资金管理情况：分配科学性方面，按建设任务分配；使用规范性方面，未发现截留、挤占、挪用情况；支出责任履行方面，部分进度款拨付偏慢。",
  );
  expect(text).toContain("支出责任履行方面，督促审计机构加快决算审计，及时拨付。");
  expect(text).not.toContain("【请填写：提高预算执行率的措施】");
  expect(text).toContain("项目中央主管部门为农业农村部，地方主管部门为临溪县农业农村局，由我中心实施。");
  expect(text).not.toContain("年初预算数");
});

test("what was amiss with an aspect is a problem, and what is done about it a measure", () => {
  const text = report(
    "zh-CN",
    ["分配科学性", "按建设任务分配", "", "无"],
    ["执行准确性", "部分合同跨年", "", "合同跨年结算。加快支付进度。"],
    ["下达及时性", "按期下达", "", "个别乡镇收到文件较迟"],
  );
  expect(text).toContain("执行准确性方面，合同跨年结算");
  expect(text).toContain("加快支付进度");
  expect(text).toContain("下达及时性方面，个别乡镇收到文件较迟");
  expect(text).toContain("【请填写：下达及时性的改进措施】");
});

test("an English report has the aspects in the words of the form", () => {
  const text = report("en", ["分配科学性", "按建设任务分配", "", "无"], ["执行准确性", "无调剂", "", "无"]);
  expect(text).toMatch(/资金管理情况.*分配科学性.*按建设任务分配.*无调剂/u);
});

test("a project that has its year in its name is told with one year", () => {
  expect(projectReport({ C3: "2022年农村公路养护工程" })).toContain(
    "对2022年农村公路养护工程支出开展了绩效自评",
  );
  expect(projectReport({ C3: "2021年农村公路养护工程" })).toContain("2021年农村公路养护工程2022年度支出");
});

test("the annex names the form of a project by the project, with 项目 once", () => {
  expect(projectReport({ C3: "农村公路养护工程" })).toContain("附件：农村公路养护工程项目支出绩效自评表");
  expect(projectReport({ C3: "农村公路养护项目" })).toContain("附件：农村公路养护项目支出绩效自评表");
});
