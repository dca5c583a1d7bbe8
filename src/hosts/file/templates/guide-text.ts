import { Decimal } from "../../../core/common/decimal";

/** A fraction as people write it: `"0.9"` → `90%`. */
export function percent(fraction: string): string {
  return `${new Decimal(fraction).times(100).toFixed()}%`;
}

/** Width in columns' characters at the guide's font size; a CJK character takes a little more than two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0xff ? 2.1 : 1.1;
  return width;
}
