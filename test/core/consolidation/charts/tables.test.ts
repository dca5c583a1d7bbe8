import { chartTables, type Head, type Member, type Population } from "../../../../src/core/consolidation";
import { consolidationTranslator } from "../../../../src/core/consolidation/messages";

const say = consolidationTranslator("zh-CN");

const MEMBER: Member = {
  ...{ unit: null, form: null, year: "2024", reported: true, onTime: null, score: null, grade: null },
  ...{ budget: null, executed: null, indicators: 1, missed: 0, explained: 0 },
  ...{ projectsDue: null, projectsDone: 0, survey: null, source: null },
};

function population(
  members: readonly Partial<Member>[],
  kind: Population["kind"] = "department",
): Population {
  return { kind, year: "2024", complete: false, members: members.map((one) => ({ ...MEMBER, ...one })) };
}

/** A head with these findings by rule and these points by level. */
function head(rules: Head["rules"], levels: Head["forms"][number]["levels"] = []): Head {
  const form: Head["forms"][number] = {
    kind: "project",
    ...{ name: "养护", at: "表!A1", unit: null, department: null, project: null, year: null },
    ...{ total: null, grade: null, ungraded: null, printed: null, told: null, levels },
    ...{ execution: null, survey: null },
    ...{
      scored: true,
      errors: 0,
      warnings: 0,
      indicators: 1,
      missed: 0,
      explained: 0,
      due: 0,
      unreported: 0,
      unearned: 0,
      projects: null,
    },
    doubtfulMoney: false,
    unsettledMoney: false,
  };
  return {
    ...{ file: "a.xlsx", key: "a", pack: { id: "mof-2020", version: "1" }, forms: [form], rules },
    ...{ indicators: 1, budgetLines: 0, baseItems: 0, findings: 0, distributed: null, filled: true },
  };
}

const chart = (id: string, heads: readonly Head[], people: Population | null) =>
  chartTables(heads, people, say, (rule) => `规则${rule}`).find((one) => one.id === id);

const scores = (...all: readonly (number | null)[]) =>
  population(all.map((score) => ({ score: score === null ? null : String(score) })));

describe("how scores are distributed", () => {
  test.each<
    readonly [what: string, people: Population | null, rows: readonly (readonly [string, number])[] | null]
  >([
    ["is not shown of nobody", null, null],
    ["is not shown of few", scores(60, 70, 80, 90), null],
    ["counts only those that have a score", scores(60, 70, 80, 90, null), null],
    ["is not shown where all lie in one band", scores(90, 91, 92, 93, 94.99), null],
    [
      "has a band for every five points, with those between that nobody has",
      scores(84.99, 85, 95, 99, 100, null),
      [
        ["80–85", 1],
        ["85–90", 1],
        ["90–95", 0],
        ["95–100", 3],
      ],
    ],
  ])("%s", (_, people, rows) => {
    const told = chart("distribution", [], people)?.rows.map(([name, count]) => [
      name.replace(/[^\d]+/g, "–").replace(/^–|–$/g, ""),
      count,
    ]);
    expect(told ?? null).toEqual(rows);
  });

  test("tells of bands with as many the first", () => {
    const { altText } = chart("distribution", [], scores(60, 61, 80, 81, 90)) ?? {};
    expect(altText).toMatch(/60\D+65/);
    expect(altText).not.toMatch(/80\D+85/);
  });
});

const spent = (rates: readonly number[], more: (index: number) => Partial<Member>) =>
  rates.map((rate, index) => ({ budget: "200", executed: String(2 * rate), ...more(index) }));

describe("how budgets were spent", () => {
  const units = (index: number) => ({ unit: `${index}局`, form: `项目${index}` });
  test.each<readonly [what: string, people: Population, names: readonly string[] | null]>([
    ["is not shown of few", population(spent([50, 60], units)), null],
    ["is not shown where all spent as much", population(spent([50, 50, 50, 50], units)), null],
    ["tells units, the lowest first", population(spent([70, 50, 60], units)), ["1局", "2局", "0局"]],
    [
      "leaves out who states no spending",
      population([...spent([70, 50, 60], units), { unit: "九局", budget: "1" }]),
      ["1局", "2局", "0局"],
    ],
    [
      "tells projects with their units",
      population(spent([50, 60, 70], units), "project"),
      ["0局 项目0", "1局 项目1", "2局 项目2"],
    ],
    [
      "tells projects of nobody by their names alone",
      population(
        spent([50, 60, 70], (index) => ({ form: `项目${index}` })),
        "project",
      ),
      ["项目0", "项目1", "项目2"],
    ],
    [
      "tells forms of nobody by their names",
      population(spent([50, 60, 70], (index) => ({ form: `表${index}` }))),
      ["表0", "表1", "表2"],
    ],
  ])("%s", (_, people, names) => {
    expect(chart("execution", [], people)?.rows.map(([name]) => name) ?? null).toEqual(names);
  });

  test("shows of many the twenty lowest, and says so; lowest and highest are those of all", () => {
    const rates = Array.from({ length: 21 }, (_, index) => 90 - index);
    const [all, many] = [rates.slice(1), rates].map((some) =>
      chart("execution", [], population(spent(some, units))),
    );
    expect(all?.rows).toHaveLength(20);
    expect(many?.rows).toEqual(all?.rows.map(([, rate], index) => [`${20 - index}局`, rate]));
    expect(many?.title).not.toBe(all?.title);
    expect(many?.altText).toMatch(/70\.00%.*90\.00%/);
  });
});

describe("where points were lost", () => {
  const level = (name: string, points: string, max: string) => ({ name, points, max });
  test("is summed up over all forms, the greatest share first, without levels that lost none or have none", () => {
    const heads = [
      head([], [level("产出", "40", "50"), level("效益", "30", "30"), level("满意度", "5", "10")]),
      head([], [level("产出", "50", "50"), level("效益", "30", "30"), level("空", "0", "0")]),
    ];
    expect(chart("lost", heads, null)?.rows).toEqual([
      ["满意度", 0.5],
      ["产出", 0.1],
    ]);
  });

  test.each([
    ["nothing", []],
    ["points of one level", [level("产出", "40", "50"), level("效益", "30", "30")]],
  ])("is not shown where %s was lost", (_, levels) => {
    expect(chart("lost", [head([], levels)], null)).toBeUndefined();
  });
});

describe("what was found", () => {
  test("is counted over all workbooks, the most first, then by the rule", () => {
    const heads = [
      head([
        ["B05", 1],
        ["W08", 4],
      ]),
      head([
        ["B05", 2],
        ["A01", 3],
      ]),
    ];
    expect(chart("rules", heads, null)?.rows).toEqual([
      ["W08 规则W08", 4],
      ["A01 规则A01", 3],
      ["B05 规则B05", 3],
    ]);
  });

  test.each<readonly [what: string, rules: Head["rules"]]>([
    ["nothing", []],
    [
      "little",
      [
        ["B05", 9],
        ["W08", 4],
      ],
    ],
  ])("is not shown where it is %s", (_, rules) => {
    expect(chart("rules", [head(rules)], null)).toBeUndefined();
  });

  test("of many rules those with the most are shown, and the title says so", () => {
    const rules = Array.from({ length: 16 }, (_, index) => [`R${index + 10}`, 50 - index] as const);
    const [all, many] = [rules.slice(0, 15), rules].map((some) => chart("rules", [head(some)], null));
    expect(many?.rows).toEqual(all?.rows);
    expect(all?.rows).toHaveLength(15);
    expect(many?.title).not.toBe(all?.title);
  });
});
