import type { ColumnMapping } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import type { Heading } from "./plain-headings";
import { normaliseLabel, withoutBrackets } from "./text-normalisation";

/** The bounds between which a value is to stay, in columns of their own. */
const LOWER =
  /^(?:控制|允许|标准|目标|指标|规格)?(?:下限|低限|最低限)(?:值)?$|^(?:lower(?:spec(?:ification)?)?(?:limit|bound)|lsl|lcl)$/;
const UPPER =
  /^(?:控制|允许|标准|目标|指标|规格)?(?:上限|高限|最高限)(?:值)?$|^(?:upper(?:spec(?:ification)?)?(?:limit|bound)|usl|ucl)$/;

/** The columns of both bounds. */
export interface LimitColumns<T> {
  readonly lower: T;
  readonly upper: T;
}

/** The columns of a lower and an upper bound; `null` where one is missing, or there are several. */
export function limitColumns<T extends { readonly header: string }>(
  columns: readonly T[],
): LimitColumns<T> | null {
  const headed = (words: RegExp): readonly T[] =>
    columns.filter(({ header }) => words.test(ownWords(header)));
  const [[lower, ...lowers], [upper, ...uppers]] = [headed(LOWER), headed(UPPER)];
  return lower && upper && lowers.length + uppers.length === 0 ? { lower, upper } : null;
}

/** Whether a heading is of a bound. */
export function isLimit(header: string): boolean {
  const own = ownWords(header);
  return LOWER.test(own) || UPPER.test(own);
}

/** A heading without the one over it: 控制标准 下限. */
function ownWords(header: string): string {
  return withoutBrackets(
    normaliseLabel(
      header
        .trim()
        .split(/(?<=\p{Script=Han})\s+/u)
        .at(-1) ?? "",
    ),
  );
}

/** Bounds are what is to be kept where no other heading is of targets. */
export function withLimits(headings: readonly Heading[]): readonly Heading[] {
  const limits = limitColumns(headings.map(({ text, column }) => ({ header: text, column })));
  const isLimit = ({ column }: Heading): boolean =>
    column === limits?.lower.column || column === limits?.upper.column;
  if (limits === null || headings.some((heading) => heading.roles[0] === "target" && !isLimit(heading)))
    return headings;
  return headings.map((heading): Heading => (isLimit(heading) ? { ...heading, roles: ["target"] } : heading));
}

/** Where one bound is the target, both are. */
export function withBothLimits(mapping: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const limits = limitColumns(mapping);
  if (limits === null || ![limits.lower, limits.upper].some(({ role }) => role === "target")) return mapping;
  return mapping.map((entry): ColumnMapping => {
    if (entry !== limits.lower && entry !== limits.upper) return entry;
    const { column, header, at } = entry;
    return { column, header, role: "target", at };
  });
}

/** The target between two bounds, or beyond the only one. */
export function betweenLimits(low: Quantity | null, high: Quantity | null): Quantity | null {
  const [least, most] = [low?.value, high?.value];
  if (low && high && least !== undefined && most !== undefined) {
    const { value: _value, written: _written, ...rest } = low;
    const raw = `${low.raw.trim()}～${high.raw.trim()}`;
    return { ...rest, raw, comparator: "range", low: least, high: most, highAt: high.at };
  }
  if (low && least !== undefined && high === null)
    return { ...low, raw: `≥${low.raw.trim()}`, comparator: "≥" };
  if (high && most !== undefined && low === null)
    return { ...high, raw: `≤${high.raw.trim()}`, comparator: "≤" };
  return low ?? high;
}
