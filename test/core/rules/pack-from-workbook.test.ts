import { packFromWorkbook } from "../../../src/core/rules";
import { decimalText } from "../../../src/core/rules/sheet/fields";
import { FIELDS } from "../../../src/core/rules/sheet/fields";
import { formatAddress } from "../../../src/core/workbook/a1";
import type { Cell, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { pack } from "../scoring/build";

type Value = string | number | null;
const base = pack("mof-2020");
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
  return packFromWorkbook(workbook([HEADER, ...rows]), base);
}

/** The value of a dotted path. */
function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], value);
}

test("a workbook without the sheet keeps the pack", () => {
  expect(packFromWorkbook(workbook([HEADER], "其他"), base)).toEqual({
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
  expect(problems).toEqual([]);
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
    [null, "预算执行分值", 15],
  ]);
  const { pack: changed, problems } = packFromWorkbook(sheet, base);
  expect(problems).toEqual([]);
  expect(changed).toMatchObject({ id: "hubei-2020", budget: { points: "15" } });
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
    "unknown-field",
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
    "invalid",
    "A2",
  ],
  ["an id that is none", [["标识", "我的规则"]], "invalid", "B2"],
])("%s is a problem with its cell", (_name, rows, kind, address) => {
  const { problems } = apply(...rows);
  expect(problems.map((problem) => [problem.kind, formatAddress(problem.at)])).toEqual([[kind, address]]);
});

test("a sheet without a header is not used", () => {
  const { pack: same, problems } = packFromWorkbook(workbook([["评分规则说明"], null]), base);
  expect(same).toBe(base);
  expect(problems).toMatchObject([{ kind: "no-header", expected: ["字段", "值"] }]);
});

test("good lines count beside bad ones; a pack that does not hold together is not used", () => {
  const mixed = apply(["预算执行分值", "十"], ["总分", 110]);
  expect(mixed.pack.scoring.total).toBe("110");
  const broken = apply(["总分", 110], ["评价等级", "下限"], ["差", 0], ["优", 90]);
  expect(broken).toMatchObject({
    pack: base,
    overrides: [],
    problems: [{ kind: "invalid", field: "grades" }],
  });
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
  expect(problems).toEqual([]);
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
