import { packById, PACKS, type RulePack } from "../../../src/core/rules";
import { packTranslator } from "../../../src/core/rules/workbook";
import {
  examplesSheet,
  readExamples,
  tryExample,
  usualExamples,
  type Example,
} from "../../../src/core/trial";
import { formatCellRef } from "../../../src/core/workbook/a1";
import { snapshotOf } from "../../support/readable-sheets";
import { percent, workbook } from "../../support/snapshot-builder";

function packOf(id: string): RulePack {
  const found = packById(id);
  if (!found.ok) throw new Error(id);
  return found.value;
}

const MOF = packOf("mof-2020");
const PLAIN: Example = {
  ...{ at: null, level1: "产出指标", level2: "数量指标", name: "造林面积" },
  ...{ target: "≥100亩", actual: "90亩", points: "10", entered: null, expected: null },
};

test.each<[pack: string, change: Partial<Example>, points: string | undefined, basis: string]>([
  ["mof-2020", {}, "9", "computed"],
  ["mof-2020", { actual: "100亩" }, "10", "computed"],
  ["mof-2020", { level2: "成本指标", target: "≤100万元", actual: "110万元" }, "9", "computed"],
  ["hubei-2020", { level2: "成本指标", target: "≤100万元", actual: "110万元" }, "9.09", "computed"],
  ["execution-capped", { actual: "140亩" }, "8", "computed"],
  ["mof-2020", { target: "明显改善", actual: "有所改善", entered: "7" }, "7", "entered"],
  ["mof-2020", { target: "明显改善", actual: "有所改善" }, undefined, "none"],
  ["mof-2020", { points: null }, undefined, "none"],
  ["mof-2020", { level1: "预算执行", target: "200", actual: "150", points: null }, "7.5", "computed"],
  ["mof-2021-cost", { level1: "预算执行", target: "200", actual: "150", points: null }, "5", "computed"],
  ["mof-2020", { level1: "execution", target: "200", actual: "150", points: "20" }, "15", "computed"],
  [
    "common-2013",
    { level1: "", name: "在职人员控制率", target: "", actual: "102%", points: "5" },
    "4",
    "computed",
  ],
])("under %s %j earns %s", (id, change, points, basis) => {
  const { score, basis: found } = tryExample({ ...PLAIN, ...change }, packOf(id));
  expect([score?.points, found]).toEqual([points, basis]);
  expect(score === null || score.steps.length > 0).toBe(true);
});

test.each([
  ["9", true],
  ["9.00", true],
  ["10", false],
  [null, null],
])("expecting %s agrees: %s", (expected, agrees) => {
  expect(tryExample({ ...PLAIN, expected }, MOF).agrees).toBe(agrees);
});

test.each(PACKS.map((pack) => [pack.id, pack] as const))(
  "the usual examples of %s come back from their sheet",
  (_, pack) => {
    for (const locale of ["zh-CN", "en"] as const) {
      const t = packTranslator(locale);
      const examples = usualExamples(pack, t);
      const read = readExamples(snapshotOf([examplesSheet(pack, t)]));
      expect(read.ok && read.value?.map((example) => ({ ...example, at: null }))).toEqual(examples);
      expect(examples.map((example) => tryExample(example, pack).agrees)).not.toContain(false);
      expect(examples.filter(({ expected }) => expected !== null).length).toBeGreaterThan(7);
    }
  },
);

test("a workbook without the sheet has no examples, one with faults has their cells", () => {
  expect(readExamples(workbook([]))).toEqual({ ok: true, value: null });
  const rows = [
    ["指标", "指标值", "完成值", "分值", "应得分"],
    ["甲", percent(0.9), "85%", 10, "九分"],
    ["", "≥1", "1", 10, null],
  ];
  const read = readExamples(workbook([{ name: "试算", rows }]));
  expect(read.ok ? [] : read.error.map(({ kind, at }) => `${kind} ${formatCellRef(at)}`)).toEqual([
    "not-a-number 试算!E2",
    "missing-value 试算!A3",
  ]);
});

test("a target that is a percentage is what the cell shows", () => {
  const rows = [
    ["指标", "指标值", "完成值", "分值"],
    ["甲", percent(0.9), percent(0.45), 10],
  ];
  const read = readExamples(workbook([{ name: "examples", rows }]));
  const [example] = read.ok ? (read.value ?? []) : [];
  expect(example).toMatchObject({ target: "90%", actual: "45%" });
  expect(example && tryExample(example, MOF).score?.points).toBe("5");
});
