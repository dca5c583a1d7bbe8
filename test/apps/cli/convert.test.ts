import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { convertFiles } from "../../../src/apps/cli/convert/convert-files";
import { convertWithOffice } from "../../../src/apps/cli/run-office";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { describeWithLibreOffice, savedAs } from "../../support/libreoffice";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const GOOD = "08-hubeikeji-jiangzhuxuejin-2021";
const FAULTY = "26-lingling-linye-bumen-2021";
/** Where the programs of the system are, LibreOffice among them. */
const env = { PATH: process.env["PATH"] ?? "" };
/** Nothing is found on this path. */
const nowhere = { PATH: "/nowhere" };

const officeFolders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("jiyan-office-"));

/** A folder with a form in each of the other formats, one in the usual one, one that is damaged and one with a password. */
async function folderOf(name: string): Promise<string> {
  const folder = path(name);
  mkdirSync(folder);
  const [xls] = await savedAs("xls", [readFileSync(form(GOOD))]);
  const [ods] = await savedAs("ods", [readFileSync(form(FAULTY))]);
  writeFileSync(join(folder, "甲.xls"), xls ?? "");
  // What WPS saves as .et is a workbook of the same old format.
  writeFileSync(join(folder, "乙.et"), xls ?? "");
  writeFileSync(join(folder, "丙.ods"), ods ?? "");
  copyFileSync(form(GOOD), join(folder, "丁.xlsx"));
  const damaged = Buffer.from(xls ?? "").subarray(0, 6000);
  writeFileSync(join(folder, "戊.xls"), damaged);
  writeFileSync(join(folder, "己.xls"), "<html><table><tr><td>1</td></tr></table></html>");
  return folder;
}

describeWithLibreOffice("--convert (needs LibreOffice)", () => {
  let folder = "";
  beforeAll(async () => {
    // A temporary folder of this test's own: others convert at the same time.
    mkdirSync(path("tmp"));
    process.env["TMPDIR"] = path("tmp");
    folder = await folderOf("收到");
  });
  test("reads a file of another format as the form that was saved in it", async () => {
    const before = readFileSync(join(folder, "甲.xls"));
    const original = await jiyan(["check", form(GOOD), "--json"]);
    const converted = await jiyan(["check", join(folder, "甲.xls"), "--convert", "--json"], { env });
    expect(converted.err).toBe("");
    const told = (out: string) => {
      const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
      return findings.map(({ rule }) => rule);
    };
    expect(told(converted.out)).toEqual(told(original.out));
    expect(readFileSync(join(folder, "甲.xls")).equals(before)).toBe(true);
  });

  test("in a folder converts what can be, and lists what cannot with its way out", async () => {
    const { code, out, err } = await jiyan(["check", folder, "--convert"], { env });
    expect({ code, err }).toEqual({ code: 2, err: "" });
    const lines = out.split("\n").filter((line) => line.includes(folder));
    // In the order of their names' sounds: bing, ding, ji, jia, wu, yi.
    expect(lines.map((line) => line.replaceAll(`${folder}/`, ""))).toEqual([
      expect.stringMatching(/^丙\.ods：错误6条.*（由LibreOffice转换后读取）$/),
      expect.stringMatching(/^丁\.xlsx：错误0条，警告4条，提示2条$/),
      expect.stringMatching(/^“己\.xls”无法使用：.*另存为\.xlsx/),
      expect.stringMatching(/^甲\.xls：错误0条，警告4条，提示2条（由LibreOffice转换后读取）$/),
      expect.stringMatching(/戊\.xls.*另存为\.xlsx后再试/),
      expect.stringMatching(/^乙\.et：错误0条，警告4条，提示2条（由LibreOffice转换后读取）$/),
    ]);
  });

  test("writes reports beside one another, and never into the file", async () => {
    const { code } = await jiyan(["report", folder, "--convert", "-o", path("报告")], { env });
    expect(code).toBe(2);
    const made = readdirSync(path("报告")).filter((name) => name.endsWith("x"));
    expect(made.sort()).toEqual(["丁.xlsx", "丙.ods.xlsx", "乙.et.xlsx", "甲.xls.xlsx"]);
    const report = await readWorkbook(readFileSync(path("报告", "甲.xls.xlsx")));
    expect(report.ok && report.value.sheets.map(({ name }) => name)).toContain("绩效自评报告");
    expectOneLine(
      await jiyan(["report", join(folder, "甲.xls"), "--convert", "--in-place"], { env }),
      /不能写回原文件/,
    );
  });

  test("keeps what was converted beside the results while its source stays as it is", async () => {
    const received = path("再收");
    mkdirSync(received);
    for (const name of ["甲.xls", "丙.ods"]) copyFileSync(join(folder, name), join(received, name));
    const output = path("再报告");
    const argv = ["report", received, "--convert", "-o", output];
    expect((await jiyan(argv, { env })).code).toBe(0);
    const made = readFileSync(join(output, "甲.xls.xlsx"));
    rmSync(join(output, "甲.xls.xlsx"));
    // Without LibreOffice: nothing has to be converted.
    expect(await jiyan(argv, { env: nowhere })).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(output, "甲.xls.xlsx")).equals(made)).toBe(true);
    const kept = readdirSync(join(output, ".jiyan-converted"));
    expect(kept).toHaveLength(2);
    // Another content is converted anew; what is damaged is not taken for a workbook.
    copyFileSync(join(folder, "丙.ods"), join(received, "甲.xls"));
    for (const name of kept) writeFileSync(join(output, ".jiyan-converted", name), "x");
    const { code, err } = await jiyan(argv, { env: nowhere });
    expect(code).toBe(2);
    expect(err).toMatch(/没有找到LibreOffice/);
    // A folder that takes nothing costs time, nothing else.
    rmSync(join(output, ".jiyan-converted"), { recursive: true });
    writeFileSync(join(output, ".jiyan-converted"), "");
    expect((await jiyan(argv, { env })).code).toBe(0);
  });

  test("consolidates them; a second run converts nothing, one without it lists them as before", async () => {
    const argv = ["consolidate", folder, "-o", path("汇总.xlsx"), "--json"];
    const first = JSON.parse((await jiyan([...argv, "--convert"], { env })).out) as Record<string, unknown>;
    expect(first).toMatchObject({ workbooks: 3, reused: 0 });
    // 甲 and 乙 have the same bytes, so that one extract serves both.
    expect(first["doubles"]).toMatchObject([{ kind: "content" }]);
    const second = await jiyan([...argv, "--convert"], { env: nowhere });
    expect(second.err).toBe("jiyan: 本机没有找到LibreOffice，.xls、.et、.ods、.xlsb没有转换，逐个列出\n");
    expect(JSON.parse(second.out)).toMatchObject({ workbooks: 3, reused: 4, unread: [{}, {}] });
    const without = JSON.parse((await jiyan(argv, { env })).out) as { workbooks: number; unread: object[] };
    expect(without.workbooks).toBe(1);
    expect(without.unread).toHaveLength(5);
  });

  test("leaves nothing in the temporary folder", () => {
    expect(officeFolders()).toEqual([]);
  });

  test("a file that ends LibreOffice costs no other one of the same process", async () => {
    const work = path("转换");
    mkdirSync(work);
    const office = script("dying-office", 'case "$*" in */1.xls*) kill -9 $$;; esac\nexec soffice "$@"');
    const files = ["甲.xls", "乙.et", "丙.ods"].map((name) => join(folder, name));
    const told: number[] = [];
    const results = await convertFiles(
      files.map((file) => ({ file })),
      office,
      work,
      (done) => told.push(done),
    );
    expect(files.map((file) => results.get(file)?.ok)).toEqual([false, true, true]);
    expect(results.get(files[0] ?? "")).toMatchObject({ error: { id: "cli.convert.failed" } });
    expect(told).toEqual([3]);
  });
});

/** A program of its own. */
function script(name: string, lines: string): string {
  writeFileSync(path(name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return path(name);
}

/** Whether a process is there and works. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Ended, but nobody has asked for its end yet.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

(process.platform === "linux" ? describe : describe.skip)("an office program (Linux)", () => {
  test("that does not come to an end is ended, with all that it started", async () => {
    const office = script("hanging-office", `sleep 1000 & echo $! > ${path("pid")}\nwait`);
    const places = { folder: path(), format: "xlsx", outputs: path() };
    await convertWithOffice(office, places, [], 500);
    const started = Number(readFileSync(path("pid"), "utf8"));
    // The system takes its time to end a process; one that goes on fails the test in the end.
    while (isRunning(started)) await setImmediate();
    expect(isRunning(started)).toBe(false);
  });
});

test("without LibreOffice says so once, and lists each file with its way out", async () => {
  mkdirSync(path("旧"));
  const old = Buffer.from("d0cf11e0a1b11ae1", "hex");
  for (const name of ["a.xls", "b.et"]) writeFileSync(path("旧", name), old);
  const { code, out, err } = await jiyan(["check", path("旧"), "--convert"], { env: nowhere });
  expect(code).toBe(2);
  expect(err).toBe("jiyan: 本机没有找到LibreOffice，.xls、.et、.ods、.xlsb没有转换，逐个列出\n");
  expect(out.match(/另存为\.xlsx后再试/g)).toHaveLength(2);
});
