import { readFileSync, readdirSync } from "node:fs";
import { basename } from "node:path";
import ExcelJS from "exceljs";
import * as v from "valibot";
import { readOutputSchema } from "../../../src/apps/cli/json/read-schema";
import { reportEachOutputSchema, reportOutputSchema } from "../../../src/apps/cli/json/report";
import { scoreOutputSchema } from "../../../src/apps/cli/json/score";
import { checkOutputSchema } from "../../../src/apps/cli/json/check";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { CLEAN_PROJECT, type Cells } from "../../support/evaluation-builder";
import { expectOneLine, jiyan, temporaryFolder } from "./session";

const at = temporaryFolder();

/** A workbook with a sheet for each of these forms, typed as {@link CLEAN_PROJECT} with changes. */
async function workbookOf(name: string, sheets: Readonly<Record<string, Cells>>): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const [title, cells] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(title);
    for (const [address, value] of Object.entries(cells)) {
      if (typeof value === "string" || typeof value === "number") sheet.getCell(address).value = value;
    }
  }
  await workbook.xlsx.writeFile(at(name));
  return at(name);
}

const project = (name: string, more: Cells = {}): Cells => ({ ...CLEAN_PROJECT, C3: name, ...more });

/** A form that sets targets and states nothing yet. */
function unreported(name: string): Cells {
  const open = Object.keys(CLEAN_PROJECT).filter((key) => /^[FH]1[2-9]$|^[EGH][678]$|^F10$|^I14$/.test(key));
  return project(name, Object.fromEntries(open.map((key) => [key, null])));
}

const THREE = {
  养护: project("农村公路养护"),
  桥梁: project("危桥改造/一期", { A2: "（2023年度）", F14: "100%", H14: 10, H19: 99.55, I14: null }),
  "020": project("农村公路养护补助", { D12: "补助公路里程" }),
};

const json = async <T>(schema: v.GenericSchema<unknown, T>, ...argv: readonly string[]): Promise<T> => {
  const { out, err } = await jiyan([...argv, "--json"]);
  expect(err).toBe("");
  return v.parse(schema, JSON.parse(out));
};

async function reportText(path: string): Promise<string> {
  const workbook = await readWorkbook(readFileSync(path));
  if (!workbook.ok) throw new Error(path);
  const sheet = workbook.value.sheets.find(({ name }) => name === "绩效自评报告");
  return (sheet?.rows ?? []).flatMap((row) => (row ?? []).map((cell) => cell?.text ?? "")).join("\n");
}

describe("--form", () => {
  test.each([
    ["2", "桥梁"],
    ["危桥", "桥梁"],
    ["农村公路养护", "养护"],
    ["补助", "020"],
    ["养护 ", "养护"],
    // No form has this number, so it is a name.
    ["020", "020"],
    ["桥梁#1", "桥梁"],
  ])("%s names the form on sheet %s to every command", async (asked, sheet) => {
    const file = await workbookOf("three.xlsx", THREE);
    const scored = await json(scoreOutputSchema, "score", file, "--form", asked);
    expect(scored.scorecards.map((card) => card.sheet)).toEqual([sheet]);
    const checked = await json(checkOutputSchema, "check", file, "--form", asked);
    const all = await json(checkOutputSchema, "check", file);
    expect(all.findings).toEqual(expect.arrayContaining(checked.findings));
    const reported = await json(reportOutputSchema, "report", file, "--form", asked, "-o", at("one.xlsx"));
    expect(reported.evaluations.map((form) => form.sheet)).toEqual([sheet]);
    expect(reported.findings).toEqual(checked.summary);
  });

  test("the report is about the form alone", async () => {
    const file = await workbookOf("three.xlsx", THREE);
    await jiyan(["report", file, "--form", "2", "-o", at("bridge.xlsx")]);
    const text = await reportText(at("bridge.xlsx"));
    expect(text).toContain("危桥改造");
    expect(text).not.toContain("农村公路养护");
  });

  test("the numbers are those that read tells", async () => {
    const file = await workbookOf("three.xlsx", THREE);
    const { out } = await jiyan(["read", file]);
    expect(out).toMatch(/^2\. .*桥梁/m);
    const { evaluations } = await json(readOutputSchema, "read", file);
    expect(evaluations[1]?.sheet).toBe("桥梁");
  });

  test("a name narrowed by the year", async () => {
    const twice = { 甲: project("农村公路养护"), 乙: project("农村公路养护", { A2: "（2023年度）" }) };
    const file = await workbookOf("years.xlsx", twice);
    const argv = ["score", file, "--form", "农村公路养护"];
    const { scorecards } = await json(scoreOutputSchema, ...argv, "--year", "2023");
    expect(scorecards.map((card) => card.sheet)).toEqual(["乙"]);
    expectOneLine(await jiyan(argv), /不止一份，请改用序号：1 农村公路养护（工作表“甲”）、2 /);
    expectOneLine(await jiyan([...argv, "--locale", "en"]), /several forms are called .*give the number/);
  });

  test.each(["9", "没有的项目", "", "0", "[", "\u001b[2J"])("%j names none", async (asked) => {
    const file = await workbookOf("three.xlsx", THREE);
    const session = await jiyan(["check", file, "--form", asked]);
    expectOneLine(session, /没有叫“.*”的自评表；现有：1 农村公路养护（工作表“养护”）/);
    expect(session.err).not.toContain("\u001b");
  });

  test("a table of base data is no report", async () => {
    const base: Cells = {
      A1: "2022年度部门整体支出绩效评价基础数据表",
      A2: "经费控制情况（万元）",
      B2: "2021年决算数",
      C2: "2022年预算数",
      D2: "2022年决算数",
      A3: "三公经费",
      B3: 6,
      C3: 10,
      D3: 9.5,
      A4: "其中：公务接待",
      B4: 2,
      C4: 4,
      D4: 3.5,
    };
    const file = await workbookOf("base.xlsx", { 自评表: project("农村公路养护"), 基础数据表: base });
    const { evaluations } = await json(readOutputSchema, "read", file);
    expect(evaluations.map(({ kind }) => kind)).toEqual(["project", "base-data"]);
    expectOneLine(
      await jiyan(["report", file, "--form", "2", "-o", at("b.xlsx")]),
      /“基础数据表”上的是基础数据表/,
    );
  });
});

describe("--each", () => {
  test("writes a workbook and a document for each form, under safe names of their own", async () => {
    const file = await workbookOf("three.xlsx", THREE);
    const each = await json(
      reportEachOutputSchema,
      "report",
      file,
      "--each",
      "-o",
      at("报告.xlsx"),
      "--docx",
      at("报告.docx"),
    );
    const written = readdirSync(at(".")).filter((name) => name.startsWith("报告"));
    const names = ["报告-1-农村公路养护", "报告-2-危桥改造 一期", "报告-3-农村公路养护补助"];
    expect(written.sort()).toEqual(names.flatMap((name) => [`${name}.docx`, `${name}.xlsx`]));
    expect(each.reports.map(({ output }) => basename(output ?? "", ".xlsx"))).toEqual(names);
    expect(each.reports.map(({ evaluations }) => evaluations.map(({ sheet }) => sheet))).toEqual([
      ["养护"],
      ["桥梁"],
      ["020"],
    ]);
    for (const { output } of each.reports) {
      const text = await reportText(output ?? "");
      expect(text).toContain("农村公路");
    }
    expect(await reportText(at(`${names[1] ?? ""}.xlsx`))).toContain("2023年度");
  });

  test("a form without results is told and left out, the others are written", async () => {
    const file = await workbookOf("open.xlsx", {
      养护: project("农村公路养护"),
      未填: unreported("危桥改造"),
    });
    const argv = ["report", file, "--each", "-o", at("open-out.xlsx")];
    const each = await json(reportEachOutputSchema, ...argv);
    expect(each.reports).toHaveLength(1);
    expect(each.leftOut).toEqual([expect.objectContaining({ form: 2, name: "危桥改造", sheet: "未填" })]);
    const { out, code } = await jiyan(argv);
    expect(code).toBe(0);
    expect(out).toMatch(/写好1份报告。\n没有写报告：2 危桥改造（工作表“未填”）。.*没有填写完成情况.*。\n$/);
  });

  test("nothing is written where no form states results", async () => {
    const file = await workbookOf("none.xlsx", { 未填: unreported("危桥改造") });
    expectOneLine(await jiyan(["report", file, "--each", "-o", at("none-out.xlsx")]), /没有填写完成情况/);
    expect(readdirSync(at(".")).filter((name) => name.startsWith("none-out"))).toEqual([]);
  });

  test("a document that somebody worked on is kept, and nothing else is written either", async () => {
    const file = await workbookOf("three.xlsx", THREE);
    await workbookOf("kept-3-农村公路养护补助.docx", { a: { A1: "my work" } });
    const argv = ["report", file, "--each", "--docx", at("kept.docx"), "-o", at("kept.xlsx")];
    expectOneLine(await jiyan(argv), /kept-3/);
    expect(readdirSync(at(".")).filter((name) => name.startsWith("kept"))).toEqual([
      "kept-3-农村公路养护补助.docx",
    ]);
  });

  test("only the year that is named; what cannot go together is said", async () => {
    const file = await workbookOf("three.xlsx", THREE);
    const each = await json(
      reportEachOutputSchema,
      "report",
      file,
      "--each",
      "--year",
      "2023",
      "-o",
      at("y.xlsx"),
    );
    expect(each.reports.map(({ output }) => basename(output ?? ""))).toEqual(["y-2-危桥改造 一期.xlsx"]);
    expectOneLine(await jiyan(["report", file, "--each", "--in-place"]), /--in-place/);
    expectOneLine(await jiyan(["report", file, "--each", "--form", "1", "-o", at("z.xlsx")]), /--form/);
    expectOneLine(await jiyan(["report", file, "--each", "--year", "1999", "-o", at("z.xlsx")]), /1999/);
    expectOneLine(
      await jiyan(["report", file, "--each", "-o", at("no-such-folder", "z.xlsx")]),
      /no-such-folder/,
    );
  });

  test("names that no file can have, and one name for all, still make a file each", async () => {
    const names = ["..", "CON", "a/b\\c:d", "A/B\\C:D", "长".repeat(300), "\n"];
    const forms = Object.fromEntries(
      names.map((name, place) => [`表${place}`, project(name, { F12: `${300 + place}公里` })]),
    );
    const file = await workbookOf("names.xlsx", forms);
    const each = await json(reportEachOutputSchema, "report", file, "--each", "-o", at("n.xlsx"));
    const outputs = each.reports.map(({ output }) => basename(output ?? ""));
    expect(new Set(outputs.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of outputs) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(readdirSync(at(".")).filter((name) => name.startsWith("n-"))).toHaveLength(names.length);
  });
});
