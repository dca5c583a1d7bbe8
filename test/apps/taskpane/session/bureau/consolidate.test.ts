import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { consolidateFiles } from "../../../../../src/apps/taskpane/session/bureau/consolidate";
import type {
  BureauProgress,
  ConsolidationView,
  GivenFile,
} from "../../../../../src/apps/taskpane/session/bureau/api";
import { distributeToUnits } from "../../../../../src/apps/taskpane/session/bureau/distribute";
import type { Locale } from "../../../../../src/core/common/locale";
import { MANIFEST_FILE } from "../../../../../src/core/distribution";
import { readWorkbook } from "../../../../../src/hosts/file/reading";
import { form, jiyan, temporaryFolder } from "../../../cli/session";

const path = temporaryFolder();
const FORMS = join(__dirname, "../../../../fixtures/forms");
const [GOOD, FAULTY] = [form("08-hubeikeji-jiangzhuxuejin-2021"), form("26-lingling-linye-bumen-2021")];
let places = 0;

/** A folder of these files (paths, or bytes), and the same files as a page is given them, under the same paths. */
function received(files: Readonly<Record<string, string | Uint8Array>>) {
  places += 1;
  const root = path(String(places));
  const folder = join(root, "收到");
  const given = Object.entries(files).map(([name, content]): GivenFile => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    if (typeof content === "string") copyFileSync(content, file);
    else writeFileSync(file, content);
    return { path: file, file: fileOf(file) };
  });
  return { folder, given, output: join(root, "汇总.xlsx") };
}

function fileOf(path: string): File {
  const name = path.split("/").at(-1) ?? "";
  return new File([readFileSync(path)], name, { lastModified: statSync(path).mtimeMs });
}

async function consolidated(
  files: readonly GivenFile[],
  locale: Locale = "zh-CN",
): Promise<{ readonly view: ConsolidationView; readonly told: readonly BureauProgress[] }> {
  const told: BureauProgress[] = [];
  const made = await consolidateFiles({ locale, files }, (progress) => told.push(progress));
  if (!made.ok) throw new Error(made.error.text);
  return { view: made.value, told };
}

/** Names and contents of the parts, but for where links lead: those of the command line begin at the folder of its output. */
function partsOf(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !/worksheets\/_rels\/sheet\d+\.xml\.rels$/u.test(name))
    .map(([name, part]) => [name, createHash("sha256").update(part).digest("hex")]);
}

/** The texts of a sheet. */
async function sheetOf(bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  const sheet = read.value.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.text ?? ""));
}

/** A column of a table as it is shown. */
function column({ headings, rows }: ConsolidationView["ranking"], heading: string): readonly string[] {
  return rows.map((row) => row[headings.indexOf(heading)] ?? "");
}

test.each<Locale>(["zh-CN", "en"])(
  "the workbook is the one that jiyan consolidate writes, in %s",
  async (locale) => {
    const names = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx"));
    const { folder, given, output } = received(
      Object.fromEntries(names.map((name) => [name, join(FORMS, name)])),
    );
    const docx = output.replace("xlsx", "docx");
    await jiyan(["consolidate", folder, "-o", output, "--docx", docx, "--locale", locale]);
    const { view, told } = await consolidated(given, locale);
    expect(partsOf(view.workbook.bytes)).toEqual(partsOf(readFileSync(output)));
    expect(partsOf(view.document?.bytes ?? new Uint8Array())).toEqual(partsOf(readFileSync(docx)));
    expect(view.workbooks).toBe(names.length);
    expect(told.map(({ done }) => done)).toEqual([...names.keys(), names.length]);
  },
);

test("links lead to the files from where the folder is", async () => {
  const { view } = await consolidated([{ path: "收到/第一批/甲 (1).xlsx", file: fileOf(GOOD) }]);
  const links = Object.entries(unzipSync(view.workbook.bytes))
    .filter(([name]) => /worksheets\/_rels/u.test(name))
    .map(([, part]) => new TextDecoder().decode(part))
    .join("");
  const targets = [...links.matchAll(/Target="([^"]+)" TargetMode="External"/gu)].map(
    ([, target]) => target!,
  );
  expect(targets.length).toBeGreaterThan(10);
  for (const target of targets)
    expect(decodeURIComponent(target.split("#")[0]!)).toBe("收到/第一批/甲 (1).xlsx");
});

describe("what cannot be used is a line each, and disturbs nothing else", () => {
  const compound = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(2040).fill(0),
  ]);
  const bomb = zipSync({
    "[Content_Types].xml": new Uint8Array(300_000_000),
  });
  const { given } = received({
    "甲.xlsx": GOOD,
    "第一批/😀林业局.xlsx": FAULTY,
    "第一批/甲的副本.xlsx": GOOD,
    "旧版.xls": compound,
    "炸弹.xlsx": bomb,
    "空.xlsx": new Uint8Array(),
    "文字.xlsx": Buffer.from("不是工作簿"),
    "~$甲.xlsx": new Uint8Array(165),
    ".隐藏.xlsx": GOOD,
    "说明.docx": Buffer.from("x"),
    [`${"长".repeat(60)}.xlsx`]: FAULTY,
  });
  let view: ConsolidationView | undefined;
  beforeAll(async () => {
    ({ view } = await consolidated(given));
  });

  test("each is told with its reason and the way out", () => {
    const { unread } = view!;
    const reasons = new Map(unread.rows.map(([file, problem]) => [file?.split("/").at(-1), problem]));
    expect(new Set(reasons.keys())).toEqual(new Set(["旧版.xls", "文字.xlsx", "炸弹.xlsx", "空.xlsx"]));
    for (const reason of reasons.values()) expect(reason).toMatch(/文件无法使用：.+/u);
  });

  test("what is no input is told, too", () => {
    const names = view!.passedOver.map(({ path: place }) => place.split("/").at(-1));
    expect([...names].sort()).toEqual([".隐藏.xlsx", "~$甲.xlsx", "说明.docx"].sort());
    expect(view!.passedOver.every(({ reason }) => reason !== "")).toBe(true);
  });

  test("doubles are found, and the others ranked", () => {
    expect(view!.workbooks).toBe(2);
    expect(view!.doubles.rows.map(([kind]) => kind)).toEqual([
      "文件内容相同，只计一次",
      "文件内容相同，只计一次",
    ]);
    expect(view!.ranking.rows.length).toBe(2);
  });
});

test("files are read in the order of their folders, however they come", async () => {
  const paths = ["收到/2.xlsx", "收到/10.xlsx", "收到/1/2.xlsx", "收到/1/1.xlsx", "收到/1.xlsx"];
  const { view } = await consolidated(
    paths
      .map((one) => ({ path: one, file: new File([""], one) }))
      .concat({ path: "甲.xlsx", file: fileOf(GOOD) }),
  );
  expect(view.unread.rows.map(([file]) => file)).toEqual([
    "收到/1/1.xlsx",
    "收到/1/2.xlsx",
    "收到/1.xlsx",
    "收到/2.xlsx",
    "收到/10.xlsx",
  ]);
});

test("two files of one path, from different places, stay two", async () => {
  const given = [GOOD, FAULTY].map((file): GivenFile => ({ path: "自评表.xlsx", file: fileOf(file) }));
  const { view } = await consolidated(given);
  expect(view.workbooks).toBe(2);
});

test("nothing usable is a sentence with a line for each file", async () => {
  const { given } = received({ "空.xlsx": new Uint8Array(), "说明.txt": Buffer.from("x") });
  const made = await consolidateFiles({ locale: "zh-CN", files: given }, () => undefined);
  expect(made).toMatchObject({ ok: false });
  if (made.ok) return;
  expect(made.error.text).toBe("没有可汇总的内容，2个文件都不能用。");
  expect(made.error.lines.map((line) => line.split("/").at(-1)!.split("：")[0])).toEqual([
    "空.xlsx",
    "说明.txt",
  ]);
});

test("a file that goes away while it is read, and a folder that cannot be opened, are a line each", async () => {
  const gone = new File(["x"], "走了.xlsx");
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  const { view } = await consolidated([
    { path: "走了.xlsx", file: gone },
    { path: "打不开的文件夹", file: null },
    { path: "甲.xlsx", file: fileOf(GOOD) },
  ]);
  expect(new Map(view.unread.rows.map(([file, problem]) => [file, problem]))).toEqual(
    new Map([
      ["走了.xlsx", expect.stringMatching(/^文件读不出来/u)],
      ["打不开的文件夹", expect.stringMatching(/^文件读不出来/u)],
    ]),
  );
});

describe("with a manifest", () => {
  test("who has not handed in and who was late is told as the command line tells it", async () => {
    const list = "单位编码,单位名称\n001,青岚县水利局\n002,青岚县林业局\n003,青岚县民政局";
    const distributed = await distributeToUnits(
      {
        locale: "zh-CN",
        kind: "department",
        packId: "mof-2020",
        deadline: "2026-03-31",
        list: { kind: "file", name: "名单.csv", bytes: new TextEncoder().encode(list) },
      },
      () => undefined,
    );
    if (!distributed.ok) throw new Error(distributed.error.text);
    const archive = unzipSync(distributed.value.archive.bytes);
    const { folder, output } = received({
      "001青岚县水利局.xlsx": archive["001青岚县水利局.xlsx"]!,
      "别人的.xlsx": GOOD,
      [MANIFEST_FILE]: archive[MANIFEST_FILE]!,
    });
    utimesSync(join(folder, "001青岚县水利局.xlsx"), 0, new Date(2026, 4, 1).getTime() / 1000);
    const given = readdirSync(folder).map((name): GivenFile => {
      const file = join(folder, name);
      return { path: file, file: fileOf(file) };
    });
    await jiyan(["consolidate", folder, "-o", output]);
    const { view } = await consolidated(given);
    const [own, other] = [view.workbook.bytes, readFileSync(output)];
    const returns = await sheetOf(own, "报送核对");
    expect(returns.length).toBeGreaterThan(3);
    expect(returns).toEqual(await sheetOf(other, "报送核对"));
    expect([view.asked, view.missing]).toEqual([3, 2]);
    expect(column(view.returns!, "单位").filter((name) => name !== "")).toEqual(
      expect.arrayContaining(["青岚县林业局", "青岚县民政局", "青岚县水利局"]),
    );
    expect(view.returns!.rows.map(([issue]) => issue)).toEqual(expect.arrayContaining(["未交", "逾期"]));
  });

  test("one that cannot be used is a line, and the rest is consolidated", async () => {
    const { given } = received({ "甲.xlsx": GOOD, [MANIFEST_FILE]: Buffer.from("{") });
    const { view } = await consolidated(given);
    expect([view.workbooks, view.returns]).toEqual([1, null]);
    expect(view.unread.rows.map(([, problem]) => problem)).toEqual([expect.stringContaining("不是下发清单")]);
  });
});
