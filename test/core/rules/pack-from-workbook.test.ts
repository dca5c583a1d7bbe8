import { packFromWorkbook } from "../../../src/core/rules";
import { decimalText } from "../../../src/core/rules/sheet/fields";
import { FIELDS } from "../../../src/core/rules/sheet/fields";
import { formatAddress } from "../../../src/core/workbook/a1";
import type { Cell, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { KnownIds } from "../../../src/core/rules/sheet/coherence";
import { pack } from "../scoring/build";

type Value = string | number | null;
const base = pack("mof-2020");
const KNOWN: KnownIds = {
  checks: new Set(["B03", "W06", "W06.name"]),
  outlines: ["hunan-ten", "mof-2020-project"],
};
const HEADER: Value[] = ["字段", "值", "说明"];

function workbook(rows: readonly (readonly Value[] | null)[], name = "规则"): WorkbookSnapshot {
  const cell = (value: Value): Cell | undefined =>
    value === null ? undefined : { value, text: typeof value === "number" ? "显示" : value };
  return {
    sheets: [
      {
        name,
        visibility: "visible",
        rows: rows.map((row) => row?.map(cell)),
        merges: [],
        protected: false,
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
    names: [],
    date1904: false,
    structureProtected: false,
  };
}

function apply(...rows: (readonly Value[] | null)[]) {
  return packFromWorkbook(workbook([HEADER, ...rows]), base, KNOWN);
}

/** The value of a dotted path. */
function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], value);
}

test("a workbook without the sheet keeps the pack", () => {
  expect(packFromWorkbook(workbook([HEADER], "其他"), base, KNOWN)).toEqual({
    pack: base,
    problems: [],
    overrides: [],
  });
});

test("an empty sheet with a header changes nothing", () => {
  expect(apply()).toEqual({ pack: base, problems: [], overrides: [] });
});

test.each<[string, Value, string, unknown]>([
  ["预算执行分值", 20, "budget.points", "20"],
  ["预算执行分值", "２０", "budget.points", "20"],
  ["budget.points", "20", "budget.points", "20"],
  ["执行率低于此值须说明", "85%", "budget.explainBelow", "0.85"],
  ["执行率低于此值须说明", 0.85, "budget.explainBelow", "0.85"],
  ["反向指标计分方法", "比例法", "scoring.reverse.method", "ratio"],
  ["反向指标计分方法", "ratio", "scoring.reverse.method", "ratio"],
  ["正向指标及格门槛", "60%", "scoring.forward.passThreshold", "0.6"],
  ["正向指标及格门槛", null, "scoring.forward.passThreshold", null],
  ["执行率超过100%时封顶", "否", "budget.capped", false],
  ["budget.capped", "TRUE", "budget.capped", true],
  ["小数位数", 1, "scoring.rounding.places", 1],
  ["依据", "《甲办法》、《乙规程》", "basis", ["《甲办法》", "《乙规程》"]],
  ["名称", "本市规则", "title.zh-CN", "本市规则"],
  ["原因字数上限", "100", "textLimits.reason", 100],
  ["未写符号的指标值视为", "=", "scoring.bare", "="],
])("field %s = %s", (name, value, path, expected) => {
  const { pack: changed, problems, overrides } = apply([name, value, "说明文字"]);
  // Points of execution that differ from the pack's leave the total too large or too small: a doubt, no refusal.
  expect(problems.filter(({ kind }) => kind !== "level-sum")).toEqual([]);
  expect(valueAt(changed, path)).toEqual(expected);
  expect(overrides).toMatchObject([
    { path, at: { sheet: "规则", row: 1, column: 1 }, before: valueAt(base, path) },
  ]);
});

test("every field of the list stands in a pack", () => {
  for (const { path } of FIELDS) expect(valueAt(base, path)).not.toBeUndefined();
  expect(new Set(FIELDS.map(({ name }) => name)).size).toBe(FIELDS.length);
});

test("the sheet may start anywhere and name its pack", () => {
  const sheet = workbook([
    null,
    [null, "2026年规则"],
    [null, ...HEADER],
    [null, "规则包", "hubei-2020"],
    [null, "预算执行分值", 20],
  ]);
  const { pack: changed, problems } = packFromWorkbook(sheet, base, KNOWN);
  expect(problems).toEqual([]);
  expect(changed).toMatchObject({ id: "hubei-2020", budget: { points: "20" } });
});

test.each<[string, (readonly Value[] | null)[], string, string]>([
  ["an unknown field", [["预算分数", 10]], "unknown-field", "A2"],
  ["a word for a number", [["预算执行分值", "十分"]], "not-a-number", "B2"],
  ["a fraction for a whole number", [["小数位数", 1.5]], "not-a-number", "B2"],
  ["an unknown word", [["取整方式", "进一"]], "wrong-choice", "B2"],
  ["neither yes nor no", [["执行率超过100%时封顶", "也许"]], "wrong-choice", "B2"],
  ["an empty value", [["预算执行分值", null]], "missing-value", "B2"],
  [
    "a field twice",
    [
      ["总分", 100],
      ["scoring.total", 90],
    ],
    "duplicate-field",
    "A3",
  ],
  ["an unknown pack", [["规则包", "mof-1999"]], "unknown-pack", "B2"],
  [
    "an unknown column",
    [
      ["评价等级", "下限", "颜色"],
      ["优", 90],
      ["差", 0],
    ],
    "unknown-column",
    "C2",
  ],
  [
    "a number missing in a table",
    [
      ["评价等级", "下限"],
      ["优", null],
      ["差", 0],
    ],
    "missing-value",
    "B3",
  ],
  ["a column missing in a table", [["评价等级"], ["优"]], "missing-value", "A3"],
  [
    "a word in a table",
    [
      ["评价等级", "下限"],
      ["优", "九十"],
      ["差", 0],
    ],
    "not-a-number",
    "B3",
  ],
  [
    "a table twice",
    [["评价等级", "下限"], ["差", 0], null, ["评价等级", "下限"], ["优", 0]],
    "duplicate-field",
    "A5",
  ],
  [
    "an unknown first level",
    [
      ["二级指标", "所属一级指标"],
      ["数量指标", "产量"],
    ],
    "unknown-level",
    "A3",
  ],
  [
    "grades upside down",
    [
      ["评价等级", "下限"],
      ["差", 0],
      ["优", 90],
    ],
    "descending",
    "A4",
  ],
  ["an id that is none", [["标识", "我的规则"]], "invalid", "B2"],
])("%s is a problem with its cell", (_name, rows, kind, address) => {
  const { problems } = apply(...rows);
  expect(problems.map((problem) => [problem.kind, formatAddress(problem.at)])).toEqual([[kind, address]]);
});

test("a sheet without a header is not used", () => {
  const { pack: same, problems } = packFromWorkbook(workbook([["评分规则说明"], null]), base, KNOWN);
  expect(same).toBe(base);
  expect(problems).toMatchObject([{ kind: "no-header", expected: ["字段", "值"] }]);
});

test.each<[string, (readonly Value[] | null)[], string, string]>([
  ["points as a percentage", [["预算执行分值", "15%"]], "points-as-share", "B2"],
  ["negative points", [["超额完成扣分", -1]], "negative", "B2"],
  ["a negative tolerance", [["得分允许误差", "-0.1"]], "negative", "B2"],
  ["a negative share", [["预警差距", "-5%"]], "negative", "B2"],
  ["a percentage without its sign", [["正向指标及格门槛", 60]], "share-as-percent", "B2"],
  ["a gap without its sign", [["预警差距", 5]], "share-as-percent", "B2"],
  ["too many places", [["小数位数", 9]], "out-of-range", "B2"],
  ["overshoot below the target", [["超额完成比例", 0.8]], "out-of-range", "B2"],
  ["no total", [["总分", 0]], "out-of-range", "B2"],
  ["an unknown outline", [["项目自评提纲", "我的提纲"]], "unknown-outline", "B2"],
  [
    "an unknown check",
    [
      ["校验编号", "级别"],
      ["W99", "错误"],
    ],
    "unknown-check",
    "A3",
  ],
  [
    "an unknown variant",
    [
      ["校验编号", "级别"],
      ["W06.foo", "错误"],
    ],
    "unknown-check",
    "A3",
  ],
  [
    "a column of no form",
    [
      ["列", "表头用语"],
      ["foo", "甲"],
    ],
    "wrong-choice",
    "A3",
  ],
  ["a verdict for a verb", [["动词"], ["播报"], ["超额完成"]], "wrong-word", "A4"],
  [
    "a formula for a noun",
    [
      ["名词", "动词"],
      ["=1+1", "召开"],
    ],
    "wrong-word",
    "A3",
  ],
  [
    "a noun without a verb",
    [
      ["名词", "动词"],
      ["恳谈会", null],
    ],
    "missing-value",
    "B3",
  ],
  [
    "a noun of no kind",
    [
      ["名词", "动词", "种类"],
      ["恳谈会", "召开", "聚会"],
    ],
    "wrong-choice",
    "C3",
  ],
  [
    "a number in other verbs",
    [
      ["名词", "动词", "其他动词"],
      ["恳谈会", "召开", "举办、开3次"],
    ],
    "wrong-word",
    "C3",
  ],
  [
    "a clause given twice",
    [
      ["固定说法", "动词", "宾语"],
      ["双报到", "完成", "社区报到"],
      ["双报到", "落实", "社区报到"],
    ],
    "duplicate-entry",
    "A4",
  ],
  [
    "a clause for a name of one character",
    [
      ["固定说法", "动词"],
      ["数", "完成"],
    ],
    "wrong-name",
    "A3",
  ],
  [
    "grades without a lowest",
    [
      ["评价等级", "下限"],
      ["优", 90],
      ["良", 60],
    ],
    "no-lowest",
    "A4",
  ],
  [
    "a grade above the total",
    [
      ["评价等级", "下限"],
      ["优", 120],
      ["差", 0],
    ],
    "above-total",
    "A3",
  ],
  [
    "a grade twice",
    [
      ["评价等级", "下限"],
      ["优", 90],
      ["优", 0],
    ],
    "duplicate-entry",
    "A4",
  ],
  [
    "tiers without a lowest",
    [
      ["定性档次", "下限"],
      ["达成", 0.8],
      ["部分达成", 0.6],
    ],
    "no-lowest",
    "A4",
  ],
  [
    "a cap above the total",
    [
      ["执行率低于", "总分上限"],
      ["50%", 159],
    ],
    "above-total",
    "A3",
  ],
  [
    "caps upside down",
    [
      ["执行率低于", "总分上限"],
      ["60%", 79],
      ["50%", 59],
    ],
    "ascending",
    "A4",
  ],
  [
    "bands upside down",
    [
      ["执行率达到", "得分比例"],
      ["60%", 0.5],
      ["90%", 1],
    ],
    "descending",
    "A4",
  ],
  [
    "bands without a method",
    [
      ["执行率达到", "得分比例"],
      ["90%", 1],
    ],
    "unused-bands",
    "A2",
  ],
  ["a method without bands", [["预算执行计分方法", "分档"]], "no-bands", "B2"],
  ["bands of indicators that only a file can set", [["正向指标计分方法", "分档"]], "no-bands", "B2"],
  [
    "levels that add up to 110",
    [
      ["一级指标", "分值"],
      ["产出指标", 60],
      ["效益指标", 40],
    ],
    "level-sum",
    "A2",
  ],
  ["execution that leaves too little", [["预算执行分值", 20]], "level-sum", "B2"],
  [
    "second levels beyond their first",
    [
      ["一级指标", "分值"],
      ["产出指标", 90],
      null,
      ["二级指标", "所属一级指标", "分值"],
      ["数量指标", "产出指标", 95],
    ],
    "level2-sum",
    "A2",
  ],
])("%s is named with its cell", (_name, rows, kind, address) => {
  const { problems } = apply(...rows);
  expect(problems.map((problem) => [problem.kind, formatAddress(problem.at)])).toEqual([[kind, address]]);
});

test("a percentage by its format is no number of points", () => {
  const percent: Cell = { value: 0.15, text: "15%", format: "0%" };
  const sheet = workbook([HEADER, ["预算执行分值"]]);
  const rows = sheet.sheets[0]?.rows.map((row, index) => (index === 1 ? [row?.[0], percent] : row)) ?? [];
  const [first] = sheet.sheets;
  if (!first) throw new Error("no sheet");
  const { problems } = packFromWorkbook({ ...sheet, sheets: [{ ...first, rows }] }, base, KNOWN);
  expect(problems.map(({ kind }) => kind)).toEqual(["points-as-share"]);
});

test("points as people write them", () => {
  const { pack: changed, problems } = apply(
    ["评价等级", "下限"],
    ["优", "90分"],
    ["良", "80分以上"],
    ["差", "０分"],
  );
  expect(problems).toEqual([]);
  expect(changed.grades.map(({ min }) => min)).toEqual(["90", "80", "0"]);
});

test("good lines count beside bad ones, a table counts whole or not at all", () => {
  const mixed = apply(["预算执行分值", "十"], ["总分", 110]);
  expect(mixed.pack.scoring.total).toBe("110");
  const half = apply(["总分", 110], ["评价等级", "下限"], ["优", "九十"], ["良", 60], ["差", 0]);
  expect(half.pack.scoring.total).toBe("110");
  expect(half.pack.grades).toEqual(base.grades);
  expect(half.problems).toMatchObject([
    { kind: "not-a-number", field: "下限", table: "评价等级" },
    { kind: "level-sum" },
  ]);
});

test("a second-level table with a stranger is left out whole", () => {
  const { pack: same, problems } = apply(
    ["二级指标", "所属一级指标"],
    ["数量指标", "产出指标"],
    ["专利指标", "创新指标"],
  );
  expect(same.levels).toEqual(base.levels);
  expect(problems).toMatchObject([{ kind: "unknown-level", value: "创新指标", table: "二级指标" }]);
});

test("columns are named as template owners name them", () => {
  expect(apply(["列", "表头用语"], ["完成值", "本年实绩"]).pack.headers).toEqual({ actual: ["本年实绩"] });
});

test("what makes no pack is named by its field, without a word of the program", () => {
  const { pack: same, problems } = apply(["标识", "我的规则"], ["总分", 100]);
  expect(same).toBe(base);
  expect(problems).toEqual([
    {
      kind: "invalid",
      at: { sheet: "规则", row: 1, column: 1 },
      field: "标识",
      value: "我的规则",
      expected: [],
    },
  ]);
});

test("tables replace the lists of the pack", () => {
  const { pack: changed, problems } = apply(
    ["一级指标", "分值", "必设", "别名"],
    ["产出指标", 60, "是", "产出、项目产出"],
    ["创新指标", null, null, null],
    null,
    ["二级指标", "所属一级指标", "分值", "说明"],
    ["专利指标", "创新指标", 5, "一项一分"],
    ["论文指标", "创新指标", null],
    null,
    ["评价等级", "下限"],
    ["合格", 60],
    ["不合格", 0],
    null,
    ["定性档次", "下限", "含下限"],
    ["达成", "80%", "否"],
    ["未达成", 0],
    null,
    ["执行率低于", "总分上限"],
    ["50%", 59],
    null,
    ["执行率达到", "得分比例"],
    [1, 1],
    [0, 0],
    null,
    ["校验编号", "级别"],
    ["B03", "警告"],
    null,
    ["列", "表头用语"],
    ["reason", "未完成说明、差异说明"],
  );
  expect(problems.map(({ kind }) => kind)).toEqual(["unused-bands"]);
  expect(changed.levels.map(({ name, points, required }) => [name, points, required])).toEqual([
    ["产出指标", "60", true],
    ["创新指标", null, false],
  ]);
  expect(changed.levels[0]?.level2).toEqual(base.levels[0]?.level2);
  expect(changed.levels[1]?.level2.map(({ name, points }) => [name, points])).toEqual([
    ["专利指标", "5"],
    ["论文指标", null],
  ]);
  expect(changed.grades).toEqual([
    { name: "合格", min: "60" },
    { name: "不合格", min: "0" },
  ]);
  expect(changed.scoring.tiers).toEqual([
    { name: { "zh-CN": "达成", en: "达成" }, min: "0.8", includesMin: false },
    { name: { "zh-CN": "未达成", en: "未达成" }, min: "0", includesMin: true },
  ]);
  expect(changed.scoring.caps).toEqual([{ rateBelow: "0.5", total: "59" }]);
  expect(changed.budget.bands).toHaveLength(2);
  expect(changed.severities).toEqual({ B03: "warning" });
  expect(changed.headers).toEqual({ reason: ["未完成说明", "差异说明"] });
});

test("second levels alone replace those of their first level only", () => {
  const { pack: changed } = apply(["二级指标", "所属一级指标"], ["数量指标", "产出指标"]);
  expect(changed.levels[0]?.level2.map(({ name }) => name)).toEqual(["数量指标"]);
  expect(changed.levels[1]).toEqual(base.levels[1]);
});

test.each([
  ["80%", "0.8"],
  ["87.5%", "0.875"],
  ["5%", "0.05"],
  ["-5%", "-0.05"],
  ["100%", "1"],
  ["1000%", "10"],
  ["0%", "0"],
  ["1,234.5", "1234.5"],
  ["1e5", null],
  ["=1", null],
])("number %s", (text, expected) => {
  expect(decimalText(text)).toBe(expected);
});

test("words and clauses are added to those of the pack", () => {
  const { pack: changed, problems } = apply(
    ["名词", "动词", "其他动词", "单位", "种类"],
    ["屋场会", "召开", "举办", "场、次", null],
    null,
    ["动词", "位置"],
    ["播报", null],
    ["督导", "开头"],
    null,
    ["整词"],
    ["播报系统", null],
    null,
    ["固定说法", "动词", "宾语"],
    ["双报到", "完成", "社区报到"],
    ["夜间值守", "值守", null],
  );
  expect(problems).toEqual([]);
  expect(changed.lexicon).toEqual({
    heads: [{ word: "屋场会", verb: "召开", others: ["举办"], units: ["场", "次"], kind: "event" }],
    verbs: ["播报"],
    frontVerbs: ["督导"],
    nouns: ["播报系统"],
    pins: [
      { name: "双报到", verb: "完成", object: "社区报到" },
      { name: "夜间值守", verb: "值守", object: "" },
    ],
  });
});
