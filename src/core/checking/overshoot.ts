import { Decimal } from "../common/decimal";
import { compare } from "../scoring/numbers";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import { isFactorSlip } from "./factor";
import type { Form } from "./form";
import { printActual, printLimit, printNumber, printRate, printTarget, printText } from "./print";
import type { Row } from "./row";

/** W01: an actual so far beyond its target that the target was set too low (or a cost too high), unexplained. */
export function checkOvershoot(form: Form): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const row of form.rows) {
    if (row.explained) continue;
    const draft = overTarget(form, row) ?? zeroTarget(form, row) ?? underCeiling(form, row);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function overTarget({ pack }: Form, row: Row): Draft | null {
  const { ratio } = pack.scoring.overshoot;
  const completion = row.computed?.completion?.value;
  if (
    completion === undefined ||
    row.computed?.outcome.value !== "exceeded" ||
    compare(completion, ratio) < 0
  )
    return null;
  return draftFor(row, "over", {
    completion: printRate(completion),
    limit: printRate(new Decimal(ratio).minus(1)),
  });
}

/** With a target of 0 no ratio exists; some packs state an actual from which to explain. */
function zeroTarget({ pack }: Form, row: Row): Draft | null {
  const limit = pack.scoring.overshoot.zeroTargetActual;
  const { target, actual } = row.indicator;
  if (limit === null || target?.value === undefined || actual?.value === undefined) return null;
  if (Number(target.value) !== 0 || compare(actual.value, limit) < 0) return null;
  return row.comparator === "≤" || row.comparator === "<" ? null : draftFor(row, "zero-target", { limit });
}

/** A sum of money far below its ceiling: the budget was too generous, or the work was not all done. */
function underCeiling({ pack }: Form, row: Row): Draft | null {
  const { target, actual } = row.indicator;
  if (!row.cost || (row.comparator !== "≤" && row.comparator !== "<")) return null;
  if (target?.value === undefined || actual?.value === undefined || target.unit?.endsWith("元") !== true)
    return null;
  const ceiling = Number(target.value);
  if (ceiling <= 0 || target.unit !== actual.unit) return null;
  // 元 beside 万元 is a slip (W08), not thrift.
  if (isFactorSlip(target.value, actual.value)) return null;
  const floor = new Decimal(2).minus(pack.scoring.overshoot.ratio).times(target.value);
  if (Number(actual.value) > floor.toNumber()) return null;
  const share = new Decimal(actual.value).dividedBy(target.value);
  return draftFor(row, "under", {
    completion: printRate(share),
    limit: printRate(new Decimal(pack.scoring.overshoot.ratio).minus(1)),
    target: printLimit(row.indicator),
    gap: printNumber(new Decimal(1).minus(share).times(100)),
  });
}

function draftFor({ indicator }: Row, variant: string, params: Record<string, string>): Draft {
  const { target, actual } = indicator;
  return {
    variant,
    params: {
      name: printText(indicator.name.text),
      target: printTarget(indicator),
      actual: printActual(indicator),
      ...params,
    },
    at: cellList(indicator.reason?.at, actual?.at, target?.at),
    expected: printTarget(indicator),
    actual: printText(actual?.raw),
  };
}
