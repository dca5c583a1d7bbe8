import type { Indicator } from "../evaluation/evaluation";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/** W09: the same indicator twice, and indicators that repeat the points for budget execution. */
export function checkDuplicates(form: Form): readonly Draft[] {
  return [...sameNames(form), ...repeatsExecution(form)];
}

/** Rows of one name are duplicates when level and explanation agree too. One pass, whatever the number of rows. */
function sameNames({ rows }: Form): Draft[] {
  const firsts = new Map<string, Indicator>();
  const full = new Map<string, Indicator>();
  const drafts: Draft[] = [];
  for (const { indicator } of rows) {
    const name = indicator.cleanName;
    if (name === "") continue;
    const first = firsts.get(name);
    if (!first) {
      firsts.set(name, indicator);
      continue;
    }
    if (full.get(keyOf(first)) === undefined) full.set(keyOf(first), first);
    const key = keyOf(indicator);
    const twin = full.get(key);
    if (!twin) full.set(key, indicator);
    else
      drafts.push({
        variant: "name",
        params: { name: printText(indicator.name.text) },
        at: cellList(indicator.name.at, twin.name.at),
      });
  }
  return drafts;
}

function keyOf({ cleanName, level1, level2, explanation, rule }: Indicator): string {
  return [cleanName, level1?.name, level2?.name, explanation?.text, rule?.text].join("\u0000");
}

/** 资金支付完成率 and the like: what the money block already scores. */
const EXECUTION_RATE = /(?:预算|资金|经费).{0,6}(?:执行|支付|支出|使用|拨付).{0,4}(?:率|进度)/;
/** Rates of how money was handled, not of how much was spent: 资金拨付及时率, 资金使用合规率. */
const OTHER_RATE = /及时|按时|准时|合规|合法|规范|准确|足额|到位|精准|达标|合格|公开|安全/;

function repeatsExecution({ rows, funds }: Form): Draft[] {
  const { budget, adjusted, executed } = funds ?? {};
  if (!budget || !(Number(budget.weight?.value) > 0)) return [];
  return rows.flatMap(({ indicator, cost }) => {
    const { target, actual } = indicator;
    const params = { name: printText(indicator.name.text) };
    const cells = cellList(indicator.name.at, budget.weight?.at);
    if (EXECUTION_RATE.test(indicator.cleanName) && !OTHER_RATE.test(indicator.cleanName))
      return [{ variant: "execution-rate", params, at: cells }];
    const copies =
      !cost &&
      isSameMoney(target?.value, adjusted?.value, target?.unit, budget.unit) &&
      isSameMoney(actual?.value, executed?.value, actual?.unit, budget.unit);
    return copies
      ? [{ variant: "amount", params, at: cellList(target?.at, actual?.at, ...(adjusted?.at ?? [])) }]
      : [];
  });
}

const YUAN = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;

/** A bare number is taken in the unit of the money block, one with 元 as it stands. */
function isSameMoney(
  value: string | undefined,
  amount: string | undefined,
  unit: string | undefined,
  blockUnit: keyof typeof YUAN,
): boolean {
  if (value === undefined || amount === undefined || Number(amount) === 0) return false;
  if (unit !== undefined && unit !== "元") return false;
  const wanted = unit === "元" ? Number(amount) * YUAN[blockUnit] : Number(amount);
  return Math.abs(Number(value) - wanted) <= Math.abs(wanted) * 1e-9;
}
