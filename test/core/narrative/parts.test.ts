import fc from "fast-check";
import { Decimal } from "../../../src/core/common/decimal";
import { LOCALES } from "../../../src/core/common/locale";
import { call, cellValue, constant, evaluate, filled } from "../../../src/core/proof/expression";
import { createTranslator } from "../../../src/core/messages/catalogue";
import en from "../../../src/core/messages/narrative.en.json";
import zh from "../../../src/core/messages/narrative.zh-CN.json";
import { isQuoteOf, narrate, OUTLINES, outlineById, type OutlineSection } from "../../../src/core/narrative";
import { knownNumber } from "../../../src/core/evaluation/values";
import { greatest } from "../../../src/core/common/greatest";
import { tokensOf } from "../../../src/core/vocabulary/claims";
import { LABELS, PHRASES } from "../../../src/core/narrative/phrases";
import { parsePhrase, PhraseError, render } from "../../../src/core/narrative/phrases/render";
import { polish } from "../../../src/core/narrative/polish";
import { all, claim, conjunction, FalseClaimError } from "../../../src/core/narrative/spans/claims";
import {
  countFigure,
  figure,
  moneyFigure,
  moneyFormat,
  percentFigure,
} from "../../../src/core/narrative/spans/figures";
import { excerpt, LONGEST_IN_TABLE, unbroken } from "../../../src/core/narrative/spans/quotes";
import { plainText, spanRunsOf } from "../../../src/core/narrative";
import { textOf } from "../../../src/core/narrative/text";
import { CASES } from "./support/cases";
import { packNamed } from "./support/pipeline";
import { readEvaluations } from "../../../src/core/reading";
import { quoteCell, textCell } from "../../../src/core/narrative/tables/cells";
import { quantityFigure } from "../../../src/core/narrative/values";

const at = { sheet: "表", row: 0, column: 0 };
/** One half of a character outside the basic plane. */
const HALF = /\p{Surrogate}/u;
const number = (value: string) => cellValue(at, value, "quantity");

describe("figures", () => {
  test.each([
    ["0.804488", "80.45%"],
    ["1", "100%"],
    ["0.99998", "99.998%"],
    ["0.9999999", "99.99999%"],
    ["1.000004", "100.0004%"],
    ["0.5", "50%"],
    ["0", "0%"],
    ["0.00001", "0.001%"],
    ["25", "2500%"],
  ])("the fraction %s is told as %s", (fraction, text) => {
    expect(percentFigure(number(fraction), "zh-CN").text).toBe(text);
  });

  test.each([
    ["万元", ["4753.66", "20"], "20", "20.00万元", "CNY 200,000"],
    ["万元", ["880", "20"], "20", "20万元", "CNY 200,000"],
    ["万元", ["207.4538"], "207.4538", "207.45万元", "CNY 2,074,538"],
    ["元", ["387664.62"], "387664.62", "38.77万元", "CNY 387,664.62"],
    ["元", ["5000"], "5000", "5000元", "CNY 5,000"],
    ["亿元", ["2.5"], "2.5", "2.50亿元", "CNY 250,000,000"],
    ["亿元", ["2.3856", "1"], "1", "1.0000亿元", "CNY 100,000,000"],
    ["亿元", ["0.3856", "0.1"], "0.1", "1000万元", "CNY 10,000,000"],
    ["千元", ["1200.5"], "1200.5", "120.05万元", "CNY 1,200,500"],
    ["千元", ["80"], "80", "80千元", "CNY 80,000"],
    ["百万元", ["12.5"], "12.5", "1250万元", "CNY 12,500,000"],
    ["万元", ["12.5"], "0", "0万元", "CNY 0"],
  ] as const)(
    "in %s beside %j the amount %s is %s, in English %s",
    (unit, amounts, amount, text, english) => {
      const format = moneyFormat(
        unit,
        amounts.map((one) => new Decimal(one)),
      );
      expect(moneyFigure(number(amount), format, "zh-CN").text).toBe(text);
      expect(moneyFigure(number(amount), format, "en").text).toBe(english);
    },
  );

  test("the expression of a figure gives the number printed, whatever the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 9999 }), (a, b) => {
        const span = percentFigure(call("divide", number(String(a)), number(String(b))), "zh-CN");
        expect(evaluate(span.expression).toFixed(span.rounding?.places)).toBe(span.text.replace("%", ""));
      }),
    );
  });

  test("a rate that is not a whole hundred is never printed as one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 199_999 }), (n) => {
        fc.pre(n !== 100_000);
        expect(percentFigure(number(String(n / 100_000)), "zh-CN").text).not.toBe("100%");
      }),
    );
  });

  test("counts stand with their unit", () => {
    expect(countFigure([at, at], "项", "zh-CN")).toMatchObject({ text: "2项", value: "2", unit: "项" });
    expect(figure(number("3"), "en", { unit: " km", places: "exact" })).toMatchObject({
      text: "3 km",
      unit: "km",
    });
  });

  test.each([
    [{ raw: "１.2万亩", value: "12000", unit: "亩", scale: "10000" }, "1.2万亩"],
    [{ raw: "2.6亿元", value: "260000000", unit: "元", scale: "100000000" }, "2.6亿元"],
    [{ raw: "=8个", value: "8", unit: "个" }, "8个"],
    [{ raw: "98.5％", value: "0.985", unit: "%" }, "98.5%"],
    [{ raw: "100百分比", value: "1", unit: "%" }, "100%"],
    [{ raw: "33.333333%", value: "0.33333333", unit: "%" }, "33.33%"],
    [{ raw: "5 km", value: "5", unit: "km" }, "5 km"],
    [{ raw: "≥8个", value: "8", unit: "个" }, undefined],
    [{ raw: "每亩300", value: "300", unit: "" }, undefined],
    [{ raw: "明显", comparator: "qualitative" }, undefined],
  ] as const)("%j is told as %s", (quantity, text) => {
    expect(quantityFigure({ comparator: null, at, ...quantity }, "zh-CN")?.text).toBe(text);
  });

  test("a number is known where the cell holds one", () => {
    expect(knownNumber({ raw: "5", value: "5", at }, "points")).toEqual(cellValue(at, "5", "points"));
    expect(knownNumber({ raw: "—", value: null, at }, "points")).toBeNull();
    expect(knownNumber(undefined, "points")).toBeNull();
  });
});

describe("claims", () => {
  test("a claim that does not hold is a fault, not a sentence", () => {
    const rise = claim("increase", call(">", number("1"), number("2")));
    expect(() => rise("增长")).toThrow(FalseClaimError);
    expect(claim("decrease", call("<", number("1"), number("2")))("下降")).toMatchObject({
      kind: "claim",
      text: "下降",
      cells: [at],
    });
  });

  test("all means as many as there are", () => {
    expect(() => all([at], [at, at])("全部")).toThrow(FalseClaimError);
    expect(all([at, at], [at, at])("全部").text).toBe("全部");
  });

  test("a conjunction holds all its conditions, however many; without any its cells state something", () => {
    const many = Array.from({ length: 300 }, () => constant(1));
    expect(conjunction(many, [at])).toEqual({ op: "all", args: many });
    expect(conjunction([], [at])).toEqual({ op: "all", args: [filled(at)] });
  });
});

describe("quotes", () => {
  test.each([
    ["产 出\n指 标", "产出指标"],
    ["road  works", "road works"],
    ["完成 5 项", "完成5项"],
    ["  空白  ", "空白"],
  ])("%j stands as %j", (text, told) => {
    expect(unbroken(text)).toBe(told);
    expect(isQuoteOf(told, text)).toBe(true);
  });

  test("a long text is cut at the end of a sentence, and says so", () => {
    const text = `${"长句子，".repeat(60)}。${"下一句".repeat(100)}`;
    expect(excerpt(text, at)).toMatchObject({ cut: false, span: { text } });
    const { span, cut } = excerpt(text, at, LONGEST_IN_TABLE);
    expect(cut).toBe(true);
    expect(span.text.endsWith("长句子，")).toBe(true);
    expect(excerpt("短。", at)).toMatchObject({ cut: false, span: { text: "短" } });
  });

  test("a text without sentences is cut between characters", () => {
    const { span } = excerpt("𠀀".repeat(100_000), at);
    expect(span.text).not.toMatch(HALF);
    expect(span.text.length).toBeLessThanOrEqual(2_000);
    expect(excerpt(`a${"𠀀".repeat(300)}`, at).span.text).not.toMatch(HALF);
  });
});

describe("phrases", () => {
  test("slots take spans, words and claims", () => {
    const spans = render("{name}{met:达到}目标{count:项}", {
      name: "甲",
      met: (word: string) => claim("met", constant(1))(word),
      count: (unit: string) => [countFigure([at], unit, "zh-CN")],
    });
    expect(spans.map(({ kind, text }) => [kind, text])).toEqual([
      ["literal", "甲"],
      ["claim", "达到"],
      ["literal", "目标"],
      ["figure", "1项"],
    ]);
  });

  test("an empty filling leaves nothing behind", () => {
    expect(render("{a}{b}", { a: "", b: "乙" })).toEqual([{ kind: "literal", text: "乙" }]);
  });

  test("an unfilled slot is a fault", () => {
    expect(() => render("{nobody}", {})).toThrow(PhraseError);
  });

  test("both languages know the same occasions and labels", () => {
    expect(Object.keys(PHRASES.en).sort()).toEqual(Object.keys(PHRASES["zh-CN"]).sort());
    expect(Object.keys(LABELS.en).sort()).toEqual(Object.keys(LABELS["zh-CN"]).sort());
  });

  test.each(LOCALES)("no wording in %s holds a numeral or claim word of its own", (locale) => {
    const orphans = Object.entries(PHRASES[locale]).flatMap(([id, wording]) => {
      const own = parsePhrase(wording).map((piece) => ("text" in piece ? piece.text : "\u0001"));
      return tokensOf(own.join(""), locale).map((token) => `${id}: ${token.text}`);
    });
    expect(orphans).toEqual([]);
  });

  test("English sentences begin with a capital", () => {
    const spans = [
      { kind: "literal", text: "the rate is " },
      { kind: "quote", text: "x", source: { kind: "cell", at } },
      { kind: "literal", text: " high. it rose" },
      { kind: "quote", text: "y", source: { kind: "cell", at } },
      { kind: "literal", text: "and more" },
    ] as const;
    const block = { kind: "paragraph", id: "p", spans } as const;
    expect(polish(block, "en").spans.map(({ text }) => text)).toEqual([
      "The rate is ",
      "x",
      " high. It rose",
      "y",
      "and more",
    ]);
    // Chinese reports only set names in Latin letters apart.
    expect(polish(block, "zh-CN").spans.map(({ text }) => text)).toEqual([
      "the rate is ",
      "x",
      " high. it rose",
      " ",
      "y",
      " ",
      "and more",
    ]);
  });
});

describe("lexicon", () => {
  test.each([
    ["一般公共预算进一步统一，一是加强", []],
    ["共三项、两个、半数", ["三", "两", "半"]],
    ["达到80.45%，全部完成", ["达到", "80.45%", "全部"]],
    ["１２,345.6万元", ["１２,345.6"]],
    ["未达到目标", ["未达到"]],
    ["平均值", []],
    ["平均均达标", ["均", "达标"]],
    ["无一例外", ["无一"]],
  ])("%s", (text, tokens) => {
    expect(tokensOf(text, "zh-CN").map((token) => token.text)).toEqual(tokens);
  });

  test.each([
    ["Two of them fell short of target", ["Two", "fell short"]],
    ["It rose by 5%", ["rose", "5%"]],
    ["a cutting tool overall", []],
  ])("%s", (text, tokens) => {
    expect(tokensOf(text, "en").map((token) => token.text)).toEqual(tokens);
  });
});

describe("outlines", () => {
  test("each has its id, and unknown ids have none", () => {
    for (const outline of OUTLINES) expect(outlineById(outline.id)).toBe(outline);
    expect(outlineById("nowhere")).toBeUndefined();
  });

  test("what is said to be left out stands nowhere in the report, unless a person is asked for it there", () => {
    const headingOf = (sections: readonly OutlineSection[], id: string): string | undefined =>
      sections.flatMap((one) =>
        one.id === id ? (one.heading?.["zh-CN"] ?? []) : (headingOf(one.sections, id) ?? []),
      )[0];
    let compared = 0;
    for (const { workbook, pack: id } of Object.values(CASES)) {
      for (const outline of OUTLINES) {
        const { evaluations } = readEvaluations(workbook);
        const settings = {
          evaluations,
          findings: [],
          pack: packNamed(id),
          outline,
          locale: "zh-CN",
        } as const;
        const { omissions, blocks } = narrate({ ...settings, scorecards: [] });
        const headings = blocks.flatMap((block) => (block.kind === "heading" ? textOf(block.spans) : []));
        for (const { what, id: section, asked } of omissions) {
          const heading = what === "section" ? headingOf(outline.sections, section) : undefined;
          if (heading === undefined || asked) continue;
          compared += 1;
          expect([outline.id, section, headings.includes(heading)]).toEqual([outline.id, section, false]);
        }
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  test("every omission has its sentence in both languages", () => {
    const translators = [createTranslator("zh-CN", zh), createTranslator("en", en)];
    for (const { workbook, pack: id } of Object.values(CASES)) {
      const { evaluations } = readEvaluations(workbook);
      const pack = packNamed(id);
      for (const outline of OUTLINES) {
        const { omissions } = narrate({
          evaluations,
          scorecards: [],
          findings: [],
          pack,
          outline,
          locale: "zh-CN",
        });
        for (const { reason } of omissions) {
          for (const translate of translators) expect(translate.has(reason)).toBe(true);
        }
      }
    }
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });
});

test("a cell of a table without words is empty", () => {
  expect(textCell([])).toEqual({ kind: "empty" });
  expect(quoteCell({ text: " ", at })).toEqual({ kind: "empty" });
});

test("the greatest come first, ties in their order", () => {
  const items = [3, 9, 1, 9, 5];
  expect(
    greatest(
      items.map((n, index) => ({ n, index })),
      3,
      ({ n }) => new Decimal(n),
    ),
  ).toEqual([
    { n: 9, index: 1 },
    { n: 9, index: 3 },
    { n: 5, index: 4 },
  ]);
});

test("lists are told line by line", () => {
  const span = { kind: "literal", text: "项" } as const;
  const report = {
    locale: "zh-CN",
    outline: "o",
    pack: "p",
    evaluations: [],
    title: { kind: "paragraph", id: "title", spans: [span] },
    unit: null,
    year: null,
    blocks: [{ kind: "list", id: "l", items: [{ kind: "paragraph", id: "i", spans: [span] }] }],
    omissions: [],
  } as const;
  expect(plainText(report)).toBe("项\n\n- 项\n");
  expect(spanRunsOf(report)).toEqual([
    { block: "title", spans: [span] },
    { block: "i", spans: [span] },
  ]);
});
