import { board, chineseReport } from "../support/board";

test("what a table itself calls partly met is not called missed", () => {
  const text = board(
    "Harbour Youth Trust – Impact report 2023",
    "Measure | Target | Actual | Met? | Story",
    "Young people in weekly clubs | 450 | 472 | Yes |",
    "Detached sessions run | 180 | 163 | Partly | Two youth workers left in May",
    "Accredited awards gained | 120 | 131 | Yes |",
    "Volunteers under 25 | 40 | 38 | Partly | Exams clashed with training",
  );
  expect(text).toContain("Two of four measures met their targets and two did so in part.");
  expect(text).toContain("What was partly met, and why");
  expect(text).toContain("The two partly met were detached sessions run and volunteers under 25.");
  expect(text).not.toMatch(/\bMissed\b|missed\./u);
});

const MEASURES = "Measure | Target | Actual | Status | Story";

test.each([
  [
    "what was missed is counted apart",
    [
      "Waste recycled | 47% | 45% | Partly met | Dry summer",
      "Homes let in time | 90% | 80% | Not met | Staff left",
      "Fly-tips cleared in time | 92% | 94% | Met |",
    ],
    [
      "One of three measures met its target, one did so in part and one missed.",
      "What was missed or partly met, and why",
    ],
  ],
  [
    "none was met",
    ["Waste recycled | 47% | 45% | Partly met |", "Homes let in time | 90% | 80% | Not met |"],
    ["One of two measures partly met its target and one missed."],
  ],
  [
    "all were met in part",
    ["Waste recycled | 47% | 45% | Partly met |", "Homes let in time | 90% | 80% | Partly met |"],
    ["Both measures partly met their targets."],
  ],
  [
    "the only one was met in part",
    ["Waste recycled | 47% | 45% | Partly met |"],
    ["The measure partly met its target."],
  ],
  [
    "rows without a verdict are left out",
    [
      "Waste recycled | 47% | 45% | Partly met |",
      "Apprentice numbers | 80 | 68 | Partly met | Two employers withdrew",
      "Site footprint | 40 | 38 | - |",
      "Fleet footprint | 40 | 38 | - |",
    ],
    [
      "Of the four measures, two partly met their targets; ",
      "Apprentice numbers came to 68, 12 below target",
    ],
  ],
])("of rows that a table calls partly met: %s", (_, rows, expected) => {
  const text = board("Wexham Borough Council – Corporate performance report 2024", MEASURES, ...rows);
  for (const words of expected) expect(text).toContain(words);
});

const KPIS = "指标 | 计划 | 实际 | 完成情况 | 未完成原因";

test.each([
  [
    [
      "工单办结率 | 95% | 93% | 部分完成 | 人手不足",
      "系统下线数 | 6个 | 4个 | 部分完成 | 数据未迁移",
      "用户满意度 | 90% | 92% | 完成 |",
      "等保测评 | 通过 | 未开展 | 未完成 | 流标",
    ],
    [
      "指标4项，完成1项，部分完成2项，未完成1项。",
      "部分完成和未完成指标及原因",
      "工单办结率93%，比计划低2个百分点",
    ],
  ],
  [
    ["工单办结率 | 95% | 93% | 部分完成 | 人手不足", "等保测评 | 通过 | 未开展 | 未完成 | 流标"],
    ["指标2项，部分完成1项，未完成1项。"],
  ],
  [
    ["工单办结率 | 95% | 93% | 部分完成 | 人手不足", "用户满意度 | 90% | 92% | 完成 |"],
    ["指标2项，完成1项，部分完成1项。", "部分完成指标及原因"],
  ],
  [["工单办结率 | 95% | 93% | 部分完成 | 人手不足"], ["指标1项，部分完成1项。"]],
])("部分完成 is no 未完成 (%#)", (rows, expected) => {
  const text = chineseReport("信息技术部2024年度部门KPI完成情况表", KPIS, ...rows);
  for (const words of expected) expect(text).toContain(words);
  expect(text).not.toContain("比目标");
});

test("an aim is not told as a fact", () => {
  const text = board(
    "Harbour Youth Trust – Impact report 2023",
    "What we set out to do | How we measure it | Target | Actual | Status",
    "Young people feel safer | Young people in weekly clubs | 450 | 472 | Yes",
    "- | Detached sessions run | 150 | 163 | Yes",
    "Young people gain skills | Accredited awards gained | 120 | 131 | Yes",
    "- | Volunteers under 25 | 36 | 38 | Yes",
  );
  expect(text).toContain("Aim: Young people feel safer. ");
  expect(text).toContain("Aim: Young people gain skills. ");
});

test("a row that failed without a value is told without one", () => {
  const text = board(
    "Mill Ltd – KPI scorecard 2023",
    "KPI | Target | Actual | Pass / Fail",
    "Works started on date | 92% | - | Fail",
    "Invoices correct | 97% | 98% | Pass",
  );
  expect(text).toContain("Works started on date missed the target (92%)");
});
