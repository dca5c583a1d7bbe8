import type { Indicator } from "../evaluation/evaluation";
import { YUAN_PER, type AmountUnit } from "../vocabulary/money";
import { measuresExecution } from "../vocabulary/subjects";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";
import { statesNothing } from "../vocabulary/nothing";

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
    if (statesNothing(name)) continue;
    const first = firsts.get(name);
    if (!first) {
      firsts.set(name, indicator);
      continue;
    }
    if (full.get(keyOf(first)) === undefined) full.set(keyOf(first), first);
    const key = keyOf(indicator);
    const twin = full.get(key);
    if (!twin) full.set(key, indicator);
    // A name merged over several rows of questions is one indicator, not the same one twice.
    else if (twin.name.at.row !== indicator.name.at.row)
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

function repeatsExecution({ rows, funds }: Form): Draft[] {
  const { budget, adjusted, executed } = funds ?? {};
  if (!budget || !(Number(budget.weight?.value) > 0)) return [];
  return rows.flatMap(({ indicator, cost }) => {
    const { target, actual } = indicator;
    const params = { name: printText(indicator.name.text) };
    const cells = cellList(indicator.name.at, budget.weight?.at);
    if (measuresExecution(indicator.cleanName)) return [{ variant: "execution-rate", params, at: cells }];
    const copies =
      !cost &&
      isSameMoney(target?.value, adjusted?.value, target?.unit, budget.unit) &&
      isSameMoney(actual?.value, executed?.value, actual?.unit, budget.unit);
    return copies
      ? [{ variant: "amount", params, at: cellList(target?.at, actual?.at, ...(adjusted?.at ?? [])) }]
      : [];
  });
}

/** A bare number is taken in the unit of the money block, one with 元 as it stands. */
function isSameMoney(
  value: string | undefined,
  amount: string | undefined,
  unit: string | undefined,
  blockUnit: AmountUnit,
): boolean {
  if (value === undefined || amount === undefined || Number(amount) === 0) return false;
  if (unit !== undefined && unit !== "元") return false;
  const wanted = unit === "元" ? Number(amount) * YUAN_PER[blockUnit] : Number(amount);
  return Math.abs(Number(value) - wanted) <= Math.abs(wanted) * 1e-9;
}
