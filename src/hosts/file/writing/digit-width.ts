/** A workbook's default font, in which widths of columns are counted. */
export interface DefaultFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
}

const PIXELS_PER_POINT = 96 / 72;

/** Chinese fonts whose digits are half a character: on a screen they are set in whole pixels, rounded up. */
const HALF_WIDTH =
  /^(?:宋体|新宋体|仿宋|楷体|黑体|SimSun|NSimSun|FangSong|KaiTi|SimHei|STSong|STFangsong|STKaiti|STHeiti)/i;

/** Widths of a digit as shares of the font size. */
const SHARES: readonly (readonly [name: RegExp, share: number])[] = [
  [/^Calibri/i, 0.507],
  [/^(?:等线|DengXian|微软雅黑|Microsoft YaHei|Segoe UI)/i, 0.54],
  [/^(?:Arial|Helvetica|Liberation Sans|Cambria|Tahoma)/i, 0.555],
  [/^(?:Verdana|DejaVu Sans)/i, 0.636],
];
/** Times New Roman, and what is not known. */
const USUAL_SHARE = 0.5;

/** Pixels that a digit of the default font takes: the unit of the widths of columns (ECMA-376 part 1, 18.3.1.13). */
export function digitPixels({ name, size }: DefaultFont): number {
  const pixels = size * PIXELS_PER_POINT;
  if (HALF_WIDTH.test(name)) return Math.max(1, Math.ceil(Math.round(pixels) / 2));
  const share = SHARES.find(([pattern]) => pattern.test(name))?.[1] ?? USUAL_SHARE;
  return Math.max(1, Math.round(pixels * share));
}
