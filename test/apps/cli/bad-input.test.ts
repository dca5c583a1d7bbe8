import { readFileSync, writeFileSync } from "node:fs";
import exceljs from "exceljs";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/package/limits";
import { inflateAll } from "../../../src/hosts/file/package/zip-archive";
import { openZip } from "../../../src/hosts/file/package/zip-directory";
import { writeZip, type ZipItem } from "../../../src/hosts/file/package/zip-writing";
import { form, jiyan, temporaryFolder, type Session } from "./session";

const path = temporaryFolder();
const FORM = form("26-lingling-linye-bumen-2021");
const NAME = "造林面积";

/** The form with its parts rewritten as text. */
async function formWith(file: string, edit: (xml: string, part: string) => string): Promise<string> {
  const archive = await openZip(readFileSync(FORM), DEFAULT_LIMITS);
  const items: ZipItem[] = [];
  for (const entry of archive.entries) {
    if (entry.directory) continue;
    const xml = new TextDecoder().decode(await inflateAll(archive, entry));
    items.push({ name: entry.name, content: Buffer.from(edit(xml, entry.name)) });
  }
  writeFileSync(path(file), writeZip(items, archive.zlib));
  return path(file);
}

/** Runs every command; each must give a result without a word on standard error. */
async function everyCommand(file: string): Promise<Readonly<Record<string, Session>>> {
  const sessions = {
    read: await jiyan(["read", file]),
    json: await jiyan(["read", file, "--json"]),
    check: await jiyan(["check", file, "--annotate", path("annotated.xlsx")]),
    score: await jiyan(["score", file, "--explain"]),
    report: await jiyan(["report", file, "-o", path("report.xlsx")]),
    again: await jiyan(["report", path("report.xlsx"), "-o", path("again.xlsx")]),
  };
  for (const session of Object.values(sessions)) {
    expect(session.err).toBe("");
    expect([0, 1]).toContain(session.code);
  }
  return sessions;
}

describe("a form with strange cells goes through every command", () => {
  test.each<readonly [what: string, written: string, shown: string]>([
    ["control characters", `造_x0007_林_x001B_[31m_x0000_面积`, "造林[31m面积"],
    ["lone surrogates", `造林_xD83D_面积_xDC00_`, NAME],
    ["markup and a formula for a name", "=cmd|' /C calc'!A0&lt;script&gt;", "=cmd|"],
    ["bidirectional controls", `造林\u202E面积\u2066`, "造林"],
  ])("%s", async (_what, written, shown) => {
    const file = await formWith("strange.xlsx", (xml) => xml.split(NAME).join(written));
    const { read, json } = await everyCommand(file);
    expect(read?.out.replace(/\s|│/g, "")).toContain(shown.slice(0, 5));
    // A terminal obeys escape sequences; none may reach it from a cell.
    const controls = /[\p{Cf}]|(?!\n)\p{Cc}/u;
    expect(read?.out).not.toMatch(controls);
    expect(JSON.stringify(JSON.parse(json?.out ?? ""))).not.toMatch(/\\u0000|\\ud83d(?!\\u)/);
  });

  test("a text of 100,000 characters is read, scored and shortened in the report", async () => {
    const file = await formWith("long.xlsx", (xml) => xml.split(NAME).join("很长的名称".repeat(20_000)));
    expect((await jiyan(["read", file])).out).toMatch(/很长的名称/);
    expect(await jiyan(["score", file, "--explain"])).toMatchObject({ code: 0, err: "" });
    expect(await jiyan(["check", file])).toMatchObject({ code: 1, err: "" });
    const report = await jiyan(["report", file, "-o", path("long-report.xlsx")]);
    expect(report).toMatchObject({ code: 0, err: "" });
  });

  test("errors, formulas without results and dates as numbers", async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(FORM);
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new RangeError("No sheet");
    sheet.getCell("F13").value = { error: "#REF!" };
    sheet.getCell("F14").value = { formula: "E14*2" };
    sheet.getCell("E16").value = 44_561;
    sheet.getCell("F16").value = new Date(Date.UTC(2021, 11, 31));
    await workbook.xlsx.writeFile(path("values.xlsx"));
    const { json, check } = await everyCommand(path("values.xlsx"));
    const data = JSON.parse(json?.out ?? "") as {
      evaluations: { indicators: { name: string; actual: { notes?: string[] } | null }[] }[];
    };
    const notes = data.evaluations[0]?.indicators.slice(0, 2).map(({ actual }) => actual?.notes);
    expect(notes).toEqual([["cell-error"], ["no-cached-value"]]);
    expect(check?.out).toMatch(/F13/);
    expect(check?.out).toMatch(/F14/);
  });

  test("1,000 sheets beside the form", async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(FORM);
    for (let number = 1; number <= 999; number += 1)
      workbook.addWorksheet(`表${number}`).getCell("A1").value = number;
    await workbook.xlsx.writeFile(path("sheets.xlsx"));
    const { out } = await jiyan(["read", path("sheets.xlsx")]);
    expect(out).toContain("读到1份自评表");
    expect(out).toMatch(/略过的内容（1002处）/);
    const report = await jiyan(["report", path("sheets.xlsx"), "-o", path("sheets-report.xlsx")]);
    expect(report).toMatchObject({ code: 0, err: "" });
  });
});

test("a sheet of the person's that has our name stays, and the new name is said", async () => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(FORM);
  workbook.addWorksheet("绩效自评报告").getCell("A1").value = "本单位去年的报告";
  workbook.addWorksheet("校验结果").getCell("A1").value = "自己的记录";
  await workbook.xlsx.writeFile(path("taken.xlsx"));
  const { out } = await jiyan(["report", path("taken.xlsx"), "-o", path("kept.xlsx")]);
  expect(out).toContain("工作表“绩效自评报告(2)”");
  expect(out).toMatch(/“绩效自评报告”.*“绩效自评报告\(2\)”/);
  const check = await jiyan(["check", path("taken.xlsx"), "--annotate", path("annotated.xlsx")]);
  expect(check.out).toContain("工作表改名为“校验结果(2)”");
  const kept = new exceljs.Workbook();
  await kept.xlsx.readFile(path("kept.xlsx"));
  expect(kept.getWorksheet("绩效自评报告")?.getCell("A1").value).toBe("本单位去年的报告");
  expect(kept.getWorksheet("校验结果")?.getCell("A1").value).toBe("自己的记录");
});
