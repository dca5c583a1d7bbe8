import { assessWorkbook, findingsTranslator } from "../../../src/core/engine";
import { describeFinding } from "../../../src/core/checking";
import { PACKS } from "../../../src/core/rules";
import { formatCellRef } from "../../../src/core/workbook/a1";
import { packOfTemplate, TEMPLATE_MARKER } from "../../../src/core/workbook/template-marker";
import type { DefinedName } from "../../../src/core/workbook/snapshot";
import { workbook, type CellInput, type SheetInput } from "../../support/snapshot-builder";

const form = (name: string, hint = "填报提示（不打印）"): SheetInput => ({
  name,
  rows: [
    ["项目支出绩效自评表"],
    ["项目资金（万元）", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"],
    ["年度资金总额", 100, 100, 100, 10, "100%", 10],
    ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因", hint],
    ["产出指标", "养护里程", "300公里", "300公里", 90, 90],
  ],
});
const mark = (pack: string, scope?: string): DefinedName => ({
  name: TEMPLATE_MARKER,
  refersTo: `"project/${pack}/1.0.0"`,
  hidden: true,
  ...(scope === undefined ? {} : { scope }),
});

function assessed(sheets: readonly SheetInput[], names: readonly DefinedName[] = [], asked?: string) {
  const result = assessWorkbook(workbook(sheets, { names }), asked);
  if (!result.ok) throw new Error(result.error.kind);
  const labels = result.value.findings
    .filter(({ rule }) => rule === "W43" || rule === "W44")
    .map(({ rule, variant, at }) => `${rule}.${variant ?? ""} ${at.map(formatCellRef).join()}`);
  return { pack: result.value.pack.id, labels, findings: result.value.findings };
}

describe("the mark of a template", () => {
  test("of the workbook or of the sheet chooses the pack", () => {
    expect(assessed([form("甲")], [mark("execution-capped")])).toMatchObject({
      pack: "execution-capped",
      labels: [],
    });
    expect(assessed([form("甲")], [mark("execution-capped", "甲")])).toMatchObject({
      pack: "execution-capped",
      labels: [],
    });
  });

  test("that came with the sheet speaks before that of the workbook it came to", () => {
    const names = [mark("mof-2020"), mark("execution-capped", "甲")];
    expect(assessed([form("甲")], names)).toMatchObject({ pack: "execution-capped", labels: [] });
    expect(packOfTemplate(workbook([form("甲")], { names }))).toBe("mof-2020");
  });

  test("that is lost is missed, unless a person names the pack", () => {
    expect(assessed([form("甲")])).toMatchObject({ pack: "mof-2020", labels: ["W43.lost 甲!A1"] });
    expect(assessed([form("甲")], [], "execution-capped").labels).toEqual([]);
    expect(assessed([form("甲", "备注说明")]).labels).toEqual([]);
  });

  test("that disagrees with another form's, or names a pack of nobody's", () => {
    const two = [mark("mof-2020", "甲"), mark("execution-capped", "乙")];
    expect(assessed([form("甲"), form("乙")], two).labels).toEqual(["W43.other 乙!A1"]);
    expect(assessed([form("甲")], [mark("of-another-year")]).labels).toEqual(["W43.unknown 甲!A1"]);
  });
});

describe("a pack that was chosen for want of targets", () => {
  const rows = (levels: readonly string[], heading = "实际完成值"): SheetInput => ({
    name: "甲",
    rows: [
      ["2023年度部门整体支出绩效自评表"],
      ["一级指标", "三级指标", heading, "分值", "得分"],
      ...levels.map((level, index) => [level, `指标${"甲乙丙"[index]}`, "5个", 30, 30]),
    ],
  });
  test.each<[string, SheetInput, readonly string[]]>([
    ["whose levels are those of another pack", rows(["产出指标", "效益指标"]), ["W43.guessed 甲!A1"]],
    ["with a level that only its own framework has", rows(["过程", "产出", "效果"]), []],
    ["without levels", rows(["", ""]), []],
  ])("%s", (_, sheet, labels) => {
    expect(assessed([sheet])).toMatchObject({ pack: "common-2013", labels });
    expect(assessed([sheet], [], "common-2013").labels).toEqual([]);
  });

  test("is no matter where the targets are there", () => {
    expect(assessed([rows(["产出指标", "效益指标"], "指标值")])).toMatchObject({
      pack: "mof-2020",
      labels: [],
    });
  });

  test("is not spoken of while a column that may hold them is asked for", () => {
    const renamed = (heading: string): SheetInput => ({
      name: "甲",
      rows: [
        ["2023年度项目支出绩效自评表"],
        ["一级指标", "三级指标", heading, "实际完成值", "分值", "得分"],
        ["产出指标", "养护里程", "≥300公里", "310公里", 60, 60],
        ["效益指标", "受益村数", "≥12个", "12个", 40, 40],
      ],
    });
    const rules = (sheet: SheetInput): readonly string[] =>
      assessed([sheet])
        .findings.map(({ rule, variant }) => `${rule}.${variant ?? ""}`)
        .filter((label) => /^(?:B09|W23|W43)/.test(label));
    expect(rules(renamed("某某栏目"))).toEqual(["W23.column"]);
    expect(rules(renamed("年度指标值"))).toEqual([]);
  });

  test("is named with the other one, in both languages", () => {
    const [finding] = assessed([rows(["产出指标", "效益指标"])]).findings.filter(
      ({ rule }) => rule === "W43",
    );
    const said = (["zh-CN", "en"] as const).map((locale) =>
      finding ? describeFinding(finding, findingsTranslator(locale)).message : "",
    );
    for (const message of said) expect(message).toMatch(/common-2013[^]*mof-2020/);
  });
});

describe("problems of the 规则 sheet", () => {
  const rules = (...rows: readonly (readonly CellInput[])[]): SheetInput => ({
    name: "规则",
    rows: [["字段", "值"], ...rows],
  });

  test("are findings with their cells", () => {
    const { labels } = assessed([form("甲", "备注说明"), rules(["预算执行分值", "15%"], ["总分", 100])]);
    expect(labels).toEqual(["W44.points-as-share 规则!B2"]);
  });

  test("hold what the form prints against them", () => {
    const { labels } = assessed([form("甲", "备注说明"), rules(["预算执行分值", 15])]);
    expect(labels).toEqual(["W44.level-sum 规则!B2", "W44.form-differs 规则!B2"]);
  });

  test("are said in both languages without a word of the program", () => {
    const sheet = rules(
      ["标识", "我的"],
      ["预算执行分值", "15%"],
      [],
      ["评价等级", "下限"],
      ["差", 0],
      ["优", 90],
    );
    const { findings } = assessed([form("甲", "备注说明"), sheet]);
    const said = (["zh-CN", "en"] as const).flatMap((locale) =>
      findings
        .filter(({ rule }) => rule === "W44")
        .map((finding) => describeFinding(finding, findingsTranslator(locale)).message),
    );
    expect(said).toHaveLength(6);
    expect(said.join("\n")).not.toMatch(/grades|Array|undefined|descending|Object|budget\./);
  });

  test("severities may name every check and its variants", () => {
    const checks = [
      ["校验编号", "级别"],
      ["B06", "提示"],
      ["B06.below", "关闭"],
      ["W44", "警告"],
    ];
    expect(assessed([form("甲", "备注说明"), rules([], ...checks)]).labels).toEqual([]);
  });
});

test("every pack can be named by a mark", () => {
  for (const { id } of PACKS) expect(assessed([form("甲")], [mark(id)]).pack).toBe(id);
});
