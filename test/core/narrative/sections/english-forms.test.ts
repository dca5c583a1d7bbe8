import { sheetOf, type Cells } from "../../../support/evaluation-builder";
import { engineReport } from "../support/engine-report";
import { projectReport } from "../support/project-report";

test.each<[what: string, cells: Cells, told: RegExp]>([
  ["counts without their measure word", {}, /“受益行政村数量” was 42 \(target 40\)/u],
  [
    "counts of people",
    { D12: "培训人数", E12: "≥100人", F12: "96人", H12: 14 },
    /was 96 people \(target 100\)/u,
  ],
  ["one of them", { D12: "引进人才", E12: "≥1人", F12: "1人" }, /was 1 person\./u],
  [
    "tens of thousands",
    { D12: "造林面积", E12: "≥1.2万亩", F12: "1.25万亩" },
    /was 12,500 mu \(target 12,000\)/u,
  ],
  ["sums", { E15: "≤100万元", F15: "95.5万元" }, /was CNY 955,000, within the limit of CNY 1,000,000/u],
  [
    "sums for each",
    { D15: "补助标准", E15: "3000元/人", F15: "2600元/人" },
    /“补助标准” was CNY 2,600 per person\./u,
  ],
  [
    "sums that fell short",
    { D12: "销售收入", E12: "1100万元", F12: "1093万元", H12: 14 },
    /missed its target by CNY 70,000/u,
  ],
  ["ranges", { D12: "对象年龄", E12: "18-54周岁", F12: "60周岁", H12: 10 }, /18 to 54 years of age/u],
  [
    "days, months and spans of time",
    {
      D12: "完工时间",
      E12: "2022年12月",
      F12: "2022年11月完成",
      D13: "验收时间",
      E13: "2022-12-31",
      F13: "2022年11月5日",
      D16: "培训时间",
      E16: "2022.1.1-12.31",
      F16: "2022.1.1-12.31",
    },
    /“完工时间” was November 2022.*“验收时间” was 5 November 2022.*“培训时间” was 1 January to 31 December 2022/su,
  ],
  ["words of a state in marks", { E17: "明显改善", F17: "有所改善" }, /was “有所改善”/u],
  ["sentences in marks", { E17: "健全", F17: "制度健全，严格执行" }, /: “制度健全，严格执行”\./u],
  ["levels by their usual terms", {}, /^## Outputs\nOutputs: of four indicators/mu],
  ["levels of a form's own in its words", { B12: "办案" }, /^## 办案$/mu],
  ["funds by their usual terms", {}, /fiscal appropriations of the year CNY 800,000 \(80%\); other funds/u],
  ["funds of a form's own in marks", { B8: "村级公益金" }, /“村级公益金” CNY 200,000 \(20%\)/u],
  ["an answer to a question", { D16: "是否按期开放", E16: "是", F16: "是" }, /“是否按期开放”: yes\./u],
  [
    "equal rates and neighbours together",
    { E12: "300公里", F12: "300公里", E13: "100%", F13: "100%", E14: "100%", F14: "100%", H14: 10 },
    /“养护工程验收合格率” and “年度养护任务完成率” were both 100%\./u,
  ],
  ["grades in English", {}, /grade “excellent”/u],
  [
    "a document by its title",
    {},
    /In line with the Measures for the Performance Evaluation of Project Expenditure \(《/u,
  ],
  ["causes of a form's own in marks", {}, /The cause: “汛期停工.*”\./u],
  ["a single annex", {}, /^Annex: “/mu],
  [
    "points that were lost by the name in marks",
    { H12: 12, I12: "归档不及时" },
    /points were lost on “养护公路里程” 3/u,
  ],
  [
    "rows whose names say nothing are asked for",
    { D12: "（名称缺失）", F12: "310公里" },
    /The results of one further indicator were 310 km: \[To complete: their names\]/u,
  ],
])("English tells %s", (_what, cells, told) => {
  expect(projectReport(cells, "en")).toMatch(told);
});

const scorecard = (title: string, ...rows: readonly (readonly string[])[]) =>
  engineReport(
    [
      sheetOf(
        "KPIs",
        Object.fromEntries(
          [[title], ["KPI", "Target", "Actual", "Previous year", "Comment"], ...rows].flatMap((row, index) =>
            row.map((text, column) => [`${"ABCDE"[column]}${index + 1}`, text || null]),
          ),
        ),
      ),
    ],
    "kpi-en",
    "en",
  );

test("a year that is not the calendar's is told as its title has it, and the body before the dash", () => {
  const text = scorecard(
    "St Brannock Community Trust - Performance scorecard 2023/24",
    ["Friends and Family score", "≥ 90%", "93%", "91%", ""],
    [
      "Agency spend",
      "≤ £8.0m",
      "£9.4m",
      "£10.1m",
      "Vacancies in theatres. Managers to approve each booking.",
    ],
    ["MRSA cases", "0", "0", "2", ""],
  );
  expect(text).toMatch(/^St Brannock Community Trust\nKPI report, 2023\/24/u);
  expect(text).toContain("up 2 percentage points on the year before");
  expect(text).toContain(
    "Agency spend was £9.4m, £1.4m over the limit of £8.0m but £0.7m (6.9%) down on the year before.",
  );
  expect(text).toContain("The cause was vacancies in theatres.");
  expect(text).toContain("Agency spend: managers to approve each booking.");
  expect(text).toContain("There were no MRSA cases.");
});

test("sums in thousands and billions keep their letters", () => {
  const text = scorecard(
    "Mill Ltd - KPI scorecard 2023",
    ["Revenue", "≥ $1.2bn", "$1.1bn", "", "Prices fell."],
    ["Cash", "≥ $950k", "$900k", "", "We will collect sooner."],
    ["Profit", "≥ $2 million", "$3 million", "", ""],
  );
  expect(text).toContain("$1.1bn, $0.1bn below target");
  expect(text).toContain("$900k, $50k below target");
  expect(text).toContain("$3 million");
});
