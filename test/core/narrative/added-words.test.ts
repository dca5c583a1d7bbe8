import fc from "fast-check";
import { OUTLINES, plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { parseRulePack, type RulePack } from "../../../src/core/rules";
import { isPlainWord } from "../../../src/core/vocabulary/lexicon/words";
import { runEngine } from "../../../src/core/engine";
import { packWith, projectForm, sheetOf, workbookOf, type Cells } from "../../support/evaluation-builder";
import { FORM_FILES, fittingOutlines, packFor, reportOn, snapshotFrom } from "./support/pipeline";
import { flawsOf } from "./support/provenance";

type Words = Partial<RulePack["lexicon"]>;

function packSaying(lexicon: Words, base: RulePack = packWith("mof-2020")): RulePack {
  const parsed = parseRulePack({ ...base, lexicon });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const FORM = workbookOf(
  projectForm({ D12: "双报到", E12: "≥300次", F12: "310次", D16: "屋场夜话", E16: "≥40场", F16: "42场" }),
);
const FORMS = readEvaluations(FORM).evaluations;
const [OUTLINE = OUTLINES[0]] = fittingOutlines(FORMS);

function textWith(lexicon: Words): string {
  if (!OUTLINE) throw new Error("no outline fits");
  return plainText(reportOn(FORMS, OUTLINE, "zh-CN", packSaying(lexicon)));
}

test("a pinned clause is said, and its words need not stand in the name", () => {
  expect(textWith({})).not.toContain("完成社区报到");
  const pins = [{ name: "双报到", verb: "完成", object: "社区报到" }];
  expect(textWith({ pins })).toContain("完成社区报到310次");
});

test("a noun takes the verb that was given for it", () => {
  const heads = [{ word: "夜话", kind: "event" as const, verb: "举办", others: [], units: ["场"] }];
  expect(textWith({})).not.toContain("举办屋场夜话");
  expect(textWith({ heads })).toContain("举办屋场夜话42场");
});

test("the sheet of rules of the workbook adds words alike, and a wrong one is a finding with its cell", () => {
  const rules = (verb: string): Cells => ({
    ...{ A1: "字段", B1: "值", A3: "固定说法", B3: "动词", C3: "宾语" },
    ...{ A4: "双报到", B4: verb, C4: "社区报到" },
  });
  const run = (verb: string) => {
    const result = runEngine(
      { ...FORM, sheets: [...FORM.sheets, sheetOf("规则", rules(verb))] },
      { locale: "zh-CN", engineVersion: "0" },
    );
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return { text: plainText(result.value.report), findings: result.value.findings };
  };
  expect(run("完成").text).toContain("完成社区报到310次");
  const wrong = run("100%完成");
  expect(wrong.text).not.toContain("社区报到");
  expect(wrong.findings).toContainEqual(
    expect.objectContaining({
      rule: "W44",
      variant: "wrong-word",
      severity: "error",
      at: [{ sheet: "规则", row: 3, column: 1 }],
    }),
  );
});

const OF_NAMES = [
  "公路",
  "养护",
  "率",
  "群众",
  "满意度",
  "行政",
  "里程",
  "会议",
  "任务",
  "成本",
  "播报",
  "系统",
];
const word = fc
  .array(fc.constantFrom(...OF_NAMES), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(""))
  .filter(isPlainWord);
const words = fc.array(word, { maxLength: 4 });
const anyWords: fc.Arbitrary<Words> = fc.record(
  {
    heads: fc.array(
      fc.record({
        word,
        kind: fc.constantFrom("event" as const, "document" as const, "works" as const, "people" as const),
        verb: word,
        others: words,
        units: fc.array(fc.constantFrom("次", "场", "人", "公里", "%"), { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    verbs: words,
    frontVerbs: words,
    nouns: words,
    pins: fc.array(fc.record({ name: word, verb: word, object: fc.oneof(word, fc.constant("")) }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: [] },
);

test("whatever words are added, every number, verdict and quote keeps its provenance", async () => {
  const forms = await Promise.all(
    ["03", "08", "26", "28"].map(async (id) => {
      const workbook = await snapshotFrom(FORM_FILES.get(id) ?? "");
      return { workbook, evaluations: readEvaluations(workbook).evaluations };
    }),
  );
  fc.assert(
    fc.property(anyWords, fc.constantFrom(...forms), (lexicon, { workbook, evaluations }) => {
      const pack = packSaying(lexicon, packFor(evaluations));
      for (const outline of fittingOutlines(evaluations).slice(0, 2)) {
        expect(flawsOf(reportOn(evaluations, outline, "zh-CN", pack), pack, workbook)).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

test("anything at all for a lexicon is words or problems with their places, never a crash", () => {
  const base = packWith("mof-2020");
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ pins: fc.jsonValue(), verbs: fc.jsonValue() })),
      (lexicon) => {
        const parsed = parseRulePack({ ...base, lexicon });
        const paths = parsed.ok ? [] : parsed.error.map(({ path }) => path);
        expect(paths.every((path) => path.startsWith("lexicon"))).toBe(true);
        expect(parsed.ok || paths.length > 0).toBe(true);
      },
    ),
  );
});
