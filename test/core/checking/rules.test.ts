import {
  findingsOf,
  labelsFor,
  packWith,
  projectForm,
  workbookOf,
  type Cells,
} from "../../support/evaluation-builder";
import { describeFinding } from "../../../src/core/checking";
import { findingsTranslator } from "../../../src/core/engine";
import type { RulePack } from "../../../src/core/rules";

/** Changes to the clean project form, and the labels that they bring; no label means no finding at all. */
type Case = readonly [what: string, changes: Cells, labels: readonly string[], pack?: RulePack];

const mof = packWith("mof-2020");
const scoring = (changes: Partial<RulePack["scoring"]>): RulePack => ({
  ...mof,
  scoring: { ...mof.scoring, ...changes },
});

const capped = packWith("execution-capped");
const NO_BUDGET: Cells = {
  C6: 0,
  D6: 0,
  E6: 0,
  C7: 0,
  D7: 0,
  E7: 0,
  C8: 0,
  D8: 0,
  E8: 0,
  G6: null,
  H6: null,
};

const NO_AMOUNTS: Cells = {
  ...{ C6: null, D6: null, E6: null, C7: null, D7: null, E7: null, C8: null, D8: null, E8: null },
};
/** A form of which the column of actuals is empty, and that of targets has two values in each cell. */
const TWO_VALUES: Cells = {
  ...Object.fromEntries(
    [12, 13, 14, 15, 16, 17].flatMap((row): (readonly [string, string | null])[] => [
      [`E${row}`, `${row}%/${row + 1}%`],
      [`F${row}`, null],
      [`H${row}`, null],
    ]),
  ),
  E6: null,
  E7: null,
  E8: null,
};
const SHARES: Cells = { G12: "0.2", G13: "0.2", G14: "0.1", G15: "0.1", G16: "0.2", G17: "0.1", G18: "0.1" };
/** An indicator of which nothing is filled in. */
const NAME_ONLY: Cells = { E12: null, F12: null, G12: null, H12: null, I12: null };

/** Only the labels of one rule matter in its table: other rules may rightly speak up too. */
function expectRule(rule: string, cases: readonly Case[]): void {
  const table = cases.map(([what, changes, labels, pack = mof]) => ({ what, changes, labels, pack }));
  test.each(table)(`${rule}: $what`, ({ changes, labels, pack }) => {
    expect(labelsFor(changes, pack).filter((label) => label.startsWith(rule))).toEqual(labels);
  });
}

test("a clean form yields nothing", () => {
  expect(labelsFor({})).toEqual([]);
});

describe("weights", () => {
  expectRule("B01", [
    ["weights above 100", { G12: 25 }, ["B01.above-with-budget G12"]],
    ["weights below 100", { G12: 5 }, ["B01.below-with-budget G12"]],
    ["a weight left out is where to begin", { G14: null }, ["B01.below-with-budget G14"]],
    ["a row that nobody filled in has no weight to miss", { ...NAME_ONLY }, ["B01.below-with-budget G13"]],
    ["0.05 off is rounding", { G12: "14.95" }, []],
    ["0.06 off is not", { G12: "14.94" }, ["B01.below-with-budget G12"]],
    [
      "thirds: 33.33 × 3",
      { F6: null, G12: "33.33", G13: "33.33", G14: "33.34", G15: null, G16: null, G17: null, G18: null },
      [],
    ],
    ["without budget points 90 will do", { F6: null, H6: null }, []],
    ["without budget points 100 will do", { F6: null, H6: null, G12: 25 }, []],
    ["without budget points 95 will not", { F6: null, H6: null, G12: 20 }, ["B01.below G12"]],
    ["without budget points 105 will not", { F6: null, H6: null, G12: 30 }, ["B01.above G12"]],
    ["an execution row among the indicators", { F6: null, H6: null, D12: "预算执行率", G12: 25 }, []],
    ["an execution row needs all 100", { F6: null, H6: null, D12: "预算执行率" }, ["B01.below G12"]],
    ["an execution row that repeats the block", { D12: "预算执行率", G12: 25 }, []],
    ["shares instead of points", { F6: null, ...SHARES }, []],
    [
      "no weights at all",
      { F6: null, G12: null, G13: null, G14: null, G15: null, G16: null, G17: null, G18: null },
      [],
    ],
    [
      "a level with points but no weights",
      { B16: "效益指标(30分)", G16: null, G17: null },
      ["B01.unset G16"],
    ],
    [
      "a level 2 with points but no weights",
      { B16: "效益指标(30分)", C16: "社会效益指标(15分)", G16: null },
      ["B01.unset G16"],
    ],
    [
      "a level of which the label gives its rows a part",
      { B16: "项目绩效 30 分 / 效益指标 20 分", G16: null, G17: null },
      ["B01.unset-part G16"],
    ],
    [
      "the same in two lines",
      { B16: "项目绩效30分\n效益指标20分", G16: null, G17: null },
      ["B01.unset-part G16"],
    ],
    [
      "a level whose part has all of it",
      { B16: "项目绩效 30 分 / 效益指标 30 分", G16: null, G17: null },
      ["B01.unset G16"],
    ],
  ]);
  expectRule("B02", [
    ["a level off its fixed points", { G12: 20, G16: 10 }, ["B02.level1 B12", "B02.level1 B16"]],
    ["a label that agrees", { B12: "产出指标（50分）" }, []],
    ["a label that does not", { B12: "产出指标（40分）" }, ["B02.label-level1 B12"]],
    ["a level 2 label that agrees", { C12: "数量指标(15分)" }, []],
    ["a level 2 label that does not", { C12: "数量指标(20分)" }, ["B02.label-level2 C12"]],
    ["fixed points of a level 2", {}, ["B02.level2 C12"], withLevel2Points("数量指标", "20")],
    [
      "satisfaction absent, its points moved",
      { B18: null, C18: "可持续影响指标", D18: "设施持续使用年限" },
      [],
    ],
    ["another framework keeps its own points", { B12: "项目管理", G12: 20, G16: 10 }, []],
  ]);
  expectRule("B09", [
    ["benefits absent", { B16: "产出指标" }, ["B09.level1 B12"]],
    ["satisfaction is optional", { B18: "效益指标" }, []],
    ["a required level 2 absent", {}, ["B09.level2 B16"], requiring("效益指标", "经济效益指标")],
    ["a framework that no pack knows", { B12: "项目管理" }, ["B09.no-framework B12"]],
    ["another pack's framework", { B12: "投入", B16: "过程", B18: "产出" }, ["B09.other-framework B12"]],
    ["a level for the execution rate is no other framework", { B12: "预算执行" }, ["B09.level1 B12"]],
  ]);
});

function withLevel2Points(name: string, points: string): RulePack {
  const level2 = (inner: RulePack["levels"][number]["level2"][number]) =>
    inner.name === name ? { ...inner, points } : inner;
  return { ...mof, levels: mof.levels.map((level) => ({ ...level, level2: level.level2.map(level2) })) };
}

function requiring(level1: string, name: string): RulePack {
  return {
    ...mof,
    levels: mof.levels.map((level) =>
      level.name === level1
        ? {
            ...level,
            level2: level.level2.map((inner) => (inner.name === name ? { ...inner, required: true } : inner)),
          }
        : level,
    ),
  };
}

describe("scores", () => {
  expectRule("B03", [
    ["a score above its weight", { H12: 16 }, ["B03.above H12"]],
    ["a score equal to its weight", { H12: 15 }, []],
    ["a negative score", { H12: -1 }, ["B03.negative H12"]],
    ["nought", { H12: 0 }, []],
    ["execution above its weight", { H6: 10.5 }, ["B03.execution H6"]],
    [
      "a rule that grants a bonus",
      { J11: "评分标准", J12: "达标得15分，受表彰加1分", H12: 16 },
      ["B03.bonus H12"],
    ],
  ]);
  expectRule("B06", [
    ["98 % of 10 points", { H14: 9.8 }, []],
    ["within 0.05", { H14: 9.85 }, []],
    ["beyond 0.05", { H14: 9.86 }, ["B06.above H14"]],
    ["fewer points than earned, explained", { H14: 9 }, ["B06.below-explained H14"]],
    ["fewer points than earned, unexplained", { H12: 14 }, ["B06.below H12"]],
    ["reduced because the target was low", { F12: "400公里", H12: 14, I12: "目标偏低" }, []],
    ["a ceiling that was broken", { F15: "110万元" }, ["B06.above H15"]],
    ["a ceiling that was broken, deducted", { F15: "110万元", H15: 9 }, []],
    ["words are not computed", { E12: "按计划完成", F12: "按计划完成", H12: 13, I12: "验收延后" }, []],
  ]);
  expectRule("B10", [
    ["a total that is not the sum", { H19: 98 }, ["B10.sum-with-execution H19"]],
    ["a total above the scores of a table that lacks points", { G12: 5, H12: 5 }, ["B10.sum-incomplete H19"]],
    ["a total below them", { G12: 5, H12: 5, H19: 80 }, ["B10.sum-with-execution H19"]],
    ["within 0.05", { H19: 99.4 }, []],
    ["without execution points", { F6: null, H6: null, H19: 98 }, ["B10.sum H19"]],
    ["execution points in the total alone", { F6: null, H6: null }, []],
    ["other points beyond the rows in the total", { F6: null, H6: null, H19: 99 }, ["B10.sum H19"]],
    ["no printed total", { H19: null }, []],
    ["an execution row counted once", { D12: "预算执行率", G12: 25, H12: 25, H19: 99.8 }, []],
    ["the head says otherwise", { G3: "自评得分", H3: 97 }, ["B10.head H3"]],
    ["the head agrees", { G3: "自评得分", H3: 99.35 }, []],
    ["a total that the pack caps", { E6: 45, H6: 4.5, G6: "45%", H19: 59 }, [], capped],
    [
      "a total that ignores the cap",
      { E6: 45, H6: 4.5, G6: "45%", H19: 94.3 },
      ["B10.sum-capped H19"],
      capped,
    ],
    ["a cap that the rate does not reach", { H19: 59 }, ["B10.sum-with-execution H19"], capped],
    ["a total that makes up for a budget of 0", { ...NO_BUDGET, H19: 99.78 }, []],
    ["a total that does not", { ...NO_BUDGET, H19: 89.8 }, ["B10.sum-rescaled H19"]],
    ["one over points", { G19: 1 }, ["B10.weight G19"]],
    ["one over shares", { F6: null, ...SHARES, G19: 1 }, []],
    ["a wrong sum of weights", { G19: 110 }, ["B10.weight G19"]],
    ["a sum of weights without execution", { G19: 90 }, []],
    ["a total of the rows alone, which says so", { G19: 90, H19: 89.8 }, []],
    [
      "no scores at all",
      { H6: null, H12: null, H13: null, H14: null, H15: null, H16: null, H17: null, H18: null },
      [],
    ],
  ]);
  const words = (actual: string, score: number): Cells => ({
    E12: "路基完好",
    F12: actual,
    H12: score,
    I12: "原因",
  });
  expectRule("B11", [
    ["top tier from 80 %", words("达成年度指标", 12), []],
    ["just below the top tier", words("达成年度指标", 11.99), ["B11.too-low H12"]],
    ["middle tier", words("部分达成年度指标并具有一定效果", 11.99), []],
    ["middle tier from 60 %", words("部分达成", 9), []],
    ["below the middle tier", words("部分达成", 8.99), ["B11.too-low H12"]],
    ["above the middle tier", words("部分完成", 12), ["B11.too-high H12"]],
    ["a miss with points of the top tier", words("未完成", 15), ["B11.too-high H12"]],
    ["a miss with few points", words("未完成", 8.99), []],
    ["words of no tier", words("路况较去年好转", 5), []],
    ["a score beyond its weight is not judged", words("部分达成", 16), []],
    [
      "a single tier judges nothing",
      words("未完成", 15),
      [],
      scoring({ tiers: mof.scoring.tiers.slice(0, 1) }),
    ],
  ]);
  expectRule("W02", [
    ["all full", { F14: "100%", H14: 10, I14: null }, ["W02 H12"]],
    [
      "all full, no results to prove",
      {
        ...{ E11: null, F11: null, I11: null, I14: null, H14: 10 },
        ...Object.fromEntries(
          [12, 13, 14, 15, 16, 17, 18].flatMap((row) => [
            [`E${row}`, null],
            [`F${row}`, null],
          ]),
        ),
      },
      ["W02.unmeasured H12"],
    ],
    ["one short", {}, []],
    ["a score of no points beside them", { F14: "100%", H14: 10, I14: null, G12: null }, ["W02 H13"]],
    ["four rows prove nothing", { F14: "100%", H14: 10, I14: null, H12: null, H13: null, H15: null }, []],
  ]);
  expectRule("W16", [
    ["the right grade", { A20: "评价等级", C20: "优" }, []],
    ["no grade", {}, []],
  ]);
});

describe("completeness", () => {
  expectRule("B08", [
    ["points lost without a reason", { I14: null }, ["B08.points I14"]],
    ["a dash is no reason", { I14: "—" }, ["B08.points I14"]],
    ["nought is no reason", { I14: "0" }, ["B08.points I14"]],
    ["a target missed by a hair with full points", { F12: "299.95公里", H12: 15 }, ["B08.missed I12"]],
    ["a miss in words", { E12: "按月巡查", F12: "第三季度未按月巡查" }, ["B08.missed I12"]],
    ["no column for reasons", { I11: null, I14: null }, ["B08.no-column H14"]],
    ["told with the result", { I11: null, I14: null, F14: "95%，其余款项跨年支付" }, []],
    ["told in brackets behind it", { I11: null, I14: null, F14: "95%（受汛期影响未完工）" }, []],
    [
      "a result that tells no reason",
      { I11: null, I14: null, F14: "95%，共验收19处" },
      ["B08.no-column H14"],
    ],
  ]);
  expectRule("B12", [
    ["neither target nor actual", { E12: null, F12: null }, ["B12.both F12"]],
    ["no target", { E12: null }, ["B12.target E12"]],
    [
      "no target where a rule judges",
      { B12: "项目决策", E12: null, F12: "依据充分", E13: "/", F13: "规范" },
      [],
    ],
    ["no actual where a rule judges", { B12: "项目决策", E12: null, F12: null }, ["B12.actual F12"]],
    ["no actual", { F12: null }, ["B12.actual F12"]],
    ["a dash for an actual", { F12: "—" }, ["B12.actual F12"]],
    ["none where something was wanted", { F12: "无" }, ["B12.actual F12"]],
    ["none where none was wanted", { E12: "无重大事故", F12: "无" }, []],
    ["none where nought was wanted", { E12: "0起", F12: "无" }, []],
    ["a dash for a target", { E12: "/" }, ["B12.dash-target E12"]],
    ["no points given for nothing", { E12: null, F12: null, H12: 0 }, []],
    ["a forgotten score", { H12: null }, ["B12.score H12"]],
    ["words for a score", { H12: "满分" }, ["B12.not-a-number H12"]],
    ["nothing but a name", { ...NAME_ONLY }, ["B12.unfilled E12"]],
    ["nothing but a name, blanks typed", { ...NAME_ONLY, E12: " ", F12: "　" }, ["B12.unfilled E12"]],
    ["a name and its points", { ...NAME_ONLY, G12: 15 }, ["B12.unfilled-weighted E12"]],
    ["a name with a reason", { ...NAME_ONLY, I12: "本年不实施" }, []],
    ["a name with dashes", { ...NAME_ONLY, E12: "—", F12: "—" }, []],
  ]);
  expectRule("W19", [
    ["no department", { C4: null }, ["W19.head C4"]],
    ["nobody in charge named", { E3: "项目负责人", F3: null }, ["W19.head-person F3"]],
    ["somebody in charge", { E3: "项目负责人", F3: "张某" }, []],
    ["no goal", { B10: null }, ["W19.goal-expected F10"]],
    ["no result of the goal", { F10: null }, ["W19.goal-actual F10"]],
    ["another number of a row's thing", { F10: "养护公路290公里" }, ["W19.goal-differs F10"]],
    ["the number of the row", { F10: "养护公路300公里" }, []],
    ["a number of another unit", { F10: "养护公路29条" }, []],
    ["a number of the plan", { F10: "养护公路计划290公里" }, []],
    ["a number of a part of it", { F10: "养护公路危险路段29公里" }, []],
    ["a number of another year", { F10: "上年养护公路290公里" }, []],
    ["a number of one place", { F10: "东部养护公路290公里" }, []],
    ["behind words that add nothing", { F10: "1.全年完成养护公路里程290公里" }, ["W19.goal-differs F10"]],
    ["two numbers of one thing", { F10: "养护公路290公里和300公里" }, []],
    ["no year", { A2: null }, []],
    [
      "the year in the names of rows",
      { A2: null, D12: "2022年养护公路里程", D16: "2022年受益行政村数量" },
      ["W19.year-of-rows A1"],
    ],
    [
      "two years in the names of rows",
      { A2: null, D12: "2022年养护公路里程", D16: "2021年受益行政村数量" },
      [],
    ],
    ["a year in one name", { A2: null, D12: "2022年养护公路里程" }, []],
  ]);
});

describe("a form that nobody filled in", () => {
  const empty: Cells = {
    C6: null,
    D6: null,
    E6: null,
    G6: null,
    H6: null,
    C7: null,
    D7: null,
    E7: null,
    C8: null,
    D8: null,
    E8: null,
    F10: null,
    H19: null,
    I14: null,
  };
  const rows = [12, 13, 14, 15, 16, 17, 18];
  const blank: Cells = {
    ...empty,
    ...Object.fromEntries(
      rows.flatMap((row) => [
        [`F${row}`, null],
        [`H${row}`, null],
      ]),
    ),
  };

  test("yields one finding", () => {
    expect(labelsFor(blank)).toEqual(["B12.blank-form H12"]);
  });

  test("is still held to its weights", () => {
    expect(labelsFor({ ...blank, G12: 20 })).toEqual([
      "B01.above-with-budget G12",
      "B02.level1 B12",
      "B12.blank-form H12",
    ]);
  });
});

describe("money", () => {
  expectRule("B04", [
    ["parts that miss the total", { D7: 70 }, ["B04.parts D6"]],
    ["within 0.01", { D7: 80.01 }, []],
    ["beyond 0.01", { D7: 80.02 }, ["B04.parts D6"]],
    ["an empty total", { D6: null }, ["B04.total-empty D6"]],
    ["a total of nought", { E6: 0 }, ["B04.total-empty E6"]],
    ["a total without parts", { C7: null, C8: null }, []],
    [
      "parts that split a part",
      { B7: "财政资金", B8: "其中：中央补助", C8: 80, D8: 80, E8: 75.5, C7: 100, D7: 100, E7: 95.5, C6: 100 },
      [],
    ],
    [
      "one part alone of several",
      { B7: "其中：市级资金", C7: 60, D7: 60, E7: 50, B8: null, C8: null, D8: null, E8: null },
      [],
    ],
    ["an amount that is none", { D7: "八十余万" }, ["B04.unreadable D7", "B04.parts D6"]],
  ]);
  expectRule("B05", [
    ["a wrong rate", { G6: "100%" }, ["B05.rate G6"]],
    ["a rate rounded to whole per cent", { G6: "96%" }, []],
    ["a rate cut to whole per cent", { G6: "95%" }, []],
    ["a rate off by one", { G6: "97%" }, ["B05.rate G6"]],
    ["a missing rate", { G6: null }, ["B05.rate-missing G6"]],
    ["rates of what came in", { C6: 90, C7: 70, D5: "到位资金" }, []],
    [
      "rates of what came in, one wrong",
      { C5: null, C6: null, D5: "到位资金", G6: "85.5%" },
      ["B05.rate G6"],
    ],
    ["a rate in a percent cell", { G6: { value: 0.955, text: "95.5%", format: "0.0%" } }, []],
    ["8.05 for 8.0449 is rounding", { E6: 80.449, E7: 60.449, G6: "80.45%", H6: 8.05 }, []],
    ["points beyond 0.05", { H6: 9.61 }, ["B05.score H6"]],
    ["points within 0.05", { H6: 9.6 }, []],
    ["a budget of nought", { C6: 0, D6: 0, C7: null, D7: null, C8: null, D8: null }, ["B05.zero-budget D6"]],
    [
      "points by the printed rate alone",
      { C6: null, D6: null, E6: null, C7: null, D7: null, E7: null, C8: null, D8: null, E8: null, H6: 5 },
      ["B05.score H6"],
    ],
    ["a wrong rate of a part", { G7: "50%" }, ["B05.rate G7"]],
    ["a right rate of a part", { G7: "94.38%" }, []],
    ["a part needs no rate", { G8: null }, []],
    ["missing points, the total without them", { H6: null, H19: 89 }, ["B05.score-missing H6"]],
    ["missing points, the total with them", { H6: null }, ["B05.score-missing H6"]],
    [
      "missing points beside a missing rate",
      { H6: null, G6: null },
      ["B05.rate-missing G6", "B05.score-missing H6"],
    ],
    ["missing points by the printed rate alone", { ...NO_AMOUNTS, H6: null }, ["B05.score-missing H6"]],
    ["no points are given for execution", { F6: null, H6: null, H19: 89 }, []],
    ["a dash for points is a decision", { H6: "—", H19: 89 }, []],
    ["no rate and no amounts", { ...NO_AMOUNTS, G6: null, H6: null }, []],
    ["blank text is blank", { H6: "  " }, ["B05.score-missing H6"]],
  ]);
  expectRule("W03", [
    ["90 % is enough", { E6: 90, E7: 70, G6: "90%", H6: 9 }, []],
    ["below 90 %", { E6: 89.99, E7: 69.99, G6: "89.99%", H6: 9 }, ["W03.below G6"]],
    ["below 90 % with a reason", { E6: 80, E7: 60, G6: "80%", H6: 8, I14: "汛期停工，尾款次年支付" }, []],
    ["100 % is fine", { E6: 100, E7: 80, G6: "100%", H6: 10 }, []],
    ["above 100 %", { E6: 100.4, E7: 80.4, G6: "100.4%", H6: 10 }, ["W03.above G6"]],
  ]);
  expectRule("W04", [
    ["exactly 5 % behind", { H6: 9.5, E6: 95, E7: 75, G6: "95%", F14: "100%", H14: 10 }, []],
    [
      "a little more than 5 % behind",
      { H6: 9.49, E6: 94.9, E7: 74.9, G6: "94.9%", F14: "100%", H14: 10 },
      ["W04 H6"],
    ],
    ["no money block points", { F6: null, H6: null }, []],
    [
      "far behind, which W03 says with the rate",
      { H6: 8.55, E6: 85.5, E7: 65.5, G6: "85.5%", F14: "100%", H14: 10, I14: null },
      [],
    ],
    [
      "far behind, where W03 is switched off",
      { H6: 8.55, E6: 85.5, E7: 65.5, G6: "85.5%", F14: "100%", H14: 10, I14: null },
      ["W04 H6"],
      { ...mof, severities: { W03: "off" } },
    ],
    [
      "far behind, the money explained",
      {
        ...{ H6: 8.55, E6: 85.5, E7: 65.5, G6: "85.5%", F14: "100%", H14: 10, I14: null },
        ...{ I5: "执行偏差原因", I6: "尾款按合同于竣工验收后支付" },
      },
      [],
    ],
    ["behind, an output short of its target for a reason", { H6: 9.2, E6: 92, E7: 72, G6: "92%" }, []],
    [
      "behind, an output short without a reason",
      { H6: 9.2, E6: 92, E7: 72, G6: "92%", I14: null },
      ["W04 H6"],
    ],
  ]);
  test("W04 prints the difference of the two rates that it prints", () => {
    const changes: Cells = { H6: 9.2, E6: 92, E7: 72, G6: "92%", H14: 9.2, I14: null };
    const found = findingsOf(workbookOf(projectForm(changes))).find(({ rule }) => rule === "W04");
    expect(found?.params).toEqual({ indicators: "99.11%", execution: "92%", gap: "7.11", limit: "5" });
  });
  test.each([
    ["points far ahead of it", { H14: 9.2 }, "99.11%"],
    ["points near it", { H12: 8, H13: 4, H14: 6 }, "none"],
  ])("a low rate is told with %s", (_, changes, indicators) => {
    const low: Cells = { H6: 8.55, E6: 85.5, E7: 65.5, G6: "85.5%", I14: null, ...changes };
    const found = findingsOf(workbookOf(projectForm(low))).filter(({ rule }) => /W0[34]/.test(rule));
    expect(found.map(({ rule, params }) => [rule, params["indicators"]])).toEqual([["W03", indicators]]);
  });
  expectRule("W13", [
    ["raised", { C6: 90, C7: 70 }, ["W13.raised D6"]],
    ["cut", { C6: 120, C7: 100 }, ["W13.cut D6"]],
    [
      "raised by money of the year before",
      { B8: "上年结转资金", C6: 80, C8: 0, D6: 100, D7: 80, D8: 20 },
      [],
    ],
    ["raised by more than it", { B8: "上年结转资金", C6: 70, C7: 70, C8: 0, D8: 20 }, ["W13.raised D6"]],
    ["new in the year", { C6: 0, C7: 0, C8: 0 }, ["W13.raised D6"]],
    ["raised with a reason", { C6: 90, C7: 70, I14: "年中追加防汛资金" }, []],
    [
      "raised, and a row that tells why money of it was late",
      { C6: 90, C7: 70, F12: "290公里", H12: 14, I12: "补助资金拨付较迟，未能按期完成" },
      ["W13.raised D6"],
    ],
    ["no initial budget stated", { C6: null, C7: null, C8: null }, []],
  ]);
});

describe("targets and actuals", () => {
  expectRule("B07", [
    ["an actual in words", { F12: "路况良好" }, ["B07.actual-words F12"]],
    ["a miss with several numbers", { F12: "存在2处、30公里未养护" }, ["B07.actual-miss F12"]],
    ["a miss in words", { F12: "进度滞后" }, ["B07.actual-miss F12"]],
    ["a miss of a range", { E12: "300-310公里", F12: "部分路段存在破损" }, ["B07.actual-miss F12"]],
    ["several numbers without a miss", { F12: "国道100公里、县道200公里" }, ["B07.actual-compound F12"]],
    ["no harm is no miss", { F12: "未发生事故" }, ["B07.actual-words F12"]],
    ["nothing, unexplained", { F12: "无" }, ["B07.actual-empty F12"]],
    ["nothing, explained", { F12: "无", H12: 0, I12: "项目取消" }, ["B07.actual-nothing F12"]],
    ["several numbers in a target", { E12: "修路300公里、架桥2座并完成验收" }, ["B07.compound E12"]],
    ["words are an answer to words", { E12: "无安全责任事故", F12: "无安全责任事故" }, []],
    ["a damaged target", { E12: "300=" }, ["B07.suspicious E12"]],
    ["a letter for a digit", { F12: "30O公里" }, ["B07.actual-suspicious F12"]],
    ["a range for a number", { F12: "280-300公里" }, ["B07.actual-range F12"]],
    ["a range within the one that is set", { E12: "280-310公里", F12: "290-300公里" }, []],
    ["a number for a day", { E12: "12月底前", F12: 45280 }, ["B07.actual-no-day F12"]],
    ["all of it for a day", { E12: "12月底前", F12: "100%" }, []],
  ]);
  expectRule("B13", [
    ["an error in a cell", { E12: { error: "#REF!", text: "#REF!" } }, ["B13.error E12"]],
    ["an error in words", { F12: "#N/A" }, ["B13.error F12"]],
    ["a name with an error", { D12: { error: "#REF!", text: "#REF!" } }, ["B13.error D12"]],
    ["a level with an error", { B12: { error: "#REF!", text: "#REF!" } }, ["B13.error B12"]],
    [
      "a time in the place of a number",
      { F12: { value: 0.128, text: "3:05", format: "h:mm" } },
      ["B13.time F12"],
    ],
    ["an actual with an error", { F12: { error: "#DIV/0!", text: "#DIV/0!" } }, ["B13.error F12"]],
    ["a formula nobody calculated", { F12: { formula: "SUM(A1:A2)", text: "" } }, ["B13.no-result F12"]],
    [
      "an error that may be a picture",
      { I12: { error: "#VALUE!", text: "#VALUE!" } },
      ["B13.error-or-picture I12"],
    ],
    [
      "a picture in the place of a reason",
      { I12: { formula: '_xlfn.DISPIMG("ID_1",1)', value: "=DISPIMG(1)", text: "=DISPIMG(1)" } },
      ["B13.picture I12"],
    ],
    [
      "a day in the place of a number",
      { F12: { value: 44685, text: "5月4日", format: 'm"月"d"日"' } },
      ["B13.date F12"],
    ],
    [
      "a day in the place of points",
      { H12: { value: 5, text: "1月5日", format: 'm"月"d"日"' } },
      ["B13.date H12"],
    ],
  ]);
  expectRule("W25", [
    ["a format that shows another number", { F12: { value: 5, text: "300公里", format: '"300公里"' } }, []],
    [
      "another digit in the format",
      { F12: { value: 5, text: "7公里", format: '"7公里";0' } },
      ["W25.differs F12"],
    ],
    ["a format that shows nothing", { F12: { value: 5, text: "", format: ";;;" } }, ["W25.not-shown F12"]],
    [
      "words that the format hides",
      { F12: { value: "300公里", text: "", format: ";;;" } },
      ["W25.text-not-shown F12"],
    ],
    ["a nought that is not shown", { F12: { value: 0, text: "", format: "0;-0;;@" } }, []],
    ["a scale of the format", { F12: { value: 300_000, text: "300.0公里", format: '0"."0,"公里"' } }, []],
  ]);
  expectRule("W27", [
    [
      "a row that is struck through",
      { D12: { value: "新增里程", text: "新增里程", struck: true } },
      ["W27.row D12"],
    ],
    [
      "a value that is struck through",
      { F12: { value: "300公里", text: "300公里", struck: true } },
      ["W27.value F12"],
    ],
    [
      "an amount that is struck through",
      { E6: { value: 95.5, text: "95.5", struck: true } },
      ["W27.value E6"],
    ],
  ]);
  expectRule("W01", [
    ["119.99 %", { F12: "359.97公里" }, []],
    ["120 %", { F12: "360公里" }, ["W01.over I12"]],
    ["120 % with a reason", { F12: "360公里", I12: "省里追加任务" }, []],
    [
      "130 % under a pack of 130 %",
      { F12: "389公里" },
      [],
      scoring({ overshoot: { ...mof.scoring.overshoot, ratio: "1.3" } }),
    ],
    ["a cost 20 % below its ceiling", { F15: "80万元" }, ["W01.under I15"]],
    ["a cost 19.9 % below its ceiling", { F15: "80.1万元" }, []],
    ["a rate far below its ceiling is good news", { D13: "路面破损发生率", E13: "≤5%", F13: "1%" }, []],
    [
      "a target of nought",
      { E12: "=0件", F12: "30件", H12: 0 },
      ["W01.zero-target I12"],
      scoring({ overshoot: { ...mof.scoring.overshoot, zeroTargetActual: "30" } }),
    ],
    [
      "a target of nought below the limit",
      { E12: "=0件", F12: "29件", H12: 0 },
      [],
      scoring({ overshoot: { ...mof.scoring.overshoot, zeroTargetActual: "30" } }),
    ],
  ]);
  expectRule("W05", [
    ["a rate above 100 %", { E13: "≥120%", F13: "130%" }, ["W05.target E13", "W05.actual F13"]],
    ["growth may exceed 100 %", { D13: "旅游收入增长率", E13: "≥120%", F13: "130%" }, []],
    ["at least 100 %", { E14: "≥100%" }, ["W05.bound E14"]],
    ["at least 100 %, twice", { E13: "≥100%", E14: "≥100%" }, ["W05.bound-many E13"]],
    ["at least 100 % of what is no rate", { D14: "促进教育事业发展", E14: "≥100%" }, []],
    ["exactly 100 %", { E14: "100%" }, []],
    ["a damaged ≥", { E13: "295%" }, ["W05.damaged E13"]],
  ]);
  expectRule("W06", [
    ["a vague target", { E17: "显著改善", F17: "显著改善" }, ["W06.target E17"]],
    ["a target that can be checked", { E17: "符合设计规范", F17: "符合设计规范" }, []],
    [
      "a word of the pack",
      { E17: "群众认可", F17: "群众认可" },
      ["W06.target E17"],
      { ...mof, vagueWords: ["认可"] },
    ],
    ["a name that states a result", { D17: "效果显著" }, ["W06.name D17"]],
    [
      "all of what is no rate",
      { D14: "促进教育事业健康发展", E14: "≥100%", F14: "100%" },
      ["W06.not-a-rate E14"],
    ],
    ["a question for a target", { D17: "评审程序是否客观公正", E17: "是", F17: "是" }, ["W06.yes-no E17"]],
    ["a rate that is to be raised", { D14: "提高群众参保率", E14: "100%" }, []],
    ["a share that is no whole", { D14: "促进农民增收", E14: "10%" }, []],
  ]);
  expectRule("B12", [
    ["a name left blank beside its level", { D14: null }, ["B12.name D14"]],
    ["a name left blank beside a word for a level", { C14: "养护成本（20分）", D14: null }, ["B12.name D14"]],
    ["targets and actuals in one cell each", TWO_VALUES, ["B12.two-values F12"]],
    [
      "the same in one row of several",
      { E12: "≥95%/96%", F12: null, F13: null },
      ["B12.actual F12", "B12.actual F13"],
    ],
    ["a level that says what is measured", { C14: "年度养护任务完成率", D14: null }, []],
  ]);
  expectRule("W07", [
    ["a target in the name", { D13: "工程合格率100%", E13: null }, ["W07 E13"]],
    ["a bound in the name", { D12: "养护里程不少于300公里", E12: null }, ["W07 E12"]],
    ["a name with a target of its own cell", { D13: "合格率(100%)" }, []],
    ["a year is no target", { D12: "2022年养护里程", E12: null }, []],
  ]);
  expectRule("W08", [
    ["different units", { E16: "≥40只", F16: "42头" }, ["W08.different F16"]],
    ["the same unit inherited", { F16: "42" }, []],
    ["元 for 万元", { E15: "≤100万元", F15: "95.5元" }, ["W08.factor F15"]],
    ["a count without its 万", { D16: "受益群众", E16: "≥32000人", F16: "3.215" }, ["W08.factor-count F16"]],
    ["a rate in persons", { D13: "工程合格率", E13: "≥95人", F13: "96人" }, ["W08.rate-name E13"]],
    ["a turnover in times", { D16: "应收账款周转率", E16: "≥7次", F16: "7.3次" }, []],
    ["persons in visits", { D16: "受益群众人数", E16: "≥40人次", F16: "42人次" }, ["W08.people-name E16"]],
    ["a number of nothing", { E16: "40", F16: "42" }, ["W08.bare E16"]],
    ["a price for each without its money", { E15: "每亩300", F15: "每亩300" }, ["W08.money E15"]],
    ["a price for each with it", { E15: "每亩300元", F15: "每亩300元" }, []],
    ["nought needs no unit", { D16: "安全事故", E16: "0", F16: "0" }, []],
    ["a unit in the name", { D16: "受益村数量（个）", E16: "40", F16: "42" }, []],
    ["a rate without %", { D13: "工程合格率", E13: "95", F13: "96" }, ["W08.bare-rate E13"]],
    ["a cost against the budget", { E15: "≤100元", F15: "95.5元" }, ["W08.cost-budget E15"]],
    ["a budget column in 元", { E6: 955000, E7: 755000, E8: 200000 }, ["W08.budget E6"]],
    ["an initial budget in 元", { C6: 1000000, C7: 800000, C8: 200000 }, ["W08.budget C6"]],
    ["the goal in another unit", { B10: "投入1000000元养护公路300公里" }, ["W08.goal-unit B10"]],
    ["the goal off by 10,000", { B10: "投入100元养护公路300公里" }, ["W08.goal-factor B10"]],
    ["an allowance in the goal", { B10: "每人补助3000元/月，养护公路" }, []],
  ]);
  expectRule("W09", [
    ["a name twice", { C13: "数量指标", D13: "养护公路里程" }, ["W09.name D13"]],
    ["a name under another level", { D13: "养护公路里程" }, []],
    [
      "three times",
      { C13: "数量指标", D13: "养护公路里程", C14: "数量指标", D14: "养护公路里程" },
      ["W09.name D13", "W09.name D14"],
    ],
    ["the execution rate again", { D14: "资金支付率" }, ["W09.execution-rate D14"]],
    ["another rate", { D14: "资金到位及时率" }, []],
    [
      "budget and spending as an indicator",
      { D12: "投入金额", E12: "100万元", F12: "95.5万元" },
      ["W09.amount E12"],
    ],
    ["a cost may be the budget", { E15: "≤100万元", F15: "95.5万元" }, []],
  ]);
  expectRule("W10", [
    ["no word about the method", { D18: "沿线群众满意度" }, ["W10 F18"]],
    ["the method as the reason", { D18: "沿线群众满意度", I18: "抽样访谈120户" }, []],
    [
      "the method under the table",
      { D18: "沿线群众满意度", A20: "注：满意度以问卷调查取得，收回有效问卷186份。" },
      [],
    ],
  ]);
  expectRule("W12", [
    ["an upper bound where more is better", { E16: "≤40个", F16: "40个" }, ["W12.reverse E16"]],
    ["an upper bound on how what is used grows", { D16: "农药使用量增幅", E16: "≤0%", F16: "-1.8%" }, []],
    [
      "an upper bound on a share of which nothing says what is good",
      { D16: "大班额占比", E16: "≤2%", F16: "1%" },
      [],
    ],
    [
      "an upper bound on a share of the good",
      { D16: "合格占比", E16: "≤98%", F16: "97%" },
      ["W12.reverse E16"],
    ],
    ["an upper bound on a rate that no word calls good", { D16: "结案后反复率", E16: "≤2%", F16: "1%" }, []],
    [
      "an upper bound on a rate of the good",
      { D16: "抽检合格率", E16: "≤98%", F16: "97%" },
      ["W12.reverse E16"],
    ],
    ["an upper bound on accidents", { D16: "安全事故发生数", E16: "≤1起", F16: "0起" }, []],
    [
      "an upper bound on time",
      { C14: "时效指标", D14: "平均修复", E14: "≤7个小时", F14: "6个小时", H14: 10 },
      [],
    ],
    ["a lower bound on a cost", { E15: "≥90万元" }, ["W12.forward E15"]],
    ["savings are a gain", { D15: "节约成本金额", E15: "≥5万元", F15: "5万元" }, []],
    ["a bare cost", { E15: "100万元" }, ["W12.no-operator E15"]],
    ["a bare cost per head", { E15: "每人300", F15: "每人300" }, ["W12.no-operator E15"]],
    ["an allowance for each, paid as set", { D15: "造林补助", E15: "每亩300", F15: "每亩300" }, []],
    [
      "an allowance for each, paid otherwise",
      { D15: "造林补助", E15: "每亩300", F15: "每亩280" },
      ["W12.no-operator-fixed E15"],
    ],
    [
      "a standard of pay that was not paid as set",
      { D15: "培训补贴标准达标", E15: "3000元/人", F15: "2600元/人" },
      ["W12.no-operator-fixed E15"],
    ],
    ["a standard of pay, paid as set", { D15: "培训补贴标准", E15: "3000元/人", F15: "3000元/人" }, []],
    ["a rate under costs", { D15: "成本控制率", E15: "100%", F15: "100%" }, []],
  ]);
  expectRule("W20", [
    ["an actual that copies the target", { F12: "≥300公里" }, ["W20.copied F12"]],
    ["an actual with an operator", { F13: "96%以上" }, ["W20.operator F13"]],
    ["a standard phrase", { E17: "路域环境整洁", F17: "达成预期指标" }, ["W20.phrase F17"]],
    ["the tier that the rules offer", { E17: "路域环境整洁", F17: "达成年度指标" }, []],
    ["the state that was to be reached", { E17: "落实", F17: "已落实" }, []],
    ["another such state", { E17: "建立", F17: "已建立" }, []],
    ["the tier for a number", { F12: "达成年度指标" }, ["W20.phrase F12"]],
    ["a phrase that answers itself", { E17: "已完成", F17: "已完成" }, []],
    ["the goal once more, as rows report it", { B10: "养护农村公路300公里", F10: "养护农村公路300公里" }, []],
    ["the goal copied", { F10: "养护农村公路300公里， 验收合格率不低于95%" }, ["W20.goal-copied F10"]],
    ["the goal referred to", { F10: "同上" }, ["W20.goal-copied F10"]],
    ["the goal in a phrase", { F10: "已完成年度目标。" }, ["W20.goal-phrase F10"]],
    ["the goal as a number", { B10: "100" }, ["W20.goal-number B10"]],
  ]);
  const limits: RulePack = { ...mof, textLimits: { reason: 10, goal: 30 } };
  expectRule("W21", [
    [
      "a long reason and a long goal",
      { I14: "汛期停工两公里路段顺延" },
      ["W21.reason I14", "W21.goal F10"],
      limits,
    ],
    ["texts within the limits", { I14: "汛期停工顺延", F10: "养护农村公路300公里" }, [], limits],
    ["no limits", { I14: "汛".repeat(500) }, []],
  ]);
  expectRule("W22", [
    ["full-width digits and signs", { E13: "≥９５％" }, ["W22.characters E13"]],
    ["a look-alike operator", { E12: "≧300公里" }, ["W22.characters E12"]],
    ["a full-width score", { H12: "１５" }, ["W22.characters H12"]],
    ["full-width brackets in words", { E17: "整洁（含边沟）", F17: "整洁（含边沟）" }, []],
    ["a dash that may be a numeral", { E12: "一" }, ["W22.dash E12"]],
    ["several of them are one finding", { E12: "一", E13: "一", F16: "一" }, ["W22.dash E12"]],
    ["several full-width entries are one", { E13: "≥９５％", H12: "１５" }, ["W22.characters-many H12"]],
  ]);
});

describe("texts", () => {
  expectRule("W11", [
    ["an instruction", { I14: "汛期停工（100字以内）" }, ["W11.instruction I14"]],
    ["a request", { I14: "请填写原因" }, ["W11.instruction I14"]],
    ["a placeholder", { B10: "养护XX镇公路300公里" }, ["W11.instruction B10"]],
    ["an empty item", { B10: "1.养护公路300公里;2.;3." }, ["W11.empty-item B10"]],
    ["numbered items", { B10: "1.养护公路300公里;2.验收合格;3.及时清障" }, []],
    ["a name that only keeps a place", { D12: "指标1：" }, ["W11.name D12"]],
    ["dots in the place of a name", { D12: "……" }, ["W11.name D12"]],
    ["a numbered name", { D12: "指标1：养护里程" }, []],
    ["an English word with xx", { I14: "Exxon 供油延迟" }, []],
  ]);
  expectRule("W17", [
    [
      "title and year row disagree",
      { A1: "2021年度项目支出绩效自评表", A2: "（2022年度）" },
      ["W17.title-year A2"],
    ],
    [
      "a document of another year",
      { A1: "项目支出绩效自评表", B10: "落实《2019年实施方案》，养护300公里" },
      [],
    ],
    [
      "a target due before the year",
      { E14: "2021年12月底前", F14: "2021年12月20日", H14: 10 },
      ["W17.target E14"],
    ],
    ["a target due in the year", { E14: "2022年12月底前", F14: "2022年12月20日", H14: 10 }, []],
  ]);
  expectRule("W18", [
    ["a mobile number", { G3: "联系电话", H3: "13812345678" }, ["W18.phone H3"]],
    ["a landline in a reason", { I14: "汛期停工，详询0734-8812345" }, ["W18.phone I14"]],
    ["an identity number", { I14: "负责人身份证430401198001011234" }, ["W18.id I14"]],
    ["a named person", { I14: "由张三同志负责整改" }, ["W18.person I14"]],
    ["no person", { I14: "全体党员同志参加抢修" }, []],
    ["a large amount is no phone number", { B10: "投入1380000元，养护公路" }, []],
    ["an empty signature line", { A20: "填表人：            单位负责人：            填报日期：" }, []],
    [
      "a signed line",
      { A20: "填表人：李思远   联系电话：0734-8812345   填报日期：2023年2月" },
      ["W18.both A20"],
    ],
    [
      "names and a number in one row, told once",
      { A20: "填表人：李思远", D20: "联系电话：0734-8812345", G20: "单位负责人：王思远" },
      ["W18.both A20"],
    ],
    ["names in one row", { A20: "填表人：李思远", G20: "单位负责人：王思远" }, ["W18.person A20"]],
    [
      "an identity number beside a name stays apart",
      { A20: "填表人：李思远", D20: "身份证430401198001011234" },
      ["W18.person A20", "W18.id D20"],
    ],
  ]);
});

test.each([
  ["parts in 元", { D7: 800_000, D8: 200_000 }],
  ["a total in 元", { D6: 1_000_000 }],
])("%s beside amounts in 万元 are a slip of units, and neither is what the other should be", (_, changes) => {
  const found = findingsOf(workbookOf(projectForm(changes))).filter(({ rule }) => rule === "B04");
  expect(found).toHaveLength(1);
  expect(found[0]).not.toHaveProperty("expected");
  const told = found.map((one) => describeFinding(one, findingsTranslator("zh-CN")).message);
  expect(told).toEqual([expect.stringContaining("相差约一万倍，疑为“元”和“万元”混淆。请核对D6、")]);
  expect(found.map((one) => describeFinding(one, findingsTranslator("en")).message)).toEqual([
    expect.stringContaining("10,000 times as much or as little"),
  ]);
});
