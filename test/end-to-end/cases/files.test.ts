import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import promises from "node:fs/promises";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/package/limits";
import { inflateAll } from "../../../src/hosts/file/package/zip-archive";
import { openZip } from "../../../src/hosts/file/package/zip-directory";
import { writeZip, type ZipItem } from "../../../src/hosts/file/package/zip-writing";
import { platformZlib } from "../../../src/hosts/file/package/zlib";
import { limitDisk } from "../../apps/cli/disk";
import { expectOneLine, form, jiyan, temporaryFolder } from "../../apps/cli/session";
import { describeCases, type Expectation } from "../../support/cases";

const path = temporaryFolder();
const OUT = path("out.xlsx");
const FORM = form("26-lingling-linye-bumen-2021");

/** The texts of all parts of a workbook, by name. */
async function partsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const archive = await openZip(readFileSync(file), DEFAULT_LIMITS);
  for (const entry of archive.entries) {
    if (entry.directory) continue;
    parts.set(entry.name, new TextDecoder().decode(await inflateAll(archive, entry)));
  }
  return parts;
}

/** A form of which one part was changed. */
async function formWith(name: string, part: string, change: (xml: string) => string): Promise<string> {
  const parts = await partsOf(FORM);
  const items = [...parts].map(([key, xml]): ZipItem => ({
    name: key,
    content: Buffer.from(key === part ? change(xml) : xml),
  }));
  writeFileSync(path(name), writeZip(items, await platformZlib()));
  return path(name);
}

function sheetNames(workbook: string | undefined): readonly string[] {
  return [...(workbook ?? "").matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name ?? "");
}

/** A copy of the form that a test may harm. */
function copyOfForm(): string {
  copyFileSync(FORM, path("form.xlsx"));
  return path("form.xlsx");
}

/** The person's sheets come first and under their names; those of Jiyan's follow. */
const staysBeside: Expectation = async (file) => {
  expect(await jiyan(["report", file, "-o", OUT])).toMatchObject({ code: 0, err: "" });
  const before = sheetNames((await partsOf(file)).get("xl/workbook.xml"));
  const after = sheetNames((await partsOf(OUT)).get("xl/workbook.xml"));
  expect(after.slice(0, before.length)).toEqual(before);
  // The report, its tables, its findings, and two hidden sheets: the ledger and what was written.
  expect(after).toHaveLength(before.length + 5);
  expect(new Set(after).size).toBe(after.length);
};

const isReported: Expectation = async (file) => {
  expect(await jiyan(["report", file, "-o", OUT])).toMatchObject({ code: 0, err: "" });
};

afterEach(() => {
  jest.restoreAllMocks();
  rmSync(OUT, { force: true });
});

describeCases("files", {
  "all-markers-one-sheet": staysBeside,
  "comment-big-workbook": async (file) => {
    expectOneLine(await jiyan(["read", file]), /异常庞大.*另存为/);
  },
  "disk-full-short-write": async () => {
    const file = copyOfForm();
    await limitDisk(9_000);
    expectOneLine(await jiyan(["report", file, "--in-place"]), /磁盘空间不足/);
    expect(readFileSync(file).equals(readFileSync(FORM))).toBe(true);
  },
  "entries-1000": async (file) => {
    expect(await jiyan(["report", file, "-o", OUT])).toMatchObject({ code: 0, err: "" });
    const parts = [...(await partsOf(OUT)).keys()];
    expect(parts.filter((name) => /^xl\/y\d+\.xml$/.test(name))).toHaveLength(1000);
  },
  "in-place-changed-meanwhile": async () => {
    const file = copyOfForm();
    const newer = Buffer.concat([readFileSync(FORM), Buffer.from("newer")]);
    const original = promises.copyFile;
    jest.spyOn(promises, "copyFile").mockImplementation(async (...args) => {
      writeFileSync(file, newer);
      await original(...args);
    });
    expectOneLine(await jiyan(["report", file, "--in-place"]), /其他程序改动过，未予写入/);
    expect(readFileSync(file).equals(newer)).toBe(true);
  },
  "long-name": async () => {
    const file = path(`${"绩".repeat(80)}.xlsx`);
    expect(await jiyan(["report", FORM, "-o", file])).toMatchObject({ code: 0, err: "" });
    expect(existsSync(file)).toBe(true);
  },
  "marker-on-user-sheet": staysBeside,
  "memory-elements": async () => {
    const elements = "<a/>".repeat(DEFAULT_LIMITS.treeElements);
    const file = await formWith("elements.xlsx", "xl/styles.xml", (xml) =>
      xml.replace("</styleSheet>", `<extLst>${elements}</extLst></styleSheet>`),
    );
    expectOneLine(await jiyan(["read", file]), /styles\.xml.*异常庞大/);
  },
  "number-400-digits": async (file) => {
    expect(await jiyan(["report", file, "-o", OUT])).toMatchObject({ code: 0 });
    const charts = [...(await partsOf(OUT))].filter(([name]) => name.includes("charts/chart"));
    expect(charts.filter(([, xml]) => /Infinity|NaN/.test(xml))).toEqual([]);
  },
  "read-only-replaced": async () => {
    const file = copyOfForm();
    chmodSync(file, 0o444);
    expectOneLine(await jiyan(["report", FORM, "-o", file]), /是只读文件，未予覆盖/);
    expectOneLine(await jiyan(["report", file, "--in-place"]), /是只读文件，未予覆盖/);
    chmodSync(file, 0o644);
    expect(readFileSync(file).equals(readFileSync(FORM))).toBe(true);
  },
  "redos-body-fullwidth": isReported,
  "redos-format-fullwidth": isReported,
  "sheetid-huge": async (file) => {
    expect(await jiyan(["report", file, "-o", OUT])).toMatchObject({ code: 0 });
    const workbook = (await partsOf(OUT)).get("xl/workbook.xml") ?? "";
    const ids = [...workbook.matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id < 2 ** 32)).toBe(true);
  },
  "sparse-xfd-2000": isReported,
  // The program itself over /dev/full: test/apps/cli/process.test.ts.
  "stdout-full": async () => {
    const { code, err } = await jiyan(["read", FORM], { failure: "ENOSPC" });
    expect(code).toBe(3);
    expect(err).toMatch(/^jiyan: 标准输出无法写入（磁盘空间不足）[^\n]*\n$/);
  },
  "styles-65k": async (file) => {
    expectOneLine(await jiyan(["report", file, "-o", OUT]), /上限（65490种）/);
    expect(existsSync(OUT)).toBe(false);
  },
});
