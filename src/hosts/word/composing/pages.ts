import { lastRowsOf } from "../tables";
import { LEAST_LINES, type Measured } from "./measure";

/** Points of the type area (225 mm). */
export const PAGE = 637.5;

/** How far a page is filled. */
export interface FilledPage {
  /** Points. */
  readonly used: number;
  /** Whether the text ends on it, before annexes that begin a page or altogether. */
  readonly isEnd: boolean;
}

export interface Paged {
  readonly pages: readonly FilledPage[];
  /** Tables that go on over pages. */
  readonly divided: number;
}

export interface PageSetting {
  /** Points from line to line. */
  readonly lineHeight: number;
  /** Points that are taken at the head of the first page. */
  readonly top: number;
  /** Points that a page with tables or charts may hold less. */
  readonly slack: number;
}

/** The pages that blocks fill, as programs break them. */
export function paged(blocks: readonly Measured[], setting: PageSetting): Paged {
  const pages = new Pages(setting);
  for (let start = 0; start < blocks.length;) {
    let end = start;
    while (blocks[end]?.keep === true && end < blocks.length - 1) end += 1;
    pages.add(blocks.slice(start, end + 1));
    start = end + 1;
  }
  return pages.finished();
}

class Pages {
  readonly #pages: FilledPage[] = [];
  #divided = 0;
  #slack = 0;

  private used: number;

  constructor(private readonly setting: PageSetting) {
    this.used = setting.top;
  }

  /** Blocks that stay together, of which the last may go on over pages. */
  add(blocks: readonly Measured[]): void {
    const last = blocks.at(-1);
    if (last === undefined) return;
    if (blocks[0]?.newPage === true) this.#turn(true);
    const kept = blocks.slice(0, -1).reduce((sum, block) => sum + this.#height(block), 0);
    if (this.used > 0 && this.used + kept + this.#least(last) > PAGE - this.#slack) this.#turn(false);
    this.used = (this.used + kept) % PAGE;
    if (blocks.some(({ points }) => points > 0)) this.#slack = this.setting.slack;
    if (last.rows) this.#addRows(last.rows, last.points);
    else if (last.whole) this.used += this.#height(last);
    else this.#addLines(last);
  }

  finished(): Paged {
    this.#turn(true);
    return { pages: this.#pages, divided: this.#divided };
  }

  #addLines({ lines, points }: Measured): void {
    let left = lines;
    this.used += points;
    for (;;) {
      const room = Math.floor((PAGE - this.used) / this.setting.lineHeight);
      if (left <= room) break;
      // No line of a paragraph stands alone.
      const here = Math.min(room, left - LEAST_LINES);
      if (here >= LEAST_LINES) {
        this.used += here * this.setting.lineHeight;
        left -= here;
      }
      this.#turn(false);
    }
    this.used += left * this.setting.lineHeight;
  }

  #addRows(rows: readonly number[], head: number): void {
    const together = lastRowsOf(rows.length);
    this.used += head;
    let isDivided = false;
    for (let row = 0; row < rows.length; row += 1) {
      const height = row === rows.length - together ? sumOf(rows.slice(row)) : (rows[row] ?? 0);
      if (this.used + height > PAGE) {
        this.#turn(false);
        this.used = head;
        isDivided = true;
      }
      this.used += height;
      if (row === rows.length - together) break;
    }
    if (isDivided) this.#divided += 1;
  }

  #turn(isEnd: boolean): void {
    this.#pages.push({ used: this.used, isEnd });
    this.used = 0;
    this.#slack = 0;
  }

  #height({ lines, points, rows = [] }: Measured): number {
    return lines * this.setting.lineHeight + points + sumOf(rows);
  }

  /** What a block needs on the page where it begins. */
  #least(block: Measured): number {
    if (block.rows) return block.points + sumOf(block.rows.slice(0, 2));
    return block.whole ? this.#height(block) : LEAST_LINES * this.setting.lineHeight + block.points;
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
