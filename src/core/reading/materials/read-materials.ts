import type { Sourced, UnreadCell } from "../../evaluation/evaluation";
import type { Material, MaterialColumns, MaterialSheet } from "../../evaluation/materials";
import { isFiller, squeeze } from "../../vocabulary/characters";
import type { CellRef } from "../../workbook/a1";
import { createMarks } from "../accounting/cell-marks";
import { isDecoration } from "../accounting/decoration";
import { forEachUnmarked } from "../accounting/unmarked-cells";
import { labelNear } from "../accounting/unread";
import { isEmpty, type Grid, type Slot } from "../grid";
import { readNote } from "../notes";
import { normaliseLabel, withoutBrackets } from "../text-normalisation";
import { findMaterialHeader, namesMaterials, titleOf } from "./header";
import { listColumns } from "./list-columns";
import { topicOf } from "./topics";
import { ASIDE_HEADING, NOT_FILLED_IN } from "./words";

/** What stands above the table, in the length of a remark on how to fill it in. */
const LONGEST_REMARK = { chinese: 80, other: 160 };
/** Headings of parts of the table; longer texts are a person's own. */
const LONGEST_HEADING = 40;

/** A table of materials where the headings of a sheet say that it is one. */
export function readMaterials(grid: Grid): MaterialSheet | null {
  const header = findMaterialHeader(grid, namesMaterials(grid.name));
  if (header === null) return null;
  const reading = new MaterialReading(grid, header.columns);
  reading.readAbove(header.row);
  reading.readHeader(header.row);
  reading.readRows(header.row + 1, grid.slots(header.row));
  return reading.finish();
}

/**
 * A sheet that is named after materials and holds no form: a list of labels and texts without headings; all of it is
 * unread where no such list is found.
 */
export function readMaterialList(grid: Grid): MaterialSheet | null {
  const title = titleOf(grid, grid.rowCount);
  if (!namesMaterials(grid.name) && title === undefined) return null;
  const first = title === undefined ? 0 : title.bottom + 1;
  const columns = listColumns(grid, first);
  const reading = new MaterialReading(grid, columns ?? { label: 0, text: 1, number: null, where: null });
  reading.readAbove(first);
  if (columns !== null) reading.readRows(first, []);
  return reading.finish();
}

/** One table while it is read. */
class MaterialReading {
  private readonly entries: Material[] = [];
  private readonly setAside: CellRef[] = [];
  /** Columns of numbers and remarks: what stands in them is about the filling in. */
  private readonly aside: Set<number>;
  private title: Sourced | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly columns: MaterialColumns,
  ) {
    this.aside = new Set([columns.number, columns.where].filter((column) => column !== null));
  }

  /** Title and remarks above the table. */
  readAbove(end: number): void {
    const title = titleOf(this.grid, end);
    this.title = title ? this.sourced(title) : null;
    for (let row = 0; row < end; row += 1) {
      for (const slot of this.grid.slots(row)) {
        if (slot !== title && isShort(slot.text)) this.putAside(slot);
      }
    }
  }

  readHeader(row: number): void {
    const { label, text } = this.columns;
    for (const slot of this.grid.slots(row)) {
      const { column } = slot;
      const aside = ASIDE_HEADING.test(withoutBrackets(normaliseLabel(slot.text)));
      if (aside) this.aside.add(column);
      if (aside || column === label || column === text || this.aside.has(column)) this.putAside(slot);
    }
  }

  /** @param header headings of the table, which a printed page may repeat */
  readRows(first: number, header: readonly Slot[]): void {
    const repeated = header.map(({ text }) => squeeze(text)).join("\n");
    for (let row = first; row < this.grid.rowCount; row += 1) {
      const slots = this.grid.slots(row);
      if (slots.length === 0) continue;
      if (repeated !== "" && slots.map(({ text }) => squeeze(text)).join("\n") === repeated) {
        for (const slot of slots) this.putAside(slot);
        continue;
      }
      for (const slot of slots) if (this.aside.has(slot.column)) this.putAside(slot);
      this.readRow(row, slots);
    }
  }

  private readRow(row: number, slots: readonly Slot[]): void {
    const { grid, columns } = this;
    const labelAt = grid.home(row, columns.label);
    const textAt = grid.home(row, columns.text);
    const label = grid.text(row, columns.label);
    const [only, ...others] = slots;
    if (labelAt.row === textAt.row && labelAt.column === textAt.column) {
      // A cell over both columns heads the rows below it.
      const heading = slots.find(({ column }) => column === labelAt.column);
      if (heading !== undefined && heading.text.length <= LONGEST_HEADING) this.putAside(heading);
      return;
    }
    if (only !== undefined && others.length === 0 && this.isRemark(only, slots)) {
      this.putAside(only);
      return;
    }
    if (label.trim() === "" || (labelAt.row !== row && textAt.row !== row)) return;
    const text = filledText(grid.text(row, columns.text));
    // Under a label over several rows each further text is an entry; a further blank row is none.
    if (labelAt.row !== row && text === "") return;
    this.entries.push({
      topic: topicOf(label),
      label: { text: label, at: labelAt },
      text: { text, at: textAt },
    });
    const cell = grid.cell(textAt.row, textAt.column);
    if (text === "" && cell !== undefined && !isEmpty(cell) && cell.text.trim() !== "") {
      this.setAside.push(textAt);
    }
  }

  /** Whether the only text of a row is a footnote or a signature: it asks for nothing. */
  private isRemark(slot: Slot, slots: readonly Slot[]): boolean {
    const role = readNote(this.grid, slots, false)?.role;
    return role === "footnote" || (role === "signature" && isShort(slot.text));
  }

  /** The sheet with every cell that nothing was made of. */
  finish(): MaterialSheet {
    const { grid, title, entries, columns } = this;
    const marks = createMarks(grid);
    const mark = ({ row, column }: CellRef): void => {
      marks.mark(row, column);
    };
    if (title !== null) mark(title.at);
    for (const { label, text } of entries) {
      mark(label.at);
      if (text.text !== "") mark(text.at);
    }
    this.setAside.forEach(mark);
    const unread: UnreadCell[] = [];
    for (let row = 0; row < grid.rowCount; row += 1) {
      forEachUnmarked(grid, marks, row, (column, cell) => {
        const at = grid.ref(row, column);
        // An error or a picture says nothing, but a person should know that it was passed over.
        const text = cell.text === "" ? (grid.source.rows[row]?.[column]?.text ?? "") : cell.text;
        if (cell.text !== "" && isDecoration(text)) this.setAside.push(at);
        else unread.push({ at, text, near: labelNear(grid, row, column) });
      });
    }
    const { setAside } = this;
    return { sheet: grid.name, title, entries, columns, next: freeRow(grid), setAside, unread };
  }

  private putAside({ row, column }: Slot): void {
    this.setAside.push(this.grid.ref(row, column));
  }

  private sourced({ row, column, text }: Slot): Sourced {
    return { text, at: this.grid.ref(row, column) };
  }
}

function isShort(text: string): boolean {
  return text.length <= (/\p{sc=Han}/u.test(text) ? LONGEST_REMARK.chinese : LONGEST_REMARK.other);
}

/** The text itself, empty where it only keeps the place of one. */
function filledText(text: string): string {
  return isFiller(text) || NOT_FILLED_IN.test(squeeze(text).toLowerCase()) ? "" : text;
}

/** The first visible row below everything that the sheet holds, merged areas too. */
function freeRow(grid: Grid): number {
  const { source } = grid;
  let last = source.rows.length - 1;
  while (last >= 0 && !(source.rows[last] ?? []).some((cell) => !isEmpty(cell))) last -= 1;
  for (const { bottom } of source.merges) last = Math.max(last, bottom);
  let row = last + 1;
  while (grid.isHidden(row)) row += 1;
  return row;
}
