import type { DefinedName, WorkbookSnapshot } from "./snapshot";

/**
 * The name of a cell that says what a hidden name with a text says: programs that know names of cells alone (exceljs) drop the
 * other one when they save a workbook. Letters, digits and stops stand as they are, the rest as numbers.
 */
export function markAsCellName(marker: string, text: string): string {
  const plain = text.replace(/[^0-9A-Za-z.]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
  return `${marker}.${plain}`;
}

/** What a name keeps under a marker, with the sheet that carries it, `null` for the workbook's own. */
export interface HiddenMark {
  readonly text: string;
  readonly sheet: string | null;
}

/** All that names of a workbook keep under a marker, each once. */
export function hiddenMarks({ names }: WorkbookSnapshot, marker: string): readonly HiddenMark[] {
  const marks = names.flatMap((defined): HiddenMark[] => {
    const text = textOfMark(defined, marker);
    return text === null ? [] : [{ text, sheet: defined.scope ?? null }];
  });
  const isSame = (one: HiddenMark, other: HiddenMark): boolean =>
    one.text === other.text && one.sheet === other.sheet;
  return marks.filter((mark, place) => marks.findIndex((other) => isSame(mark, other)) === place);
}

/** The text that a defined name keeps under a marker, in either way; `null` for other names. */
function textOfMark({ name, refersTo }: DefinedName, marker: string): string | null {
  if (name === marker) return /^"([^"]+)"$/.exec(refersTo)?.[1] ?? null;
  if (!name.startsWith(`${marker}.`)) return null;
  return name
    .slice(marker.length + 1)
    .replace(/_([0-9a-f]{1,5})_/gu, (_, digits: string) => String.fromCodePoint(parseInt(digits, 16)));
}
