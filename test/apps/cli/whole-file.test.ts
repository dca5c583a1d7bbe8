import {
  chmodSync,
  copyFileSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import promises from "node:fs/promises";
import { basename } from "node:path";
import { writeWhole } from "../../../src/apps/cli/whole-file";
import { limitDisk, replaceWrite } from "./disk";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const FORM = form("26-lingling-linye-bumen-2021");

/** Names in the folder that no command may leave behind. */
function leftOvers(): readonly string[] {
  return readdirSync(path()).filter((name) => name.includes(".tmp") || name.includes(".bak"));
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe("a disk that takes fewer bytes than it is given", () => {
  test("gets the rest with the next write", async () => {
    const bytes = new Uint8Array(50_000).map((_, index) => index % 251);
    await limitDisk(50_000);
    await writeWhole(path("slow.bin"), bytes);
    expect(readFileSync(path("slow.bin")).equals(bytes)).toBe(true);
  });

  const full: readonly (readonly [name: string, argv: (output: string) => readonly string[]])[] = [
    ["report -o", (output) => ["report", FORM, "-o", output, "--replace", "--no-keep"]],
    ["report --in-place", (output) => ["report", output, "--in-place"]],
    ["check --annotate", (output) => ["check", FORM, "--annotate", output, "--replace", "--no-keep"]],
    ["template -o", (output) => ["template", "--kind", "project", "-o", output, "--force"]],
  ];

  test.each(full)("and then no more: %s leaves the file as it was", async (_name, argv) => {
    const output = path("present.xlsx");
    copyFileSync(FORM, output);
    await limitDisk(9_000);
    expectOneLine(await jiyan(argv(output)), /磁盘空间不足.*原有文件没有改动/);
    expect(readFileSync(output).equals(readFileSync(FORM))).toBe(true);
    expect(leftOvers()).toEqual([]);
  });

  test("but says that it took them: the size tells", async () => {
    await replaceWrite(() => (_buffer, _offset, length) => Promise.resolve({ bytesWritten: length }));
    copyFileSync(FORM, path("lied.xlsx"));
    expectOneLine(
      await jiyan(["report", FORM, "-o", path("lied.xlsx"), "--replace", "--no-keep"]),
      /磁盘空间不足/,
    );
    expect(readFileSync(path("lied.xlsx")).equals(readFileSync(FORM))).toBe(true);
  });
});

describe("a file that somebody saves while its report is made", () => {
  const newer = Buffer.concat([readFileSync(FORM), Buffer.from("newer")]);

  test.each(["before", "after"])("is kept: %s the copy is made", async (moment) => {
    const file = path("changed.xlsx");
    copyFileSync(FORM, file);
    const original = promises.copyFile;
    jest.spyOn(promises, "copyFile").mockImplementation(async (...args) => {
      if (moment === "before") writeFileSync(file, newer);
      await original(...args);
      writeFileSync(file, newer);
    });
    expectOneLine(await jiyan(["report", file, "--in-place"]), /其他程序改动过，未予写入/);
    expect(readFileSync(file).equals(newer)).toBe(true);
    expect(leftOvers()).toEqual([]);
  });

  test("is not asked for where it was only touched", async () => {
    const file = path("touched.xlsx");
    copyFileSync(FORM, file);
    const original = promises.copyFile;
    jest.spyOn(promises, "copyFile").mockImplementation(async (...args) => {
      await original(...args);
      writeFileSync(file, readFileSync(FORM));
    });
    expect(await jiyan(["report", file, "--in-place"])).toMatchObject({ code: 0, err: "" });
  });

  test("or takes away is not made again", async () => {
    const file = path("gone.xlsx");
    copyFileSync(FORM, file);
    const original = promises.copyFile;
    jest.spyOn(promises, "copyFile").mockImplementation(async (...args) => {
      await original(...args);
      await promises.rm(file);
    });
    expectOneLine(await jiyan(["report", file, "--in-place"]), /其他程序改动过/);
    expect(readdirSync(path())).not.toContain("gone.xlsx");
  });
});

test("a write-protected file is not replaced, by whomever", async () => {
  const file = path("protected.xlsx");
  copyFileSync(FORM, file);
  chmodSync(file, 0o444);
  for (const argv of [
    ["report", FORM, "-o", file],
    ["report", file, "--in-place"],
    ["check", FORM, "--annotate", file],
    ["template", "--kind", "project", "-o", file, "--force"],
  ]) {
    expectOneLine(await jiyan(argv), /是只读文件，未予覆盖/);
  }
  expect(readFileSync(file).equals(readFileSync(FORM))).toBe(true);
  chmodSync(file, 0o644);
});

test("what is replaced keeps its mode, and a link its target", async () => {
  writeFileSync(path("target.bin"), "old");
  chmodSync(path("target.bin"), 0o640);
  symlinkSync(path("target.bin"), path("link.bin"));
  await writeWhole(path("link.bin"), Buffer.from("new"));
  expect(lstatSync(path("link.bin")).isSymbolicLink()).toBe(true);
  expect(readFileSync(path("target.bin"), "utf8")).toBe("new");
  expect(statSync(path("target.bin")).mode & 0o777).toBe(0o640);
});

test.each([
  ["ASCII", "a".repeat(250)],
  ["Chinese", "绩".repeat(83)],
])(
  "a name of 255 bytes (%s) is written, in place too, with a copy whose name fits",
  async (_script, stem) => {
    const file = path(`${stem}.xlsx`.slice(-255));
    expect(await jiyan(["report", FORM, "-o", file])).toMatchObject({ code: 0, err: "" });
    const again = await jiyan(["report", file, "--in-place", "--json"]);
    expect(again).toMatchObject({ code: 0, err: "" });
    const { backup } = JSON.parse(again.out) as { backup: string };
    expect(Buffer.byteLength(basename(backup))).toBeLessThanOrEqual(255);
    expect(readdirSync(path())).toContain(basename(backup));
  },
);

describe("standard output that cannot be written", () => {
  test.each([
    ["ENOSPC", /^jiyan: 标准输出无法写入（磁盘空间不足）[^\n]*\n$/],
    ["EIO", /^jiyan: 标准输出无法写入（EIO）[^\n]*\n$/],
    ["EPIPE", /^$/],
  ])("%s: exit 3 and at most one line", async (failure, line) => {
    const session = await jiyan(["read", FORM], { failure });
    expect(session.code).toBe(3);
    expect(session.err).toMatch(line);
  });
});
