import { Decimal, sum } from "../common/decimal";
import type { Indicator } from "../evaluation/evaluation";
import { KIND_TRAITS } from "../evaluation/kinds";
import { squeeze } from "../vocabulary/characters";
import { compare } from "../scoring/numbers";
import { append } from "../common/many";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import { differs } from "./exact";
import { given } from "../evaluation/given";
import type { Form } from "./form";
import { printActual, printNumber, printPoints, printTarget, printText } from "./print";
import type { Row } from "./row";
import { agrees, statedPoints } from "./stated-rules";
import { sizeSlip } from "./units";

/** Words in a scoring rule that allow more points than the weight: 加1分, 最多加2分. */
const BONUS = /加\s*\d+(?:\.\d+)?\s*分|加分|bonus/i;

/** B03: 0 ≤ score ≤ weight, for every row and for execution. A rule that grants a bonus makes it a mere flag. */
export function checkScoreRange(form: Form): readonly Draft[] {
  return [...form.rows.flatMap((row) => rangeDraft(form, row)), ...executionRange(form)];
}

function rangeDraft(form: Form, row: Row): readonly Draft[] {
  const { indicator, score, ownWeight: weight } = row;
  if (score === null || !indicator.score) return [];
  const points = Number(score);
  const most = weight === null ? null : withBonus(form, indicator, weight);
  const above = most !== null && compare(score, most) > 0;
  if (points < 0 && takesPoints(row)) return [];
  if (points >= 0 && (!above || isRewarded(form, row))) return [];
  const bonus = above && BONUS.test(`${indicator.rule?.text ?? ""}${indicator.explanation?.text ?? ""}`);
  return [
    {
      variant: above ? (bonus ? "bonus" : "above") : "negative",
      params: { name: printText(indicator.name.text), score, weight: weight ?? "" },
      at: cellList(indicator.score.at, indicator.weight?.at),
      expected: above ? `≤${weight}` : "≥0",
      actual: score,
    },
  ];
}

const DEDUCTION = /扣|减分|负分|惩处|deduct|penalt/i;

/** Whether a row is there to take points away: it has none to have, and its level, name or rule says so. */
function takesPoints({ indicator, ownWeight }: Row): boolean {
  const { level1, level2, name, rule } = indicator;
  const texts = [level1?.raw, level2?.raw, name.text, rule?.text];
  return Number(ownWeight ?? 0) <= 0 && texts.some((text) => DEDUCTION.test(text ?? ""));
}

/** Organisations reward what goes beyond the target with more than full points. */
function isRewarded({ evaluation: { kind } }: Form, { indicator, computed }: Row): boolean {
  if (KIND_TRAITS[kind].official) return false;
  // Where nothing says which way is better, nothing is known of the reward.
  if (indicator.direction?.better === "unclear") return true;
  return computed?.outcome.value === "exceeded" || isBetter(indicator, computed);
}

/** Whether a target was met by another value than itself: one below a ceiling, above a floor. */
function isBetter({ target, actual }: Indicator, computed: Row["computed"]): boolean {
  const [planned, reached] = [target?.value, actual?.value];
  if (computed?.outcome.value !== "met" || planned === undefined || reached === undefined) return false;
  return compare(planned, reached) !== 0;
}

/** The weight with the points that a column of bonuses (加分) adds in the row. */
function withBonus({ evaluation: { mapping } }: Form, { status }: Indicator, weight: string): string {
  const header = mapping.find(({ role }) => role === "status")?.header ?? "";
  const bonus = /^\+?(\d+(?:\.\d+)?)分?$/.exec(squeeze(status?.text ?? ""))?.[1];
  return bonus !== undefined && BONUS_COLUMN.test(squeeze(header))
    ? sum([new Decimal(weight), new Decimal(bonus)]).toString()
    : weight;
}

const BONUS_COLUMN = /^(?:加分|加减分|奖惩分|附加分)/;

function executionRange({ funds }: Form): readonly Draft[] {
  const weight = given(funds?.budget.weight);
  const score = given(funds?.budget.score);
  if (!weight || !score || compare(score.value, weight.value) <= 0) return [];
  return [
    {
      variant: "execution",
      params: { score: score.value, weight: weight.value },
      at: cellList(score.at, weight.at),
      expected: `≤${weight.value}`,
      actual: score.value,
    },
  ];
}

/** B06: the entered score is the one that target, actual and the pack's formula give. */
export function checkComputedScores(form: Form): readonly Draft[] {
  const drafts: Draft[] = [];
  const within = form.tolerances.score;
  const { official } = KIND_TRAITS[form.evaluation.kind];
  for (const row of form.rows) {
    const { indicator, computed, score, ownWeight: weight } = row;
    if (form.scaleDoubts.has(indicator) || sizeSlip(indicator)) continue;
    const own = ownRuleDraft(row);
    if (own !== null) {
      append(drafts, own);
      continue;
    }
    if (!official) continue;
    if (computed?.basis !== "computed" || !computed.score || score === null || weight === null) continue;
    const { points } = computed.score;
    if (!differs(points, score, within) || compare(score, weight) > 0) continue;
    const below = compare(score, points) < 0;
    if (below && isReducedOvershoot(row, form)) continue;
    drafts.push({
      variant: !below ? "above" : row.explained ? "below-explained" : "below",
      params: {
        name: printText(indicator.name.text),
        expected: printPoints(points),
        score,
        weight,
        target: printTarget(indicator),
        actual: printActual(indicator),
      },
      at: cellList(indicator.score?.at, indicator.actual?.at, indicator.target?.at),
      expected: printPoints(points),
      actual: score,
    });
  }
  return drafts;
}

/** Points that do not follow from the rule that the form states beside them, which goes before the pack's; `null` without one. */
function ownRuleDraft({ indicator, score, ownWeight: weight }: Row): readonly Draft[] | null {
  const own = score === null || weight === null ? null : statedPoints(indicator);
  if (own === null || score === null || weight === null) return null;
  if (compare(score, weight) > 0 || agrees(score, own)) return [];
  const [least, most] = [printNumber(own.least), printNumber(own.most)];
  const expected = least === most ? least : `${least}–${most}`;
  return [
    {
      variant: "own-rule",
      params: { name: printText(indicator.name.text), rule: printText(own.rule.text), expected, score },
      at: cellList(indicator.score?.at, own.result, indicator.target?.at, own.rule.at),
      expected,
      actual: score,
    },
  ];
}

/** The regulation lets people reduce points for a target that was clearly set too low. */
function isReducedOvershoot({ computed, comparator }: Row, { pack }: Form): boolean {
  if (comparator === "≤" || comparator === "<") return false;
  const completion = computed?.completion?.value;
  return completion !== undefined && compare(completion, pack.scoring.overshoot.ratio) >= 0;
}
