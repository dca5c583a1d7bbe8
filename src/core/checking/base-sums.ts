import type { BaseConcept, BaseFact, Evaluation } from "../evaluation/evaluation";
import { conceptOf } from "../reading/base-words";
import { formatAddress } from "../workbook/a1";
import { cellOf, type WorkbookSnapshot } from "../workbook/snapshot";
import { agrees, gapBetween, moneyOfQuantity, printMoney, sumOfMoney, type Money } from "./across/money";
import { cellList, type Draft } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/** Figures that their parts make in full. */
const PARTS: Readonly<Partial<Record<BaseConcept, readonly BaseConcept[]>>> = {
  "three-public": ["official-cars", "overseas-travel", "receptions"],
  "official-cars": ["car-purchase", "car-running"],
};

/** B14: the parts of 三公经费 in base data make the whole, in each column. */
export function checkBaseSums(form: Form): readonly Draft[] {
  const { evaluation, workbook } = form;
  const named = namedConcepts(evaluation, workbook);
  return evaluation.baseFacts.flatMap((fact) => {
    const parts = fact.concept === null ? undefined : PARTS[fact.concept];
    const whole = moneyOfQuantity(fact.value);
    if (!parts || !whole || isBesideBroken(form, fact)) return [];
    return (
      sumDraft(form, fact, whole, partsOf(evaluation.baseFacts, fact, parts), isFull(parts, named)) ?? []
    );
  });
}

/** What the table names, also where the figure beside the name is blank. */
function namedConcepts(
  { baseFacts, setAside }: Evaluation,
  workbook: WorkbookSnapshot | undefined,
): ReadonlySet<BaseConcept | null> {
  const labels = setAside.map((at) => conceptOf((workbook && cellOf(workbook, at)?.text) ?? ""));
  return new Set([...baseFacts.map(({ concept }) => concept), ...labels]);
}

/** Cars may be told as one figure, or by purchase and running. */
function isFull(parts: readonly BaseConcept[], named: ReadonlySet<BaseConcept | null>): boolean {
  return parts.every(
    (part) => named.has(part) || (PARTS[part]?.every((smaller) => named.has(smaller)) ?? false),
  );
}

/** The facts that make up a whole: behind it in its column before the next such whole, or in its row. */
function partsOf(
  facts: readonly BaseFact[],
  whole: BaseFact,
  wanted: readonly BaseConcept[],
): readonly BaseFact[] {
  const { row, column } = whole.value.at;
  const next = facts.find(
    ({ concept, value: { at } }) => concept === whole.concept && at.column === column && at.row > row,
  );
  const end = next?.value.at.row ?? Number.POSITIVE_INFINITY;
  const near = facts.filter(({ period, year, value: { at } }) => {
    if (period !== whole.period || year !== whole.year) return false;
    return (at.column === column && at.row > row && at.row < end) || (at.row === row && at.column !== column);
  });
  return wanted.flatMap((concept) => {
    const own = near.filter((fact) => fact.concept === concept);
    const smaller = PARTS[concept] ?? [];
    return own.length > 0 ? own : near.filter((fact) => fact.concept && smaller.includes(fact.concept));
  });
}

function sumDraft(
  { tolerances }: Form,
  fact: BaseFact,
  whole: Money,
  parts: readonly BaseFact[],
  full: boolean,
): Draft | null {
  const amounts = parts.flatMap((part) => moneyOfQuantity(part.value) ?? []);
  if (amounts.length === 0 || amounts.length < parts.length) return null;
  const sum = sumOfMoney(amounts);
  // 其中：国内公务接待 repeats a part of the part before it.
  const firsts = parts.filter(
    (part, index) => parts.findIndex(({ concept }) => concept === part.concept) === index,
  );
  const readings = [sum, sumOfMoney(firsts.flatMap((part) => moneyOfQuantity(part.value) ?? []))];
  if (readings.some((reading) => agrees(reading, whole, tolerances.amount))) return null;
  const least = readings.reduce((found, reading) => (reading.yuan.lt(found.yuan) ? reading : found));
  if (!full && least.yuan.lt(whole.yuan)) return null;
  return {
    params: {
      label: printText(fact.cleanName),
      heading: printText(fact.column?.text),
      headed: fact.column === null ? "no" : "yes",
      total: printMoney(whole),
      unit: whole.unit,
      sum: printMoney(sum),
      sumUnit: sum.unit,
      gap: gapBetween(whole, sum),
    },
    at: cellList(fact.value.at, ...sum.at),
    expected: printMoney(sum),
    actual: printMoney(whole),
  };
}

/** Sums over cells in which nothing can be read are not judged. */
function isBesideBroken({ broken, evaluation: { defects } }: Form, { value: { at } }: BaseFact): boolean {
  return (
    broken.size > 0 &&
    defects.some(
      (defect) =>
        broken.has(formatAddress(defect.at)) && (defect.at.column === at.column || defect.at.row === at.row),
    )
  );
}
