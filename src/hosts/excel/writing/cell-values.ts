import { formatCellRef, quoteSheetName, formatAddress } from "../../../core/workbook/a1";
import { InvalidPlanError } from "../../../core/workbook/invalid-plan";
import { MAX_CELL_TEXT, MAX_LINKS, MAX_TOOLTIP } from "../../../core/workbook/limits";
import type { CellLink, PlannedRow } from "../../../core/workbook/plan";
import { shortened } from "../../../core/workbook/text";
import type { Portion } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, jsonBytes, RANGE_BYTES } from "../batches/sizes";
import { rangeOf } from "../ranges";
import { trouble } from "../trouble";
import { entered } from "./entered-text";

/** The client cuts larger tables into parts of this size itself, with more proxies [measured]. */
const MOST_CELLS = 1_500;
/** A block this large ends, so that requests can be filled evenly. */
const BLOCK_BYTES = 50_000;

type Value = string | number | boolean;

/** Rows of values that go out together. */
interface Block {
  readonly top: number;
  readonly rows: Value[][];
  width: number;
  bytes: number;
}

/** Turns a sheet's rows into blocks of values and links. */
export class CellWriter {
  private next = 0;
  private links = 0;

  constructor(
    private readonly sheet: () => Excel.Worksheet,
    /** Name of the sheet, for messages. */
    private readonly name: string,
  ) {}

  /** Links of the sheet, of which {@link MAX_LINKS} are written. */
  get linkCount(): number {
    return this.links;
  }

  /**
   * Writes the next rows from the top. Links come before values: a link may put its own text into the cell [doc], and
   * what is entered afterwards keeps the link.
   *
   * @throws TroubleError `text-too-long`
   */
  *portions(rows: readonly PlannedRow[]): IterableIterator<Portion> {
    let block: Block | undefined;
    for (const row of rows) {
      const values = this.valuesOf(row);
      const bytes = values.reduce<number>((sum, value) => sum + jsonBytes(String(value)) + 1, 3);
      const width = Math.max(block?.width ?? 1, values.length);
      if (block && (width * (block.rows.length + 1) > MOST_CELLS || block.bytes + bytes > BLOCK_BYTES)) {
        yield this.valuesPortion(block);
        block = undefined;
      }
      block ??= { top: this.next, rows: [], width: 1, bytes: 0 };
      block.rows.push(values);
      block.width = Math.max(block.width, values.length);
      block.bytes += bytes;
      yield* this.linkPortions(row);
      this.next += 1;
    }
    if (block) yield this.valuesPortion(block);
  }

  private valuesOf(row: PlannedRow): Value[] {
    return row.cells.map((cell, column) => {
      const value = cell?.value ?? null;
      const at = () => formatCellRef({ sheet: this.name, row: this.next, column });
      if (typeof value === "number" && !Number.isFinite(value)) {
        throw new InvalidPlanError(`cell ${at()} is ${value}`);
      }
      if (typeof value === "string" && value.length > MAX_CELL_TEXT) {
        throw trouble("text-too-long", { cell: at(), limit: String(MAX_CELL_TEXT) });
      }
      return entered(value);
    });
  }

  private valuesPortion({ top, rows, width, bytes }: Block): Portion {
    const area = { top, left: 0, bottom: top + rows.length - 1, right: width - 1 };
    const table = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
    const empty = rows.reduce((sum, row) => sum + width - row.length, 0);
    return {
      bytes: RANGE_BYTES + ACTION_BYTES + bytes + empty * 3,
      ask: () => {
        forNextRequest(rangeOf(this.sheet(), area)).values = table;
      },
    };
  }

  private *linkPortions(row: PlannedRow): IterableIterator<Portion> {
    const top = this.next;
    for (const [column, cell] of row.cells.entries()) {
      if (!cell?.link) continue;
      this.links += 1;
      if (this.links > MAX_LINKS) continue;
      const link = linkOf(cell.link);
      const area = { top, left: column, bottom: top, right: column };
      yield {
        bytes: RANGE_BYTES + ACTION_BYTES + jsonBytes(JSON.stringify(link)),
        ask: () => {
          forNextRequest(rangeOf(this.sheet(), area)).hyperlink = link;
        },
      };
    }
  }
}

function linkOf({ to, tooltip }: CellLink): Excel.RangeHyperlink {
  return {
    documentReference: `${quoteSheetName(to.sheet)}!${formatAddress(to)}`,
    ...(tooltip !== undefined && { screenTip: shortened(tooltip, MAX_TOOLTIP) }),
  };
}
