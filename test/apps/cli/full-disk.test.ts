import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { form, jiyan, temporaryFolder, type Session } from "./session";
import { fillUp, mountSmall, unmount } from "./small-disk";

const path = temporaryFolder();
const [GOOD, FAULTY] = [form("08-hubeikeji-jiangzhuxuejin-2021"), form("26-lingling-linye-bumen-2021")];
const FULL = /磁盘空间不足/u;

const disk = path("disk");
const canMount = mountSmall(disk, 512);

/** Workbooks on a disk that has room, to be worked on. */
const received = path("收到");
mkdirSync(received);
copyFileSync(GOOD, join(received, "好.xlsx"));
copyFileSync(FAULTY, join(received, "错.xlsx"));
writeFileSync(path("units.csv"), "单位编码,单位名称\n001,甲局\n002,乙局\n003,丙局\n");

/** All files below the disk with what they hold. */
function held(): ReadonlyMap<string, string> {
  const files = readdirSync(disk, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [relative(disk, file), readFileSync(file, "base64")];
    }),
  );
}

/** Whatever is on the disk beside what was there is whole: a workbook, a document or data that can be read. */
async function expectWhole(before: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, content] of held()) {
    if (before.has(name)) {
      expect([name, content === before.get(name)]).toEqual([name, true]);
      continue;
    }
    expect(name).not.toMatch(/\.tmp$|\.part$/u);
    const bytes = readFileSync(join(disk, name));
    if (name.endsWith(".json")) JSON.parse(bytes.toString());
    // Indexes and hashes of what was written are lines of text.
    else if (/heads$|\/written\//u.test(name))
      expect([name, bytes.toString()]).toEqual([
        name,
        expect.stringMatching(/^([0-9a-f]{64}(\[.*\]\n)?)*$/u),
      ]);
    else if (name.endsWith(".xlsx")) expect([name, (await readWorkbook(bytes)).ok]).toEqual([name, true]);
    else expect([name, bytes.subarray(0, 2).toString()]).toEqual([name, "PK"]);
  }
}

/** One line on standard error, or lines of files, that say so; never a fault of the program. */
function expectSaid({ code, out, err }: Session): void {
  expect([code, out + err]).toEqual([expect.any(Number), expect.stringMatching(FULL)]);
  expect(code).toBeGreaterThan(0);
  expect(code).toBeLessThan(3);
  expect(out + err).not.toMatch(/内部错误|ENOSPC|\bat .+:\d+:\d+/u);
}

(canMount ? describe : describe.skip)("a full disk (a tmpfs of 512 KB, needs root)", () => {
  beforeEach(() => {
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true });
    writeFileSync(join(disk, "自己的.txt"), "不能丢");
    fillUp(join(disk, "满"));
  });
  afterAll(() => {
    unmount(disk);
  });

  test.each<readonly [what: string, argv: readonly string[]]>([
    [
      "the consolidated workbook",
      ["consolidate", received, "-o", join(disk, "汇总.xlsx"), "--store", path("存")],
    ],
    [
      "the store of extracts",
      ["consolidate", received, "-o", path("汇总.xlsx"), "--store", join(disk, "存")],
    ],
    ["letters", ["return", received, "-o", join(disk, "退回")]],
    ["workbooks for units", ["distribute", "--units", path("units.csv"), "-o", join(disk, "下发")]],
    ["reports of a folder", ["report", received, "-o", join(disk, "报告")]],
    ["reports as documents", ["report", GOOD, "-o", path("好.xlsx"), "--docx", join(disk, "报告.docx")]],
    ["annotated copies", ["check", received, "--annotate", join(disk, "校验")]],
    ["a rule pack", ["packs", "export", "mof-2020", "-o", join(disk, "规则.xlsx")]],
    ["a template", ["template", "--kind", "project", "-o", join(disk, "空白表.xlsx")]],
    ["data", ["consolidate", received, "-o", path("数据汇总.xlsx"), "--parquet", join(disk, "数据")]],
  ])("is said for %s, and leaves what is there as it is", async (_what, argv) => {
    const before = held();
    expectSaid(await jiyan(argv));
    await expectWhole(before);
  });

  test.each<readonly [what: string, room: number, argv: readonly string[]]>([
    ["letters", 60, ["return", received, "-o", join(disk, "退回")]],
    ["workbooks for units", 60, ["distribute", "--units", path("units.csv"), "-o", join(disk, "下发")]],
    ["reports of a folder", 60, ["report", received, "-o", join(disk, "报告")]],
    ["the consolidated workbook", 30, ["consolidate", received, "-o", join(disk, "汇总.xlsx")]],
  ])("in the middle of %s leaves no half file, and the next run goes on", async (_what, room, argv) => {
    rmSync(join(disk, "满"));
    writeFileSync(join(disk, "占位"), Buffer.alloc(room * 1024));
    fillUp(join(disk, "满"));
    rmSync(join(disk, "占位"));
    const before = held();
    expectSaid(await jiyan(argv));
    await expectWhole(before);
    rmSync(join(disk, "满"));
    const again = await jiyan(argv);
    expect([again.code, again.err]).toEqual([expect.any(Number), ""]);
    expect(again.code).toBeLessThan(2);
    expect(again.out).not.toMatch(FULL);
  });
});
