import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { strToU8, zipSync } from "fflate";
import { installCommandLine } from "./built-command-line";
import { form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const GOOD = "08-hubeikeji-jiangzhuxuejin-2021";
const FAULTY = "26-lingling-linye-bumen-2021";
/** So many files are worth a second thread. */
const MANY = 24;

function start(argv: readonly string[], node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...node, path("dist/apps/cli/main.js"), ...argv],
    { encoding: "utf8", env: { ...process.env, LANG: "", LC_ALL: "", NO_COLOR: "1" } },
  );
  return { code: status, out: stdout, err: stderr };
}

/** A folder of workbooks that all differ in bytes, and one that is none. */
function folderOf(name: string, count: number): string {
  const folder = path(name);
  mkdirSync(folder);
  for (let copy = 0; copy < count; copy += 1) {
    // What follows the archive is not read, and makes each file another one.
    const bytes = readFileSync(form(copy % 2 === 0 ? GOOD : FAULTY));
    writeFileSync(join(folder, `${copy}.xlsx`), Buffer.concat([bytes, Buffer.from(String(copy))]));
  }
  writeFileSync(join(folder, "坏.xlsx"), "x");
  return folder;
}

/** Files below a folder with their bytes; what is only remembered is left out. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const shown = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !file.includes(".jiyan-"));
  return Object.fromEntries(shown.map((file) => [file.slice(folder.length), readFileSync(file, "base64")]));
}

beforeAll(() => {
  installCommandLine(path());
  folderOf("收到", MANY);
}, 300_000);

/** The same files two by two, too few for threads. @returns what was printed */
async function inPairs(command: string, ...options: readonly string[]): Promise<string> {
  const files = [...Array(MANY).keys()].map((copy) => path("收到", `${copy}.xlsx`));
  const printed: string[] = [];
  for (let from = 0; from < files.length; from += 2) {
    printed.push((await jiyan([command, ...files.slice(from, from + 2), ...options])).out);
  }
  return printed.join("");
}

describe("many files", () => {
  test.each([
    ["read", 2],
    ["check", 2],
    ["score", 2],
    ["status", 2],
  ])("%s tells each in its order, the same with threads as without", async (command, code) => {
    const threads = start([command, path("收到"), "--json"]);
    expect(threads).toMatchObject({ code, err: "" });
    const lines = threads.out.split("\n");
    expect(lines.slice(0, MANY).join("\n")).toBe((await inPairs(command, "--json")).trimEnd());
    expect(lines[MANY]).toContain("坏.xlsx");
  });

  test("have a report each, the same bytes with threads as without", async () => {
    const argv = ["--docx", path("文档")];
    const { code, out } = start(["report", path("收到"), "-o", path("报告"), ...argv]);
    expect(code).toBe(2);
    expect(out).toContain(`共${MANY + 1}个文件，其中1个未能处理。`);
    await inPairs("report", "-o", path("单"), "--docx", path("单文档"));
    const made = contentOf(path("报告"));
    expect(Object.keys(made)).toHaveLength(MANY);
    expect(made).toEqual(contentOf(path("单")));
    expect(contentOf(path("文档"))).toEqual(contentOf(path("单文档")));
  });

  test("are returned, the same bytes with threads as without", async () => {
    start(["return", path("收到"), "-o", path("退回")]);
    const { out } = start(["return", path("收到"), "-o", path("退回"), "--only", "returned"]);
    expect(out).toContain(`未改动${MANY / 2}个`);
    await inPairs("return", "-o", path("单退回"));
    const [many, pairs] = [contentOf(path("退回")), contentOf(path("单退回"))];
    const letters = Object.keys(pairs).filter((name) => !name.includes("退回清单"));
    expect(letters).toHaveLength((MANY / 2) * 3);
    for (const name of letters) expect([name, many[name]]).toEqual([name, pairs[name]]);
  });
});

describe("reports that a former run has finished", () => {
  const told = () => start(["report", path("再"), "-o", path("再报告"), "--docx", path("再文档")]).out;

  test("are not made once more; what changed is, and what somebody changed stays", () => {
    folderOf("再", MANY);
    expect(told()).toContain(`共${MANY + 1}个文件，其中1个未能处理。`);
    const before = contentOf(path("再报告"));
    expect(told()).toContain(`其中1个未能处理，${MANY}个上次已完成`);
    expect(contentOf(path("再报告"))).toEqual(before);
    // Another workbook in place of one; a document that somebody wrote in; a result that is gone.
    cpSync(form("05-jishan-zhaidian-gongwei-2021"), path("再", "1.xlsx"));
    writeFileSync(path("再文档", "2.docx"), "改过");
    rmSync(path("再报告", "3.xlsx"));
    const out = told();
    expect(out).toContain(`其中2个未能处理，${MANY - 3}个上次已完成`);
    expect(out).toMatch(/2\.docx”已经存在，未予覆盖/);
    expect(readFileSync(path("再文档", "2.docx"), "utf8")).toBe("改过");
    const after = contentOf(path("再报告"));
    expect(after["/3.xlsx"]).toBe(before["/3.xlsx"]);
    expect(after["/1.xlsx"]).not.toBe(before["/1.xlsx"]);
  });

  test("of other options are made anew", () => {
    const { out } = start(["report", path("再"), "-o", path("再报告"), "--pack", "common-2020"]);
    expect(out).not.toContain("上次已完成");
  });

  test("are whole after Ctrl-C, nothing half-written is left, and the next run goes on", async () => {
    folderOf("断", MANY * 3);
    const argv = ["report", path("断"), "-o", path("断报告")];
    const child = spawn(process.execPath, [path("dist/apps/cli/main.js"), ...argv], { stdio: "ignore" });
    const ended = once(child, "exit");
    const finished = () => (existsSync(path("断报告")) ? Object.keys(contentOf(path("断报告"))).length : 0);
    while (finished() < 2 && child.exitCode === null) await setImmediate();
    child.kill("SIGINT");
    expect(await ended).toEqual([null, "SIGINT"]);
    expect(readdirSync(path("断报告")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    const done = finished();
    const { out } = start(argv);
    expect(out).toContain(`其中1个未能处理，${done}个上次已完成`);
    expect(finished()).toBe(MANY * 3);
  });
});

describe("a thread that runs out of memory over a file", () => {
  const LIMIT = path("limit.cjs");
  const HUGE = "太大.xlsx";

  beforeAll(() => {
    // Threads of the program with little memory of their own: a large workbook ends one as it would end a usual one.
    writeFileSync(
      LIMIT,
      `const threads = require("node:worker_threads");
       const { Worker } = threads;
       threads.Worker = class extends Worker {
         constructor(file, options) {
           super(file, { ...options, resourceLimits: { maxOldGenerationSizeMb: 64 } });
         }
       };`,
    );
    folderOf("死", MANY);
    writeFileSync(path("死", HUGE), hugeWorkbook());
  });

  test("costs that file, which is told, and no other: check", () => {
    const { code, out, err } = start(["check", path("死")], ["-r", LIMIT]);
    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(out).toMatch(/处理“.*太大\.xlsx”时内存不足或线程中断，请单独处理这个文件\n/);
    expect(out).toContain(`共${MANY + 2}个文件，其中2个未能处理。`);
  });

  test("costs that file, which is told, and no other: consolidate", () => {
    const argv = ["consolidate", path("死"), "-o", path("死.xlsx"), "--json"];
    const { code, out, err } = start(argv, ["-r", LIMIT]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const { workbooks, unread } = JSON.parse(out) as { workbooks: number; unread: { problem: string }[] };
    expect(workbooks).toBe(MANY);
    expect(unread.map(({ problem }) => problem).join("\n")).toMatch(/太大\.xlsx”时内存不足或线程中断/);
  });
});

/** A workbook within the bounds of what is read, of many cells. */
function hugeWorkbook(): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const row = (number: number): string => {
    const cells = Array.from("ABCDEFGHIJKLMNOPQRST").map(
      (column) => `<c r="${column}${number}" t="inlineStr"><is><t>${column}指标${number}</t></is></c>`,
    );
    return `<row r="${number}">${cells.join("")}</row>`;
  };
  const rows = Array.from({ length: 40_000 }, (_, index) => row(index + 1)).join("");
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}
