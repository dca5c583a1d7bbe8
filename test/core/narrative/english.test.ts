import { runEngine } from "../../../src/core/engine";
import { plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { CLEAN_PROJECT, sheetOf, workbookOf } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbookOf as workbookOfRows } from "../../support/snapshot-builder";
import { outlineNamed, packFor, reportOn } from "./support/pipeline";
import { flawsOf } from "./support/provenance";

const HEAD =
  "Area | KPI | Unit | Target 2024 | Actual 2024 | Actual 2023 | Polarity | Why the target was missed | Action";

/** The report on these rows; each of its figures, claims and quotes must be borne out by a cell. */
function told(...rows: readonly string[]): string {
  const workbook = workbookOfRows(lines("Mill Ltd – KPI scorecard", HEAD, ...rows));
  const { evaluations } = readEvaluations(workbook);
  const pack = packFor(evaluations);
  const report = reportOn(evaluations, outlineNamed("kpi-en"), "en", pack);
  expect(flawsOf(report, pack, workbook)).toEqual([]);
  return plainText(report);
}

test.each<[string, string]>([
  [
    "A | Revenue | £m | ≥ 48.0 | 49.6 | 46.1 | | |",
    "Revenue was £49.6m, £1.6m above target and £3.5m (7.6%) up on 2023.",
  ],
  ["A | Overheads | £m | ≤ 9.5 | 9.3 | 9.4 | | |", "Overheads were £9.3m, within the limit of £9.5m."],
  [
    "A | Staff turnover | % | ≤ 12.0% | 11.4% | 13.6% | | |",
    "Staff turnover fell to 11.4% from 13.6%, within the limit of 12.0%.",
  ],
  [
    "A | Complaints | complaints | 120 | 104 | 131 | Lower | |",
    "Complaints fell from 131 to 104, within the limit of 120.",
  ],
  [
    "A | On-time delivery | % | 95.0% | 96.2% | 93.8% | Higher | |",
    "On-time delivery was 96.2% (target 95.0%), up 2.4 percentage points on 2023.",
  ],
  [
    "A | New customers won | customers | 40 | 52 | 37 | Higher | A fair in May. |",
    "The company won 52 new customers, 12 (30%) more than the target of 40; a fair in May.",
  ],
  [
    "A | ERP go-live | date | by 30 Sep 2024 | 16 Sep 2024 | – | | |",
    "The ERP system went live on 16 September 2024, 14 days ahead of the target date.",
  ],
  [
    "A | Audit report | date | by 30 Sep 2024 | 16 Sep 2024 | – | | |",
    "The audit report was done on 16 September 2024, 14 days ahead of the target date.",
  ],
  ["A | Lost-time accidents | accidents | 0 | 0 | 3 | Lower | |", "There were no lost-time accidents."],
  [
    "A | Lost-time accidents | accidents | 0 | 1 | 3 | Lower | A hand injury. | Fit guards.",
    "There was one lost-time accident against a target of none, and three in 2023. The accident was a hand injury.",
  ],
  [
    "A | Lost-time accidents | accidents | 0 | 2 | 2 | Lower | |",
    "There were two lost-time accidents against a target of none",
  ],
  [
    "A | Gross margin | % | ≥ 32.0% | 30.8% | 32.4% | | Steel prices rose. | Index prices.",
    "Gross margin was 30.8%, 1.2 percentage points below target and 1.6 points down on 2023. Steel prices rose.",
  ],
  [
    "A | Days sales outstanding | days | 45 | 52 | 47 | Lower | |",
    "Days sales outstanding rose to 52 days, 7 over the limit of 45 and 5 more than in 2023",
  ],
  [
    "A | Energy use per tonne | kWh | ≤ 410 | 418 | 425 | | |",
    "Energy use was 418 kWh per tonne, 8 kWh over the limit of 410 but 7 kWh less than in 2023",
  ],
  [
    "A | Revenue | £m | ≥ 48.0 | 44.0 | 46.1 | | |",
    "Revenue fell to £44.0m, £4.0m below target and £2.1m (4.6%) down on 2023",
  ],
  [
    "A | Site move | date | by 30 Sep 2024 | 7 Oct 2024 | – | | |",
    "The site move was done on 7 October 2024, 7 days after the target date",
  ],
  [
    "A | Payroll go-live | date | by 30 Sep 2024 | 16 Sep 2024 | – | | |",
    "Payroll went live on 16 September 2024",
  ],
  [
    "A | Calls answered within 30 seconds | % | ≥ 85% | 84% | | | |",
    "The share of calls answered within 30 seconds was 84%, 1 percentage point below target",
  ],
  ["A | Rent collected | % | ≥ 99% | 99.3% | | | |", "The share of rent collected was 99.3% (target 99%)."],
  [
    "A | Deliveries on time | % | ≥ 98% | 98.5% | | | |",
    "The share of deliveries on time was 98.5% (target 98%).",
  ],
  [
    "A | Orders returned | % | ≤ 2% | 1.8% | 2.4% | | |",
    "The share of orders returned fell to 1.8% from 2.4%, within the limit of 2%.",
  ],
  [
    "A | Homes with a valid gas certificate | % | ≥ 98% | 99% | | | |",
    "The share of homes with a valid gas certificate was 99%",
  ],
  ["A | Share of calls answered | % | ≥ 85% | 86% | | | |", "The share of calls answered was 86%"],
  ["A | Sales increased | % | ≥ 5% | 6% | | Higher | |", "Sales increased"],
  [
    "A | Complaints | complaints | ≤ 480 | 436 | | | |",
    "There were 436 complaints, within the limit of 480.",
  ],
  ["A | Complaints | complaints | ≤ 5 | 1 | | | |", "There was one complaint, within the limit of five."],
  ["A | Complaints | complaints | ≤ 5 | 0 | | | |", "There were no complaints, within the limit of five."],
  [
    "A | Pollution incidents | incidents | ≤ 3 | 5 | 6 | | |",
    "There were five pollution incidents, two over the limit of three but one fewer than in 2023",
  ],
  [
    "A | Driver vacancies | vacancies | 9 | 9 | 15 | Lower | |",
    "Driver vacancies fell from 15 to 9, on target.",
  ],
  [
    "A | Training days per employee | days | ≥ 4 | 4.6 | | | |",
    "Training days per employee were 4.6 (target 4).",
  ],
  [
    "A | Yield | % | ≥ 90% | 85% | | | Loss of two contractors. |",
    "The cause was the loss of two contractors.",
  ],
  [
    "A | Yield | % | ≥ 90% | 85% | | | Two crews short from June; hiring closes in May. |",
    "below target. Reason: Two crews short from June.",
  ],
  [
    "A | Complaints upheld | no. | 0 | 3 | 5 | Lower | Three missed collections. |",
    "There were three complaints upheld against a target of none, and five in 2023. Reason: Three missed collections.",
  ],
  ["A | Yield | % | ≥ 90% | 85% | | | Lack of spare parts. |", "The cause was a lack of spare parts."],
  [
    "A | Yield | % | ≥ 90% | 85% | | | Two mains took longer than planned to isolate. |",
    "below target. Two mains took longer than planned to isolate.",
  ],
  ["A | Policy | | In place | In place | | | |", "Policy"],
])("%s", (row, sentence) => {
  expect(told(row, "A | Safety visits | visits | ≥ 10 | 10 | 10 | Higher | |")).toContain(sentence);
});

test("the headline names what was missed", () => {
  const text = told("A | Yield | % | ≥ 90% | 91% | | Higher | |", "A | Scrap | % | ≤ 5% | 6% | | | |");
  expect(text).toContain("One of two KPIs met its target and one missed.");
  expect(text).toContain("The one miss was scrap.");
});

const MET = (index: number) => `A | Yield ${index} | % | ≥ 90% | 91% | | Higher | |`;
const MISSED = (index: number) => `A | Uptime ${index} | % | ≥ 99% | 98% | | Higher | |`;
const several = (make: (index: number) => string, count: number) =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** A table with a column for how things stand, and one row that nothing says which way is better of. */
function rated(status: string, aim = "Target 2024"): string {
  const head = `Area | KPI | Unit | ${aim} | Actual 2024 | Polarity | RAG`;
  const rows = [`A | R&D spend | £m | 1.8 | 2.1 | | ${status}`, "A | Scrap | % | 5% | 4% | Lower | Green"];
  return scorecardReport("Mill Ltd – KPI scorecard", head, ...rows);
}

/** The report of a table of indicators, on a sheet whose name says so. */
function scorecardReport(...rows: readonly string[]): string {
  const rowsOf = workbookOfRows(lines(...rows));
  const workbook = { ...rowsOf, sheets: rowsOf.sheets.map((sheet) => ({ ...sheet, name: "KPIs" })) };
  const run = runEngine(workbook, { locale: "en", engineVersion: "0" });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  return plainText(run.value.report);
}

test.each([
  ["Amber", "R&D spend was £2.1m against £1.8m planned; the scorecard rates it amber."],
  ["A", "R&D spend was £2.1m against £1.8m planned; the scorecard rates it amber."],
  ["On track", "R&D spend was £2.1m against £1.8m planned; its status is given as “On track”."],
  ["", "Whether more or less of it is better is not stated, so it was not assessed"],
  ["–", "Whether more or less of it is better is not stated, so it was not assessed"],
])("a row without a verdict that the table rates %j", (status, told) => {
  const text = rated(status);
  expect(text).toContain(told);
  expect(text).toContain(`R&D spend | £1.8m | £2.1m | Not assessed`);
});

test.each([
  ["MRI suite slipped to 2024/25.", "rates it amber. The MRI suite slipped to 2024/25.", ""],
  [
    "Ward opening slipped. Review the plan in May.",
    "Ward opening slipped. Action: ",
    "eview the plan in May.",
  ],
])(
  "a row without a verdict is told with its comment %j, without words on directions",
  (comment, why, next) => {
    const head = "Domain | Indicator | Target | Actual | Prior year | Status | Commentary | Action";
    const rows = [
      `Money | Capital spend | £18.5m | £11.7m | £16.2m | A | ${comment} |`,
      "People | Vacancy rate | ≤ 8% | 8.5% | 9% | R | Late hires. |",
      "People | Falls | ≤ 9 | 8 | 7 | G | |",
    ];
    const text = scorecardReport("Mill Ltd – KPI scorecard", head, ...rows);
    expect(text).toContain(why);
    expect(text).toContain(next);
    expect(text).not.toMatch(/direction|counts neither/u);
  },
);

test.each<[status: string, counted: string, noted: string]>([
  ["—", "；司机人数未作完成情况评定。", "司机598人，比计划少12人。主要原因是两人退休。"],
  ["黄", "；其余1项为司机人数。", "司机598人，比计划少12人，完成情况评定为“黄”。主要原因是两人退休。"],
])("a Chinese row without a verdict that its form rates %j", (status, counted, noted) => {
  const head = "类别 | 指标 | 单位 | 目标值 | 实际值 | 完成情况 | 偏差原因 | 改进措施";
  const rows = [
    `人员 | 司机人数 | 人 | 610 | 598 | ${status} | 两人退休 | 春季招聘补足`,
    "服务 | 投诉 | 件 | ≤60 | 50 | 完成 | |",
  ];
  const { evaluations } = readEvaluations(
    workbookOfRows(lines("清河公交有限公司2023年度经营指标完成情况表", head, ...rows)),
  );
  const text = plainText(reportOn(evaluations, outlineNamed("kpi-zh"), "zh-CN"));
  expect(text).toContain(counted);
  expect(text).toContain(noted);
  expect(text).toContain("下一步，春季招聘补足。");
  expect(text).not.toContain("考核方向");
});

test("a plan of a later year is not held against what came about before", () => {
  const head = "指标 | 单位 | 2024年实际 | 2025年计划";
  const { evaluations } = readEvaluations(
    workbookOfRows(lines("清河公司经营指标表", head, "产值 | 亿元 | 12 | 13", "销量 | 万台 | 3.1 | 3.3")),
  );
  const text = plainText(reportOn(evaluations, outlineNamed("kpi-zh"), "zh-CN"));
  expect(text).toContain("产值12亿元");
  expect(text).not.toContain("比计划");
});

test.each([
  ["Target 2024", "Target", "within the limit of 5%"],
  ["Budget 2024", "Budget", "within the budget of 5%"],
  ["Plan 2024", "Plan", "within the plan of 5%"],
])("what numbers are held against has the name that its column has: %s", (aim, heading, told) => {
  const text = rated("Amber", aim);
  expect(text).toContain(`KPI | ${heading} | Actual`);
  expect(text).toContain(told);
});

test.each<[number, number, string]>([
  [1, 0, "The KPI met its target."],
  [0, 1, "The KPI missed its target."],
  [2, 0, "Both KPIs met their targets."],
  [0, 2, "Both KPIs missed their targets."],
  [1, 1, "One of two KPIs met its target and one missed."],
  [1, 3, "One of four KPIs met its target and three missed."],
  [3, 1, "Three of four KPIs met their targets and one missed."],
  [3, 0, "All three KPIs met their targets."],
  [12, 0, "All twelve KPIs met their targets."],
  [11, 2, "11 of 13 KPIs met their targets and 2 missed."],
])("%d met and %d missed", (met, missed, sentence) => {
  expect(told(...several(MET, met), ...several(MISSED, missed))).toContain(sentence);
});

test.each<[number, string]>([
  [1, "The table below shows the KPI."],
  [2, "The table below shows both KPIs."],
  [3, "The table below shows all three KPIs."],
])("a table of %d", (count, sentence) => {
  expect(told(...several(MET, count))).toContain(sentence);
});

test.each<[string, string]>([
  [
    "A | Margin | % | ≥ 32% | 31% | 33% | Higher | |",
    "31%, 1 percentage point below target and 2 points down on 2023",
  ],
  [
    "A | Margin | % | ≥ 33% | 31% | 32% | Higher | |",
    "31%, 2 percentage points below target and 1 point down on 2023",
  ],
  ["A | Complaints | complaints | 100 | 104 | 106 | Lower | |", "2 fewer than in 2023"],
  ["A | Water use | m³ | ≤ 100 | 104 | 106 | Lower | |", "2 m³ less than in 2023"],
])("one and few: %s", (row, sentence) => {
  expect(told(row, MET(1))).toContain(sentence);
});

test.each([
  ["养护公路310公里；群众满意度93%。", "Both goals of the year were reached."],
  ["养护公路310公里；群众满意度80%。", "Of two goals of the year, one was reached; the second was not."],
  ["养护公路290公里；群众满意度80%。", "Neither goal of the year was reached."],
])("goals: %s", (actual, sentence) => {
  const goal = "养护公路300公里；群众满意度达到90%以上。";
  const form = sheetOf("项目支出绩效自评表", { ...CLEAN_PROJECT, B10: goal, F10: actual });
  const { evaluations } = readEvaluations(workbookOf(form));
  expect(plainText(reportOn(evaluations, outlineNamed("mof-2020-project"), "en"))).toContain(sentence);
});

test.each([
  [
    "养护公路300公里；新建公路30公里；群众满意度达到90%以上。",
    "养护公路310公里；新建公路31公里；群众满意度91%。",
    "All three goals of the year were reached.",
  ],
  [
    "养护公路300公里；新建公路30公里；群众满意度达到90%以上。",
    "养护公路290公里；新建公路29公里；群众满意度81%。",
    "None of the three goals of the year was reached.",
  ],
])("goals: %s and %s", (goal, actual, sentence) => {
  const form = sheetOf("项目支出绩效自评表", { ...CLEAN_PROJECT, B10: goal, F10: actual });
  const { evaluations } = readEvaluations(workbookOf(form));
  expect(plainText(reportOn(evaluations, outlineNamed("mof-2020-project"), "en"))).toContain(sentence);
});

test("counts of KPIs add up to all of them, and a blank with its reason is told", () => {
  const text = told(
    "A | Overheads | £m | ≤ 9.5 | 9.3 | 9.4 | | |",
    "A | Staff turnover | % | ≤ 12.0% | 13.4% | 13.6% | | |",
    "A | Customer satisfaction | % | ≥ 80% | | 78% | Higher | Survey delayed to June 2025. |",
    "A | Culture | | improved | some progress | | | |",
  );
  expect(text).toContain(
    "One of four KPIs met its target and one missed; no result is reported for customer satisfaction; the other one is culture.",
  );
  expect(text).toContain(
    "No figure is available for customer satisfaction because the survey was delayed to June 2025.",
  );
  expect(told("A | Training | % | 90% | n/a | 88% | Higher | System migration; no data. |")).toContain(
    "No figure is available for training because of a system migration.",
  );
});

test.each([
  [
    "A | Bulky waste income | £000 | 410 | 436.2 | 398 | Higher | |",
    "Bulky waste income was £436.2k, £26.2k above target",
  ],
  [
    "A | Complaints upheld | no. | ≤ 5 | 3 | 6 | Lower | |",
    "Complaints upheld fell from 6 to 3, within the limit of 5.",
  ],
  [
    "A | Cancer treatment within 62 days | % | 85% | 86% | 84% | Higher | |",
    "Cancer treatment within 62 days was 86%",
  ],
  [
    "A | A&E patients seen within 4 hours | % | ≥ 76% | 77% | 75% | | |",
    "The share of A&E patients seen within 4 hours was 77%",
  ],
])("as a board reads it: %s", (row, sentence) => {
  expect(told(row)).toContain(sentence);
});

test.each([
  [
    "Marlow Bay Council – Waste Services KPI report 2024/25",
    "Waste Services KPI report, 2024/25",
    " on Waste Services KPIs, 2024/25.",
  ],
  [
    "St Alban Hospital Trust — Board KPIs, Q4 2023/24",
    "Board KPI report, Q4 2023/24",
    " on board KPIs, Q4 2023/24.",
  ],
  ["Mill Ltd – KPI scorecard, March 2025", "KPI report, March 2025", "its meeting]."],
])("title and opening name what the title of the sheet does: %s", (title, document, about) => {
  const rows = [
    "Area | KPI | Unit | Target | Actual",
    "A | Scrap | % | ≤ 5% | 4%",
    "A | Yield | % | ≥ 90% | 91%",
  ];
  const text = scorecardReport(title, ...rows);
  expect(text.split("\n")[1]).toBe(document);
  expect(text).toContain(about);
});

test.each([
  [
    "清河公交有限公司2024年三季度经营指标完成情况表",
    "清河公交有限公司2024年三季度经营指标完成情况报告",
    "2024年三季度",
  ],
  [
    "清河公交有限公司2024年1-9月经营指标完成情况表",
    "清河公交有限公司2024年1-9月经营指标完成情况报告",
    "2024年1-9月",
  ],
  [
    "清河公交有限公司2024年前三季度经营指标完成情况表",
    "清河公交有限公司2024年前三季度经营指标完成情况报告",
    "2024年前三季度",
  ],
  ["清河公交有限公司2024年度经营指标完成情况表", "清河公交有限公司2024年度经营指标完成情况报告", "2024"],
])("a Chinese title names the part of the year: %s", (title, told, period) => {
  const rows = [
    "类别 | 指标 | 单位 | 目标值 | 实际值",
    "服务 | 投诉 | 件 | ≤60 | 50",
    "服务 | 正点率 | % | ≥96% | 97%",
  ];
  const { evaluations } = readEvaluations(workbookOfRows(lines(title, ...rows)));
  const report = reportOn(evaluations, outlineNamed("kpi-zh"), "zh-CN");
  expect(plainText(report).split("\n")[0]).toBe(told);
  expect(report.year?.text).toBe(period);
  expect(plainText(report)).toContain(`${period.replace(/^2024$/u, "2024年")}，公司设定经营指标2项`);
});

test.each([
  ["Income and expenditure", "-£4.2m", "-£1.1m", ": a deficit of £4.2m, after £1.1m in the year before."],
  ["Income and expenditure", "(£4.2m)", "£1.1m", ": a deficit of £4.2m."],
  ["Operating result", "−£4.2m", "", ": a deficit of £4.2m."],
])("%s of %s against break-even is a deficit", (name, actual, prior, told) => {
  const head = "Domain | Indicator | Target | Actual | Prior year | Status | Commentary";
  const rows = [
    `Money | ${name} | £0.0m | ${actual} | ${prior} | R | Agency spend`,
    "A | Falls | ≤ 9 | 8 | 7 | G |",
  ];
  const text = scorecardReport("Mill Trust – Board KPIs", head, ...rows);
  expect(text).toContain(`${name} missed its target of break-even (£0.0m)${told.slice(0, -1)}`);
  expect(text).toContain(". The cause was agency spend.");
});

test("a table that sets two years beside each other tells how they differ, and no verdicts", () => {
  const text = scorecardReport(
    "Harbour Museums Trust – performance indicators 2024 against 2023",
    "Indicator | Unit | 2023 | 2024 | Change | Comment",
    "Visits | visits | 412300 | 438950 | 26650 | Free Sundays from May",
    "Satisfaction | % | 91% | 93% | | ",
  );
  expect(text).toContain("For 2024, two KPIs are reported.");
  expect(text).toContain("KPI | Actual | Year before\n");
  expect(text).toContain(
    "Visits rose by 6.5% to 438,950, from 412,300 in 2023. The cause was free Sundays from May.",
  );
  expect(text).toContain("Satisfaction rose to 93%, from 91% in 2023.");
});

test("sums of lines are told and nobody is asked why, and the title is the table's own", () => {
  const text = scorecardReport(
    "Northfield Parish Council – Budget against actual 2024",
    "Line | Budget | Actual | Explanation",
    "Income | | | ",
    "Hall hire | £24,000 | £21,350 | The roof was repaired",
    "Total income | £24,000 | £21,350 | ",
  );
  expect(text).toContain("Northfield Parish Council\nBudget against actual, 2024");
  expect(text).toContain("Total income was £21,350, £2,650 below budget.");
  expect(text).not.toContain("why total income");
  expect(text).not.toContain("action on total income");
});

test("nothing is compared with a year that no cell names before a financial year", () => {
  const text = scorecardReport(
    "St Brannoc Trust – Integrated Performance Report – Month 12, 2024/25",
    "Domain | KPI | Target | Actual | Prior year | RAG",
    "Access | Cancer standard | ≥70% | 71.3% | 65.4% | Green",
  );
  expect(text).toContain("up 5.9 percentage points on the year before.");
});
