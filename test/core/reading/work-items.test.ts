import type { WorkItem } from "../../../src/core/evaluation/evaluation";
import { readEvaluations } from "../../../src/core/reading";
import { workbookOf, type SheetInput } from "../../support/snapshot-builder";

const HEADER = ["部分", "事项", "工作概述", "指标", "完成值", "单位", "上年值", "佐证"];

function items(rows: SheetInput["rows"], merges: SheetInput["merges"] = []): readonly WorkItem[] {
  return readEvaluations(workbookOf(rows, merges, "履职情况")).evaluations[0]?.workItems ?? [];
}

/** Section, title, summary and facts of each item. */
function short(all: readonly WorkItem[]): readonly (readonly unknown[])[] {
  return all.map(({ section, title, summary, facts }) => [
    section.text,
    title.text,
    summary.length === 0 ? null : summary.map(({ text }) => text).join("\n"),
    facts.map(({ name, value, prior }) => `${name.text} ${value.value ?? value.raw} ${prior?.value ?? "-"}`),
  ]);
}

const EXPECTED = [
  ["一、履职", "开好人代会", "圆满完成。", ["会议 11 8", "任免 19 -"]],
  ["一、履职", "学习", "只有概述", []],
  ["二、代表", "联络", null, ["走访 20000 -"]],
];

test("sections and items blank below their first row", () => {
  const evaluation = readEvaluations(
    workbookOf([
      ["2021年度履职情况"],
      ["填报单位：某某局"],
      HEADER,
      ["一、履职", "开好人代会", "圆满完成。", "会议", 11, "次", 8, "纪要"],
      ["", "", "", "任免", "19", "人次", "—"],
      [],
      ["", "学习", "只有概述"],
      ["二、代表", "联络", "", "走访", "2万人"],
    ]),
  ).evaluations[0];
  expect(evaluation).toMatchObject({
    kind: "work-summary",
    year: { text: "2021" },
    indicators: [],
    total: null,
  });
  expect(short(evaluation?.workItems ?? [])).toEqual(EXPECTED);
  expect(evaluation?.workItems[0]?.facts[0]).toMatchObject({
    unit: { text: "次" },
    evidence: { text: "纪要" },
  });
});

test("sections and items repeated or merged, columns in another order with other words", () => {
  const header = ["板块", "完成数", "量化指标", "工作事项", "去年值", "计量单位", "工作情况"];
  const repeated = [
    header,
    ["一、履职", 11, "会议", "开好人代会", 8, "次", "圆满完成。"],
    ["一、履职", 19, "任免", "开好人代会", "", "人次", "圆满完成。"],
    ["一、履职", "", "", "学习", "", "", "只有概述"],
    ["二、代表", "2万人", "走访", "联络"],
  ];
  expect(short(items(repeated))).toEqual(EXPECTED);
  const merged = repeated.map((row, index) =>
    index === 2 ? ["", 19, "任免", "", "", "人次", ""] : index === 3 ? ["", ...row.slice(1)] : row,
  );
  expect(short(items(merged, ["A2:A4", "D2:D3", "G2:G3"]))).toEqual(EXPECTED);
});

test("facts without items, summaries over several rows, totals and signatures", () => {
  const { evaluations, skipped } = readEvaluations(
    workbookOf([
      ["事项", "概述", "指标", "数值", "单位"],
      ["", "", "会议", 3, "次"],
      ["学习", "第一段", "", "", ""],
      ["", "第二段", "次数", "", "次"],
      ["", "第二段"],
      ["合计", "", "", 3],
      ["填表人：张三", "", "联系电话：", 13800138000],
    ]),
  );
  expect(short(evaluations[0]?.workItems ?? [])).toEqual([
    ["", "", null, ["会议 3 -"]],
    ["", "学习", "第一段\n第二段", ["次数  -"]],
  ]);
  expect(skipped).toMatchObject([{ reason: "placeholder-row", text: "合计" }]);
  expect(evaluations[0]?.notes.map(({ role, body }) => [role, body.text])).toEqual([
    ["signature", "填表人：张三"],
    ["signature", "联系电话："],
    ["signature", "13800138000"],
  ]);
});

test.each([
  ["工作指标", "完成值"],
  ["工作内容", "数量"],
  ["指标", "2021年完成值"],
])("the figures under %s and %s are facts", (name, value) => {
  const [item] = items([
    ["部分", "事项", "工作概述", name, value, "单位"],
    ["一、履职", "会议", "", "党组会议", 11, "次"],
  ]);
  expect(short(item ? [item] : [])).toEqual([["一、履职", "会议", null, ["党组会议 11 -"]]]);
});

test("sections with prose alone", () => {
  expect(
    short(
      items([
        ["部分", "工作概述"],
        ["一、概况", "本单位职责明确。"],
      ]),
    ),
  ).toEqual([["一、概况", "", "本单位职责明确。", []]]);
});

test("two work summaries on a sheet, and one above a form", () => {
  const work = [HEADER, ["一、履职", "会议", "", "次数", 1, "次"]];
  const form = [
    ["指标名称", "指标值", "得分"],
    ["甲", 5, 1],
  ];
  const { evaluations } = readEvaluations(workbookOf([...work, ["2022年工作总结"], ...work, ...form]));
  expect(evaluations.map(({ kind }) => kind)).toEqual(["work-summary", "work-summary", "project"]);
});

test("a table of scored tasks is no work summary", () => {
  const { evaluations } = readEvaluations(
    workbookOf([
      ["事项", "指标", "完成值", "得分"],
      ["x", "甲", 5, 1],
    ]),
  );
  expect(evaluations.map(({ kind }) => kind)).toEqual(["project"]);
});

test("work that is counted as it stands is gathered by its kind, with who did it", () => {
  const { evaluations } = readEvaluations(
    workbookOf(
      [
        ["龙桥街道办事处2024年工作总结表"],
        ["类别", "工作内容", "数量", "单位", "上年数", "负责科室"],
        ["党建工作", "召开党工委会议", 36, "次", 32, "党政办"],
        ["", "发展党员", 9, "名", 11, "党建办"],
        ["民生服务", "办理低保", 58, "户", 64, "社会事务办"],
      ],
      [],
      "工作总结",
    ),
  );
  const [form] = evaluations;
  expect(short(form?.workItems ?? [])).toEqual([
    ["党建工作", "", null, ["召开党工委会议 36 32", "发展党员 9 11"]],
    ["民生服务", "", null, ["办理低保 58 64"]],
  ]);
  expect(form?.workItems[0]?.facts[0]?.owner?.text).toBe("党政办");
  expect(form?.unread).toEqual([]);
});

test("what was achieved in words, without names for numbers, is told behind how it was done", () => {
  const { evaluations } = readEvaluations(
    workbookOf([
      ["东城区档案馆2024年工作总结"],
      ["工作事项", "工作情况", "完成情况", "责任人"],
      ["档案接收", "接收到期档案进馆。", "接收档案12600卷", "李建国"],
      ["数字化", "建立全文检索库。", "扫描86万页", "王敏"],
    ]),
  );
  expect(short(evaluations[0]?.workItems ?? [])).toEqual([
    ["", "档案接收", "接收到期档案进馆。\n接收档案12600卷", []],
    ["", "数字化", "建立全文检索库。\n扫描86万页", []],
  ]);
  expect(evaluations[0]?.unread).toEqual([]);
});
