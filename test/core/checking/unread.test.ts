import { assessWorkbook, findingsTranslator } from "../../../src/core/engine";
import { describeFinding } from "../../../src/core/checking";
import type { Finding } from "../../../src/core/evaluation/finding";
import { formatAddress } from "../../../src/core/workbook/a1";
import { line, lines } from "../../support/form-builder";
import { workbook, type CellInput } from "../../support/snapshot-builder";

type Rows = readonly (readonly CellInput[])[];

const HEAD = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";
const ROWS = lines(
  "产出指标 | 数量指标 | 新建里程 | ≥300公里 | 312公里 | 50 | 50",
  "效益指标 | 社会效益指标 | 受益人口 | ≥2万人 | 2.1万人 | 30 | 30",
  "满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 95% | 20 | 20",
);

/** A form with its headings; the rows may be changed. */
function form(head: string, change: (rows: Rows) => Rows = (rows) => rows): Rows {
  return [["项目支出绩效自评表（2023年度）"], line(head), ...change(ROWS)];
}

/** The first rows with one more cell at their right. */
const beside =
  (...cells: readonly CellInput[]) =>
  (rows: Rows): Rows =>
    rows.map((row, index) => (cells[index] === undefined ? row : [...row, cells[index]]));

/** The rows with a total and these lines below it. */
const underTotal =
  (...more: Rows) =>
  (rows: Rows): Rows => [...rows, line("总分 | - | - | - | - | 100 | 100"), ...more];

function unreadOf(...sheets: readonly Rows[]): readonly Finding[] {
  const book = workbook(sheets.map((rows, index) => ({ name: index === 0 ? "自评表" : `表${index}`, rows })));
  const assessed = assessWorkbook(book, "mof-2020");
  if (!assessed.ok) throw new Error(assessed.error.kind);
  return assessed.value.findings.filter(({ rule }) => rule === "W23");
}

/** `error column D2 D3 D4`. */
function label({ severity, variant, at }: Finding): string {
  return [severity, variant ?? "", ...at.map(formatAddress)].join(" ");
}

const CASES: readonly (readonly [what: string, rows: Rows, found: readonly string[]])[] = [
  ["nothing is lost", form(HEAD), []],
  [
    "the heading of a column of values was renamed",
    form(HEAD.replace("年度指标值", "某某栏目")),
    ["error column D2 D3 D4 D5"],
  ],
  [
    "the heading of the last column was cleared",
    form(HEAD.replace(" | 得分", "")),
    ["error column G3 G4 G5"],
  ],
  [
    "a column that was put in has values in most rows",
    form(`${HEAD} | 某某栏`, beside("甲", "乙")),
    ["error column H2 H3 H4"],
  ],
  [
    "a column that was put in has one value",
    form(`${HEAD} | 某某栏`, beside("甲")),
    ["warning column-part H2 H3"],
  ],
  ["a column says who answers for it", form(`${HEAD} | 责任科室`, beside("养护科", "养护科", "办公室")), []],
  [
    "one cell stands beside the table",
    form(HEAD, beside(undefined, "见附件的统计")),
    ["warning beside-cells H4"],
  ],
  [
    "a table stands beside",
    form(HEAD, (rows) => rows.map((row, index) => [...row, "", ["甲", "乙", "丙"][index], [1, 2, 3][index]])),
    ["error beside I3 J3 I4 J4 I5 J5"],
  ],
  [
    "two columns are targets and nothing says which one counts",
    form(HEAD.replace("年度指标值", "省定目标 | 市定目标"), (rows) =>
      rows.map(([one, two, name, target, ...rest]) => [one, two, name, target, "≥93%", ...rest]),
    ),
    ["warning column-rival E2 E3 E4 E5"],
  ],
  [
    "a second column of targets says the same in every row",
    form(HEAD.replace("年度指标值", "省定目标 | 市定目标"), (rows) =>
      rows.map(([one, two, name, target, ...rest]) => [one, two, name, target, target, ...rest]),
    ),
    [],
  ],
  [
    "a target stands in the place of a former one",
    form(HEAD.replace("年度指标值", "计划值 | 调整后计划值"), (rows) =>
      rows.map(([one, two, name, target, ...rest]) => [one, two, name, "≥80%", target, ...rest]),
    ),
    [],
  ],
  [
    "results stand under a heading that is no usual one",
    form(HEAD.replace("实际完成值", "做到多少")),
    ["info inferred E2"],
  ],
  ["targets do", form(HEAD.replace("年度指标值", "原定值")), ["info inferred D2"]],
  ["a note stands under the table", form(HEAD, (rows) => [...rows, ["注：里程含支线。"]]), []],
  [
    "one line stands under the total",
    form(HEAD, underTotal(["", "", "另记", "里程", "12公里"])),
    ["warning row C7 D7 E7"],
  ],
  [
    "a list of people stands under the table",
    form(HEAD, underTotal([""], ["评审组"], ["姓名", "职务"], ["李明", "科长"], ["赵芳", "科员"])),
    ["info roster A9 B9 A10 B10 A11 B11"],
  ],
  [
    "a table with headings of its own stands under the table",
    form(HEAD, underTotal([""], ["整改"], ["存在问题", "整改时限"], ["偏慢", "三季度"], ["偏粗", "四季度"])),
    ["error below A10 B10 A11 B11"],
  ],
  [
    "several lines stand under the total",
    form(HEAD, underTotal(["", "", "另记", "里程", "12公里"], ["", "", "另记", "人口", "3人"])),
    ["error rows C7 D7 E7 C8 D8 E8"],
  ],
];

test.each(CASES)("%s", (_what, rows, found) => {
  expect(unreadOf(rows).map(label)).toEqual(found);
});

describe("the advice names the means at hand", () => {
  const [renamed] = unreadOf(form(HEAD.replace("年度指标值", "某某栏目")));
  const [bare] = unreadOf(form(`${HEAD} | 某某栏`, beside("甲")));
  const several = unreadOf(form(HEAD.replace("年度指标值", "某某栏目")), form(HEAD));
  const say = (
    finding: Finding | undefined,
    place: "pane" | "terminal" | "sheet",
    locale: "zh-CN" | "en" = "zh-CN",
  ) => (finding ? describeFinding(finding, findingsTranslator(locale), place).message : "");

  test("on the command line the option as it is typed", () => {
    expect(say(renamed, "terminal")).toContain('--column "D=年度指标值"');
    expect(say(renamed, "terminal", "en")).toContain('--column "D=target"');
    expect(say(several[0], "terminal", "en")).toContain("--column '自评表!D=target'");
    expect(say(renamed, "terminal")).not.toContain("各列的含义");
    expect(say(bare, "terminal")).toMatch(/--column "H=(?:…|[^"]+)".*--column "H=不使用"/);
  });

  test("of two columns of targets both are named", () => {
    const [rival] = unreadOf(
      form(HEAD.replace("年度指标值", "上级目标值 | 本级目标值"), (rows) =>
        rows.map(([one, two, name, target, ...rest]) => [one, two, name, target, "≥93%", ...rest]),
      ),
    );
    expect(say(rival, "terminal")).toContain(
      "E列“本级目标值”和D列“上级目标值”都是“年度指标值”，本表以D列为准",
    );
    expect(say(rival, "terminal")).toMatch(/--column "E=年度指标值".*--column "E=不使用"/);
    expect(say(rival, "pane", "en")).toContain("for column E choose");
  });

  test("in the pane the place", () => {
    expect(say(renamed, "pane")).toContain(
      "请在“表单”页的“各列的含义”中指明该列是什么（看来是“年度指标值”）",
    );
    expect(say(renamed, "pane")).not.toContain("--column");
    expect(say(bare, "pane", "en")).toContain("choose “Not used”");
  });

  test("on a sheet, which anybody may read, both", () => {
    for (const finding of [renamed, bare]) {
      expect(say(finding, "sheet")).toMatch(/窗格的“各列的含义”.*--column/);
      expect(say(finding, "sheet", "en")).toMatch(/“What the columns mean”.*--column/);
    }
  });
});
