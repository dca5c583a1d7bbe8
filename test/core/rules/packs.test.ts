import english from "../../../src/core/messages/rules.en.json";
import chinese from "../../../src/core/messages/rules.zh-CN.json";
import { createTranslator } from "../../../src/core/messages/catalogue";
import {
  choosePack,
  InvalidBuiltInPackError,
  packById,
  PACKS,
  parseRulePack,
  problemMessage,
  type RulePack,
  type RuleSheetProblem,
} from "../../../src/core/rules";
import { builtIn } from "../../../src/core/rules/packs";
import { evaluation, pack, type BudgetSpec, type RowSpec } from "../scoring/build";

const copy = (): RulePack => JSON.parse(JSON.stringify(pack("mof-2020"))) as RulePack;

describe("the packs that come with the program", () => {
  test("have the ids that the documents name", () => {
    expect(PACKS.map(({ id }) => id)).toEqual([
      "mof-2020",
      "mof-2021-cost",
      "hubei-2020",
      "execution-capped",
      "common-2013",
      "kpi",
      "kpi-zh",
    ]);
  });

  test.each(PACKS.map((one) => [one.id, one] as const))(
    "%s gives away no more points than its total",
    (_id, one) => {
      const fixed = one.levels.reduce(
        (total, { points }) => total + Number(points ?? 0),
        Number(one.budget.points),
      );
      const open = one.levels.length === 0 || one.levels.some(({ points }) => points === null);
      expect(open ? fixed <= Number(one.scoring.total) : fixed === Number(one.scoring.total)).toBe(true);
    },
  );

  test.each(PACKS.map((one) => [one.id, one] as const))("%s grades every total from 0", (_id, one) => {
    expect(one.grades[one.grades.length - 1]?.min).toBe("0");
    expect(one.scoring.tiers[one.scoring.tiers.length - 1]?.min).toBe("0");
  });

  test("an unknown id names the known ones", () => {
    const found = packById("mof-1999");
    expect(found).toMatchObject({ ok: false, error: { kind: "unknown-pack", id: "mof-1999" } });
  });

  test("a broken built-in pack is a fault", () => {
    expect(() => builtIn({})).toThrow(InvalidBuiltInPackError);
  });
});

describe("reading a pack from JSON", () => {
  test.each<[string, (draft: RulePack) => unknown, string, string]>([
    [
      "a missing field",
      (draft) => Object.fromEntries(Object.entries(draft).filter(([key]) => key !== "budget")),
      "budget",
      "missing",
    ],
    ["an unknown field", (draft) => ({ ...draft, colour: "red" }), "colour", "unknown-field"],
    [
      "a number that is none",
      (draft) => ({ ...draft, budget: { ...draft.budget, points: "ten" } }),
      "budget.points",
      "not-a-number",
    ],
    [
      "a binary number",
      (draft) => ({ ...draft, budget: { ...draft.budget, points: 10 } }),
      "budget.points",
      "wrong-type",
    ],
    [
      "an unknown word",
      (draft) => ({ ...draft, budget: { ...draft.budget, formula: "guess" } }),
      "budget.formula",
      "wrong-choice",
    ],
    [
      "grades upside down",
      (draft) => ({ ...draft, grades: [...draft.grades].reverse() }),
      "grades",
      "wrong-order",
    ],
    ["no grades", (draft) => ({ ...draft, grades: [] }), "grades", "out-of-range"],
    ["an id with blanks", (draft) => ({ ...draft, id: "My Pack" }), "id", "out-of-range"],
    ["a text for an object", (draft) => ({ ...draft, scoring: "all" }), "scoring", "wrong-type"],
    [
      "a fraction of places",
      (draft) => ({ ...draft, scoring: { ...draft.scoring, rounding: { places: 1.5, mode: "half-up" } } }),
      "scoring.rounding.places",
      "out-of-range",
    ],
    [
      "a deadline in proportion",
      (draft) => ({ ...draft, scoring: { ...draft.scoring, byDate: draft.scoring.forward } }),
      "scoring.byDate.method",
      "wrong-choice",
    ],
    [
      "caps upside down",
      (draft) => ({
        ...draft,
        scoring: { ...draft.scoring, caps: [...pack("execution-capped").scoring.caps].reverse() },
      }),
      "scoring.caps",
      "wrong-order",
    ],
    [
      "a verdict for a word",
      (draft) => ({ ...draft, lexicon: { verbs: ["播报", "超过"] } }),
      "lexicon.verbs.1",
      "wrong-word",
    ],
    [
      "a number in what a pin says",
      (draft) => ({ ...draft, lexicon: { pins: [{ name: "双报到", verb: "完成", object: "百分之百" }] } }),
      "lexicon.pins.0.object",
      "wrong-word",
    ],
    [
      "a name without a name",
      (draft) => ({ ...draft, lexicon: { pins: [{ name: "", verb: "完成" }] } }),
      "lexicon.pins.0.name",
      "wrong-name",
    ],
    [
      "an unknown kind of noun",
      (draft) => ({ ...draft, lexicon: { heads: [{ word: "恳谈会", kind: "party", verb: "召开" }] } }),
      "lexicon.heads.0.kind",
      "wrong-choice",
    ],
    [
      "an unknown list of words",
      (draft) => ({ ...draft, lexicon: { colours: [] } }),
      "lexicon.colours",
      "unknown-field",
    ],
    ["no object", () => 7, "", "wrong-type"],
  ])("%s", (_name, change, path, kind) => {
    const parsed = parseRulePack(change(copy()));
    const problems = parsed.ok ? [] : parsed.error.map((problem) => `${problem.kind} ${problem.path}`);
    expect(problems).toContain(`${kind} ${path}`);
  });

  test("a whole pack comes back as it is", () => {
    expect(parseRulePack(copy())).toEqual({ ok: true, value: pack("mof-2020") });
  });
});

describe("choosing a pack", () => {
  const zh = (rows: RowSpec[], money: BudgetSpec | null = null) => evaluation(rows, money);
  const plain = zh([{ name: "造林面积", target: "≥1", level1: "产出指标" }]);
  test.each<[string, Parameters<typeof choosePack>[0], string]>([
    ["no forms", [], "mof-2020"],
    ["a plain form", [plain], "mof-2020"],
    [
      "a form with cost as a first level",
      [zh([{ name: "造林成本", target: "≤1", level1: "成本指标" }])],
      "mof-2021-cost",
    ],
    [
      "cost as a first level with the points of that pack",
      [zh([{ name: "造林成本", target: "≤1", level1: "成本指标", weight: "20" }])],
      "mof-2021-cost",
    ],
    [
      "cost as a first level with other points",
      [zh([{ name: "造林成本", target: "≤1", level1: "成本指标", weight: "10" }])],
      "mof-2020",
    ],
    ["20 points for execution", [zh([{ name: "造林面积", target: "≥1" }], { weight: "20" })], "hubei-2020"],
    ["10 points for execution", [zh([{ name: "造林面积", target: "≥1" }], { weight: "10" })], "mof-2020"],
    [
      "a scorecard",
      [{ ...plain, indicators: plain.indicators.map((one) => ({ ...one, target: null, cells: {} })) }],
      "common-2013",
    ],
    [
      "a form with empty targets",
      [{ ...plain, indicators: plain.indicators.map((one) => ({ ...one, target: null })) }],
      "mof-2020",
    ],
    ["English names", [zh([{ name: "Response time", target: "≤1" }])], "kpi"],
    ["a form without rows", [zh([])], "mof-2020"],
    ["a work summary", [{ ...zh([]), kind: "work-summary" }], "mof-2020"],
    ["the form with most rows", [zh([{ name: "Response time", target: "≤1" }]), plain, plain], "mof-2020"],
  ])("%s", (_name, evaluations, id) => {
    expect(choosePack(evaluations)).toMatchObject({ ok: true, value: { id } });
  });

  test("a pack asked for is taken, or its id refused", () => {
    expect(choosePack([plain], "kpi")).toMatchObject({ ok: true, value: { id: "kpi" } });
    expect(choosePack([plain], "none")).toMatchObject({ ok: false });
  });
});

test.each([
  ["zh-CN", chinese],
  ["en", english],
] as const)("every problem of a rule sheet has its sentence in %s", (locale, table) => {
  const translate = createTranslator(locale, table);
  const kinds: RuleSheetProblem["kind"][] = [
    ...(["no-header", "unknown-field", "unknown-column", "unknown-pack", "unknown-check"] as const),
    ...(["unknown-outline", "duplicate-field", "duplicate-entry", "missing-value", "not-a-number"] as const),
    ...([
      "negative",
      "wrong-choice",
      "wrong-word",
      "wrong-name",
      "points-as-share",
      "share-as-percent",
      "out-of-range",
    ] as const),
    ...(["unknown-level", "descending", "ascending", "no-lowest", "above-total", "level-sum"] as const),
    ...(["level2-sum", "no-bands", "unused-bands", "form-differs", "invalid"] as const),
  ];
  const at = { sheet: "规则", row: 0, column: 0 };
  const sentences = kinds.map((kind) => {
    const { id, params } = problemMessage({ kind, at, field: "字段甲", value: "值乙", expected: ["丙"] });
    return translate(id, params);
  });
  expect(new Set(sentences).size).toBe(kinds.length);
  expect(Object.keys(table).filter((id) => id !== "W44.title")).toHaveLength(kinds.length);
});
