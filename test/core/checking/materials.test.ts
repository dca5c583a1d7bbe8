import { describeFinding } from "../../../src/core/checking";
import { assessWorkbook, findingsTranslator } from "../../../src/core/engine";
import type { Finding } from "../../../src/core/evaluation/finding";
import {
  CLEAN_PROJECT,
  projectForm,
  sheetOf,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";

const FORM = projectForm();

function found(...sheets: readonly Cells[]): readonly Finding[] {
  const named = sheets.map((cells, index) =>
    sheetOf(index === 0 ? "报告素材" : `报告素材${index + 1}`, cells),
  );
  const assessed = assessWorkbook(workbookOf(FORM, ...named));
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return assessed.value.findings;
}

const HEAD = { A1: "需要填写的内容", B1: "填写内容" };
const SOUND = { ...HEAD, A2: "单位职责", B2: "管理农村公路。", A3: "结果应用" };

test.each<[string, readonly Cells[], readonly string[]]>([
  ["sound materials", [SOUND], []],
  ["one thing asked for twice", [{ ...SOUND, A4: "单位职责：", B4: "养护农村公路。" }], ["W45.twice B2,B4"]],
  ["a blank entry beside a written one", [{ ...SOUND, A4: "单位职责" }], ["W45.twice B2,B4"]],
  ["the same under a number", [{ ...SOUND, A4: "（2）单位职责", B4: "养护农村公路。" }], ["W45.twice B2,B4"]],
  ["two blank entries", [{ ...SOUND, A4: "结果应用" }], []],
  ["the same on two sheets", [SOUND, SOUND], ["W45.twice B2,B2"]],
  ["words beside the table", [{ ...SOUND, D2: "另附", D3: "清单" }], ["W45.unread D2,D3"]],
  [
    "a list with numbered headings, which is no report",
    [{ A1: "自评报告素材", A2: "一、单位职责", B2: "管理公路。", A3: "二、结果应用", B3: "公开。" }],
    [],
  ],
])("%s", (_what, sheets, labels) => {
  const said = found(...sheets).map(
    ({ rule, variant, at }) =>
      `${rule}.${variant ?? ""} ${at.map(({ row, column }) => `${"ABCDEF"[column] ?? ""}${row + 1}`).join(",")}`,
  );
  expect(said).toEqual(labels);
});

describe("what the sheet of materials tells is not asked for again", () => {
  const open: Cells = { C6: 90, C7: 70, E6: 85, E7: 65, G6: "85%", H6: 8.5, D18: "沿线群众满意度" };
  const rules = (materials: Cells): readonly string[] => {
    const form = sheetOf("项目支出绩效自评表", { ...CLEAN_PROJECT, ...open });
    const assessed = assessWorkbook(workbookOf(form, sheetOf("报告素材", { ...HEAD, ...materials })));
    if (!assessed.ok) throw new Error(assessed.error.kind);
    return assessed.value.findings.flatMap(({ rule }) => (/W03|W10|W13/.test(rule) ? [rule] : []));
  };
  const ADJUSTED = { A2: "年中预算调整的原因", B2: "新增灾毁修复任务。" };
  const EXECUTED = { A3: "预算执行偏差的原因", B3: "质保金未到支付时间。" };
  const SURVEY = { A4: "满意度调查方式、对象和样本量", B4: "向沿线群众发放问卷200份。" };

  test.each<[string, Cells, readonly string[]]>([
    ["nothing told", {}, ["W03", "W10", "W13"]],
    ["why the budget changed", ADJUSTED, ["W03", "W10"]],
    ["why money was left", EXECUTED, ["W10", "W13"]],
    ["how people were asked", SURVEY, ["W03", "W13"]],
    ["everything", { ...ADJUSTED, ...EXECUTED, ...SURVEY }, []],
    ["blank entries", { A2: "年中预算调整的原因", A3: "预算执行偏差的原因" }, ["W03", "W10", "W13"]],
  ])("%s", (_what, materials, expected) => {
    expect(rules(materials)).toEqual(expected);
  });
});

test("the findings say what to do in both languages", () => {
  const findings = found({ ...SOUND, A4: "单位职责", B4: "养护农村公路。", D2: "另附" });
  const say = (locale: "zh-CN" | "en") =>
    findings.map((finding) => describeFinding(finding, findingsTranslator(locale)).message);
  expect(say("zh-CN")).toEqual([
    "“单位职责”在报告素材中有2条（B2、B4），报告只能采用一条。请合并为一条，删除其余各行。",
    "工作表“报告素材”的D2有1个单元格没有读取，如“另附”。要写进报告的，请填入“填写内容”一栏，并在同一行写明是什么内容；不需要的，请删除。",
  ]);
  expect(say("en").join("\n")).toMatch(
    /2 entries for “单位职责” \(B2, B4\)[\s\S]*Not read on the sheet “报告素材”: D2/,
  );
});

test("without a form there is nothing to hold them against", () => {
  const assessed = assessWorkbook(workbookOf(sheetOf("报告素材", SOUND)));
  expect(assessed).toMatchObject({ ok: false, error: { kind: "no-evaluation", blank: false } });
});
