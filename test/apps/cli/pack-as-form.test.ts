import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PACKS } from "../../../src/core/rules";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const COUNTY = join(__dirname, "../../../docs/examples/county-2025");

/** What can be done with a rule pack where a form was wanted. */
const WAY_ON = /是规则包，不是自评表.*packs check .*--pack /;

describe("a rule pack in place of a form is named as one, with the way on", () => {
  test.each(["xlsx", "json"])("each command, as .%s", async (kind) => {
    const file = `${COUNTY}.${kind}`;
    for (const command of [
      ["check", file],
      ["score", file],
      ["report", file, "-o", path("报告.xlsx")],
      ["report", file, "--each", "-o", path("每张.xlsx")],
    ]) {
      expectOneLine(await jiyan(command), WAY_ON);
    }
    expectOneLine(await jiyan(["check", file, "--locale", "en"]), /is a rule pack and no form: .*--pack /);
  });

  test("every built-in pack, exported in either language", async () => {
    for (const { id } of PACKS) {
      for (const locale of ["zh-CN", "en"]) {
        const file = path(`${id}-${locale}.xlsx`);
        await jiyan(["packs", "export", id, "-o", file, "--locale", locale]);
        expectOneLine(await jiyan(["score", file]), WAY_ON);
      }
    }
  });

  test("JSON with a byte-order mark, and one that has faults", async () => {
    const file = path("本县.json");
    const pack = JSON.parse(readFileSync(`${COUNTY}.json`, "utf8")) as object;
    writeFileSync(file, `\uFEFF${JSON.stringify({ ...pack, title: 7 })}`);
    expectOneLine(await jiyan(["check", file]), WAY_ON);
  });

  test("read says so, too", async () => {
    const { code, out, err } = await jiyan(["read", `${COUNTY}.xlsx`]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.replaceAll("\n", "")).toMatch(WAY_ON);
    expect(out).not.toContain("没有找到自评表");
  });

  test("in a folder its line says so and the forms are done", async () => {
    const { out, code } = await jiyan(["check", form("26-lingling-linye-bumen-2021"), `${COUNTY}.xlsx`]);
    expect(code).toBe(2);
    expect(out.replaceAll("\n", "")).toMatch(WAY_ON);
    expect(out).toMatch(/造林|错误|警告|提示/);
  });
});

test("other JSON, and JSON that is none, is refused as a file that is no workbook", async () => {
  for (const [name, text] of [
    ["数据.json", JSON.stringify({ id: "a", rows: [] })],
    ["坏.json", '{"id": "a", "levels": [], "scoring": {'],
  ] as const) {
    writeFileSync(path(name), text);
    const session = await jiyan(["check", path(name)]);
    expectOneLine(session, name);
    expect(session.err).not.toMatch(WAY_ON);
  }
});
