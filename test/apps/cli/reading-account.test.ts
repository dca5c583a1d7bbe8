import type { ReadOutput } from "../../../src/apps/cli/json/read-schema";
import { jiyan, temporaryFolder, typeWorkbook, type TypedRows } from "./session";

const path = temporaryFolder();

/** A list whose fourth heading nobody knows, with a note beside it and blank rows. */
const RENAMED: TypedRows = [
  ["项目支出绩效自评表（2023年度）"],
  ["一级指标", "二级指标", "三级指标", "某某栏目", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "新建里程", "≥300公里", "312公里", 50, 50],
  ["效益指标", "社会效益指标", "受益人口", "≥2万人", "2.1万人", 50, 50],
  ["满意度指标", "服务对象满意度指标"],
  [null, "指标1："],
  [null, "指标2："],
];

async function readJson(file: string): Promise<ReadOutput> {
  const { out } = await jiyan(["read", file, "--json"]);
  return JSON.parse(out) as ReadOutput;
}

test("read lists the cells that nobody read, with their heading and what they likely are", async () => {
  const file = await typeWorkbook(path("renamed.xlsx"), { 自评表: RENAMED });
  const { out, code } = await jiyan(["read", file]);
  expect(code).toBe(0);
  expect(out).toContain("没有读取的内容（3个单元格）");
  expect(out).toMatch(/│ 单元格 +│ 内容 +│ 所在标题或旁边文字 +│ 看来是 +│/);
  expect(out).toMatch(/│ D3 +│ ≥300公里 +│ 某某栏目 +│ 年度指标值 +│/);
  const english = await jiyan(["read", file, "--locale", "en"]);
  expect(english.out).toContain("Not read (3 cells)");
  expect(english.out).toMatch(/│ D4 +│ ≥2万人 +│ 某某栏目 +│ Target +│/);
});

test("the same in JSON", async () => {
  const { evaluations } = await readJson(path("renamed.xlsx"));
  const near = { text: "某某栏目", at: "自评表!D2" };
  expect(evaluations[0]?.unread).toEqual([
    { at: "自评表!D2", text: "某某栏目", near: null, guess: "target" },
    { at: "自评表!D3", text: "≥300公里", near, guess: "target" },
    { at: "自评表!D4", text: "≥2万人", near, guess: "target" },
  ]);
});

test("read lists what a sheet of materials asks for, and what of it is open", async () => {
  const file = await typeWorkbook(path("materials.xlsx"), {
    自评表: RENAMED,
    报告素材: [
      ["需要填写的内容", "填写内容"],
      ["单位职责", "管理水库。"],
      ["结果应用"],
      [null, null, "另附"],
    ],
  });
  const { out } = await jiyan(["read", file]);
  expect(out).toContain("报告素材　工作表“报告素材”　2条，其中1条未填写");
  expect(out).toMatch(/│ B2 +│ 单位职责 +│ 管理水库。 +│/);
  expect(out).toMatch(/│ B3 +│ 结果应用 +│ （空） +│/);
  expect(out).toMatch(/│ C4 +│ 另附 +│/);
  expect(out).not.toContain("报告素材!A1");
  const { materials } = await readJson(file);
  expect(materials).toEqual([
    {
      sheet: "报告素材",
      title: null,
      entries: [
        { topic: "duties", label: "单位职责", text: "管理水库。", at: "报告素材!B2" },
        { topic: "result-use", label: "结果应用", text: "", at: "报告素材!B3" },
      ],
      unread: [{ at: "报告素材!C4", text: "另附", near: null }],
    },
  ]);
});

test("read lists each thing that was left out, with its place and the reason", async () => {
  const file = await typeWorkbook(path("left-out.xlsx"), {
    自评表: RENAMED,
    填表说明: [["一、本表由项目单位填写。"], ["二、金额以万元为单位。"]],
    通讯录: [["姓名", "电话"]],
  });
  const { out } = await jiyan(["read", file]);
  expect(out).toMatch(/略过的内容（\d处）/);
  expect(out).toMatch(/│ 填表说明!A1:A2 +│ 填表说明或规则，不作为自评表读取 +│ 一、本表由项目单位填写。 +│/);
  expect(out).toMatch(/│ 通讯录!A1:B1 +│ 工作表中没有找到自评表 +│ 姓名 +│/);
  const { skipped } = await readJson(file);
  expect(skipped).toContainEqual({
    at: "通讯录!A1",
    area: "通讯录!A1:B1",
    reason: "no-form-found",
    text: "姓名",
  });
});

test("blank rows one below the other are told in one line", async () => {
  const blank = ["", "", "", "", "", "", ""];
  const rows = [
    ...RENAMED.slice(0, 4),
    ...Array.from({ length: 4 }, () => [null, null, "……", ...blank.slice(3)]),
  ];
  const file = await typeWorkbook(path("blank-rows.xlsx"), { 自评表: rows });
  const { skipped } = await readJson(file);
  expect(skipped.map(({ at }) => at)).toEqual(["自评表!C5", "自评表!C6", "自评表!C7", "自评表!C8"]);
  const { out } = await jiyan(["read", file]);
  expect(out).toContain("略过的内容（4处）");
  expect(out.match(/自评表!C\d/g)).toEqual(["自评表!C5"]);
  expect(out).toMatch(/自评表!C5:C8 +│/);
});

test("nothing is listed where everything was read", async () => {
  const known = RENAMED.slice(0, 4).map((row) =>
    row.map((text) => (text === "某某栏目" ? "年度指标值" : text)),
  );
  const { out } = await jiyan(["read", await typeWorkbook(path("known.xlsx"), { 自评表: known })]);
  expect(out).not.toMatch(/没有读取|略过/);
});
