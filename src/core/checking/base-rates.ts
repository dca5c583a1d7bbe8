import { Decimal } from "../common/decimal";
import type { BaseConcept, BaseFact } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { cellList, type Draft } from "./draft";
import type { Form } from "./form";
import { printRate, printText } from "./print";

/** A rate of base data with the two figures that it is made of. */
const RATES: readonly (readonly [rate: BaseConcept, part: BaseConcept, whole: BaseConcept])[] = [
  ["staff-rate", "staff", "staff-quota"],
  ["building-area-rate", "building-area", "building-area-approved"],
  ["building-investment-rate", "building-investment", "building-investment-planned"],
  ["asset-use-rate", "fixed-assets-in-use", "fixed-assets"],
];

/** Two figures and the rate that they make. */
export interface FigurePair {
  readonly part: BaseFact;
  readonly whole: BaseFact;
  readonly rate: Decimal;
}

/** B15: a rate of base data is what its two figures make: 在职人员控制率 = 在职人数 ÷ 编制数. */
export function checkBaseRates({ evaluation: { baseFacts } }: Form): readonly Draft[] {
  return RATES.flatMap(([rate, part, whole]) =>
    baseFacts.flatMap((fact) => {
      if (fact.concept !== rate || fact.value.value === undefined) return [];
      const pairs = pairsOf(baseFacts, part, whole, fact);
      const ofYear = pairs.length > 1 ? pairs.filter((pair) => pair.part.year === fact.year) : pairs;
      const [pair] = ofYear;
      // Of several years or bodies it cannot be told which one is meant.
      if (pair === undefined || ofYear.length > 1) return [];
      return pairs.some((known) => isRate(fact.value, known.rate)) ? [] : [rateDraft(fact, pair)];
    }),
  );
}

function rateDraft(fact: BaseFact, { part, whole, rate }: FigurePair): Draft {
  return {
    params: {
      label: printText(fact.cleanName),
      printed: printText(fact.value.raw),
      rate: printRate(rate),
      part: printText(part.value.raw),
      partLabel: printText(part.cleanName),
      whole: printText(whole.value.raw),
      wholeLabel: printText(whole.cleanName),
    },
    at: cellList(fact.value.at, part.value.at, whole.value.at),
    expected: printRate(rate),
    actual: printText(fact.value.raw),
  };
}

/** The figures that stand with a rate: in its row, or in its column where nothing of the kind stands in the row. */
function pairsOf(
  facts: readonly BaseFact[],
  part: BaseConcept,
  whole: BaseConcept,
  beside: BaseFact,
): readonly FigurePair[] {
  const { row, column } = beside.value.at;
  const inRow = facts.filter(({ value }) => value.at.row === row);
  const inColumn = facts.filter(({ value }) => value.at.column === column);
  const rowPairs = figurePairs(inRow, part, whole);
  return rowPairs.length > 0 ? rowPairs : lonePair(figurePairs(inColumn, part, whole));
}

/** Several pairs in one column are those of several bodies: which one a rate is of cannot be told. */
function lonePair(pairs: readonly FigurePair[]): readonly FigurePair[] {
  return pairs.length === 1 ? pairs : [];
}

/** Pairs of one year of two figures, each with a number. */
export function figurePairs(
  facts: readonly BaseFact[],
  part: BaseConcept,
  whole: BaseConcept,
): readonly FigurePair[] {
  const wholes = facts.filter(({ concept, value }) => concept === whole && Number(value.value ?? 0) > 0);
  return facts.flatMap((fact) => {
    const { concept, value } = fact;
    if (concept !== part || value.value === undefined) return [];
    const number = value.value;
    return wholes.map((over) => ({
      part: fact,
      whole: over,
      rate: new Decimal(number).dividedBy(over.value.value ?? 1),
    }));
  });
}

const LEAST_STEP = 0.0001;
const MOST_STEP = 0.01;

/** Whether a stated rate is the one that follows, rounded or cut to the places that it prints; 0.97 may be 97%. */
export function isRate({ value = "", written }: Quantity, rate: Decimal): boolean {
  const number = new Decimal(value);
  const percent = /[%％]/.test(written?.unit ?? "");
  const printed = percent ? new Decimal(written?.number ?? "0").decimalPlaces() + 2 : number.decimalPlaces();
  const readings = [
    { stated: number, places: printed },
    { stated: number.times(100), places: printed - 2 },
  ];
  return readings.some(({ stated, places }) => {
    const step = Math.min(MOST_STEP, Math.max(LEAST_STEP, 10 ** -places));
    return stated.minus(rate).abs().lte(step);
  });
}
