import fc from "fast-check";
import type { ColumnRole } from "../../../src/core/evaluation/evaluation";
import { readEvaluations } from "../../../src/core/reading";
import { HEADER_WORDS } from "../../../src/core/reading/header-words";
import type { CellRange } from "../../../src/core/workbook/a1";
import { workbookOf, type CellInput } from "../../support/snapshot-builder";

/** An indicator as the property knows it. */
interface Known {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
}

type Role = "level1" | "level2" | "name" | "target" | "actual" | "weight" | "score" | "reason";

interface Layout {
  readonly order: readonly Role[];
  readonly words: Readonly<Record<Role, string>>;
  readonly levels: "merged" | "blank" | "repeated";
  readonly top: number;
  readonly left: number;
  readonly blankRows: boolean;
  readonly placeholders: boolean;
  readonly total: boolean;
  readonly breaks: boolean;
}

const TREE: readonly (readonly [string, readonly string[]])[] = [
  ["产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]],
  ["效益指标", ["社会效益指标", "生态效益指标", "可持续影响指标"]],
  ["满意度指标", ["服务对象满意度指标"]],
];

/** Words of a role that mean nothing else. */
function certain(role: Role): readonly string[] {
  const others = (Object.keys(HEADER_WORDS) as ColumnRole[]).filter((other) => other !== role);
  const taken = new Set(others.flatMap((other) => HEADER_WORDS[other] ?? []));
  return (HEADER_WORDS[role] ?? []).filter((word) => !taken.has(word));
}

const words = fc.record({
  level1: fc.constantFrom(...certain("level1")),
  level2: fc.constantFrom(...certain("level2")),
  name: fc.constantFrom(...certain("name")),
  target: fc.constantFrom(...certain("target")),
  actual: fc.constantFrom(...certain("actual")),
  weight: fc.constantFrom(...certain("weight")),
  score: fc.constantFrom(...certain("score")),
  reason: fc.constantFrom(...certain("reason")),
});

const order = fc
  .tuple(
    fc.shuffledSubarray<Role>(["target", "actual", "weight", "score", "reason"], { minLength: 5 }),
    fc.nat(2),
  )
  .map(([values, before]): readonly Role[] => [
    ...values.slice(0, before),
    "level1",
    "level2",
    "name",
    ...values.slice(before),
  ]);

const layout: fc.Arbitrary<Layout> = fc.record({
  order,
  words,
  levels: fc.constantFrom("merged" as const, "blank" as const, "repeated" as const),
  top: fc.nat(3),
  left: fc.nat(3),
  blankRows: fc.boolean(),
  placeholders: fc.boolean(),
  total: fc.boolean(),
  breaks: fc.boolean(),
});

const values = fc.record({
  target: fc.constantFrom("≥50个", "95%以上", "≤90万元", "显著提升", "2021年12月底前", "100%", "/"),
  actual: fc.constantFrom("55个", "96%", "89", "达成预期指标", "2021年12月", "", "—"),
  weight: fc.constantFrom("10", "7.5", "6.25分", "5"),
  score: fc.constantFrom("10", "7.5", "0", ""),
  reason: fc.constantFrom("", "工期推迟", "无"),
});

const rows: fc.Arbitrary<readonly Known[]> = fc
  .array(fc.tuple(values, fc.nat(7)), { minLength: 1, maxLength: 12 })
  .map((drafts) => {
    const places = TREE.flatMap(([level1, names]) => names.map((level2) => ({ level1, level2 })));
    return drafts
      .sort(([, one], [, other]) => one - other)
      .map(([value, place], index) => ({
        ...(places[place] ?? { level1: "产出指标", level2: "数量指标" }),
        name: `指标${index + 1}:事项${String.fromCharCode(0x7532 + index)}数`,
        ...value,
      }));
  });

/** Draws the rows of a table in a layout. */
function draw(known: readonly Known[], shape: Layout): { grid: CellInput[][]; merges: CellRange[] } {
  const { order: roles, left, top, levels } = shape;
  const grid: CellInput[][] = Array.from({ length: top }, () => []);
  const merges: CellRange[] = [];
  const pad = (cells: readonly CellInput[]): CellInput[] => [
    ...Array.from({ length: left }, () => ""),
    ...cells,
  ];
  grid.push(pad(["2021年度项目支出绩效自评表"]));
  grid.push(pad(["项目名称", "造林项目"]));
  const broken = (word: string): string => (shape.breaks ? `${word.slice(0, 2)}\n${word.slice(2)}` : word);
  grid.push(pad(roles.map((role) => broken(shape.words[role]))));
  known.forEach((row, index) => {
    const before = known[index - 1];
    const cell = (role: Role): CellInput => {
      const same =
        role === "level1"
          ? before?.level1 === row.level1
          : before?.level1 === row.level1 && before.level2 === row.level2;
      const shown = (role !== "level1" && role !== "level2") || levels === "repeated" || !same;
      return shown ? row[role] : "";
    };
    if (levels === "merged") mergeLevels(merges, known, index, grid.length, shape);
    grid.push(pad(roles.map(cell)));
    const gap = levels !== "merged";
    if (gap && shape.blankRows) grid.push([]);
    if (gap && shape.placeholders) grid.push(pad(roles.map((role) => (role === "name" ? "……" : ""))));
  });
  if (shape.total) {
    grid.push(
      pad(
        roles.map((role, index) =>
          index === 0 ? "总分" : role === "weight" || role === "score" ? "100" : "",
        ),
      ),
    );
  }
  grid.push(pad(["注：本表数据截至年底。"]));
  return { grid, merges };
}

/** Merges the level cells of a group when its first row is drawn. */
function mergeLevels(
  merges: CellRange[],
  known: readonly Known[],
  index: number,
  row: number,
  shape: Layout,
): void {
  const key = (entry: Known | undefined, role: "level1" | "level2"): string | undefined =>
    role === "level1" ? entry?.level1 : entry && `${entry.level1}/${entry.level2}`;
  for (const role of ["level1", "level2"] as const) {
    if (key(known[index - 1], role) === key(known[index], role)) continue;
    const count = known.filter((entry) => key(entry, role) === key(known[index], role)).length;
    const column = shape.left + shape.order.indexOf(role);
    if (count > 1) merges.push({ top: row, bottom: row + count - 1, left: column, right: column });
  }
}

function readBack(
  grid: readonly (readonly CellInput[])[],
  merges: readonly CellRange[],
): readonly (readonly Known[])[] {
  return readEvaluations(workbookOf(grid, merges)).evaluations.map(({ indicators }) =>
    indicators.map((row) => ({
      level1: row.level1?.name ?? "",
      level2: row.level2?.name ?? "",
      name: row.name.text,
      target: row.target?.raw ?? "",
      actual: row.actual?.raw ?? "",
      weight: row.weight?.raw ?? "",
      score: row.score?.raw ?? "",
      reason: row.reason?.text ?? "",
    })),
  );
}

test("a table is read back from any order of columns, wording, place and drawing of levels", () => {
  fc.assert(
    fc.property(rows, layout, (known, shape) => {
      const { grid, merges } = draw(known, shape);
      expect(readBack(grid, merges)).toEqual([known]);
    }),
    { numRuns: 300 },
  );
});

test("two forms on a sheet are read back each by its own columns", () => {
  fc.assert(
    fc.property(rows, layout, rows, layout, (first, firstShape, second, secondShape) => {
      const upper = draw(first, firstShape);
      const lower = draw(second, secondShape);
      const offset = upper.grid.length;
      const moved = lower.merges.map((area) => ({
        ...area,
        top: area.top + offset,
        bottom: area.bottom + offset,
      }));
      expect(readBack([...upper.grid, ...lower.grid], [...upper.merges, ...moved])).toEqual([first, second]);
    }),
    { numRuns: 100 },
  );
});

test("every value keeps the cell that it stands in", () => {
  fc.assert(
    fc.property(rows, layout, (known, shape) => {
      const { grid, merges } = draw(known, shape);
      const [evaluation] = readEvaluations(workbookOf(grid, merges)).evaluations;
      for (const { target, name, weight } of evaluation?.indicators ?? []) {
        for (const [text, at] of [
          [target?.raw, target?.at],
          [name.text, name.at],
          [weight?.raw, weight?.at],
        ] as const) {
          expect(at && grid[at.row]?.[at.column]).toBe(text);
        }
      }
    }),
    { numRuns: 50 },
  );
});

/** Header words that stand for several roles, among neighbours that decide. */
test.each<[string, readonly string[], readonly (ColumnRole | null)[]]>([
  ["评价内容 as a name", ["项目权重", "评价内容", "分值", "自评分"], ["level1", "name", "weight", "score"]],
  [
    "评价内容 as level 2",
    ["一级指标", "评价内容", "三级指标", "得分"],
    ["level1", "level2", "name", "score"],
  ],
  [
    "评价指标 and 评价内容",
    ["评价指标", "评价内容", "指标值", "得分"],
    ["level1", "name", "target", "score"],
  ],
  ["标准值 as target", ["指标名称", "标准值", "实际值", "得分"], ["name", "target", "actual", "score"]],
  ["标准值 as rule", ["指标名称", "标准值", "目标值", "得分"], ["name", "rule", "target", "score"]],
  ["评价指标值 as actual", ["指标名称", "指标值", "评价指标值"], ["name", "target", "actual"]],
  ["评价指标值 as target", ["指标名称", "评价指标值", "完成值"], ["name", "target", "actual"]],
  ["说明 as reason", ["指标名称", "指标值", "得分", "说明"], ["name", "target", "score", "reason"]],
  ["说明 as explanation", ["指标名称", "说明", "指标值", "得分"], ["name", "explanation", "target", "score"]],
  [
    "备注 beside a reason",
    ["指标名称", "得分", "偏差原因", "备注"],
    ["name", "score", "reason", "explanation"],
  ],
  [
    "two remarks",
    ["指标名称", "得分", "偏差原因", "说明", "备注"],
    ["name", "score", "reason", "explanation", "ignored"],
  ],
  ["指标内容 as a name", ["二级指标", "指标内容", "目标值"], ["level2", "name", "target"]],
  ["指标内容 as explanation", ["三级指标", "指标内容", "目标值"], ["name", "explanation", "target"]],
  ["项目权重 as weight", ["一级指标", "三级指标", "项目权重", "得分"], ["level1", "name", "weight", "score"]],
  [
    "two scores",
    ["指标名称", "指标分值", "县级评分", "市级评分"],
    ["name", "weight", "score", "reviewed-score"],
  ],
  ["three scores", ["指标名称", "得分", "自评分", "评分"], ["name", "score", "reviewed-score", "ignored"]],
  ["converted score", ["指标名称", "单项指标得分", "单项指标折算得分"], ["name", "ignored", "score"]],
  [
    "adjusted target",
    ["指标名称", "年初目标值", "调整指标值", "得分"],
    ["name", "initial-target", "target", "score"],
  ],
  ["points and share", ["指标名称", "权重", "分值", "得分"], ["name", "ignored", "weight", "score"]],
  ["level 2 alone", ["一级指标", "二级指标", "指标值"], ["level1", "name", "target"]],
  ["level 1 alone", ["一级指标", "指标值"], ["name", "target"]],
  [
    "unknown words by pattern",
    ["指标名称", "本年计划达到值", "年末实际达成结果", "自评得分情况", "得分"],
    ["name", "target", "actual", "score", "reviewed-score"],
  ],
  ["unknown words", ["指标名称", "得分", "随便什么"], ["name", "score", "ignored"]],
  [
    "letter marks and units",
    ["指标名称(三级指标)", "指标值（Ａ）", "全年实际值(B)", "指标权重(分)", "得分系数(%)", "指标得分(分)"],
    ["name", "target", "actual", "weight", "status", "score"],
  ],
])("%s", (_name, header, expected) => {
  const [evaluation] = readEvaluations(
    workbookOf([header, header.map((_word, index) => `值${index}`)]),
  ).evaluations;
  expect(evaluation?.mapping.map(({ role }) => role)).toEqual(expected);
});

test.each(Object.entries(HEADER_WORDS).flatMap(([role, list]) => list.map((word) => [word, role] as const)))(
  "%s may mean %s",
  (word, role) => {
    const known: readonly (readonly [ColumnRole, string])[] = [
      ["level1", "一级指标"],
      ["level2", "二级指标"],
      ["name", "三级指标"],
      ["target", "年度指标值"],
      ["actual", "实际完成值"],
      ["weight", "指标分值"],
      ["score", "得分"],
      ["reason", "偏差原因"],
    ];
    // A project's name stands left of the levels; there is no other place for it.
    const before = role === "project" ? 0 : 3;
    const usual = known.map(([, header]) => header);
    const header = known.some(([other]) => other === role)
      ? known.map(([other, header]) => (other === role ? word : header))
      : [...usual.slice(0, before), word, ...usual.slice(before)];
    const [evaluation] = readEvaluations(
      workbookOf([header, header.map((_word, index) => `值${index}`)]),
    ).evaluations;
    expect(evaluation?.mapping.find((entry) => entry.header === word)?.role).toBe(role);
  },
);
