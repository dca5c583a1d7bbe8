import { MAX_COLUMNS } from "../../../core/workbook/a1";
import { bytesOf, isAt, LESS, QUOTE } from "../package/xml-bytes";
import type { XmlShortcut } from "../package/xml-handler";
import { plainNumber, wholeNumber } from "../package/xml-values";

/** Takes cells that were read without a tag being reported. Columns are zero-based. */
export interface PlainCellSink {
  /** A cell without content. */
  plainEmpty(column: number): void;
  plainNumber(column: number, style: number, value: number): void;
  /** A text by its index in the shared strings. */
  plainShared(column: number, style: number, index: number): void;
}

/** No plain cell is longer: reference, style, type and number at their longest with the tags around them. */
const LONGEST = 96;

const CELL = bytesOf('<c r="');
const STYLE = bytesOf(' s="');
const SHARED = bytesOf(' t="s"');
const VALUE = bytesOf("><v>");
const VALUE_END = bytesOf("</v></c>");
const EMPTY = bytesOf("/>");
const LETTER_A = 0x41;
const LETTER_Z = 0x5a;
const ZERO = 0x30;
const NINE = 0x39;
const NONE = -1;

/**
 * Reads cells as nearly all are written, `<c r="B7" s="3" t="s"><v>12</v></c>`: a number or a shared string, attributes
 * in the order of the standard, nothing between. Each further habit is left to the scanner, which reads these cells too;
 * both give the same (`test/hosts/file/reading/plain-cells.test.ts`). A large sheet takes a third less time by it.
 */
export class PlainCells implements XmlShortcut {
  readonly parent = "row";
  readonly depth = 2;

  constructor(private readonly sink: PlainCellSink) {}

  take(bytes: Uint8Array, position: number, length: number): number {
    let next = position;
    for (;;) {
      // Every byte looked at below is there.
      const end = next + LONGEST > length ? NONE : this.takeOne(bytes, next);
      if (end === NONE) return next;
      next = end;
    }
  }

  /** The position behind the plain cell that begins at `start`, {@link NONE} where none does. */
  private takeOne(bytes: Uint8Array, start: number): number {
    if (!isAt(CELL, bytes, start)) return NONE;
    let position = start + CELL.length;
    let column = 0;
    let code = bytes[position] ?? 0;
    while (code >= LETTER_A && code <= LETTER_Z && column <= MAX_COLUMNS) {
      column = column * 26 + code - LETTER_A + 1;
      position += 1;
      code = bytes[position] ?? 0;
    }
    const quote = endOfDigits(bytes, position, start + LONGEST);
    if (column === 0 || column > MAX_COLUMNS || quote === position || bytes[quote] !== QUOTE) return NONE;
    return this.takeContent(bytes, quote + 1, start + LONGEST, column - 1);
  }

  private takeContent(bytes: Uint8Array, start: number, last: number, column: number): number {
    let position = start;
    let style = 0;
    if (isAt(STYLE, bytes, position)) {
      const from = position + STYLE.length;
      const quote = endOfDigits(bytes, from, last);
      if (quote === from || bytes[quote] !== QUOTE) return NONE;
      style = wholeNumber(bytes, from, quote);
      position = quote + 1;
    }
    const isShared = isAt(SHARED, bytes, position);
    if (isShared) position += SHARED.length;
    if (!isAt(VALUE, bytes, position)) return this.takeEmpty(bytes, position, last, column);
    return this.takeValue(bytes, position + VALUE.length, last, column, style, isShared);
  }

  private takeEmpty(bytes: Uint8Array, position: number, last: number, column: number): number {
    const end = position + EMPTY.length;
    if (end > last || !isAt(EMPTY, bytes, position)) return NONE;
    this.sink.plainEmpty(column);
    return end;
  }

  private takeValue(
    bytes: Uint8Array,
    start: number,
    last: number,
    column: number,
    style: number,
    isShared: boolean,
  ): number {
    let close = start;
    while (close < last && bytes[close] !== LESS) close += 1;
    const end = close + VALUE_END.length;
    if (end > last || !isAt(VALUE_END, bytes, close)) return NONE;
    if (isShared) {
      const index = wholeNumber(bytes, start, close);
      if (Number.isNaN(index)) return NONE;
      this.sink.plainShared(column, style, index);
    } else {
      const value = plainNumber(bytes, start, close);
      if (value === undefined) return NONE;
      this.sink.plainNumber(column, style, value);
    }
    return end;
  }
}

function endOfDigits(bytes: Uint8Array, start: number, last: number): number {
  let position = start;
  for (; position < last; position += 1) {
    const code = bytes[position] ?? 0;
    if (code < ZERO || code > NINE) break;
  }
  return position;
}
