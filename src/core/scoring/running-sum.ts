import { Decimal, sum } from "../common/decimal";
import { LARGEST, scaledOf, SHORT } from "./scaled";

/** Sums are moved to Decimals before they can leave the range of exact integers. */
const LIMIT = Number.MAX_SAFE_INTEGER - LARGEST;

/** Adds decimal strings up exactly. Short ones, nearly all, are added as whole numbers by their count of decimals. */
export class RunningSum {
  /** Sums of whole numbers by count of decimals. */
  private readonly whole = new Float64Array(SHORT);
  private readonly rest: Decimal[] = [];

  /** @param scaled the value as units, where the caller has it. */
  add(value: string, scaled = scaledOf(value)): void {
    if (scaled === null) {
      this.rest.push(new Decimal(value));
      return;
    }
    const { units, places } = scaled;
    const added = (this.whole[places] ?? 0) + units;
    if (added <= LIMIT) this.whole[places] = added;
    else {
      this.rest.push(shifted(added, places));
      this.whole[places] = 0;
    }
  }

  total(): Decimal {
    const wholes = Array.from(this.whole, (whole, places) => (whole === 0 ? [] : [shifted(whole, places)]));
    return sum([...this.rest, ...wholes.flat()]);
  }
}

function shifted(whole: number, places: number): Decimal {
  return new Decimal(`${whole}e-${places}`);
}
