import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { writeProblem, readProblem } from "../../../src/apps/cli/files";
import { cliTranslator } from "../../../src/apps/cli/messages";
import { DEFAULT_LIMITS } from "../../../src/hosts/file/package/limits";
import { openOrThrow } from "../../../src/hosts/file/package/spreadsheet-package";
import { expectOneLine, form, jiyan, temporaryFolder } from "./session";
import { fillUp, mountSmall, unmount } from "./small-disk";

const path = temporaryFolder();
const FORM = form("26-lingling-linye-bumen-2021");
const COMMANDS = [["read"], ["check"], ["score"], ["report", "-o", path("never.xlsx")]] as const;

function inputs(): Readonly<Record<string, readonly [file: string, sentence: RegExp]>> {
  writeFileSync(path("empty.xlsx"), "");
  writeFileSync(path("words.xlsx"), "这不是工作簿");
  writeFileSync(path("old.xls"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
  writeFileSync(path("cut.xlsx"), readFileSync(FORM).subarray(0, 3000));
  mkdirSync(path("folder.xlsx"), { recursive: true });
  return {
    missing: [path("absent.xlsx"), /找不到文件/],
    folder: [path("folder.xlsx"), /folder\.xlsx”中没有工作簿|“.*never\.xlsx”应是存放结果的文件夹/],
    device: ["/dev/null", /不是普通文件/],
    empty: [path("empty.xlsx"), /文件是空的/],
    words: [path("words.xlsx"), /不是Excel工作簿/],
    old: [path("old.xls"), /旧版\.xls、\.et格式/],
    cut: [path("cut.xlsx"), /已损坏/],
  };
}

describe("a file that cannot be used ends every command with 2 and one line", () => {
  const cases = inputs();
  test.each(
    Object.keys(cases).flatMap((name) => COMMANDS.map((command) => [name, command[0], command] as const)),
  )("%s: %s", async (name, _command, [command, ...rest]) => {
    const [file, sentence] = cases[name] ?? ["", /never/];
    expectOneLine(await jiyan([command, file, ...rest]), sentence);
    expect(existsSync(path("never.xlsx"))).toBe(false);
  });

  // Root may read everything.
  const asPerson = process.getuid?.() === 0 ? test.skip : test;
  asPerson("a file without permission (not as root)", async () => {
    const file = path("secret.xlsx");
    copyFileSync(FORM, file);
    chmodSync(file, 0o000);
    const session = await jiyan(["read", file]);
    chmodSync(file, 0o600);
    expectOneLine(session, /没有权限读取/);
  });

  test("a workbook without a form is no clean workbook", async () => {
    const file = path("blank-form.xlsx");
    await jiyan(["template", "--kind", "project", "-o", file]);
    for (const [command, ...rest] of COMMANDS.slice(1)) {
      expectOneLine(await jiyan([command, file, ...rest]), /还没有填写/);
    }
    expect(await jiyan(["read", file])).toMatchObject({
      code: 0,
      out: expect.stringContaining("没有找到自评表") as string,
    });
  });
});

describe("the output", () => {
  test.each<readonly [output: () => string, sentence: RegExp]>([
    [() => path("no", "such", "out.xlsx"), /文件夹“.*such”不存在/],
    [() => path("out.docx"), /扩展名应为\.xlsx/],
    [() => path("out"), /扩展名应为\.xlsx/],
    [() => path("out.xlsm"), /扩展名应为\.xlsx/],
    [() => path("folder.xlsx"), /是文件夹/],
  ])("%# is refused before any work is done", async (output, sentence) => {
    expectOneLine(await jiyan(["report", FORM, "-o", output()]), sentence);
    expectOneLine(await jiyan(["check", FORM, "--annotate", output()]), sentence);
    expectOneLine(await jiyan(["template", "--kind", "project", "-o", output()]), sentence);
  });

  test("may not be the input without --in-place, whatever the path looks like", async () => {
    const file = path("own.xlsx");
    copyFileSync(FORM, file);
    const before = readFileSync(file);
    expectOneLine(await jiyan(["report", file, "-o", file]), /输出文件与原文件相同/);
    expectOneLine(await jiyan(["report", file, "-o", path("folder.xlsx", "..", "own.xlsx")]), /相同/);
    expectOneLine(await jiyan(["check", file, "--annotate", file]), /不能写回原文件/);
    expectOneLine(await jiyan(["report", file, "--in-place", "-o", path("other.xlsx")]), /--in-place/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("of --in-place keeps the original as .bak, and never replaces a .bak", async () => {
    const file = path("in-place.xlsx");
    copyFileSync(FORM, file);
    const original = readFileSync(file);
    const first = await jiyan(["report", file, "--in-place"]);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain(`原文件保留为${file}.bak。`);
    expect(readFileSync(`${file}.bak`).equals(original)).toBe(true);
    const finished = readFileSync(file);
    expect(finished.equals(original)).toBe(false);
    const second = await jiyan(["report", file, "--in-place", "-o", file]);
    expect(second.out).toContain(`已有.bak文件，未予覆盖；原文件保留为${file}.bak2`);
    expect(readFileSync(`${file}.bak`).equals(original)).toBe(true);
    expect(readFileSync(`${file}.bak2`).equals(finished)).toBe(true);
  });

  test("is the same bytes each time, and reporting on a report adds nothing", async () => {
    const [one, two, three] = [path("one.xlsx"), path("two.xlsx"), path("three.xlsx")];
    await jiyan(["report", FORM, "-o", one]);
    await jiyan(["report", FORM, "-o", two]);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
    await jiyan(["report", one, "-o", two]);
    await jiyan(["report", two, "-o", three]);
    expect(readFileSync(three).length).toBe(readFileSync(two).length);
  });

  test("may be a template, and that of a template a workbook; what is written back stays what it was", async () => {
    const typeOf = async (file: string): Promise<string | undefined> => {
      const source = await openOrThrow(readFileSync(file), DEFAULT_LIMITS);
      return /(sheet|template)\.main\+xml/.exec(await source.text("[Content_Types].xml"))?.[1];
    };
    const template = path("form.xltx");
    expect(await jiyan(["report", FORM, "-o", template])).toMatchObject({ code: 0, err: "" });
    expect(await typeOf(template)).toBe("template");
    expect(await jiyan(["report", template, "-o", path("from-template.xlsx")])).toMatchObject({ code: 0 });
    expect(await typeOf(path("from-template.xlsx"))).toBe("sheet");
    expect(await jiyan(["check", template, "--annotate", path("noted.xltx")])).toMatchObject({ err: "" });
    expect(await typeOf(path("noted.xltx"))).toBe("template");
    expect(await jiyan(["report", template, "--in-place"])).toMatchObject({ code: 0, err: "" });
    expect(await typeOf(template)).toBe("template");
    await jiyan(["template", "--kind", "project", "-o", path("blank.xltx")]);
    expect(await typeOf(path("blank.xltx"))).toBe("template");
  });

  test("of template does not replace a form that someone has begun", async () => {
    const file = path("mine.xlsx");
    const argv = ["template", "--kind", "project", "-o", file];
    expect((await jiyan(argv)).code).toBe(0);
    expect((await jiyan(argv)).code).toBe(0);
    copyFileSync(FORM, file);
    expectOneLine(await jiyan(argv), /已经存在，未予覆盖/);
    expect(readFileSync(file).equals(readFileSync(FORM))).toBe(true);
    expect((await jiyan([...argv, "--force"])).code).toBe(0);
  });
});

describe("exit codes", () => {
  test("check gives 1 where there is an error, report only with --strict", async () => {
    const output = path("strict.xlsx");
    expect((await jiyan(["check", FORM])).code).toBe(1);
    expect((await jiyan(["report", FORM, "-o", output])).code).toBe(0);
    expect((await jiyan(["report", FORM, "-o", output, "--strict"])).code).toBe(1);
    expect((await jiyan(["score", FORM])).code).toBe(0);
  });
});

test.each([
  ["ENOSPC", /磁盘空间不足/],
  ["EDQUOT", /磁盘空间不足/],
  ["EROFS", /没有权限写入/],
  ["EACCES", /没有权限写入/],
  ["EBUSY", /正被其他程序占用/],
  ["ENAMETOOLONG", /太长/],
  ["ENOENT", /不存在/],
  ["EIO", /无法写入.*EIO/],
  ["ESTALE", /无法写入.*所在的网络文件夹/],
  ["EHOSTDOWN", /无法写入.*所在的网络文件夹/],
  ["ENETUNREACH", /无法写入.*所在的网络文件夹/],
])("a write that fails with %s is told in words", (code, sentence) => {
  const { id, params } = writeProblem(Object.assign(new Error(code), { code }), "报告.xlsx");
  expect(cliTranslator("zh-CN")(id, params)).toMatch(sentence);
});

test.each([
  ["ENOENT", /找不到文件/],
  ["EACCES", /没有权限读取/],
  ["EBUSY", /正被其他程序占用/],
  ["EIO", /无法读取.*EIO/],
  ["ESTALE", /无法读取.*所在的网络文件夹/],
  ["ENOTCONN", /无法读取.*所在的网络文件夹/],
  ["ETIMEDOUT", /无法读取.*所在的网络文件夹/],
])("a read that fails with %s is told in words", (code, sentence) => {
  const { id, params } = readProblem(Object.assign(new Error(code), { code }), "报告.xlsx");
  expect(cliTranslator("zh-CN")(id, params)).toMatch(sentence);
});

const tiny = path("tiny");
const canMount = mountSmall(tiny, 64);

(canMount ? describe : describe.skip)("a full disk (a tmpfs of 64 KB, needs root)", () => {
  afterAll(() => {
    unmount(tiny);
  });

  test("leaves the files on it as they were", async () => {
    const file = path("tiny", "form.xlsx");
    copyFileSync(FORM, file);
    const before = readFileSync(file);
    fillUp(path("tiny", "filler"));
    expectOneLine(await jiyan(["report", file, "-o", path("tiny", "out.xlsx")]), /磁盘空间不足/);
    expectOneLine(await jiyan(["report", file, "--in-place"]), /磁盘空间不足/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(tiny).sort()).toEqual(["filler", "form.xlsx"]);
  });
});
