import type { Evaluation } from "../../../src/core/evaluation/evaluation";
import { lines, readRows } from "../../support/form-builder";

/** The only form of a sheet. */
function formOf(...[rows, merges]: Parameters<typeof readRows>): Evaluation {
  const [form, ...others] = readRows(rows, merges).evaluations;
  if (form === undefined || others.length > 0) throw new Error("not one form");
  return form;
}

const ROWS = [
  "产出指标 | 数量指标 | 培训人次 | ≥100人次 | 120人次 | 20 | 20",
  "产出指标 | 质量指标 | 合格率 | ≥95% | 96% | 20 | 20",
  "效益指标 | 社会效益指标 | 获得感 | 明显提升 | 较上年提升 | 60 | 55",
];

const BARE = ROWS.map((row) => row.replace("≥", ""));

/** The values of the same rows under other headings. */
function read(headings: string): readonly (readonly (string | undefined)[])[] {
  return formOf(lines(headings, ...ROWS)).indicators.map(({ target, actual, weight, score }) => [
    ...[target?.raw, actual?.raw, weight?.raw, score?.raw],
  ]);
}

const TRUTH = [
  ["≥100人次", "120人次", "20", "20"],
  ["≥95%", "96%", "20", "20"],
  ["明显提升", "较上年提升", "60", "55"],
];

describe("the only column whose heading no list knows", () => {
  test.each(["原定值", "拟达目标", "年初下达数", "要达到的值"])(
    "headed %s beside results holds targets",
    (heading) => {
      expect(read(`一级指标 | 二级指标 | 三级指标 | ${heading} | 实际完成值 | 分值 | 得分`)).toEqual(TRUTH);
    },
  );

  test.each(["做到多少", "年终结果", "截至12月底数"])("headed %s beside targets holds results", (heading) => {
    expect(read(`一级指标 | 二级指标 | 三级指标 | 年度指标值 | ${heading} | 分值 | 得分`)).toEqual(TRUTH);
  });

  test.each(["上期数", "全国平均", "某栏", "去年实现值", "完成比率"])(
    "headed %s is none of both",
    (heading) => {
      const targets = formOf(
        lines(`一级指标 | 二级指标 | 三级指标 | ${heading} | 实际完成值 | 分值 | 得分`, ...BARE),
      ).indicators.map(({ target }) => target?.raw);
      expect(targets).toEqual([undefined, undefined, undefined]);
    },
  );

  test("in another unit than the targets holds no results", () => {
    const form = formOf(
      lines(
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 已用资源 | 分值",
        "产出指标 | 数量指标 | 培训人次 | ≥100人次 | 3万元 | 20",
        "产出指标 | 质量指标 | 合格率 | ≥95% | 2万元 | 20",
      ),
    );
    expect(form.indicators.map(({ actual }) => actual)).toEqual([null, null]);
  });
});

describe("points under headings that no list knows", () => {
  test("make all points together, and the others are parts of them", () => {
    expect(read("一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 占分 | 评得")).toEqual(TRUTH);
  });

  test("are left unread where they do not make all points", () => {
    const form = formOf(
      lines("一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 占分 | 评得", ...ROWS.slice(0, 2)),
    );
    expect(form.indicators.map(({ weight, score }) => [weight, score])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test("an empty column of a reviewer gives way to the one that is filled", () => {
    const form = formOf(
      lines(
        "一级指标 | 三级指标 | 分值 | 评得 | 市级评分",
        "决策 | 民主议事 | 20 | 20 | -",
        "过程 | 资金使用 | 30 | 28 | -",
        "效果 | 群众评价 | 50 | 50 | -",
      ),
    );
    expect(form.indicators.map(({ score }) => score?.raw)).toEqual(["20", "28", "50"]);
  });

  test("应评分 beside 自评得分 is of the points to be had", () => {
    const form = formOf(
      lines(
        "考核指标 | 目标值 | 实际值 | 应评分 | 自评得分",
        "合格率 | 95% | 97% | 40 | 40",
        "培训人次 | 480 | 470 | 60 | 58",
      ),
    );
    expect(form.indicators.map(({ weight, score }) => [weight?.raw, score?.raw])).toEqual([
      ["40", "40"],
      ["60", "58"],
    ]);
  });
});

describe("names under a heading that no list knows", () => {
  test.each(["工作事项", "考评条目", "绩效内容"])("stand beside the second level: %s", (heading) => {
    const form = formOf(
      lines(
        `一级指标 | 二级指标 | ${heading} | 年度指标值 | 实际完成值 | 分值`,
        "产出指标 | 数量指标 | 培训人次 | 100 | 120 | 20",
        "- | - | 培训班期数 | 6 | 6 | 20",
        "- | - | …… | - | - | -",
        "- | 质量指标 | 合格率 | 95% | 96% | 20",
        "- | - | 指标2： | - | - | -",
        "效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 40",
      ),
    );
    expect(form.indicators.map(({ level2, name }) => [level2?.name, name.text])).toEqual([
      ["数量指标", "培训人次"],
      ["数量指标", "培训班期数"],
      ["质量指标", "合格率"],
      ["社会效益指标", "知晓率"],
    ]);
  });

  test("stand beside two levels of which only the first has a known heading", () => {
    const form = formOf(
      lines(
        "一级指标 | 细分类别 | 绩效内容 | 年度指标值 | 实际完成值 | 分值",
        "产出指标 | 数量指标 | 培训人次 | 100 | 120 | 20",
        "- | - | 培训班期数 | 6 | 6 | 20",
        "- | 质量指标 | 合格率 | 95% | 96% | 20",
        "效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 40",
      ),
    );
    expect(
      form.indicators.map(({ level1, level2, name }) => `${level1?.name}/${level2?.name}/${name.text}`),
    ).toEqual([
      "产出指标/数量指标/培训人次",
      "产出指标/数量指标/培训班期数",
      "产出指标/质量指标/合格率",
      "效益指标/社会效益指标/知晓率",
    ]);
  });
});

test("a heading of signs of comparison beside the one of targets, under one heading", () => {
  const form = formOf(
    [
      ["一级指标", "三级指标", "指标值", "", "", "实际完成值", "分值"],
      ["", "", "比较方式", "目标值", "量纲", "", ""],
      ["产出指标", "抽检批次", "≥", 1200, "批次", 1265, 50],
      ["效益指标", "办结率", "≥", 98, "%", 99.1, 50],
    ],
    ["A1:A2", "B1:B2", "C1:E1", "F1:F2", "G1:G2"],
  );
  expect(
    form.indicators.map(({ operator, target, unit }) => [operator?.text, target?.raw, unit?.text]),
  ).toEqual([
    ["≥", "1200", "批次"],
    ["≥", "98", "%"],
  ]);
});

test("a label merged down beside the rows names none of them", () => {
  const form = formOf(
    [
      ["绩效指标", "评价方面", "子维度", "考评条目", "目标值", "完成值"],
      ["", "产出指标", "数量指标", "培训人次", "100人次", "120人次"],
      ["", "", "", "培训班期数", "6期", "6期"],
      ["", "", "质量指标", "合格率", "95%", "96%"],
      ["", "效益指标", "社会效益指标", "知晓率", "90%", "91%"],
    ],
    ["A1:A5", "B2:B4", "C2:C3"],
  );
  expect(form.indicators.map(({ name }) => name.text)).toEqual([
    "培训人次",
    "培训班期数",
    "合格率",
    "知晓率",
  ]);
});

describe("columns without a heading between levels and values", () => {
  const rows = [
    "产出指标 | 数量指标 | 培训人次 | 100 | 120 | 20",
    "- | - | 培训班期数 | 6 | 6 | 20",
    "- | 质量指标 | 合格率 | 95% | 96% | 20",
    "效益指标 | 社会效益指标 | 知晓率 | 90% | 91% | 40",
  ];
  test.each([
    ["names", "一级指标 | 二级指标 | - | 年度指标值 | 实际完成值 | 分值"],
    ["the second level", "一级指标 | - | 三级指标 | 年度指标值 | 实际完成值 | 分值"],
  ])("hold %s", (_, headings) => {
    const form = formOf(lines(headings, ...rows));
    expect(form.indicators.map(({ level2, name }) => `${level2?.name}/${name.text}`)).toEqual([
      "数量指标/培训人次",
      "数量指标/培训班期数",
      "质量指标/合格率",
      "社会效益指标/知晓率",
    ]);
    expect(form.unread).toEqual([]);
  });
});

test("marks of what must be filled in change no heading, before or behind", () => {
  const form = formOf(
    lines(
      "*一级指标 | 三级指标* | 年度指标值※ | 实际完成值* | 分值★",
      "产出指标 | 培训人次 | 100 | 120 | 50",
      "效益指标 | 知晓率 | 90% | 91% | 50",
    ),
  );
  expect(form.mapping.map(({ role }) => role)).toEqual(["level1", "name", "target", "actual", "weight"]);
});

test("names without a heading stand before what explains them", () => {
  const form = formOf(
    lines(
      "序号 | 一级指标 | 二级指标 | - | 指标说明 | 分值 | 得分",
      "1 | 决策 | 项目立项 | 民主议事 | 记录完整得2分 | 20 | 20",
      "2 | - | - | 申报审批 | 文件齐全得2分 | 20 | 20",
      "3 | 过程 | 资金管理 | 管理制度 | 制度健全得2分 | 60 | 55",
    ),
  );
  expect(form.indicators.map(({ level2, name }) => `${level2?.name}/${name.text}`)).toEqual([
    "项目立项/民主议事",
    "项目立项/申报审批",
    "资金管理/管理制度",
  ]);
});

test("three levels whose names have their points behind them are a form under any heading of what was got", () => {
  const names = ["相关性（5分）", "明确性（5分）", "合理性（5分）", "测算依据（5分）", "目标管理（80分）"];
  const form = formOf(
    lines(
      "一级指标 | 二级指标 | 三级指标 | 得份",
      ...names.map((name) => `部门决策 | 目标任务 | ${name} | 5`),
    ),
  );
  expect(form.indicators.map(({ weight }) => weight?.value)).toEqual(["5", "5", "5", "5", "80"]);
  expect(form.unread.map(({ text }) => text)).toContain("得份");
});
