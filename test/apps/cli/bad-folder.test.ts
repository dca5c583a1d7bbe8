import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { compoundFile } from "../../hosts/file/support/compound-file";
import { sheetXml, workbookParts, zipOf } from "../../hosts/file/support/packages";
import { form, jiyan, temporaryFolder } from "./session";
import { mountSmall, unmount } from "./small-disk";

const path = temporaryFolder();
const [GOOD, FAULTY] = [form("08-hubeikeji-jiangzhuxuejin-2021"), form("26-lingling-linye-bumen-2021")];

let places = 0;

/** A new place with a folder 收到 of these files: paths of workbooks, or bytes. */
function received(files: Readonly<Record<string, string | Uint8Array>>) {
  places += 1;
  const root = path(String(places));
  const folder = join(root, "收到");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (typeof content === "string") copyFileSync(content, join(folder, name));
    else writeFileSync(join(folder, name), content);
  }
  return { root, folder };
}

/** A form as another workbook each time: what follows the archive is not read. */
const another = (number: number) => Buffer.concat([readFileSync(GOOD), Buffer.from(String(number))]);

/** The rows below the headings of a sheet, as a person sees them. */
async function rowsOf(file: string, name: string): Promise<readonly (readonly string[])[]> {
  const read = await readWorkbook(readFileSync(file));
  if (!read.ok) throw new Error(read.error.code);
  const sheet = read.value.sheets.find((one) => one.name === name);
  const rows = (sheet?.rows ?? []).map((row) => Array.from(row ?? [], (cell) => cell?.text ?? ""));
  return rows.slice(1);
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" });

describe("files that hurt, among those that do not", () => {
  const UNUSABLE: Readonly<Record<string, RegExp>> = {
    "炸弹.xlsx": /解压|压缩/u,
    "有密码.xlsx": /密码/u,
    "旧版.xls": /另存为\.xlsx/u,
    "金山.et": /另存为\.xlsx/u,
    "半截.xlsx": /已损坏/u,
    "空.xlsx": /空的/u,
    "断开的链接.xlsx": /找不到文件/u,
  };

  async function hurting() {
    const place = received({
      "好.xlsx": GOOD,
      "错.xlsx": FAULTY,
      "炸弹.xlsx": await zipOf(
        workbookParts([sheetXml("")], { "xl/media/bomb.bin": new Uint8Array(20_000_000) }),
      ),
      "有密码.xlsx": compoundFile(["EncryptionInfo", "EncryptedPackage"]),
      "旧版.xls": compoundFile(["Workbook"]),
      "金山.et": compoundFile(["ETExtData", "Workbook"]),
      "半截.xlsx": readFileSync(FAULTY).subarray(0, 3000),
      "空.xlsx": Buffer.alloc(0),
      "~$好.xlsx": Buffer.alloc(165),
      "二级/说明.docx": Buffer.from("x"),
    });
    symlinkSync("..", join(place.folder, "二级", "回到上级"));
    symlinkSync(join(place.folder, "没有.xlsx"), join(place.folder, "断开的链接.xlsx"));
    return place;
  }

  /** Expects a line for each file that cannot be used, with the way out, and none for the others. */
  function expectTold(said: string): void {
    for (const [name, why] of Object.entries(UNUSABLE)) {
      const line = said.split("\n").find((one) => one.includes(name)) ?? "";
      expect([name, line]).toEqual([name, expect.stringMatching(why)]);
    }
  }

  test.each([
    ["check", []],
    ["score", []],
    ["read", []],
    ["report", ["-o", "报告"]],
    ["return", ["-o", "退回"]],
  ] as const)("%s has a line for each, and does the others", async (command, [option, name]) => {
    const { root, folder } = await hurting();
    const output = name === undefined ? [] : [option, join(root, name)];
    const { code, out, err } = await jiyan([command, folder, ...output]);
    expect({ code, err }).toEqual({ code: 2, err: "" });
    expectTold(out);
    for (const good of ["好.xlsx：", "错.xlsx："]) expect(out).toContain(good);
    expect(out).not.toContain("~$好");
    expect(out).toMatch(/重复到达的文件或文件夹1个/u);
  });

  test("consolidate lists each, and has the rows of the others as without them", async () => {
    const { root, folder } = await hurting();
    const alone = received({ "好.xlsx": GOOD, "错.xlsx": FAULTY });
    const outputs = [folder, alone.folder].map((from, index) => [from, join(root, `${index}.xlsx`)] as const);
    const [first, second] = await Promise.all(
      outputs.map(([from, output]) => jiyan(["consolidate", from, "-o", output])),
    );
    expect([first?.code, first?.err, second?.code]).toEqual([1, "", 0]);
    const unread = await rowsOf(join(root, "0.xlsx"), "未能读取");
    expect(unread).toHaveLength(Object.keys(UNUSABLE).length);
    expectTold(unread.map((row) => row.join(" ")).join("\n"));
    const values = async (index: number) =>
      (await rowsOf(join(root, `${index}.xlsx`), "汇总表")).map((row) => row.slice(0, 10));
    expect(await values(0)).toEqual(await values(1));
  });
});

/** The longest names that the usual file systems take, in bytes and in characters, and names that mislead the eye. */
const NAMES = [
  "👍🏽甲局👨‍👩‍👧.xlsx",
  `${"a".repeat(200)}.xlsx`,
  `${"长".repeat(80)}.xlsx`,
  "\u202e甲局\u2066xslx.xlsx",
  "甲#1 100%&'局.xlsx",
  "=1+1.xlsx",
  "-o.xlsx",
];

describe("files of difficult names", () => {
  const files = (bytes: (number: number) => Uint8Array) =>
    Object.fromEntries(NAMES.map((name, number) => [name, bytes(number)] as const));

  test("are reported on, each under its name, also as documents and form by form", async () => {
    const { root, folder } = received(files(another));
    const [output, documents, each] = ["报告", "文档", "每张"].map((name) => join(root, name));
    const made = await jiyan(["report", folder, "-o", output!, "--docx", documents!]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const names = (folder_: string) => readdirSync(folder_).filter((name) => !name.startsWith(".jiyan"));
    expect(names(output!).sort()).toEqual([...NAMES].sort());
    expect(names(documents!).sort()).toEqual(NAMES.map((name) => name.replace(/xlsx$/u, "docx")).sort());
    const alone = await jiyan(["report", folder, "--each", "-o", each!]);
    expect([alone.code, alone.err]).toEqual([0, ""]);
    expect(names(each!)).toHaveLength(NAMES.length);
    // What misleads the eye in a terminal is taken out of what is said.
    expect(made.out + alone.out).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
  });

  test("are returned, each into a folder of its own", async () => {
    const faulty = readFileSync(FAULTY);
    const { root, folder } = received(
      files((number) => Buffer.concat([faulty, Buffer.from(String(number))])),
    );
    const output = join(root, "退回");
    const { code, out, err } = await jiyan(["return", folder, "-o", output]);
    expect([code, err]).toEqual([1, ""]);
    expect(out).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    const letters = filesIn(output).filter((name) => name.endsWith("退回意见.docx"));
    expect(letters).toHaveLength(NAMES.length);
    expect((await rowsOf(join(output, "退回清单.xlsx"), "退回清单")).length).toBeGreaterThanOrEqual(
      NAMES.length,
    );
  });
});

describe("a folder that changes while it is read", () => {
  test("is consolidated all the same: what stays is there, what changed is whole or told", async () => {
    const stable = Array.from({ length: 10 }, (_, number) => `留${number}.xlsx`);
    const shifting = ["删.xlsx", "换.xlsx", "改名.xlsx", "截断.xlsx"];
    const all = [...stable, ...shifting];
    const { root, folder } = received(
      Object.fromEntries(all.map((name, number) => [name, another(number)] as const)),
    );
    const [output, store] = [join(root, "汇总.xlsx"), join(root, "存")];
    const running = jiyan(["consolidate", folder, "-o", output, "--store", store]);
    while (!existsSync(store)) await setImmediate();
    rmSync(join(folder, "删.xlsx"));
    copyFileSync(FAULTY, join(folder, "换.xlsx"));
    renameSync(join(folder, "改名.xlsx"), join(folder, "改成这样.xlsx"));
    writeFileSync(join(folder, "截断.xlsx"), another(13).subarray(0, 3000));
    writeFileSync(join(folder, "新来的.xlsx"), another(99));
    const { code, err } = await running;
    expect([[0, 1].includes(code), err]).toEqual([true, ""]);
    const told = [...(await rowsOf(output, "汇总表")), ...(await rowsOf(output, "未能读取"))]
      .map((row) => row.join(" "))
      .join("\n");
    for (const name of [...stable, ...shifting]) expect(told).toContain(name);
    expect(filesIn(root).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    // The next run takes the folder as it is now.
    const again = await jiyan(["consolidate", folder, "-o", output, "--store", store, "--json"]);
    const { unread } = JSON.parse(again.out) as { readonly unread: readonly { readonly file: string }[] };
    expect(unread.map(({ file }) => file.slice(folder.length + 1))).toEqual(["截断.xlsx"]);
  });
});

const share = path("共享");
const canMount = mountSmall(share, 4096);

(canMount ? describe : describe.skip)("a folder that goes away while it is read (needs root)", () => {
  const COUNT = 12;
  const fill = () => {
    for (let number = 0; number < COUNT; number += 1)
      writeFileSync(join(share, `${number}.xlsx`), another(number));
  };
  beforeAll(fill);

  test("costs what was not read, which is told; the next run reads the rest alone", async () => {
    const [output, store] = [path("断开汇总.xlsx"), path("断开存")];
    const argv = ["consolidate", share, "-o", output, "--store", store, "--json"];
    const kept = () =>
      existsSync(store) ? filesIn(store).filter((name) => name.endsWith(".json")).length : 0;
    const running = jiyan(argv);
    while (kept() < 2) await setImmediate();
    unmount(share);
    const first = await running;
    expect([first.code, first.err]).toEqual([1, ""]);
    const told = JSON.parse(first.out) as {
      readonly workbooks: number;
      readonly unread: readonly { readonly problem: string }[];
    };
    expect(told.unread.length).toBeGreaterThan(0);
    for (const { problem } of told.unread) expect(problem).toMatch(/找不到文件|没有响应/u);
    expect(await rowsOf(output, "未能读取")).toHaveLength(told.unread.length);

    expect(mountSmall(share, 4096)).toBe(true);
    fill();
    const again = JSON.parse((await jiyan(argv)).out) as {
      readonly reused: number;
      readonly unread: readonly object[];
    };
    expect(again.unread).toEqual([]);
    expect(again.reused).toBe(COUNT - told.unread.length);
    unmount(share);
  });
});
