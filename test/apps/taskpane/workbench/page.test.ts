import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CellRef } from "../../../../src/core/workbook/a1";
import { ownedSheetName } from "../../../../src/core/workbook/ownership";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { copyName, mediaType } from "../../../../src/apps/taskpane/workbench/download";
import type { FileHandle } from "../../../../src/apps/taskpane/workbench/file-source";
import { createPageWorkbench, type PageWorkbench } from "../../../../src/apps/taskpane/workbench/page";
import { bytesOf, FILLED, snapshotOf, valueOf, type FileName } from "../session/support";

const NO_PROGRESS = () => undefined;
const ACTUAL: CellRef = { sheet: "整体支出自评表", row: 15, column: 5 };
const NAME = "自评表.xlsx";

interface Delivered {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly type: string;
}

interface Bench {
  readonly session: LocalSession;
  readonly workbench: PageWorkbench;
  readonly delivered: Delivered[];
  readonly told: string[];
}

function benchOver(source: File | FileHandle): Bench {
  const session = new LocalSession();
  const delivered: Delivered[] = [];
  const told: string[] = [];
  const workbench = createPageWorkbench({
    session,
    source,
    listeners: {
      select: ({ row, column }) => told.push(`${row}:${column}`),
      showSheet: (name) => told.push(name),
      changed: () => told.push("changed"),
    },
    deliver: (bytes, name, type) => delivered.push({ bytes, name, type }),
  });
  return { session, workbench, delivered, told };
}

async function loaded(
  name: FileName,
  source: File | FileHandle = new File([bytesOf(name)], NAME),
): Promise<Bench> {
  const bench = benchOver(source);
  valueOf(await bench.workbench.load(NO_PROGRESS));
  valueOf(await bench.session.assess({}));
  bench.told.length = 0;
  return bench;
}

describe.each(FILLED)("%s", (name) => {
  test("goes in as a file and comes out with the report in it", async () => {
    const { workbench, delivered } = await loaded(name);
    const steps: string[] = [];
    expect(valueOf(await workbench.write("report", ({ step }) => steps.push(step))).sheets[0]).toBe(
      "绩效自评报告",
    );
    expect(steps).toContain("write-sheets");
    expect(valueOf(await workbench.file.download())).toBe("自评表-自评报告.xlsx");
    expect(delivered).toHaveLength(1);
    expect(delivered[0]?.type).toBe(mediaType("x.xlsx"));
    const written = await snapshotOf(delivered[0]?.bytes ?? new Uint8Array());
    expect(ownedSheetName(written, "report")).toBe("绩效自评报告");
    // Report, tables where it has any, findings, ledger and baseline.
    const own = ownedSheetName(written, "tables") === undefined ? 4 : 5;
    expect(written.sheets.slice(0, -own)).toEqual((await snapshotOf(bytesOf(name))).sheets);
  });
});

test("progress of reading goes up to the end", async () => {
  const { workbench } = benchOver(new File([bytesOf("form 26")], NAME));
  const shares: number[] = [];
  valueOf(await workbench.load(({ step, share }) => step === "read" && shares.push(share)));
  expect(shares.at(-1)).toBe(1);
});

describe("what the page around the pane is told", () => {
  test("cells and sheets to show, as far as they are there, and that something changed", async () => {
    const { workbench, told } = await loaded("form 26");
    valueOf(await workbench.select(ACTUAL));
    valueOf(await workbench.showSheet(ACTUAL.sheet));
    expect(told).toEqual(["15:5", ACTUAL.sheet]);
    const missing = { ok: false, error: { code: "not-found", params: { sheet: "没有" } } };
    expect(await workbench.select({ ...ACTUAL, sheet: "没有" })).toEqual(missing);
    expect(await workbench.showSheet("没有")).toEqual(missing);
    const { sheets } = valueOf(await workbench.write("findings", NO_PROGRESS));
    valueOf(await workbench.showSheet(sheets[0] ?? ""));
    expect(told.slice(2)).toEqual(["changed", "校验结果"]);
  });
});

describe("edits", () => {
  test("are made and taken back, the file being what it was", async () => {
    const { workbench, session, delivered } = await loaded("form 26");
    const undo = valueOf(await workbench.edit([{ at: ACTUAL, value: 0.5 }]));
    expect((await session.gridRows(0, 15, 1))[0]?.cells[5]?.text).toBe("50%");
    expect(workbench.file.unsaved).toBe(true);
    valueOf(await undo());
    valueOf(await workbench.file.download());
    expect(delivered[0]?.name).toBe(NAME);
    expect(Buffer.from(delivered[0]?.bytes ?? []).equals(Buffer.from(bytesOf("form 26")))).toBe(true);
    expect(await undo()).toEqual({ ok: false, error: { code: "cannot-undo", params: {} } });
  });

  test("that are refused are troubles in words", async () => {
    const { workbench } = await loaded("form 26");
    const refused = await workbench.edit([{ at: { ...ACTUAL, sheet: "没有" }, value: 1 }]);
    expect(refused).toMatchObject({
      error: { code: "file", params: { text: expect.stringMatching(/^没有写入/) as unknown } },
    });
    expect(workbench.file.unsaved).toBe(false);
  });
});

test("a workbook without a form makes no report", async () => {
  const { workbench, session } = await loaded("form 26");
  const { bytes } = valueOf(await session.template({ kind: "project", packId: "mof-2020" }));
  const other = benchOver(new File([new Uint8Array(bytes)], "空.xlsx"));
  valueOf(await other.workbench.load(NO_PROGRESS));
  expect(await other.session.assess({})).toMatchObject({
    error: { problem: { kind: "no-evaluation", blank: true } },
  });
  expect(workbench.abilities).toEqual({
    watch: false,
    insertTemplate: false,
    download: true,
    saveInPlace: false,
  });
});

test("the report is handed out as a Word document", async () => {
  const { workbench, delivered } = await loaded("form 26");
  const { name } = valueOf(await workbench.document({}));
  expect(name).toMatch(/绩效自评报告\.docx$/);
  expect(delivered).toMatchObject([
    { name, type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  ]);
  expect(workbench.file.unsaved).toBe(false);
});

test("a template is downloaded", async () => {
  const { workbench, delivered } = await loaded("form 26");
  const request = { kind: "project", packId: "mof-2020", year: "2025" } as const;
  const outcome = valueOf(await workbench.template(request));
  expect(outcome).toEqual({ how: "downloaded", names: ["项目支出绩效自评表（2025年度）.xlsx"] });
  expect((await snapshotOf(delivered[0]?.bytes ?? new Uint8Array())).sheets.length).toBeGreaterThan(1);
  expect(await workbench.template({ ...request, packId: "x" })).toMatchObject({
    error: { code: "unknown-pack" },
  });
  const stop = await workbench.watch(() => undefined);
  stop();
  valueOf(await workbench.refresh([], NO_PROGRESS));
});

describe("files that cannot be opened", () => {
  test("are refused in words", async () => {
    const { workbench } = benchOver(new File(["<html>"], "页面.xlsx"));
    expect(await workbench.load(NO_PROGRESS)).toMatchObject({
      error: { code: "file", params: { text: expect.stringMatching(/^文件无法使用：/) as unknown } },
    });
  });

  test("because they are too large are not even read whole", async () => {
    const large = new File([bytesOf("form 26")], NAME);
    let asked = 0;
    Object.defineProperty(large, "slice", {
      value: (from: number, to: number) => {
        asked = to - from;
        return new Blob([new Uint8Array(asked)]);
      },
    });
    const { workbench } = benchOver(large);
    expect(await workbench.load(NO_PROGRESS)).toMatchObject({ error: { code: "file", detail: "too-large" } });
    expect(asked).toBe(100 * 1024 * 1024 + 1);
  });

  test("because they are gone are told by name", async () => {
    const gone: FileHandle = {
      name: "没了.xlsx",
      getFile: () => Promise.reject(new DOMException("gone", "NotFoundError")),
      createWritable: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    };
    const { workbench } = benchOver(gone);
    expect(await workbench.load(NO_PROGRESS)).toMatchObject({
      error: { code: "file-unreadable", params: { name: "没了.xlsx" } },
    });
  });
});

describe("saving where the file came from", () => {
  const folder = mkdtempSync(join(tmpdir(), "jiyan-page-"));
  const path = join(folder, "原表.xlsm");

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    writeFileSync(path, bytesOf("form 26"));
    utimesSync(path, 1_000, 1_000);
  });

  /** A handle of a real file, as a browser gives it: writing goes into a copy that takes its place when closed. */
  function handle(changes: Partial<FileHandle> = {}): FileHandle {
    return {
      name: "原表.xlsm",
      getFile: () => {
        const { mtimeMs } = statSync(path);
        return Promise.resolve(new File([readFileSync(path)], "原表.xlsm", { lastModified: mtimeMs }));
      },
      createWritable: () => {
        const chunks: Uint8Array[] = [];
        return Promise.resolve({
          write: (data) => Promise.resolve(void chunks.push(data)),
          close: () => {
            writeFileSync(path, Buffer.concat(chunks));
            return Promise.resolve();
          },
          abort: () => Promise.resolve(void chunks.splice(0)),
        });
      },
      requestPermission: () => Promise.resolve("granted"),
      ...changes,
    };
  }

  const original = (): boolean => readFileSync(path).equals(Buffer.from(bytesOf("form 26")));

  test("writes the workbook, more than once", async () => {
    const { workbench, delivered } = await loaded("form 26", handle());
    expect(workbench.abilities.saveInPlace).toBe(true);
    valueOf(await workbench.write("report", NO_PROGRESS));
    expect([workbench.file.unsaved, original()]).toEqual([true, true]);
    expect(valueOf(await workbench.file.save())).toBe("原表.xlsm");
    expect(ownedSheetName(await snapshotOf(readFileSync(path)), "report")).toBe("绩效自评报告");
    valueOf(await workbench.edit([{ at: ACTUAL, value: 0.5 }]));
    valueOf(await workbench.file.save());
    expect([workbench.file.unsaved, delivered.length]).toEqual([false, 0]);
  });

  test("a copy keeps the extension that says that macros are inside", async () => {
    const { workbench, delivered } = await loaded("form 26", handle());
    valueOf(await workbench.write("report", NO_PROGRESS));
    expect(valueOf(await workbench.file.download())).toBe("原表-自评报告.xlsm");
    expect(delivered[0]?.type).toContain("macroEnabled");
  });

  test("is asked for first; a no leaves the file", async () => {
    const asked: string[] = [];
    const requestPermission: FileHandle["requestPermission"] = ({ mode }) => {
      asked.push(mode);
      return Promise.resolve("denied");
    };
    const { workbench } = await loaded("form 26", handle({ requestPermission }));
    valueOf(await workbench.write("report", NO_PROGRESS));
    expect(await workbench.file.save()).toMatchObject({
      error: { code: "save-failed", params: { name: "原表.xlsm" } },
    });
    expect([asked, workbench.file.unsaved, original()]).toEqual([["readwrite"], true, true]);
  });

  test("does not write over what another program saved meanwhile", async () => {
    const { workbench } = await loaded("form 26", handle());
    valueOf(await workbench.write("report", NO_PROGRESS));
    writeFileSync(path, bytesOf("form 07"));
    expect(await workbench.file.save()).toMatchObject({ error: { code: "changed-elsewhere" } });
    expect(readFileSync(path).equals(Buffer.from(bytesOf("form 07")))).toBe(true);
  });

  test("that fails half-way leaves the file, and can be tried again", async () => {
    let full = true;
    const whole = handle();
    const createWritable: FileHandle["createWritable"] = async () => {
      const stream = await whole.createWritable();
      const write = () => Promise.reject(new DOMException("disk full", "QuotaExceededError"));
      return full ? { ...stream, write } : stream;
    };
    const { workbench } = await loaded("form 26", handle({ createWritable }));
    valueOf(await workbench.write("report", NO_PROGRESS));
    expect(await workbench.file.save()).toMatchObject({
      error: { code: "save-failed", detail: "QuotaExceededError: disk full" },
    });
    expect([original(), workbench.file.unsaved]).toEqual([true, true]);
    full = false;
    valueOf(await workbench.file.save());
    expect(original()).toBe(false);
  });

  test("works in browsers that ask by themselves, and is a download in those that cannot", async () => {
    const { name, getFile, createWritable } = handle();
    const { workbench } = await loaded("form 26", { name, getFile, createWritable });
    valueOf(await workbench.write("report", NO_PROGRESS));
    valueOf(await workbench.file.save());
    expect(original()).toBe(false);
    const plain = await loaded("form 26");
    valueOf(await plain.workbench.write("findings", NO_PROGRESS));
    expect(valueOf(await plain.workbench.file.save())).toBe("自评表-校验结果.xlsx");
    expect([plain.delivered.length, plain.workbench.file.unsaved]).toEqual([1, false]);
  });
});

test.each([
  ["自评表.xlsx", "自评报告", "自评表-自评报告.xlsx"],
  ["自评表.XLSM", "自评报告", "自评表-自评报告.xlsm"],
  ["自评表-自评报告.xlsx", "自评报告", "自评表-自评报告.xlsx"],
  ["a.b.xlsx", "report", "a.b-report.xlsx"],
  ["没有扩展名", "自评报告", "没有扩展名-自评报告.xlsx"],
  ["自评表.xlsx", "", "自评表.xlsx"],
  ["自评表.xltx", "自评报告", "自评表-自评报告.xlsx"],
  ["自评表.XLTM", "自评报告", "自评表-自评报告.xlsm"],
  [".xlsx", "report", "-report.xlsx"],
])("a copy of %j with %j is called %j", (name, suffix, copy) => {
  expect(copyName(name, suffix)).toBe(copy);
});
