import type { Cells } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";

/** What is told of row 12 among the problems. */
function missOf(name: string, target: string, actual: string, changes: Cells = {}): string {
  const cells = { D12: name, E12: target, F12: actual, H12: 10, H19: null, I12: "资金未到位", ...changes };
  return /一是(.*?)。主要原因是资金未到位/u.exec(projectReport(cells))?.[1] ?? "";
}

test.each<[what: string, row: Parameters<typeof missOf>, told: string]>([
  [
    "work that ends in its verb",
    ["供水工程维修养护处数", "≥48处", "45处"],
    "供水工程维修养护任务未全部完成，比目标少3处，完成率93.75%",
  ],
  ["a task", ["完成护工培训任务", "500名", "450名"], "护工培训任务未全部完成，比目标少50名，完成率90%"],
  [
    "nothing done of it",
    ["供水工程维修养护处数", "≥48处", "0处"],
    "供水工程维修养护未达到目标，比目标少48处，完成率0%",
  ],
  ["no work", ["受益村数量", "≥48个", "45个"], "受益村未达到目标，比目标少3个，完成率93.75%"],
  [
    "work that is no output",
    ["团队培育数", "≥8支", "7支", { B12: "效益指标", C12: "社会效益指标" }],
    "团队培育未达到目标，比目标少1支，完成率87.50%",
  ],
  [
    "a manner",
    ["考核任务完成及时", "每期结束后考核", "前两期未能考核"],
    "考核任务完成不够及时（目标为每期结束后考核），前两期未能考核",
  ],
  [
    "words on something else than the row is about",
    ["考核任务完成及时", "1-6期培训结束后及时考核", "1-2期未能及时培训"],
    "考核任务完成不够及时（目标为1-6期培训结束后及时考核）【请核实：F12填写的“1-2期未能及时培训”说的是培训，不是考核】",
  ],
  [
    "a measure of all",
    ["培训机构验收达标", "全部达标", "有机构未达标"],
    "培训机构验收未全部达标（目标为全部达标），有机构未达标",
  ],
  [
    "a rule that was followed in part",
    ["培训对象符合招生规定", "18—54周岁", "存在18岁以下、54周岁以上"],
    "培训对象未全部符合招生规定（目标为18至54周岁），存在18岁以下、54周岁以上的情况",
  ],
  ["what was not done yet", ["台账", "建立", "尚未建立"], "台账尚未建立（目标为建立）"],
  [
    "a clause beside a plain target",
    ["项目实施及时性", "及时", "部分活动因场地原因推迟到次年1月"],
    "项目实施及时性未达到目标，部分活动因场地原因推迟到次年1月",
  ],
  [
    "any other words",
    ["台账", "建立电子台账", "电子台账存在缺项问题"],
    "台账未达到目标，目标为“建立电子台账”，实际为“电子台账存在缺项问题”",
  ],
  [
    "a rate of what was not done",
    ["工程验收合格率", "100%", "未验收"],
    "工程未验收，工程验收合格率未达到目标",
  ],
  ["a ceiling", ["单台设备采购成本", "≤45万元", "46.8万元"], "单台设备采购成本超过目标1.8万元"],
  ["a rate that was to stay low", ["大班额比例", "≤3%", "4.2%"], "大班额比例超过目标1.2个百分点"],
  ["what was not to happen", ["医疗责任事故发生数", "0起", "1起"], "发生医疗责任事故1起（目标0起）"],
  ["a day", ["设备采购完成时间", "2022年9月30日前", "2022年11月8日"], "设备采购比目标晚39天完成"],
])("%s", (_what, row, told) => {
  expect(missOf(...row)).toBe(told);
});

test("a target that was passed by far is told with its numbers, and its cause is asked for", () => {
  const text = projectReport({ F12: "900公里" });
  expect(text).toContain(
    "个别指标完成值与目标值偏差较大，养护公路里程比目标多600公里，超出200%，" +
      "主要原因是【请填写：养护公路里程完成值高于目标值的原因】",
  );
  expect(text).not.toContain("偏低");
});

test("no value with its reason is told, not asked for", () => {
  const text = projectReport({
    D16: "利息补贴保障率",
    E16: "100%",
    F16: "无",
    H16: null,
    I16: "没有动用库存",
  });
  expect(text).toContain("利息补贴保障率无实际完成值，主要原因是没有动用库存。");
  const english = projectReport(
    { D16: "Cover", E16: "100%", F16: "无", H16: null, I16: "no stock used" },
    "en",
  );
  expect(english).toContain("No figure is available for cover: no stock used.");
});

test.each([
  ["450名", "培训在1月1日至12月31日期间开展"],
  ["500名", "培训任务在1月1日至12月31日期间完成"],
])("training from one day to another, of %s", (done, told) => {
  const training = { D12: "完成护工培训任务", E12: "500名", F12: done };
  const time = { D13: "培训任务完成及时", E13: "2022.1.1-12.31", F13: "2022.1.1-12.31" };
  expect(projectReport({ ...training, ...time })).toContain(told);
});

test("a row whose words are asked about is not stated before it is asked about", () => {
  const cells = { D12: "考核任务完成及时", E12: "1-6期培训结束后及时考核", H12: 10, H19: null };
  const spoken = (actual: string) =>
    projectReport({ ...cells, F12: actual }).split("考核任务完成不够及时").length - 1;
  expect(spoken("1-2期未能及时考核")).toBe(2);
  expect(spoken("1-2期未能及时培训")).toBe(1);
});

test("a row without a target fell short of what is required, in its own words", () => {
  const text = projectReport({
    D12: "绩效指标明确性",
    E12: null,
    F12: "2项指标未量化",
    H12: 10,
    H19: null,
    I12: null,
  });
  expect(text).toContain("绩效指标明确性未达到要求，2项指标未量化");
  expect(text).not.toContain("“”");
});
