import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import { inputsOf } from "../../../src/apps/cli/batch/inputs";
import type { WorkOn } from "../../../src/apps/cli/batch/file-work";
import { overFiles } from "../../../src/apps/cli/batch/over-files";
import type { Context } from "../../../src/apps/cli/context";
import type { Io } from "../../../src/apps/cli/io";
import { cliTranslator } from "../../../src/apps/cli/messages";
import { EXIT } from "../../../src/apps/cli/problem";
import { run } from "../../../src/apps/cli/run";
import { styleFor } from "../../../src/apps/cli/style";
import { ok } from "../../../src/core/common/result";
import { expectOneLine, form, jiyan, temporaryFolder, type Session } from "./session";

const path = temporaryFolder();
const GOOD = "08-hubeikeji-jiangzhuxuejin-2021";
const FAULTY = "26-lingling-linye-bumen-2021";
const BLANK = "23-dazhou-nongye-bumenzhengti-blank";
const OLD_FORMAT = Buffer.from("d0cf11e0a1b11ae1", "hex");

let folders = 0;

/** A new folder with these files: a published form by its name, or bytes. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  folders += 1;
  const folder = path(`收到${folders}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (typeof content === "string") copyFileSync(form(content), join(folder, name));
    else writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** All files below a folder, with `/` between folders. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith(".jiyan-finished"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Streams that call back with every piece of output. */
function listening(heard: () => void, env: Io["env"] = {}) {
  const [written, errors]: [string[], string[]] = [[], []];
  const out = {
    write: (text: string) => {
      written.push(text);
      heard();
    },
    isTerminal: false,
    columns: undefined,
    failure: () => Promise.resolve(undefined),
  };
  const err = { write: (text: string) => errors.push(text), isTerminal: false, columns: undefined };
  return { io: { out, err, env, platform: "linux" }, written, errors };
}

const linesOf = (out: string): readonly string[] => out.slice(0, out.indexOf("\n\n")).split("\n");

/** Expects a session to have told these files, in a line each. */
function expectLines({ code, out }: Session, exit: number, lines: readonly RegExp[]): void {
  expect(code).toBe(exit);
  expect(linesOf(out)).toEqual(lines.map((line) => expect.stringMatching(line) as unknown));
}

function validator(schema: string) {
  const file = join(__dirname, "../../../docs/schemas", `${schema}.schema.json`);
  return new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, "utf8")) as object);
}

describe("a folder", () => {
  test("is worked on with all below it, a line for each file, numbers in names by size", async () => {
    const folder = folderOf({
      "10乡镇.xlsx": GOOD,
      "2局.xlsx": FAULTY,
      "二级/三级/甲.xlsx": GOOD,
      "二级/旧.xls": OLD_FORMAT,
      "坏.xlsx": Buffer.from("这不是工作簿"),
      "~$2局.xlsx": Buffer.alloc(165),
      ".隐藏.xlsx": Buffer.from("x"),
      "说明.docx": Buffer.from("x"),
    });
    const { code, out, err } = await jiyan(["check", folder]);
    expect({ code, err }).toEqual({ code: 2, err: "" });
    expect(linesOf(out).map((line) => line.replaceAll(folder, "收到").replaceAll(sep, "/"))).toEqual([
      "收到/2局.xlsx：错误6条，警告5条，提示2条",
      "收到/10乡镇.xlsx：错误0条，警告4条，提示2条",
      expect.stringMatching(/^“收到\/二级\/旧\.xls”无法使用：.*另存为\.xlsx后再试$/),
      "收到/二级/三级/甲.xlsx：错误0条，警告4条，提示2条",
      expect.stringMatching(/^“收到\/坏\.xlsx”无法使用：/),
    ]);
    expect(out).toContain("\n\n共5个文件，其中2个未能处理。\n");
    expect(out).toMatch(/未处理：.*锁文件（~\$…）1个、隐藏文件1个、其他种类的文件1个。\n$/);
  });

  test.each([
    ["check", [GOOD], 0],
    ["check", [GOOD, FAULTY], 1],
    ["check", [GOOD, FAULTY, null], 2],
    ["score", [GOOD, FAULTY], 0],
    ["score", [GOOD, null], 2],
    ["read", [GOOD, FAULTY, BLANK], 0],
    ["status", [GOOD], 1],
  ] as const)("%s of %j ends with the code of the worst, %i", async (command, files, code) => {
    const folder = folderOf(
      Object.fromEntries(files.map((name, place) => [`${place}.xlsx`, name ?? Buffer.from("x")])),
    );
    expect((await jiyan([command, folder])).code).toBe(code);
  });

  test.each(["read", "check", "score", "status", "report"])(
    "%s --json gives a line for each file in the published format",
    async (command) => {
      const folder = folderOf({ "a.xlsx": GOOD, "b.xlsx": FAULTY, "c.xls": OLD_FORMAT });
      const argv = command === "report" ? ["-o", path("json-out")] : [];
      const { out, err } = await jiyan([command, folder, "--json", ...argv]);
      expect(err).toBe("");
      const lines = out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as { readonly file: string });
      expect(lines.map(({ file }) => relative(folder, file))).toEqual(["a.xlsx", "b.xlsx", "c.xls"]);
      const [done, unusable] = [validator(command), validator("unusable-file")];
      expect(lines.map((line) => [done(line), unusable(line)])).toEqual([
        [true, false],
        [true, false],
        [false, true],
      ]);
    },
  );

  test("without a workbook is told in one line", async () => {
    const folder = folderOf({ "说明.txt": Buffer.from("x") });
    for (const command of ["read", "check", "score", "status"]) {
      expectOneLine(await jiyan([command, folder]), /中没有工作簿/);
    }
    expectOneLine(await jiyan(["check", folder, folder, "--locale", "en"]), /no workbook among/);
  });

  test("is entered once, whatever links lead back to it", async () => {
    const folder = folderOf({ "a.xlsx": GOOD, "下级/b.xlsx": GOOD });
    symlinkSync("..", join(folder, "下级", "回到上级"));
    symlinkSync(join(folder, "下级"), join(folder, "另一处"));
    symlinkSync(join(folder, "a.xlsx"), join(folder, "同一个.xlsx"));
    symlinkSync(join(folder, "没有.xlsx"), join(folder, "断开.xlsx"));
    const { code, out } = await jiyan(["read", folder]);
    expect(code).toBe(2);
    expect(linesOf(out)).toHaveLength(3);
    expect(out).toMatch(/找不到文件“.*断开\.xlsx”\n/);
    expect(out).toContain("重复到达的文件或文件夹3个");
  });

  test("of which a file vanishes while it is worked on tells so in a line", async () => {
    const folder = folderOf({ "a.xlsx": GOOD, "b.xlsx": GOOD, "c.xlsx": GOOD });
    const { io, written } = listening(() => {
      rmSync(join(folder, "b.xlsx"), { force: true });
    });
    expect(await run(["check", folder], io)).toBe(2);
    expect(linesOf(written.join(""))).toEqual([
      expect.stringContaining("a.xlsx：错误0条"),
      expect.stringMatching(/^找不到文件“.*b\.xlsx”$/),
      expect.stringContaining("c.xlsx：错误0条"),
    ]);
  });

  test.each([
    ["1", /a fault/],
    ["0", /^$/],
  ])(
    "a fault of the program in one file is told, and the others are done; JIYAN_DEBUG=%s",
    async (debug, told) => {
      const folder = folderOf({ "a.xlsx": GOOD, "b.xlsx": GOOD });
      const { io, written, errors } = listening(() => undefined, { JIYAN_DEBUG: debug });
      const context: Context = {
        io,
        locale: "zh-CN",
        say: cliTranslator("zh-CN"),
        style: styleFor(io.out, io.env),
      };
      const work: WorkOn<null, null> = (_context, { below }) => {
        if (below === "a.xlsx") throw new Error("a fault");
        const done = { exit: EXIT.ok, output: () => ({}), print: () => undefined, summary: () => "好" };
        return Promise.resolve(ok(done));
      };
      const begin = () => Promise.resolve(ok({ shared: null, ownOf: () => ok(null) }));
      const many = { command: "check" as const, work, outputs: [], begin };
      const outcome = await overFiles(context, [folder], { json: false, steps: 1, many });
      expect(outcome).toEqual(ok(EXIT.fault));
      expect(linesOf(written.join(""))).toEqual([
        expect.stringMatching(/^处理“.*a\.xlsx”时程序出现内部错误（编号[0-9a-f]{8}）/),
        expect.stringMatching(/b\.xlsx：好$/),
      ]);
      expect(errors.join("")).toMatch(told);
    },
  );

  // Root may read everything.
  const asPerson = process.getuid?.() === 0 ? test.skip : test;
  asPerson("that may not be read keeps no other from being read (not as root)", async () => {
    const folder = folderOf({ "a.xlsx": GOOD, "不让看/b.xlsx": GOOD });
    chmodSync(join(folder, "不让看"), 0o000);
    const session = await jiyan(["check", folder]);
    chmodSync(join(folder, "不让看"), 0o700);
    expectLines(session, 2, [/a\.xlsx：错误0条/, /^没有权限读取“.*不让看”$/]);
  });

  test("no more is done once nobody reads the output", async () => {
    const folder = folderOf({ "a.xlsx": GOOD, "b.xlsx": GOOD });
    const { out } = await jiyan(["check", folder], { failure: "EPIPE" });
    expect(linesOf(out)).toHaveLength(1);
  });
});

describe("several names", () => {
  test("may be files and folders; what is named twice is done once, lock files of a pattern are left", async () => {
    const folder = folderOf({ "a.xlsx": GOOD, "~$a.xlsx": Buffer.alloc(165), "下级/b.xlsx": GOOD });
    const named = [join(folder, "a.xlsx"), join(folder, "~$a.xlsx"), join(folder, "下级"), folder];
    const { code, out } = await jiyan(["read", ...named]);
    expect(code).toBe(0);
    expect(linesOf(out).map((line) => relative(folder, line.split("：")[0] ?? ""))).toEqual([
      "a.xlsx",
      join("下级", "b.xlsx"),
    ]);
    expect(out).toContain("锁文件（~$…）2个、重复到达的文件或文件夹2个");
  });

  test.each<readonly [argv: readonly string[], sentence: RegExp]>([
    [["check", "--pack", "x"], /没有规则包“x”/],
    [["check", "--pack", "x.json"], /找不到文件“x\.json”/],
    [["score", "--column", "F"], /--column/],
    [["report", "-o", path("r"), "--outline", "x"], /没有报告提纲“x”/],
    [["report"], /请用 -o 给出输出文件/],
    [["report", "-o", path("r.xlsx")], /r\.xlsx”应是存放结果的文件夹/],
    [["report", "--docx", path("r"), "--word-template", path("no.docx")], /找不到文件“.*no\.docx”/],
    [["check", "--annotate", form(GOOD)], /应是存放结果的文件夹/],
  ])("what is wrong with the command line itself is said once: %j", async (argv, sentence) => {
    const [command = "", ...options] = argv;
    expectOneLine(await jiyan([command, form(GOOD), form(FAULTY), ...options]), sentence);
  });
});

describe("results of many files", () => {
  test("lie below the output folder as the files did; inputs stay as they were", async () => {
    const folder = folderOf({ "a.xlsx": GOOD, "二级/b.xlsx": FAULTY, "空/c.xlsx": BLANK });
    const [out, documents, checked] = [path("报告"), path("报告", "文档"), path("检查")];
    const { code } = await jiyan(["report", folder, "-o", out, "--docx", documents]);
    expect(code).toBe(2);
    expect(filesIn(out)).toEqual(["a.xlsx", "二级/b.xlsx", "文档/a.docx", "文档/二级/b.docx"]);
    // Nothing was written for the blank form, so no folder stays for it either.
    expect(existsSync(join(out, "空"))).toBe(false);
    await jiyan(["check", folder, "--annotate", checked]);
    expect(filesIn(checked)).toEqual(["a.xlsx", "二级/b.xlsx", "空/c.xlsx"]);
    for (const [name, source] of [
      ["a.xlsx", GOOD],
      ["二级/b.xlsx", FAULTY],
    ] as const) {
      expect(readFileSync(join(folder, name)).equals(readFileSync(form(source)))).toBe(true);
    }
  });

  test("within the folder that is read are not read the next time", async () => {
    const folder = folderOf({ "a.xlsx": GOOD });
    const out = join(folder, "报告");
    await jiyan(["report", folder, "-o", out]);
    const again = await jiyan(["report", folder, "-o", out]);
    expect(again).toMatchObject({ code: 0, err: "" });
    expect(linesOf(again.out)).toHaveLength(1);
    expect(again.out).toContain("存放结果的文件夹1个");
    expect(filesIn(folder)).toEqual(["a.xlsx", "报告/a.xlsx"]);
    expectOneLine(await jiyan(["report", folder, "-o", folder]), /请放在另一个文件夹/);
  });

  test("of two files of one name do not replace one another, nor a file that is read", async () => {
    const folder = folderOf({ "甲/a.xlsx": GOOD, "乙/A.xlsx": FAULTY, "出/a.xlsx": BLANK });
    const argv = ["report", join(folder, "甲/a.xlsx"), join(folder, "乙/A.xlsx"), "-o", join(folder, "新")];
    const { code, out } = await jiyan(argv);
    expect(code).toBe(2);
    expect(out).toMatch(/A\.xlsx：“.*A\.xlsx”是本次读取或写入的另一个文件，未予覆盖\n/);
    expect(filesIn(join(folder, "新"))).toEqual(["a.xlsx"]);
    const onInput = await jiyan([
      "report",
      join(folder, "甲/a.xlsx"),
      join(folder, "出/a.xlsx"),
      "-o",
      join(folder, "出"),
    ]);
    expect(onInput.code).toBe(2);
    expect(readFileSync(join(folder, "出/a.xlsx")).equals(readFileSync(form(BLANK)))).toBe(true);
  });

  test("of folders of one inner name lie below the names of the folders", async () => {
    const folder = folderOf({ "甲/a.xlsx": GOOD, "乙/a.xlsx": GOOD, "丙/a.xlsm": GOOD });
    const out = join(folder, "出");
    await jiyan(["report", join(folder, "甲"), join(folder, "乙"), "-o", out]);
    expect(filesIn(out)).toEqual(["乙/a.xlsx", "甲/a.xlsx"]);
  });

  test("never replace what somebody worked on", async () => {
    const folder = folderOf({ "a.xlsx": GOOD, "b.xlsx": GOOD });
    const out = path("有人改过");
    mkdirSync(out);
    copyFileSync(form(FAULTY), join(out, "a.xlsx"));
    const { code, out: told } = await jiyan(["report", folder, "-o", out]);
    expect(code).toBe(2);
    expect(linesOf(told)[1]).toMatch(/b\.xlsx：报告已写入/);
    expect(readFileSync(join(out, "a.xlsx")).equals(readFileSync(form(FAULTY)))).toBe(true);
  });

  test("with --each lie in a folder for each workbook; --in-place keeps every original", async () => {
    const folder = folderOf({ "a.xlsx": GOOD, "b.xlsx": FAULTY });
    const out = path("逐份");
    expect((await jiyan(["report", folder, "--each", "-o", out])).code).toBe(0);
    expect(filesIn(out)).toEqual([
      expect.stringMatching(/^a\/a-1-.*\.xlsx$/),
      expect.stringMatching(/^b\/b-1-.*\.xlsx$/),
    ]);
    expect((await jiyan(["report", folder, "--in-place"])).code).toBe(0);
    expect(filesIn(folder)).toEqual(["a.xlsx", "a.xlsx.bak", "b.xlsx", "b.xlsx.bak"]);
  });
});

test("every workbook of a tree is found once, in one order, whatever lies around it", async () => {
  const name = fc.constantFrom("a.xlsx", "b.XLSM", "c.xls", "d.ods", "~$a.xlsx", ".e.xlsx", "f.docx", "g");
  const folder = fc.constantFrom("", "x", "x/y", ".z", "10", "2");
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.tuple(folder, name), { selector: String }), async (places) => {
      const root = folderOf(
        Object.fromEntries(places.map(([below, file]) => [join(below, file), Buffer.from("x")])),
      );
      const { found, passedOver } = await inputsOf([root], []);
      const names = found.map(({ file }) => relative(root, file));
      const expected = places
        .filter(([below, file]) => below !== ".z" && /^[a-d]/.test(file))
        .map(([below, file]) => join(below, file));
      expect([...names].sort()).toEqual([...expected].sort());
      const within = places.filter(([below]) => below !== ".z");
      expect(passedOver.locks).toBe(within.filter(([, file]) => file.startsWith("~$")).length);
      expect((await inputsOf([root, root], [])).found.map(({ file }) => file)).toEqual(
        found.map(({ file }) => file),
      );
    }),
    { numRuns: 40 },
  );
});

const describeOnLinux = process.platform === "linux" ? describe : describe.skip;

describeOnLinux("a name in another encoding, as unpacked archives have it (needs Linux)", () => {
  test("is a line with the way out", async () => {
    const folder = folderOf({ "a.xlsx": GOOD });
    const name = Buffer.from([0xbc, 0xd7, ...Buffer.from(".xlsx")]);
    copyFileSync(join(folder, "a.xlsx"), Buffer.concat([Buffer.from(`${folder}/`), name]));
    const { code, out } = await jiyan(["check", folder]);
    expect(code).toBe(2);
    expect(linesOf(out)).toEqual([
      expect.stringContaining("a.xlsx：错误0条"),
      expect.stringMatching(/打不开：文件名不是UTF-8编码.*改名或重新解压后再试$/),
    ]);
  });
});
