import type { CheckOutput } from "../../../src/apps/cli/json/check";
import type { ReadOutput } from "../../../src/apps/cli/json/read-schema";
import type { ScoreOutput } from "../../../src/apps/cli/json/score";
import { expectOneLine, jiyan, temporaryFolder, typeWorkbook, type TypedRows } from "./session";

const path = temporaryFolder();

/** A list whose fourth heading nobody knows. */
const RENAMED: TypedRows = [
  ["项目支出绩效自评表（2023年度）"],
  ["一级指标", "二级指标", "三级指标", "某某栏目", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "新建里程", "≥300公里", "312公里", 50, 50],
  ["效益指标", "社会效益指标", "受益人口", "≥2万人", "1.5万人", 50, 50],
];
const WORK: TypedRows = [
  ["部分", "事项", "工作概述"],
  ["一、会议", "党组会议", "召开党组会议11次"],
];

const one = path("one.xlsx");
const two = path("two.xlsx");
beforeAll(async () => {
  await typeWorkbook(one, { 自评表: RENAMED });
  await typeWorkbook(two, { 自评表: RENAMED, "2022 年表": RENAMED, 履职情况: WORK });
});

async function json<T>(...argv: readonly string[]): Promise<T> {
  const { out, err } = await jiyan([...argv, "--json"]);
  expect(err).toBe("");
  return JSON.parse(out) as T;
}

const targets = ({ evaluations }: ReadOutput) =>
  evaluations.map(({ indicators }) => indicators.map(({ target }) => target?.raw ?? null));

describe("--column says what a column is", () => {
  test.each(["D=target", "d=年度指标值", "自评表!D=target"])("in read: %s", async (said) => {
    expect(targets(await json<ReadOutput>("read", one))).toEqual([[null, null]]);
    const read = await json<ReadOutput>("read", one, "--column", said);
    expect(targets(read)).toEqual([["≥300公里", "≥2万人"]]);
    expect(read.evaluations[0]?.unread).toEqual([]);
    const column = { column: "D", header: "某某栏目", role: "target", at: "自评表!D2" };
    expect(read.evaluations[0]?.columns[3]).toEqual(column);
  });

  test("in check: the finding is gone, and what follows from the values is found", async () => {
    const rules = ({ findings }: CheckOutput) => findings.map(({ rule }) => rule);
    const before = rules(await json<CheckOutput>("check", one));
    const after = rules(await json<CheckOutput>("check", one, "--column", "D=target"));
    expect(before).toContain("W23");
    expect(after).not.toContain("W23");
    // The second indicator missed its target and has full points.
    expect(before).not.toContain("B06");
    expect(after).toContain("B06");
  });

  test("in score and report", async () => {
    const points = ({ scorecards }: ScoreOutput) => scorecards[0]?.indicators[1]?.score?.points;
    const before = points(await json<ScoreOutput>("score", one));
    const after = points(await json<ScoreOutput>("score", one, "--column", "D=target"));
    expect([before, after]).toEqual([50, 37.5]);
    const output = path("report.xlsx");
    expect((await jiyan(["report", one, "-o", output, "--column", "D=target"])).code).toBe(0);
    expect((await jiyan(["read", output, "--column", "D=target"])).out).toContain("≥300公里");
  });

  test("several times, each of its own sheet", async () => {
    const argv = ["--column", "自评表!D=target", "--column", "'2022 年表'!D=target"];
    expect(targets(await json<ReadOutput>("read", two, ...argv))).toEqual([
      ["≥300公里", "≥2万人"],
      ["≥300公里", "≥2万人"],
      [],
    ]);
  });
});

test("read tells what each column was read as", async () => {
  expect((await jiyan(["read", one])).out).toContain(
    "各列：A列一级指标、B列二级指标、C列三级指标、D列不使用、E列实际完成值、F列分值、G列得分",
  );
  expect((await jiyan(["read", one, "--locale", "en"])).out).toContain("Columns: A Level 1, B Level 2");
});

test("a finding on a column that was not read says how to have it read, as it can be typed", async () => {
  const advice = async (file: string, locale: string) => {
    const { findings } = await json<CheckOutput>("check", file, "--locale", locale);
    return findings.find(({ rule }) => rule === "W23")?.message ?? "";
  };
  expect(await advice(one, "zh-CN")).toContain('--column "D=年度指标值"（看来是“年度指标值”）');
  expect(await advice(one, "en")).toContain('--column "D=target" (it looks like “Target”)');
  expect(await advice(two, "en")).toContain("--column '自评表!D=target'");
  expect(await advice(one, "en")).not.toContain("pane");
});

describe("a column that nobody read", () => {
  test.each(["read", "check", "score", "report"])("is named by %s", async (command) => {
    const options = command === "report" ? ["-o", path("named.xlsx")] : [];
    const { out } = await jiyan([command, one, ...options]);
    const told =
      'D列的标题“某某栏目”未能识别，该列2个单元格（D3:D4）没有读取，如“≥300公里”。请指明该列是什么：--column"D=年度指标值"';
    expect(out.replace(/\s/g, "")).toContain(told);
  });

  test.each(["score", "report"])("is named by %s in JSON", async (command) => {
    const options = command === "report" ? ["-o", path("named.json.xlsx")] : [];
    const { notes } = await json<{ readonly notes: readonly string[] }>(command, one, ...options);
    expect(notes).toContainEqual(expect.stringContaining("D列的标题“某某栏目”未能识别"));
    const said = await json<{ notes: readonly string[] }>(command, one, "--column", "D=target", ...options);
    expect(said.notes.join("")).not.toContain("未能识别");
  });
});

describe("--row says what a row is", () => {
  const side = path("side.xlsx");
  beforeAll(() =>
    typeWorkbook(side, {
      横表: [
        ["我们看的东西", "接通率", "投诉次数", "满意度"],
        ["甲栏", "≥95%", "≤10次", "≥90%"],
        ["乙栏", "96%", "8次", "88%"],
      ],
    }),
  );
  const SAID = ["--row", "1=name", "--row", "横表!2=年度指标值", "--row", "3=actual"];

  test("in read, check and score", async () => {
    const read = await json<ReadOutput>("read", side, ...SAID);
    expect(targets(read)).toEqual([["≥95%", "≤10次", "≥90%"]]);
    expect(read.evaluations[0]?.rows.map(({ row, role }) => [row, role])).toEqual([
      [1, "name"],
      [2, "target"],
      [3, "actual"],
    ]);
    expect((await jiyan(["read", side, ...SAID])).out).toContain("第2行年度指标值");
    for (const command of ["check", "score"]) expect((await jiyan([command, side, ...SAID])).err).toBe("");
  });

  test.each<readonly [said: readonly string[], zh: RegExp, en: RegExp]>([
    [["F=target"], /应写“行=含义”.*不能是“F=target”/, /not “F=target”/],
    [["2=goal"], /“goal”不是行的含义，可用的有：序号、/, /known are sequence, level1/],
    [["9=target"], /工作表“横表”第9行没有内容/, /nothing stands in row 9/],
    [["汇总!2=target"], /没有可读的工作表“汇总”；工作表有：横表/, /the sheets are 横表/],
    [["2=target", "3=target"], /“2=target”和“3=target”把两行说成同一含义/, /two rows one meaning/],
    [["2=target", "2=rule"], /“2=target”和“2=rule”对同一行说了两种含义/, /one row two meanings/],
    [["2=target", "3=actual"], /“横表”读不出表.*三级指标/, /no table of sheet “横表” can be read.*\(name\)/],
  ])("%j ends with 2 and one line", async (said, zh, en) => {
    const options = said.flatMap((text) => ["--row", text]);
    expectOneLine(await jiyan(["read", side, ...options]), zh);
    expectOneLine(await jiyan(["check", side, ...options, "--locale", "en"]), en);
  });

  test("names the sheets where several may be meant", async () => {
    const both = path("both.xlsx");
    await typeWorkbook(both, {
      甲: [
        ["a", "b"],
        ["c", "d"],
      ],
      乙: [
        ["a", "b"],
        ["c", "d"],
      ],
    });
    expectOneLine(
      await jiyan(["read", both, "--row", "1=name"]),
      /没有写明工作表，可能是甲、乙；请写明，如“甲!1=name”/,
    );
  });
});

describe("what cannot be followed ends with 2 and one line", () => {
  test.each<readonly [said: readonly string[], zh: RegExp, en: RegExp]>([
    [["D:target"], /应写“列=含义”.*不能是“D:target”/, /not “D:target”/],
    [["D=goal"], /“goal”不是列的含义，可用的有：序号、/, /known are sequence, level1/],
    [["H=target"], /“自评表”的表在H列没有内容；该表的列是：A、B、C、D、E、F、G/, /columns are A, B, C/],
    [["汇总!D=target"], /没有工作表“汇总”.*有表的工作表是：自评表/, /forms are on 自评表/],
    [["D=evidence"], /项目支出.*的列不能是“佐证”，可以是：序号、/, /no column can be “evidence”/],
    [["D=target", "D=rule"], /“D=target”和“D=rule”对同一列说了两种含义/, /one column two meanings/],
    [["D=target", "E=target"], /“D=target”和“E=target”把两列说成同一含义/, /two columns one meaning/],
    [["C=reason"], /“自评表”的“项目支出.*没有可读的内容.*三级指标/, /nothing is left to read.*\(name\)/],
  ])("%j", async (said, zh, en) => {
    const options = said.flatMap((text) => ["--column", text]);
    for (const command of ["read", "check"]) {
      expectOneLine(await jiyan([command, one, ...options]), zh);
      expectOneLine(await jiyan([command, one, ...options, "--locale", "en"]), en);
    }
  });

  test("several sheets with forms and none named", async () => {
    const session = await jiyan(["score", two, "--column", "D=target"]);
    expectOneLine(session, /自评表、2022 年表、履职情况都有表；请写明，如“自评表!D=target”/);
  });

  test("and nothing is written", async () => {
    const output = path("never.xlsx");
    expectOneLine(await jiyan(["report", one, "-o", output, "--column", "D=goal"]), /goal/);
    expectOneLine(await jiyan(["read", output]), /never\.xlsx/);
  });
});

describe("a table of unknown headings", () => {
  const unknown = path("unknown.xlsx");
  beforeAll(() =>
    typeWorkbook(unknown, {
      Tabelle: [
        ["Zeile", "Wert A", "Wert B"],
        ["Umsatz", 100, 110],
        ["Fehler", 5, 3],
      ],
    }),
  );

  test("read tells which columns to say", async () => {
    const { out } = await jiyan(["read", unknown]);
    expect(out.replace(/\s/g, "")).toContain("--columnA=三级指标--columnB=年度指标值--columnC=实际完成值");
  });

  const headings =
    /第1行.*A列“Zeile”、B列“Wert A”、C列“Wert B”.*--column A=三级指标 --column B=年度指标值 --column C=实际/;
  test.each(["check", "score", "report"])("%s names the headings and says so too", async (command) => {
    const options = command === "report" ? ["-o", path("never-made.xlsx")] : [];
    expectOneLine(await jiyan([command, unknown, ...options]), headings);
    const english = /Row 1 .*column A “Zeile”.*--column A=name --column B=target --column C=actual/;
    expectOneLine(await jiyan([command, unknown, ...options, "--locale", "en"]), english);
  });

  test("other headings mean what their words say", async () => {
    const mixed = path("mixed.xlsx");
    await typeWorkbook(mixed, {
      Tabelle: [
        ["Zeile", "Wert A", "Wert B", "分值"],
        ["Umsatz", 100, 110, 60],
        ["Fehler", 5, 3, 40],
      ],
    });
    const said = ["A=name", "B=target", "C=actual"].flatMap((text) => ["--column", text]);
    const { evaluations } = await json<ReadOutput>("read", mixed, ...said);
    expect(evaluations[0]?.columns[3]).toMatchObject({ column: "D", role: "weight" });
  });

  test("what is said makes it a form", async () => {
    const said = ["A=name", "B=target", "C=actual"].flatMap((text) => ["--column", text]);
    expect(targets(await json<ReadOutput>("read", unknown, ...said))).toEqual([["100", "5"]]);
  });

  test.each([
    ["B=target", "--column A=三级指标"],
    ["A=name", "--column B=年度指标值"],
  ])("half of it is not enough: %s", async (text, advice) => {
    expectOneLine(await jiyan(["read", unknown, "--column", text]), advice);
  });
});
