import fc from "fast-check";
import { bareName, matchIndicators } from "../../../../src/core/consolidation/yearly/match";
import type { YearIndicator } from "../../../../src/core/consolidation/yearly/year-form";

/** An indicator by `level2/name`, or its name alone. */
function indicator(text: string, at = "表!A1"): YearIndicator {
  const parts = text.split("/");
  return {
    ...{
      level1: null,
      level2: parts.length > 1 ? parts[0]! : null,
      target: null,
      actual: null,
      weight: null,
      reason: null,
    },
    name: { text: parts.at(-1)!, file: "f", at },
  };
}

const all = (names: readonly string[]) => names.map((name, place) => indicator(name, `表!A${place + 1}`));
const namesOf = (some: readonly YearIndicator[]) => some.map(({ name }) => name.text);

test.each<readonly [text: string, bare: string]>([
  ["“三公”经费变动率指标", "三公经费变动率"],
  ["资金 使用 情况", "资金使用"],
  ["（甲）验收合格率", "甲验收合格率"],
  ["ＰＭ2.5", "PM25"],
  ["指标", ""],
])("the bare name of %s is %s", (text, bare) => {
  expect(bareName(text)).toBe(bare);
});

describe("names that are alike", () => {
  test.each<
    readonly [what: string, now: readonly string[], last: readonly string[], proposed: readonly string[]]
  >([
    [
      "are proposed with how alike they are",
      ["受益行政村个数量"],
      ["受益行政村数量"],
      ["受益行政村个数量~受益行政村数量 0.88"],
    ],
    ["not where too little is the same", ["培训人次"], ["培训班期数"], []],
    ["not where two of last year are as near", ["资产管理合规性"], ["资产管理完全性", "资产管理规范性"], []],
    ["not where two of this year are as near", ["资产管理完全性", "资产管理规范性"], ["资产管理合规性"], []],
    [
      "only where both are one another's best",
      ["新建农村公路里程数", "新建公路"],
      ["新建农村公路里程"],
      ["新建农村公路里程数~新建农村公路里程 0.89"],
    ],
    ["not where one says nothing", ["指标"], ["验收合格率"], []],
    ["not where there is nothing to choose from", ["验收合格率"], [], []],
  ])("%s", (_, now, last, proposed) => {
    const { proposals, added, gone } = matchIndicators(all(now), all(last));
    expect(
      proposals.map((one) => `${one.now.name.text}~${one.last.name.text} ${one.similarity.toFixed(2)}`),
    ).toEqual(proposed);
    expect([added.length, gone.length]).toEqual([
      now.length - proposed.length,
      last.length - proposed.length,
    ]);
  });
});

test("of several with one name and level the first is the first, the one too many is gone or added", () => {
  const [now, last] = [
    all(["质量/合格率", "质量/合格率"]),
    all(["质量/合格率", "质量/合格率", "质量/合格率"]),
  ];
  const matched = matchIndicators(now, last);
  expect(matched.pairs).toEqual([
    { now: now[0], last: last[0] },
    { now: now[1], last: last[1] },
  ]);
  expect(matched.gone).toEqual([last[2]]);
  const back = matchIndicators(last, now);
  expect(back.pairs).toHaveLength(2);
  expect(back.added).toEqual([last[2]]);
});

const NAME = fc.constantFrom(
  ...[
    "质量/合格率",
    "时效/合格率",
    "合格率",
    "“合格”率指标",
    "指标",
    "情况",
    "公路里程",
    "公路里程数",
    "满意度",
  ],
);

test("nothing is lost and nothing is told twice, whatever the two years have", () => {
  fc.assert(
    fc.property(fc.array(NAME, { maxLength: 9 }), fc.array(NAME, { maxLength: 9 }), (one, other) => {
      const [now, last] = [all(one), all(other)];
      const { pairs, proposals, added, gone } = matchIndicators(now, last);
      const both = [...pairs, ...proposals];
      const places = (some: readonly YearIndicator[]) => some.map(({ name }) => name.at).sort();
      expect(places([...both.map((pair) => pair.now), ...added])).toEqual(places(now));
      expect(places([...both.map((pair) => pair.last), ...gone])).toEqual(places(last));
      for (const pair of pairs) expect(bareName(pair.now.name.text)).toBe(bareName(pair.last.name.text));
      for (const { similarity } of proposals) {
        expect(similarity).toBeGreaterThanOrEqual(0.6);
        expect(similarity).toBeLessThan(1);
      }
      const left = new Set(namesOf(gone).map(bareName));
      expect(namesOf(added).filter((name) => left.has(bareName(name)))).toEqual([]);
    }),
  );
});
