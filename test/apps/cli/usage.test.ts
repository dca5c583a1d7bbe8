import { expectOneLine, form, jiyan } from "./session";

const FORM = form("26-lingling-linye-bumen-2021");

describe("wrong usage ends with 2 and one line in the person's language", () => {
  test.each<readonly [argv: readonly string[], zh: RegExp, en: RegExp]>([
    [[], /请给出要执行的命令/, /give a command/],
    [["frobnicate"], /没有“frobnicate”这条命令/, /no command “frobnicate”/],
    [["chek", FORM], /是否想用“check”/, /did you mean “check”/],
    [["read"], /缺少参数“文件”/, /argument “file” is missing/],
    [["read", FORM, "--jsno"], /没有“--jsno”这个选项，是否想用“--json”/, /no option “--jsno”/],
    [["outlines", FORM], /参数太多/, /too many arguments/],
    [["check", FORM, "--pack"], /选项“--pack <编号>”后面缺少内容/, /option “--pack <id>” needs a value/],
    [["check", FORM, "--pack", "x"], /没有规则包“x”，可用的有：mof-2020/, /no rule pack “x”; known are/],
    [["report", FORM], /请用 -o 给出输出文件/, /name the output with -o/],
    [["template", "-o", "a.xlsx"], /必须给出选项“--kind <种类>”/, /option “--kind <kind>” is required/],
    [["template", "--kind", "x", "-o", "a.xlsx"], /没有“x”这种模板/, /no template “x”/],
    [
      ["template", "--kind", "project", "--rows", "99", "-o", "a.xlsx"],
      /--rows应为1至20的整数/,
      /--rows takes a whole number from 1 to 20/,
    ],
    [
      ["template", "--kind", "project", "--year", "25", "-o", "a.xlsx"],
      /--year应为2000至2099/,
      /--year takes four digits/,
    ],
    [["template", "--kind", "project", "--pack", "x", "-o", "a.xlsx"], /没有规则包“x”/, /no rule pack “x”/],
  ])("%j", async (argv, zh, en) => {
    expectOneLine(await jiyan(argv), zh);
    expectOneLine(await jiyan(argv, { env: { LANG: "en_GB.UTF-8" } }), en);
  });

  test("an unknown outline names the known ones", async () => {
    const session = await jiyan(["report", FORM, "-o", "/tmp/never.xlsx", "--outline", "x"]);
    expectOneLine(session, /没有报告提纲“x”，可用的有：hunan-ten/);
  });

  test("an unknown locale is refused", async () => {
    expectOneLine(await jiyan(["packs", "--locale", "fr"]), /不支持语言“fr”/);
  });
});

describe("the language", () => {
  test.each<readonly [env: Record<string, string>, argv: readonly string[], word: RegExp]>([
    [{}, [], /规则包/],
    [{ LANG: "C.UTF-8" }, [], /规则包/],
    [{ LANG: "zh_CN.UTF-8" }, [], /规则包/],
    [{ LANG: "en_US.UTF-8" }, [], /rule packs/],
    [{ LANG: "en_US.UTF-8", LC_ALL: "zh_TW.UTF-8" }, [], /规则包/],
    [{ LANG: "en_US.UTF-8" }, ["--locale", "zh-CN"], /规则包/],
    [{}, ["--locale=en"], /rule packs/],
  ])("is chosen from %j and %j", async (env, argv, word) => {
    const { code, out } = await jiyan(["--help", ...argv], { env });
    expect(code).toBe(0);
    expect(out).toMatch(word);
  });

  test("no English stands in the Chinese help, beside names of commands, options, formats and programs", async () => {
    const commands = ["read", "check", "score", "report", "return", "template", "packs", "outlines"];
    const values = ["list", "export", "import", "test", "returned", "error", "warning", "info"];
    for (const command of commands) {
      const { out, code } = await jiyan([command, "--help"]);
      expect(code).toBe(0);
      const words = out
        .replace(
          /--?[a-z-]+|jiyan|JSON|Word|PDF|LibreOffice|\.[a-z]{3,4}\b|zh-CN或en|project|department|work-summary|set|base-data|goals|scorecard|kpi/gi,
          "",
        )
        .match(/[a-z]{3,}/gi);
      expect(words?.filter((word) => ![...commands, ...values].includes(word)) ?? []).toEqual([]);
    }
  });
});

describe("colours", () => {
  const coloured = new RegExp(String.fromCharCode(27));

  test("are used on a terminal only, and not against NO_COLOR or a dumb terminal", async () => {
    expect((await jiyan(["check", FORM], { terminal: true })).out).toMatch(coloured);
    expect((await jiyan(["check", FORM])).out).not.toMatch(coloured);
    const forbidden = [{ NO_COLOR: "1" }, { TERM: "dumb" }];
    for (const env of forbidden) {
      expect((await jiyan(["check", FORM], { terminal: true, env })).out).not.toMatch(coloured);
    }
  });
});

test("the version is printed", async () => {
  expect(await jiyan(["--version"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as unknown,
  });
});
