import type { Locale } from "../../../core/common/locale";
import type { DocumentBlock } from "../../../core/document";
import { choicesFor, floatingOf, withLonger } from "./arrange";
import { measured, type Measured } from "./measure";
import { metricsOf, type LinesChoice, type Measure, type Metrics } from "./metrics";
import { PAGE, paged, type FilledPage } from "./pages";

/** The text of a document as it is set. */
export interface Composed {
  readonly blocks: readonly DocumentBlock[];
  /** Lines of the text on a page. */
  readonly lines: number;
}

/** Paragraphs that may be taken to the last page, and what each costs. */
const MOST_TAKEN = 4;
const TAKEN = 2;

/** Points that red head and number of a letter take, with their distances. */
const LETTER_HEAD = 200;
/** Parts of a page that stay bare unnoticed, and that look like a fault. */
const SLIGHT = 0.1;
const BARE = 0.2;
/** A last page looks whole that is filled to this part. */
const LAST = 0.36;
/** Costs of a bare page, of each further part of it, of a last page that is nearly bare, and of a table over pages. */
const COST = { bare: 40, part: 200, slight: 40, last: 30, lastPart: 100, divided: 25 } as const;

/**
 * The text of an official document so that no page is left bare: charts smaller or at another place of their part of the text,
 * tables whole or over pages, lines a little closer or wider. Official pages are of so many lines of so many characters that
 * they can be reckoned, with the fonts that are named and without them; where words are changed, a chart stands a little
 * early or late.
 */
export function composed(blocks: readonly DocumentBlock[], locale: Locale, isLetter: boolean): Composed {
  const metrics = metricsOf(locale);
  const top = isLetter ? LETTER_HEAD : 0;
  const pages = new Reckoning(metrics);
  const withLines = ({ lines, cost }: LinesChoice) => {
    const costOf = (all: readonly DocumentBlock[]) => pages.costOf(all, PAGE / lines, top);
    return { ...ended(arranged(blocks, cost, costOf), costOf), lines };
  };
  const [usual, ...others] = metrics.lines;
  let best = withLines(usual);
  for (const choice of others) {
    if (best.cost <= choice.cost) break;
    const tried = withLines(choice);
    if (tried.cost < best.cost) best = tried;
  }
  return best;
}

interface Arranged {
  readonly blocks: readonly DocumentBlock[];
  /** What is paid for lines, sizes and places. */
  readonly paid: number;
  /** That and what the pages cost. */
  readonly cost: number;
}

type CostOf = (blocks: readonly DocumentBlock[]) => number;

/**
 * The charts and tables one after another where they cost least.
 *
 * @param paid what the lines cost
 */
function arranged(blocks: readonly DocumentBlock[], paid: number, costOf: CostOf): Arranged {
  let now = { blocks, paid, cost: paid + costOf(blocks) };
  for (const floating of floatingOf(blocks)) {
    const from = now;
    if (from.cost <= from.paid) break;
    for (const choice of choicesFor(from.blocks, floating)) {
      const total = from.paid + choice.cost;
      const cost = total + costOf(choice.blocks);
      if (cost < now.cost) now = { blocks: choice.blocks, paid: total, cost };
    }
  }
  return now;
}

/** As many paragraphs more on the last page as cost least. */
function ended(from: Arranged, costOf: CostOf): Arranged {
  let now = from;
  for (let count = 1; count <= MOST_TAKEN && from.cost > from.paid; count += 1) {
    const blocks = withLonger(from.blocks, count);
    if (blocks === null) break;
    const paid = from.paid + count * TAKEN;
    const cost = paid + costOf(blocks);
    if (cost < now.cost) now = { blocks, paid, cost };
  }
  return now;
}

type Known = WeakMap<DocumentBlock, readonly Measured[]>;

/** What pages cost in looks, by each measure. What blocks take is reckoned once. */
class Reckoning {
  readonly #known: readonly { readonly measure: Measure; readonly blocks: Known }[];

  constructor(private readonly metrics: Metrics) {
    this.#known = metrics.measures.map((measure) => ({ measure, blocks: new WeakMap() }));
  }

  costOf(blocks: readonly DocumentBlock[], lineHeight: number, top: number): number {
    const costs = this.#known.map(({ measure, blocks: known }) => {
      const all = blocks.flatMap((block) => this.#measured(known, block, measure));
      const { pages, divided } = paged(all, { lineHeight, top, slack: measure.slack });
      return pages.reduce((sum, page) => sum + costOfPage(page), divided * COST.divided);
    });
    return costs.reduce((sum, one) => sum + one, 0) / costs.length;
  }

  #measured(known: Known, block: DocumentBlock, measure: Measure): readonly Measured[] {
    const found = known.get(block) ?? measured(block, measure, this.metrics);
    known.set(block, found);
    return found;
  }
}

function costOfPage({ used, isEnd }: FilledPage): number {
  const filled = used / PAGE;
  if (isEnd) return filled < LAST ? COST.last + (LAST - filled) * COST.lastPart : 0;
  const bare = 1 - filled;
  if (bare > BARE) return COST.bare + (bare - BARE) * COST.part;
  return bare > SLIGHT ? (bare - SLIGHT) * COST.slight : 0;
}
