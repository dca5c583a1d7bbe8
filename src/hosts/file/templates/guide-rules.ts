import { Decimal } from "../../../core/common/decimal";
import type { Translator } from "../../../core/messages/catalogue";
import type { NumericRule, RulePack, ScorecardRule } from "../../../core/rules/rule-pack";
import { percent } from "./guide-text";

/** A subject and the sentence that explains it. */
export type RuleLine = readonly [subject: string, explanation: string];

/** The pack's scoring rules told to the person who fills in the form. */
export function ruleLines(pack: RulePack, say: Translator): readonly RuleLine[] {
  const { scoring } = pack;
  return [
    ...budgetLine(pack, say),
    ...scoring.scorecard.map((rule): RuleLine => [rule.names[0] ?? "", deductionText(rule, say)]),
    [say("guide.rule.forward"), numericText(scoring.forward, "forward", say)],
    [say("guide.rule.equal"), numericText(scoring.equal, "equal", say)],
    [say("guide.rule.reverse"), numericText(scoring.reverse, "reverse", say)],
    ...scoring.levelBands.map((entry): RuleLine => [
      say("guide.rule.level-bands", { levels: joined(entry.levels, say) }),
      say("guide.rule.level-bands.how", { bands: shareBands(entry.bands, say) }),
    ]),
    [say("guide.rule.tiers"), tiersText(pack, say)],
    overshootLine(pack, say),
    ...capsLine(pack, say),
    [say("guide.rule.grades"), gradesText(pack, say)],
  ];
}

function joined(parts: readonly string[], say: Translator): string {
  return parts.join(say("guide.separator"));
}

function budgetLine({ budget }: RulePack, say: Translator): readonly RuleLine[] {
  if (Number(budget.points) === 0) return [];
  const base = say(`guide.rule.base.${budget.denominator}`);
  const points = (share: string): string => new Decimal(budget.points).times(share).toFixed();
  const bands = budget.bands.map((band) =>
    say("guide.rule.band", { min: percent(band.min), points: points(band.share) }),
  );
  const sentences = [
    say(`guide.rule.budget.${budget.formula}`, { points: budget.points, base, bands: joined(bands, say) }),
    ...(budget.formula === "ratio" && budget.capped ? [say("guide.rule.budget.capped")] : []),
    say("guide.rule.explain", { below: percent(budget.explainBelow) }),
  ];
  return [[say("guide.rule.budget"), sentences.join(say("guide.sentence-gap"))]];
}

function shareBands(bands: NumericRule["bands"], say: Translator): string {
  return joined(
    bands.map((band) => say("guide.rule.band.share", { min: percent(band.min), share: percent(band.share) })),
    say,
  );
}

function numericText(rule: NumericRule, direction: "forward" | "equal" | "reverse", say: Translator): string {
  const specific = `guide.rule.${direction}.${rule.method}`;
  const id = say.has(specific) ? specific : `guide.rule.${rule.method}`;
  const text = say(id, { bands: shareBands(rule.bands, say) });
  if (rule.passThreshold === null) return text;
  return text + say("guide.sentence-gap") + say("guide.rule.pass", { rate: percent(rule.passThreshold) });
}

function tiersText({ scoring }: RulePack, say: Translator): string {
  const tiers = scoring.tiers.map((tier, index) =>
    say("guide.rule.tier", {
      name: tier.name[say.locale],
      from: percent(tier.min),
      to: percent(scoring.tiers[index - 1]?.min ?? "1"),
      side: tier.includesMin ? "with" : "without",
    }),
  );
  return joined(tiers, say);
}

function overshootLine({ scoring }: RulePack, say: Translator): RuleLine {
  const { action, deduct, ratio } = scoring.overshoot;
  return [
    say("guide.rule.overshoot"),
    say(`guide.rule.overshoot.${action}`, { ratio: percent(ratio), points: deduct }),
  ];
}

function capsLine({ scoring }: RulePack, say: Translator): readonly RuleLine[] {
  if (scoring.caps.length === 0) return [];
  const caps = scoring.caps.map((cap) =>
    say("guide.rule.cap", { rate: percent(cap.rateBelow), total: cap.total }),
  );
  return [[say("guide.rule.caps"), joined(caps, say)]];
}

function gradesText({ grades }: RulePack, say: Translator): string {
  const lines = grades.map((grade, index) =>
    index === grades.length - 1 && index > 0
      ? say("guide.rule.grade.last", { name: grade.name, above: grades[index - 1]?.min ?? grade.min })
      : say("guide.rule.grade", { name: grade.name, min: grade.min }),
  );
  return joined(lines, say);
}

/** The deduction rule of a common indicator, in words. */
export function deductionText(rule: ScorecardRule, say: Translator): string {
  if (rule.bands.length > 0) {
    const bands = rule.bands.map(({ max, points }) =>
      max === null
        ? say("guide.rule.deduction.rest", { points })
        : say("guide.rule.deduction.band", { max: percent(max), points }),
    );
    return say("guide.rule.deduction.bands", { bands: joined(bands, say) });
  }
  return say(`guide.rule.deduction.${rule.direction}`, {
    threshold: percent(rule.threshold),
    step: percent(rule.step),
    deduct: rule.deduct,
  });
}
