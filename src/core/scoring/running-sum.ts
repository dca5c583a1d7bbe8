import { Decimal, sum } from "../common/decimal";
import { decimalsOf } from "./numbers";

/** Addends up to this length are whole numbers of at most 13 digits once their point is left out. */
const SHORT = 13;
/** Sums are moved to Decimals before they can leave the range of exact integers. */
const LIMIT = Number.MAX_SAFE_INTEGER - 10 ** SHORT;

/**
 * Adds decimal strings up exactly. Short ones, nearly all, are added as whole numbers by their count of decimals,
 * so that 100,000 rows need no Decimal each.
 */
export class RunningSum {
  /** Sums of whole numbers by count of decimals. */
  private readonly whole = new Float64Array(SHORT);
  private readonly rest: Decimal[] = [];

  add(value: string): void {
    if (value.length > SHORT) {
      this.rest.push(new Decimal(value));
      return;
    }
    const places = decimalsOf(value);
    const added = (this.whole[places] ?? 0) + Number(places === 0 ? value : value.replace(".", ""));
    if (Math.abs(added) <= LIMIT) this.whole[places] = added;
    else {
      this.rest.push(scaled(added, places));
      this.whole[places] = 0;
    }
  }

  total(): Decimal {
    return sum([...this.rest, ...Array.from(this.whole, scaled)]);
  }
}

function scaled(whole: number, places: number): Decimal {
  return new Decimal(whole).dividedBy(new Decimal(10).pow(places));
}
