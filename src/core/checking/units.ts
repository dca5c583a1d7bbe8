import type { Indicator } from "../evaluation/evaluation";
import { unitsOf } from "../scoring/units";
import { amountUnitOf, YUAN_PER } from "../vocabulary/money";
import { KIND_TRAITS } from "../evaluation/kinds";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import { isFactorSlip } from "./factor";
import type { Form } from "./form";
import { AMOUNT_COLUMNS } from "./funds";
import { printNumber, printTarget, printText, printUnit } from "./print";

/** W08: units that do not fit each other, the name, or the money block. */
export function checkUnits(form: Form): readonly Draft[] {
  const drafts: Draft[] = [];
  const { official } = KIND_TRAITS[form.evaluation.kind];
  for (const { indicator, cost } of form.rows) {
    const draft =
      pairDraft(indicator) ??
      nameDraft(indicator) ??
      (cost ? (costDraft(form, indicator) ?? (official ? moneyDraft(indicator) : null)) : null) ??
      (official ? bareDraft(indicator) : null);
    if (draft) drafts.push(draft);
  }
  return [...drafts, ...budgetSlips(form), ...goalAmounts(form)];
}

/**
 * Whether target and actual differ by the factor 10,000: money, in 元 and 万元 (`factor`), or a count that only one of them
 * prints in 万 (`factor-count`). Points follow from the slip and say nothing else.
 */
export function sizeSlip({ target, actual }: Indicator): "factor" | "factor-count" | null {
  if (target?.value === undefined || actual?.value === undefined) return null;
  if (target.unit === "元") {
    const money = target.scale !== undefined || actual.scale !== undefined;
    return money && isFactorSlip(target.value, actual.value) ? "factor" : null;
  }
  const bare = actual.written?.unit === "" && /\.\d/.test(actual.written.number);
  const least = Number(target.value) / Number(actual.value) / 10_000;
  return bare && target.unit !== "%" && least > SAME_LOW && least < SAME_HIGH ? "factor-count" : null;
}

/** Within these bounds a result is as large as its target. */
const SAME_LOW = 0.5;
const SAME_HIGH = 2;

/** Target and actual in units that cannot be compared, or money that differs by the factor 10,000. */
function pairDraft(indicator: Indicator): Draft | null {
  const { target, actual } = indicator;
  if (target?.value === undefined || actual?.value === undefined) return null;
  // What may be misread is B07's matter.
  if ([target, actual].some(({ notes }) => notes?.includes("suspicious") === true)) return null;
  if (target.unit !== actual.unit && unitsOf(target, actual) === "different") {
    return draftFor(indicator, "different", actual.at, {
      unit: printUnit(target, indicator.unit),
      other: printUnit(actual, indicator.unit),
    });
  }
  const slip = sizeSlip(indicator);
  return slip && draftFor(indicator, slip, actual.at);
}

const RATE_NAME = /(?:率|比例|占比|百分比|满意度)(?:\((?:[^()]|\([^()]*\))*\))?$/;
const NO_RATE_UNIT = /^(?:人|名|位|人次|个|户|件|次|家|所|万?元|亩|公里|米)$/;

/** So many for each of something: 次/百万公里, 每床出院率, ‰. */
const PER = /[/／‰每]|\bper\b/iu;
/** The many that a name counts for each of: 百万公里事故率, 千人发案率. */
const MANY = /[十百千万亿]+(?:人|户|公里|车|吨|件|例|床|台|元|工时|小时|次|辆|架|只|头|株|平方米)/u;
/** What happens, which a rate may count in times or cases: 事故率 0.86次, 投诉率, 巡查频率, 库存周转率. */
const HAPPENS =
  /(?:事故|事件|故障|投诉|信访|上访|发生|发案|案件|违法|违章|违规|差错|失误|伤亡|死亡|中断|抛锚|停电|频|周转)率/u;
const TIMES: ReadonlySet<string> = new Set(["次", "件", "起", "例", "人次"]);
/** Rates that are amounts by their nature: 全员劳动生产率 12万元, 汇率 7.1元. */
const AMOUNT_RATE = /(?:生产率|产出率|汇率|费率)/u;

/** Whether a rate may well be given in the unit of its target; nought is nought in any unit. */
function mayCount({ cleanName, target, unit }: Indicator): boolean {
  if (Number(target?.value) === 0) return true;
  if (MANY.test(cleanName)) return true;
  if ([cleanName, unit?.text ?? "", target?.raw ?? ""].some((words) => PER.test(words))) return true;
  if (TIMES.has(target?.unit ?? "") && HAPPENS.test(cleanName)) return true;
  return target?.unit === "元" && AMOUNT_RATE.test(cleanName);
}

/** A rate counted in persons, persons counted in visits. */
function nameDraft(indicator: Indicator): Draft | null {
  const { target, cleanName } = indicator;
  const unit = target?.unit;
  if (target?.value === undefined || unit === undefined) return null;
  if (NO_RATE_UNIT.test(unit) && RATE_NAME.test(cleanName) && !mayCount(indicator)) {
    return draftFor(indicator, "rate-name", target.at, { unit: printUnit(target, indicator.unit) });
  }
  if ((unit === "人次" || unit === "个") && cleanName.endsWith("人数")) {
    return draftFor(indicator, "people-name", indicator.unit?.at ?? target.at, {
      unit: printUnit(target, indicator.unit),
    });
  }
  return null;
}

/** A cost that is about 10,000 times the whole budget, or a ten-thousandth of it. */
function costDraft({ funds }: Form, indicator: Indicator): Draft | null {
  const { target } = indicator;
  if (target?.value === undefined || target.unit !== "元" || !funds) return null;
  const factor = YUAN_PER[funds.budget.unit];
  const amounts = [funds.adjusted, funds.initial].flatMap((amount) => (amount ? [amount] : []));
  const yuan = target.value;
  // A slip in the money block itself leaves one of its amounts in the right relation.
  const slips = amounts.every(({ value }) => isFactorSlip(yuan, String(Number(value) * factor)));
  const [first] = amounts;
  return first && slips
    ? draftFor(indicator, "cost-budget", target.at, {
        budget: `${printNumber(first.value, 6)}${funds.budget.unit}`,
      })
    : null;
}

/** A unit in brackets at the end of the name serves as well. */
const UNIT_IN_NAME = /[(（][^()（）]{1,8}[)）]$/;

/** What is counted without a unit, or names it in words. */
const UNITLESS = /(?:指数|系数|评分|得分|倍数|[^占]比|比值)$|\b(?:score|index|ratio|per|number of|count)\b/i;

/** 每亩300: a price for each, without its money. */
const EACH = /^\s*每\p{Script=Han}{1,3}\s*\d[\d.,]*\s*$/u;

function moneyDraft(indicator: Indicator): Draft | null {
  const { target, unit } = indicator;
  const told = unit !== null && unit.text.trim() !== "";
  if (target?.value === undefined || told || !EACH.test(target.raw)) return null;
  return draftFor(indicator, "money", target.at);
}

/** A number of nothing: no unit beside it, in a column or in the name. */
function bareDraft(indicator: Indicator): Draft | null {
  const { target, actual, name, unit } = indicator;
  // Points in the place of values are W34's matter.
  if (actual?.notes?.includes("points") === true) return null;
  if (target?.value === undefined || target.unit !== undefined || target.scale !== undefined) return null;
  // Nought is nought in any unit.
  if (Number(target.value) === 0) return null;
  if (unit !== null && unit.text.trim() !== "") return null;
  if (UNITLESS.test(name.text)) return null;
  if (UNIT_IN_NAME.test(name.text.trim()) || target.notes?.includes("suspicious") === true) return null;
  return draftFor(indicator, RATE_NAME.test(indicator.cleanName) ? "bare-rate" : "bare", target.at);
}

function draftFor(
  indicator: Indicator,
  variant: string,
  at: Draft["at"][number],
  params: Record<string, string> = {},
): Draft {
  const { name, target, actual, unit } = indicator;
  return {
    variant,
    params: {
      name: printText(name.text),
      target: printTarget(indicator),
      actual: printText(actual?.raw),
      ...params,
    },
    at: cellList(at, actual?.at === at ? undefined : actual?.at, target?.at === at ? undefined : target?.at),
    expected: printUnit(target, unit),
    // What stands in the cell that the finding is about.
    actual: printText(at === target?.at ? target.raw : actual?.raw),
  };
}

/** Columns of the money block that differ by the factor 10,000. */
function budgetSlips({ funds }: Form): readonly Draft[] {
  if (!funds) return [];
  const { initial, adjusted, executed } = funds;
  const base = adjusted ?? initial;
  if (!base) return [];
  const pairs = [
    { column: "executed", amount: executed },
    { column: "initial", amount: base === initial ? null : initial },
  ];
  return pairs.flatMap(({ column, amount }) =>
    amount && isFactorSlip(amount.value, base.value)
      ? [
          {
            variant: "budget",
            params: {
              column,
              amount: printNumber(amount.value, 6),
              base: printNumber(base.value, 6),
              unit: funds.budget.unit,
            },
            at: cellList(...amount.at, ...base.at),
            expected: funds.budget.unit,
            actual: amount.value,
          },
        ]
      : [],
  );
}

const AMOUNT = /(?<!\d)(\d+(?:\.\d+)?)\s*(百万元|千元|万元|亿元|元)(?!\s*[/／])/g;
/** Amounts in 元 below this belong to prices and allowances, not to the project's money. */
const LARGE_YUAN = 10_000;

/** Amounts in the goal text: off by 10,000 against the money block, or told in another unit than the block. */
function goalAmounts({ funds, evaluation: { goals } }: Form): readonly Draft[] {
  if (!funds) return [];
  const unit = funds.budget.unit;
  const known = AMOUNT_COLUMNS.flatMap((column) => {
    const amount = funds[column];
    return amount && Number(amount.value) > 0 ? [Number(amount.value) * YUAN_PER[unit]] : [];
  });
  return [goals?.expected, goals?.actual].flatMap((goal) => {
    const text = goal?.text.replace(/[,，](?=\d{3})/g, "") ?? "";
    const amounts = [...text.matchAll(AMOUNT)].map(([printed, number = "0", word = "元"]) => ({
      printed,
      word,
      yuan: Number(number) * YUAN_PER[amountUnitOf(word)],
    }));
    const slip = amounts.find(({ yuan }) =>
      known.some((amount) => isFactorSlip(String(yuan), String(amount))),
    );
    const other = amounts.find(({ word, yuan }) => unit !== "元" && word === "元" && yuan >= LARGE_YUAN);
    const found = slip ?? other;
    if (!goal || !found) return [];
    return [
      {
        variant: slip ? "goal-factor" : "goal-unit",
        params: { text: found.printed, unit },
        at: cellList(goal.at, funds.budget.unitAt),
        expected: unit,
        actual: found.printed,
      },
    ];
  });
}
