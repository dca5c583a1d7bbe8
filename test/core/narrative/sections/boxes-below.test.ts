import { workbookOf as snapshotOf } from "../../../support/snapshot-builder";
import { readEvaluations } from "../../../../src/core/reading";
import { findingsOf, label } from "../../../support/evaluation-builder";
import { engineReport } from "../support/engine-report";

const HEAD = [
  ["项目支出绩效自评表（2024年度）"],
  ["项目名称", "数字化校园建设", "", "项目负责人及电话", "沈立 0571-88001234"],
  ["主管部门及代码", "云河县教育局（327）", "", "实施单位", "云河县教育技术中心"],
  ["预算执行情况（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
  ["年度资金总额", 100, 100, 96, 10, 9.6],
  ["其中：财政拨款", 80, 80, 76],
  ["其他资金", 20, 20, 20],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "建成智慧教室", "≥24间", "24间", 40, 40],
  ["产出指标", "质量指标", "应用数据互通率", "100%", "91.67%", 20, 18],
  ["效益指标", "可持续影响", "运维保障机制", "健全", "健全，签订3年运维协议", 15, 15],
  ["效益指标", "社会效益", "专款专用，财务资料完整", "合规", "合规，2笔凭证未附验收单", 15, 14],
  ["总分", "", "", "", "", 100, 96.6],
];
const report = (...below: readonly (readonly (string | number)[])[]) =>
  engineReport(snapshotOf([...HEAD, ...below]).sheets, "mof-2020-project");

test("a box of reasons gives each row its own, and the money its own", () => {
  const text = report([
    "偏差原因分析及改进措施",
    "1.预算执行进度：招标节约4万元，已由财政收回。2.应用数据互通率：接口版本较低；已约定2025年3月底前完成升级。",
  ]);
  expect(text).toContain("未执行4万元，全部为财政拨款，主要原因是招标节约4万元");
  expect(text).toMatch(/应用数据互通率未达到目标，比目标低8.33个百分点。主要原因是接口版本较低。/u);
  expect(text).toContain("针对接口版本较低的问题，已约定2025年3月底前完成升级");
});

test("a box whose items all went to rows is none on the money, and one without names stays whole", () => {
  const rowsOf = (body: string) =>
    readEvaluations(snapshotOf([...HEAD, ["偏差原因分析及改进措施", body]])).evaluations[0];
  const parted = rowsOf("应用数据互通率：接口版本较低");
  expect(parted?.notes.map(({ role }) => role)).toEqual(["footnote"]);
  expect(parted?.indicators[1]?.reason?.text).toBe("接口版本较低");
  const whole = rowsOf("工程：尾款未结算");
  expect(whole?.notes.map(({ role, body }) => [role, body.text])).toEqual([
    ["execution-reason", "工程：尾款未结算"],
  ]);
  const mixed = rowsOf("1.其他事项：暂缓办理；2.预算执行率：尾款未付");
  expect(mixed?.notes.map(({ body }) => body.text)).toEqual(["尾款未付", "暂缓办理"]);
});

test("words under one label for problems and remedies are told in both chapters, and answer for the only row", () => {
  const text = report(["存在问题和整改措施", "图书系统接口版本较低，未能互通。已与厂商签订升级合同。"]);
  expect(text).toMatch(/图书系统接口版本较低，未能互通。\n/u);
  expect(text).toMatch(/\n已与厂商签订升级合同。/u);
  const several = report(["存在问题", "一是接口版本较低。二是附件不全。"]);
  expect(several).toContain("一是接口版本较低。二是附件不全。");
  expect(several).toContain("从指标完成情况看，一是");
  const both = report(["存在问题", "接口版本较低。"], ["改进措施", "加强对接。"]);
  expect(both).toContain("加强对接。");
});

test("a conclusion is told with the score, without what says the score again", () => {
  expect(report(["自评结论", "项目总体达到预期目标，自评得分96.6分，等级为优。"])).toMatch(
    /项目总体达到预期目标。\n/u,
  );
  expect(report(["自评结论", "优"])).not.toMatch(/^优。$/mu);
  expect(report(["自评结论", "项目管理规范，任务按期完成。"])).toContain("项目管理规范，任务按期完成。");
});

test("the day below the table is that of the report, in one cell or beside its label", () => {
  expect(report(["填报日期", "2025年1月20日"])).toContain("2025年1月20日");
  const workbook = snapshotOf([...HEAD, ["填报日期", "2025年1月20日"]]);
  expect(findingsOf(workbook).map(label)).not.toContain("W23.row A14");
  expect(findingsOf(workbook).map(label)).toContain("W18.both E2");
});

test("words that go on behind the state that was wanted have their name, or tell what fell short", () => {
  const text = report();
  expect(text).toContain("运维保障机制健全，签订3年运维协议");
  expect(text).not.toContain("财务资料不够完整");
  expect(text).not.toContain("，合规，2笔凭证");
  expect(text).toContain("2笔凭证未附验收单");
  expect(text).toContain("项目主管部门为云河县教育局，由我中心实施");
});
