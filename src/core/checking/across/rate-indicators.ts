import type { Decimal } from "../../common/decimal";
import type { BaseFact, Indicator } from "../../evaluation/evaluation";
import { cleanBaseLabel } from "../../reading/base-words";
import { withoutBrackets } from "../../reading/text-normalisation";
import { formatCellRef } from "../../workbook/a1";
import { figurePairs, isRate } from "../base-rates";
import { cellList } from "../draft";
import { printRate, printText } from "../print";
import type { Accounts } from "./accounts";
import type { Placed } from "./same-figures";

const STAFF_RATE = /^(?:财政供养|在职|在编|在岗)(?:人员)?控制率$/;

/** W35 for rates: an indicator 在职人员控制率 against the staff and quota of the base data. */
export function checkRateIndicators({ department, base }: Accounts): readonly Placed[] {
  if (department === null) return [];
  const own = department.indicators.filter(({ cleanName }) =>
    STAFF_RATE.test(withoutBrackets(cleanBaseLabel(cleanName))),
  );
  const facts = base.flatMap(({ baseFacts }) => baseFacts);
  return own.flatMap((indicator) => {
    const { actual } = indicator;
    if (actual?.value === undefined || actual.unit !== "%" || actual.comparator !== null) return [];
    const pairs = figurePairs(facts, "staff", "staff-quota");
    const [pair] = pairs;
    const stated = facts.filter(({ concept }) => concept === "staff-rate");
    const known = [...pairs.map(({ rate }) => rate)];
    // Several groups of people: which one the indicator is of cannot be told.
    if (!pair || pairs.length > 1 || isBorneOut(indicator, known, stated)) return [];
    const { rate, part, whole } = pair;
    return [
      {
        evaluation: department,
        draft: {
          variant: "rate",
          params: {
            label: printText(indicator.cleanName),
            printed: printText(actual.raw),
            rate: printRate(rate),
            part: printText(part.value.raw),
            whole: printText(whole.value.raw),
            here: formatCellRef(actual.at),
            partPlace: formatCellRef(part.value.at),
            wholePlace: formatCellRef(whole.value.at),
          },
          at: cellList(actual.at, part.value.at, whole.value.at),
          expected: printRate(rate),
          actual: printText(actual.raw),
        },
      },
    ];
  });
}

/** Whether the figures of the base data, or the rate printed there, give what the indicator states. */
function isBorneOut({ actual }: Indicator, rates: readonly Decimal[], stated: readonly BaseFact[]): boolean {
  if (actual === null) return true;
  const printed = stated.map(({ value }) => value.value ?? "");
  return rates.some((rate) => isRate(actual, rate)) || printed.includes(actual.value ?? "");
}
