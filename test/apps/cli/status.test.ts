import { writeFileSync } from "node:fs";
import { parseAddress } from "../../../src/core/workbook/a1";
import { apply, editsOnly, readBytes } from "../../hosts/file/writing/support/files";
import { form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const FORM = form("26-lingling-linye-bumen-2021");
const DATA = "整体支出自评表";

async function reported(name: string): Promise<string> {
  const file = path(name);
  expect(await jiyan(["report", FORM, "-o", file])).toMatchObject({ code: 0 });
  return file;
}

async function type(file: string, sheet: string, cell: string, value: string): Promise<void> {
  const at = { sheet, ...parseAddress(cell)! };
  writeFileSync(file, (await apply(readBytes(file), editsOnly({ at, value }))).bytes);
}

describe("jiyan status", () => {
  test("says that there is no report", async () => {
    const session = await jiyan(["status", FORM]);
    expect(session).toMatchObject({ code: 1, err: "" });
    expect(session.out).toContain("没有由绩言写入的报告。");
  });

  test("says that the report says what the data say, whatever was changed by hand on it", async () => {
    const file = await reported("current.xlsx");
    const fresh = await jiyan(["status", file]);
    expect(fresh).toMatchObject({ code: 0, err: "" });
    expect(fresh.out).toBe(`${file}\n  报告（工作表“绩效自评报告”）与数据一致。\n`);
    await type(file, "校验结果", "J4", "已核实");
    const worked = await jiyan(["status", file]);
    expect(worked.code).toBe(0);
    expect(worked.out).toContain("写入的工作表有手工改动（1处）：\n    校验结果!J4：加写了“已核实”\n");
  });

  test("names the cells that changed since, with what they were", async () => {
    const file = await reported("outdated.xlsx");
    await type(file, DATA, "F20", "每亩280");
    const session = await jiyan(["status", file]);
    expect(session.code).toBe(1);
    expect(session.out).toContain(
      "数据有改动（1处），请重新生成：\n    整体支出自评表!F20：由“每亩300”改为“每亩280”\n",
    );
    const json = await jiyan(["status", file, "--json"]);
    expect(JSON.parse(json.out)).toMatchObject({
      state: "outdated",
      changes: [{ cell: `${DATA}!F20`, was: "每亩300", now: "每亩280" }],
      edits: [],
    });
    const english = await jiyan(["status", file, "--locale", "en"]);
    expect(english.out).toContain("was written (1 cell); make it again:");
    expect(await jiyan(["report", file, "--in-place"])).toMatchObject({ code: 0 });
    expect(await jiyan(["status", file])).toMatchObject({ code: 0 });
  });

  test("says where nobody can tell", async () => {
    const file = await reported("unknown.xlsx");
    await type(file, "_jiyan_baseline", "D2", "99");
    const session = await jiyan(["status", file]);
    expect(session.code).toBe(1);
    expect(session.out).toContain("看不出写成后数据有没有改动，请重新生成。");
    expect(session.out).toContain("“绩效自评报告”：没有写入时的记录，看不出哪些内容是手工改的");
  });

  test("tells all files in a line each, also one that cannot be used", async () => {
    const file = await reported("one.xlsx");
    const session = await jiyan(["status", path("gone.xlsx"), file, FORM]);
    expect(session).toMatchObject({ code: 2, err: "" });
    expect(session.out.split("\n").slice(0, 3)).toEqual([
      `找不到文件“${path("gone.xlsx")}”`,
      `${file}：报告与数据一致`,
      `${FORM}：没有由绩言写入的报告`,
    ]);
  });
});
