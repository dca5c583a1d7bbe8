import type { Block, Heading, Report, SlotSpan } from "./report";
import { spanRunsOf } from "./text";

/** A place of the report that waits for a person's words. */
export interface OpenSlot {
  /** Id of the block; an item of a list has its own. */
  readonly block: string;
  /** The headings that it stands under, level 1 first; none before the first heading. */
  readonly headings: readonly Heading[];
  /** Whether it stands where the report is signed, below all that the headings are over. */
  readonly signs: boolean;
  /** What is wanted. */
  readonly asks: string;
  /** The span itself: who lays the report out knows where it stands. */
  readonly span: SlotSpan;
}

/** The open slots of a report in reading order. A report that has any is a draft. */
export function slotsOf(report: Report): readonly OpenSlot[] {
  const headings = headingsByBlock(report.blocks);
  const signed = new Set(report.blocks.filter(isSignature).map(({ id }) => id));
  return spanRunsOf(report).flatMap(({ block, spans }) =>
    spans.flatMap((span): readonly OpenSlot[] =>
      span.kind === "slot"
        ? [
            {
              block,
              headings: headings.get(block) ?? [],
              signs: signed.has(block),
              asks: span.asks,
              span,
            },
          ]
        : [],
    ),
  );
}

function isSignature(block: Block): boolean {
  return block.kind === "paragraph" && block.role === "signature";
}

function headingsByBlock(blocks: readonly Block[]): ReadonlyMap<string, readonly Heading[]> {
  const found = new Map<string, readonly Heading[]>();
  let open: readonly Heading[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") open = [...open.filter(({ level }) => level < block.level), block];
    if (isSignature(block)) open = [];
    found.set(block.id, open);
    if (block.kind === "list") for (const { id } of block.items) found.set(id, open);
  }
  return found;
}
