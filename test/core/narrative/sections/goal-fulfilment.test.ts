import { engineReport } from "../support/engine-report";
import type { Cells } from "../../../support/evaluation-builder";
import { findingsOf, label, projectForm } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";
import { workbookOf as snapshotOf } from "../../../support/snapshot-builder";

/** The sentence on what became of the goals, of a form whose indicators reach all targets. */
const toldOf = (cells: Cells, locale: "zh-CN" | "en" = "zh-CN") =>
  /^(?:年度目标(?:完成情况|已完成。$)|.{0,6}完成.{0,6}目标。$|Progress on the goals).*$/mu.exec(
    projectReport({ F14: "100%", H14: 10, I14: null, ...cells }, locale),
  )?.[0] ?? null;

test.each<[what: string, done: string, told: string | null]>([
  [
    "words that no indicator tells",
    "养护任务如期完成，沿线通行条件按期恢复。",
    "年度目标完成情况：养护任务如期完成，沿线通行条件按期恢复。",
  ],
  [
    "clauses of other numbers than the goal",
    "1.修复桥涵9座;2.清理边沟12公里",
    "年度目标完成情况：一是修复桥涵9座；二是清理边沟12公里。",
  ],
  [
    "money alone",
    "1.完成1329120.67元;2.运转439120.67元",
    "年度目标完成情况：【请核实：实际完成情况（F10）填写的是资金数，请写明年度目标的完成情况】。",
  ],
  [
    "the rest behind a number that an indicator tells",
    "养护农村公路300公里，验收合格率96.2%，沿线通行条件按期恢复",
    "年度目标完成情况：沿线通行条件按期恢复。",
  ],
  [
    "a rest that needs what is before it",
    "养护农村公路300公里，但未验收",
    "年度目标完成情况：养护农村公路300公里，但未验收。",
  ],
  [
    "clauses that no indicator tells beside one that is told",
    "养护农村公路300公里；群众出行条件改善；应急道班建成",
    "年度目标完成情况：养护农村公路300公里；群众出行条件改善；应急道班建成。",
  ],
  ["a number that no indicator has", "养护公路310公里", "年度目标完成情况：养护公路310公里。"],
  [
    "numbers that indicators tell",
    "养护农村公路300公里，养护工程验收合格率96.2%",
    "年度目标完成情况：养护农村公路300公里，养护工程验收合格率96.2%。",
  ],
  ["a sentence on the goals", "完成年度目标", "年度目标已完成。"],
  ["the goal once more", "养护农村公路300公里，验收合格率不低于95%", "年度目标完成情况与预期目标一致。"],
  ["the goal once more, in a word", "同预期目标", "年度目标完成情况与预期目标一致。"],
  ["nothing", "无", "年度目标完成情况：【请填写：年度目标的实际完成情况】。"],
  ["nothing legible", "（文字未能辨认）", "年度目标完成情况：【请填写：年度目标的实际完成情况】。"],
  [
    "a number alone",
    "37.24",
    "年度目标完成情况：【请核实：实际完成情况（F10）填写的是数字，请写明年度目标的完成情况】。",
  ],
  ["another place", "见附件", null],
  ["a remark on the cell", "（与预期目标文字相同）", "年度目标完成情况与预期目标一致。"],
  ["the name of the project", "农村公路养护", "年度目标完成情况：【请填写：年度目标的实际完成情况】。"],
])("%s", (_what, done, told) => {
  expect(toldOf({ F10: done })).toBe(told);
});

test.each([
  [{ F10: "养护农村公路280公里，其余20公里因改线未养护，应急道班建成" }],
  [{ F10: "养护农村公路280公里，应急道班建成", F12: "280公里", H12: 14 }],
])("of a goal that was reached in part both halves are told: %j", (cells) => {
  expect(toldOf({ ...cells, E12: "≥300公里" })).toBe(`年度目标完成情况：${cells.F10}。`);
});

test("the goal once more is asked about where results are written that way, too", () => {
  const copied = { E12: "≥300公里", F12: "≥300公里", F10: "同预期目标" };
  expect(toldOf(copied)).toBe("年度目标完成情况：【请填写：年度目标的实际完成情况】。");
});

test.each(["同预期目标", "（与预期目标文字相同）", "养护农村公路300公里，验收合格率不低于95%"])(
  "the goal once more is asked about where an indicator on it fell short: %s",
  (done) => {
    expect(toldOf({ F10: done, F12: "290公里" })).toBe(
      "年度目标完成情况：【请核实：实际完成情况（F10）与预期目标相同，而养护公路里程未达到目标，请写明年度目标的完成情况】。",
    );
  },
);

test("goals whose numbers are repeated are not counted as reached where an indicator on them fell short", () => {
  const goals = "养护公路300公里；修复桥梁12座";
  const text = projectReport({ B10: goals, F10: goals, F12: "290公里" });
  expect(text).not.toContain("2项年度目标全部完成");
  expect(text).toContain("年度目标完成情况：【请核实：实际完成情况（F10）与预期目标相同");
});

test("of several projects the goal once more is told by the same rule", () => {
  const forms = [
    projectForm({ F10: "同预期目标", F14: "100%", H14: 10 }),
    projectForm({ C3: "桥梁加固", F10: "同预期目标", F12: "290公里", F14: "100%", H14: 10 }, "桥梁"),
  ];
  const text = engineReport(forms, "mof-2020-project");
  expect(text).toContain("农村公路养护项目：年度目标完成情况与预期目标一致。");
  expect(text).toMatch(
    /桥梁加固项目：年度目标完成情况：【请核实：.*与预期目标相同，而养护公路里程未达到目标/,
  );
});

test("goals in rows of their own are told row by row", () => {
  const rows = [
    ["项目支出绩效自评表（2023年度）"],
    ["项目名称", "农村公路养护"],
    ["年度总体目标", "序号", "预期目标", "实际完成情况"],
    ["", 1, "养护农村公路300公里。", "养护农村公路300公里"],
    ["", 2, "建成应急道班2个", "建成应急道班1个；另1个在建"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "养护里程", "≥300公里", "300公里", 100, 100],
  ];
  const told = engineReport(snapshotOf(rows).sheets, "mof-2020-project");
  expect(told).toContain("2023年度目标是：一是养护农村公路300公里；二是建成应急道班2个。");
  expect(told).toContain("年度目标完成情况：一是养护农村公路300公里；二是建成应急道班1个；另1个在建。");
  const another = snapshotOf(
    rows.map((row) => row.map((cell) => (cell === "农村公路养护" ? "桥梁加固" : cell))),
  );
  const both = [...snapshotOf(rows).sheets, ...another.sheets.map((sheet) => ({ ...sheet, name: "桥梁" }))];
  const several = engineReport(both, "mof-2020-project");
  expect(several).toMatch(
    /农村公路养护项目：年度目标完成情况：一是养护农村公路300公里；二是建成应急道班1个；/u,
  );
  expect(several).toMatch(/桥梁加固项目：年度目标完成情况：一是养护农村公路300公里；二是建成应急道班1个；/u);
  const blank = rows.map((row, index) => (index === 3 || index === 4 ? [...row.slice(0, 3), "无"] : row));
  expect(engineReport(snapshotOf(blank).sheets, "mof-2020-project")).toContain(
    "年度目标完成情况：【请填写：年度目标的实际完成情况】。",
  );
  const open = rows.map((row, index) => (index === 3 ? [...row.slice(0, 3), ""] : row));
  expect(engineReport(snapshotOf(open).sheets, "mof-2020-project")).toContain(
    "年度目标完成情况：一是【请填写：年度目标的实际完成情况】；二是建成应急道班1个；另1个在建。",
  );
  expect(findingsOf(snapshotOf(open)).map(label)).toContain("W19.goal-actual D4");
  const many = Array.from({ length: 12 }, (_, index) => ["", index + 1, `完成任务${index + 1}件`, "已办结"]);
  const long = engineReport(
    snapshotOf([...rows.slice(0, 3), ...many, ...rows.slice(5)]).sheets,
    "mof-2020-project",
  );
  expect(long).toContain("完成任务12件");
  expect(long).not.toContain("二是完成任务2件");
});

test("a form that states no goal may still tell what was done", () => {
  expect(toldOf({ B10: null, F10: "沿线通行条件按期恢复" })).toBe("年度目标完成情况：沿线通行条件按期恢复。");
});

test("a goal that only says what money was applied for is asked for", () => {
  const text = projectReport({ B10: "申请2026400元：运转400000、报酬252000等五项", F10: "完成1329120.67元" });
  expect(text).toContain("【请核实：年度目标（B10）填写的是资金数，请写明绩效目标】");
  expect(text).toContain("【请核实：实际完成情况（F10）填写的是资金数，请写明年度目标的完成情况】");
  expect(text).not.toContain("2026400");
});

test("what was done of goals that are counted is not told once more", () => {
  const text = projectReport({ B10: "养护公路300公里；修复桥梁12座", F10: "养护公路310公里；修复桥梁12座" });
  expect(text).toContain("2项年度目标全部完成。");
  expect(text).not.toContain("年度目标完成情况");
});

test("a sentence on the goals needs its label where an indicator fell short", () => {
  expect(toldOf({ F10: "完成年度目标", F14: "98%", H14: 9.8 })).toBe("年度目标完成情况：完成年度目标。");
});

test("more clauses than are numbered stand as they are", () => {
  const clauses = Array.from({ length: 11 }, (_, index) => `任务${"甲乙丙丁戊己庚辛壬癸子"[index]}已落实`);
  expect(toldOf({ F10: clauses.join("；") })).toBe(`年度目标完成情况：${clauses.join("；")}。`);
});

test("of several projects each says its own", () => {
  const forms = [
    projectForm({ F10: "沿线通行条件按期恢复" }),
    projectForm({ C3: "桥梁加固", F10: "无" }, "桥梁"),
  ];
  const text = engineReport(forms, "mof-2020-project");
  expect(text.match(/^.*沿线通行条件按期恢复.*$/gmu)).toEqual([
    "农村公路养护项目：年度目标完成情况：沿线通行条件按期恢复。",
  ]);
});

test("English", () => {
  expect(toldOf({ F10: "完成年度目标" }, "en")).toBe("Progress on the goals: “完成年度目标”.");
});

test("what became of the goals is asked for where both places hold something else", () => {
  expect(toldOf({ B10: "43.2", F10: "37.24" })).toBe(
    "年度目标完成情况：【请核实：实际完成情况（F10）填写的是数字，请写明年度目标的完成情况】。",
  );
  expect(toldOf({ B10: "农村公路养护", F10: "农村公路养护" })).toBe(
    "年度目标完成情况：【请填写：年度目标的实际完成情况】。",
  );
});
