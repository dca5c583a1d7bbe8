import { checkUnread } from "../../../../src/core/checking/unread";
import { lines, readRows, told } from "../../../support/form-builder";

test("the whole year and its forecast beside the values so far are told to be unread", () => {
  const [form] = readRows(
    lines(
      "Oakfield Academy Trust",
      "Budget monitoring: period 9, December 2023",
      "Cost heading | Year to date | - | - | Full year | - | - | Comments",
      "- | Budget | Actual | Variance (F)/A | Budget | Forecast | Variance | -",
      "Teaching staff | 3420 | 3395 | (25) | 4560 | 4540 | 20 | -",
      "Support staff | 980 | 1012 | 32 | 1307 | 1345 | (38) | Two absences",
      "Premises | 410 | 452 | 42 | 547 | 590 | (43) | Boiler repairs",
      "Catering | 120 | 120 | 0 | 160 | 161 | (1) | -",
    ),
    ["A3:A4", "B3:D3", "E3:G3", "H3:H4"],
  ).evaluations;
  if (form === undefined) throw new Error("no form");
  expect(told(form)).toEqual([
    "Teaching staff 3420 3395 - -",
    "Support staff 980 1012 - -",
    "Premises 410 452 - -",
    "Catering 120 120 - -",
  ]);
  expect(checkUnread({ evaluation: form, sheets: 1 })).toMatchObject([
    { variant: "full-year", params: { holder: "Year to date Budget", count: "8" } },
  ]);
});

test("a plan of the year alone beside the values so far needs no word", () => {
  const [form] = readRows(
    lines(
      "KPI report",
      "KPI | Full year target | YTD target | YTD actual",
      "Sales | 90 | 60 | 62",
      "Visits | 80 | 50 | 52",
    ),
  ).evaluations;
  expect(form?.unread).toEqual([]);
});

test.each([
  [
    "plan and outlook",
    "Metric | YTD plan | YTD actual | YTD var | FY plan | FY outlook | FY var",
    [
      "Net sales (€m) | 45 | 46.2 | 1.2 | 60 | 62 | 2",
      "Sales outstanding (days) | 48 | 51 | 3 | 47 | 49 | 2",
    ],
    ["45 46.2", "48 51"],
  ],
  [
    "the year first, with its number",
    "KPI | FY25 Budget | FY25 Forecast | YTD Budget | YTD Actual | Comment",
    ["Revenue | 480 | 470 | 360 | 352 | Slow Q2", "Opex | 210 | 214 | 158 | 160 | Hiring"],
    ["360 352", "158 160"],
  ],
  [
    "months in Chinese",
    "指标 | 单位 | 1-9月预算 | 1-9月实际 | 完成率 | 全年预算 | 全年预测 | 差异说明",
    [
      "营业收入 | 万元 | 3600 | 3720 | 103.3% | 4800 | 4950 | -",
      "管理费用 | 万元 | 420 | 455 | 108.3% | 560 | 590 | 新设办事处",
    ],
    ["3600 3720", "420 455"],
  ],
])("one row of headings with the values so far and those of the year: %s", (_what, header, rows, values) => {
  const [form] = readRows(lines(header, ...rows)).evaluations;
  if (form === undefined) throw new Error("no form");
  expect(form.indicators.map(({ target, actual }) => `${target?.raw ?? "-"} ${actual?.raw ?? "-"}`)).toEqual(
    values,
  );
  expect(checkUnread({ evaluation: form, sheets: 1 })).toMatchObject([
    { variant: "full-year", params: { count: "4", headings: expect.not.stringContaining("2025") as string } },
  ]);
});

test("the month stands beside the year so far, whose plan counts", () => {
  const [form] = readRows(
    lines(
      "Cost centre | MTD Actual | MTD Budget | YTD Actual | YTD Budget | FY Budget | Comments",
      "Marketing | 42 | 40 | 380 | 375 | 500 | -",
      "IT | 61 | 65 | 540 | 560 | 750 | -",
      "HR | 22 | 22 | 201 | 198 | 265 | Agency fees",
    ),
  ).evaluations;
  expect(form && told(form)).toEqual(["Marketing 375 380 - -", "IT 560 540 - -", "HR 198 201 - -"]);
  expect(form?.unread).toEqual([]);
});

test("a form of monitoring asks for the forecast of the year, which needs no word", () => {
  const [form] = readRows(
    lines(
      "绩效运行监控情况表",
      "（2024年1-8月）",
      "一级指标 | 二级指标 | 三级指标 | 年度目标值 | 1-8月完成情况 | 全年预计完成情况 | 偏差原因",
      "产出指标 | 数量指标 | 更新展陈面积 | ≥1200平方米 | 860平方米 | 1200平方米 | -",
      "- | - | 举办活动场次 | ≥40场 | 31场 | 45场 | -",
    ),
  ).evaluations;
  expect(form?.unread).toEqual([]);
});
