import type { Cells } from "../../../support/evaluation-builder";
import { projectReport } from "../support/project-report";

const doubtsIn = (cells: Cells, locale: "zh-CN" | "en" = "zh-CN") =>
  projectReport(cells, locale).match(/【请核实：[^】]*】|\[To check:[^\]]*\]/gu);

test.each<[what: string, cells: Cells, doubts: readonly string[] | null]>([
  [
    "numbers of nothing",
    { D12: "养护能力", E12: 100, F12: 100, D13: "长期使用性", E13: 80, F13: 80 },
    ["【请核实：养护能力、长期使用性（E12、E13）未写计量单位】"],
  ],
  [
    "a sum for each without its money",
    { D15: "养护补助", E15: "每公里300", F15: "每公里300" },
    ["【请核实：养护补助（E15）未写计量单位】"],
  ],
  [
    "a rate that counts something",
    { D12: "农户签约率", E12: "300户", F12: "300户" },
    ["【请核实：农户签约率是比率，目标值和完成值（E12、F12）填写的是数量】"],
  ],
  [
    "more points than a row that came nearer to its target",
    {
      F12: "200公里",
      H12: 14,
      I12: "雨季停工",
      D13: "验收工程数",
      E13: "10个",
      F13: "9个",
      G13: 15,
      H13: 13,
      I13: "撤并",
    },
    ["【请核实：养护公路里程的得分（H12）与完成率不相称，完成率更高的指标得分反而较少】"],
  ],
  [
    "fewer points than a row that came nearer to its target",
    {
      F12: "200公里",
      H12: 12,
      I12: "雨季停工",
      D13: "验收工程数",
      E13: "10个",
      F13: "9个",
      G13: 15,
      H13: 13,
      I13: "撤并",
    },
    null,
  ],
  [
    "a fraction beside a percentage, of which one reading misses the target",
    { E13: "≥95%", F13: "0.92" },
    ["【请核实：养护工程验收合格率目标值（E13）为≥95%，完成值（F13）填写为0.92，是92%还是0.92】"],
  ],
  [
    "all points for what was not measured",
    { D18: "沿线群众满意度", F18: "未调查" },
    ["【请核实：沿线群众满意度完成值（F18）为“未调查”，得分（H18）为满分10分】"],
  ],
  [
    "all points for a result that is a dash, with its reason",
    { F13: "—", I13: "尚未验收" },
    ["【请核实：养护工程验收合格率完成值（F13）为“—”，得分（H13）为满分15分】"],
  ],
  ["no points for what was not measured", { F18: "未调查", H18: 0, I18: "推迟" }, null],
  ["a number whose name gives the unit", { D12: "养护人数", E12: 100, F12: 100 }, null],
  ["a number with its unit", {}, null],
  [
    "points beside a blank result",
    { D12: "养护能力", E12: 100, F12: null },
    ["【请核实：养护能力完成值（F12）为空，得分（H12）为15分】"],
  ],
  [
    "points beside several blank results of one group",
    { F12: null, F13: null },
    ["【请核实：养护公路里程、养护工程验收合格率完成值（F12、F13）为空而有得分（H12、H13）】"],
  ],
  ["a blank result without points", { F12: null, H12: null, H19: null }, null],
  [
    "all points for 无 where something was to be measured",
    { D18: "沿线群众满意度", F18: "无", I18: "调查推迟" },
    ["【请核实：沿线群众满意度完成值（F18）为“无”，得分（H18）为满分10分】"],
  ],
  [
    "points lost on a target that was reached, for no reason",
    { H12: 12, H19: 96.3 },
    [
      "【请核实：养护公路里程目标值（E12）为≥300公里、完成值（F12）为300公里，得分（H12）为12分，少于分值15分；得分无误的，请写明原因】",
    ],
  ],
  [
    "the same with words",
    { E16: "改善", F16: "改善", H16: 14 },
    [
      "【请核实：受益行政村数量目标值（E16）为改善、完成值（F16）为改善，得分（H16）为14分，少于分值15分；得分无误的，请写明原因】",
    ],
  ],
  ["words that only the points judge", { E16: "明显改善", F16: "有所改善", H16: 14 }, null],
  [
    "more points than there are",
    { H12: 16, H19: 100.35 },
    ["【请核实：养护公路里程得分（H12）为16分，高于分值（G12）15分】"],
  ],
  [
    "negative points, which are less than there are",
    { H12: -1, H19: 83.35 },
    [
      "【请核实：养护公路里程目标值（E12）为≥300公里、完成值（F12）为300公里，得分（H12）为0分，少于分值15分；得分无误的，请写明原因】",
    ],
  ],
  ["the same with a reason", { H12: 12, H19: 96.3, I12: "资料归档不及时" }, null],
  [
    "a bound in the place of a result",
    { F13: "94%及以上", H13: 14 },
    ["【请核实：养护工程验收合格率填写的“94%及以上”（F13）不是确定的完成值】"],
  ],
  [
    "the target once more",
    { F13: "≥95%" },
    ["【请核实：养护工程验收合格率（F13）填写的与目标值相同，请补充实际完成值】"],
  ],
  [
    "the target once more, in several rows",
    { F13: "≥95%", F16: "≥40个", F17: "≥60公里" },
    [
      "【请核实：养护工程验收合格率（F13）填写的与目标值相同，请补充实际完成值】",
      "【请核实：受益行政村数量、路域环境整治达标路段（F16、F17）填写的与目标值相同，请补充实际完成值】",
    ],
  ],
  [
    "all points for a target that was missed",
    { F12: 150 },
    [
      "【请核实：养护公路里程目标值（E12）为≥300公里、完成值（F12）为150公里，没有达到目标而得分（H12）为满分15分】",
    ],
  ],
  [
    "all points for several targets that were missed",
    { F16: 20, F17: "30公里" },
    ["【请核实：受益行政村数量、路域环境整治达标路段没有达到目标（F16、F17）而得分（H16、H17）均为满分】"],
  ],
])("%s", (_what, cells, doubts) => {
  const money = (doubt: string) => !/总分|执行率（/u.test(doubt);
  expect(doubtsIn(cells)?.filter(money) ?? []).toEqual(doubts ?? []);
});

test("points lost on the execution of the budget, all of it, without a target", () => {
  expect(doubtsIn({ D13: "预算执行率", E13: "—", F13: "100%", H13: 14 })).toContain(
    "【请核实：预算执行率（F13）为100%，得分（H13）为14分，少于分值15分；得分无误的，请写明原因】",
  );
});

test("a target that nobody can have meant is asked about beside its result", () => {
  expect(doubtsIn({ E13: "290%", F13: "100%" })).toContainEqual(
    "【请核实：养护工程验收合格率目标值（E13）为290%，比率不应超过100%】",
  );
});

test("points lost in a row without a target are no doubt of the two cells", () => {
  expect(doubtsIn({ E16: null, H16: 14, H19: 98.35 })?.filter((one) => one.includes("E16")) ?? []).toEqual(
    [],
  );
});

test("many losses that are doubted are asked about once", () => {
  const cells = { H12: 14, H13: 14, H15: 9, H16: 14, H17: 14, F14: "100%", H14: 10, I14: null };
  const text = projectReport(cells);
  expect(text).toContain("上述问题的主要原因是【请填写：各项扣分的原因】。");
  expect(text).not.toContain("少于分值");
});

test("many rows with more points than there are make one doubt", () => {
  const high = (row: number): Cells => ({ [`H${row}`]: 20, [`C${row}`]: "数量指标" });
  const one = { B12: "产出指标", B16: null, H19: null };
  const cells = { ...high(12), ...high(13), ...high(14), ...high(15), ...high(16), ...one };
  expect(doubtsIn(cells)).toContainEqual(
    expect.stringMatching(/养护公路里程、.*得分（H12至H16）高于分值（G12至G16）/u),
  );
});

test("English doubts a loss, too", () => {
  expect(projectReport({ H12: 12 }, "en")).toContain(
    "“养护公路里程” lost 3 points [To check: 养护公路里程 has a target of ≥ 300 km (E12) and an actual value of 300 km (F12), yet 12 of 15 points (H12); if the points are right, say why they were lost].",
  );
});

test("the conclusion and its parts count by points, or by targets, not by both", () => {
  const byPoints = projectReport({ H12: 12 });
  expect(byPoints).toMatch(/7项指标中，5项得满分，2项共扣3.2分/u);
  expect(byPoints).not.toMatch(/指标\d项，(?:全部完成|完成)/u);
  const byTargets = projectReport({});
  expect(byTargets).toContain("7项指标中，完成6项，未完成1项。");
  expect(byTargets).not.toMatch(/得满分/u);
});

test("beside a result that is still to be told, rows below their points are counted as such", () => {
  const text = projectReport({ F12: null, E16: "明显改善", F16: "有所改善", H16: 14 });
  expect(text).toContain(
    "7项指标中，完成4项，未完成1项，1项扣分，即受益行政村数量，其余1项为养护公路里程，情况见下文。",
  );
  expect(text).toContain("效益指标2项，完成1项，1项扣分，即受益行政村数量。");
});

test("English asks, too", () => {
  expect(doubtsIn({ D12: "Capacity", E12: 100, F12: 100 }, "en")).toEqual([
    "[To check: no unit is given for Capacity (E12)]",
  ]);
});
