import type { Translator } from "../messages/catalogue";
import type { RulePack, ScorecardRule } from "../rules";
import { Decimal } from "../common/decimal";
import type { ReadableSheet } from "../workbook/readable-sheet";
import { EXAMPLE_COLUMNS, EXAMPLES_SHEET, headingOf, type Example } from "./examples";
import { tryExample } from "./try-example";

/** Cases of the kinds of targets: message id of the name, words of which one is in the name of its level, target, actual. */
const CASES = [
  { id: "met", level: /数量|产出|output/iu, target: "≥100", actual: "100" },
  { id: "missed", level: /数量|产出|output/iu, target: "≥100", actual: "90" },
  { id: "overshoot", level: /数量|产出|output/iu, target: "≥100", actual: "135" },
  { id: "equal", level: /质量|产出|output/iu, target: "=12", actual: "10" },
  { id: "ceiling", level: /成本|cost/iu, target: "≤100", actual: "110" },
  { id: "range", level: /质量|产出|output/iu, target: "8～12", actual: "13" },
  { id: "late", level: /时效|产出|output/iu, target: "2025-06-30", actual: "2025-07-15", entered: "6" },
  { id: "words", level: /社会效益|效益|outcome/iu, target: "words", actual: "words", entered: "8" },
  { id: "satisfaction", level: /满意|satisfaction/iu, target: "≥90%", actual: "85%" },
] as const;

const POINTS = "10";

/** Examples of every kind of target, of the pack's deduction rules and of the execution of the budget, with what they earn. */
export function usualExamples(pack: RulePack, t: Translator): readonly Example[] {
  const execution = {
    ...NONE,
    level1: t("rule-packs.example.execution"),
    name: t("rule-packs.example.execution-name"),
    ...{ target: "100", actual: "95.5" },
  };
  const examples = [
    ...(Number(pack.budget.points) > 0 ? [execution] : []),
    ...CASES.map(({ id, level, target, actual, ...more }): Example => ({
      ...NONE,
      ...levelOf(pack, level),
      name: t(`rule-packs.example.${id}`),
      target: target === "words" ? t("rule-packs.example.words-target") : target,
      actual: actual === "words" ? t("rule-packs.example.words-actual") : actual,
      points: POINTS,
      entered: "entered" in more ? more.entered : null,
    })),
    ...pack.scoring.scorecard.map(ofDeductionRule),
  ];
  return examples.map((example) => ({
    ...example,
    expected: tryExample(example, pack).score?.points ?? null,
  }));
}

const NONE: Example = {
  ...{ at: null, level1: "", level2: "", name: "", target: "", actual: "" },
  ...{ points: null, entered: null, expected: null },
};

/** The first level of the pack that fits, by its own name or that of one of its second levels. */
function levelOf({ levels }: RulePack, wanted: RegExp): Pick<Example, "level1" | "level2"> {
  for (const { name, level2 } of levels) {
    const inner = level2.find((one) => wanted.test(one.name));
    if (inner) return { level1: name, level2: inner.name };
    if (wanted.test(name)) return { level1: name, level2: level2[0]?.name ?? "" };
  }
  return { level1: levels[0]?.name ?? "", level2: levels[0]?.level2[0]?.name ?? "" };
}

/** Two steps beyond the threshold, as a percentage. */
function ofDeductionRule({ names, direction, threshold, step }: ScorecardRule): Example {
  const beyond = new Decimal(step).times(direction === "at-most" ? 2 : -2);
  const actual = new Decimal(threshold).plus(beyond).times(100);
  return { ...NONE, name: names[0] ?? "", actual: `${actual.toString()}%`, points: POINTS };
}

/** The examples as a sheet of the pack's workbook. */
export function examplesSheet(pack: RulePack, t: Translator): ReadableSheet {
  const { name, id } = EXAMPLES_SHEET;
  return {
    name: t.locale === "zh-CN" ? name : id,
    title: t("rule-packs.title", { sheet: t.locale === "zh-CN" ? name : id, pack: pack.title[t.locale] }),
    notes: [t("rule-packs.about.examples")],
    columns: EXAMPLE_COLUMNS.map((column) => ({
      head: headingOf(column, t),
      width: column.type.kind === "text" ? 24 : 12,
    })),
    rows: usualExamples(pack, t).map((example) =>
      EXAMPLE_COLUMNS.map(({ key }) => {
        const text = example[key as Exclude<keyof Example, "at">];
        return text === "" ? null : text;
      }),
    ),
  };
}
