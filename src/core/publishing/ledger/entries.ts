import type { Expression } from "../../proof/expression";
import { encodeNode } from "../../proof/codec";
import { Proof } from "../../proof/proof";
import type { ClaimSpan, FigureSpan, QuoteSpan } from "../../narrative/report";
import { formatAddress, formatCellRef, type CellAddress } from "../../workbook/a1";
import type { PlacedPoint } from "../charts/chart-data";
import type { PlacedSpan, SheetDraft } from "../layout/draft";

/**
 * What a row of the ledger is about:
 * `meta` a fact about the report; `text` a generated text as written; `figure`, `claim`, `quote`, `slot`,
 * `numbering` a span of such a text; `number` a cell that holds a number; `link` a cross-reference in the margin; `point` a
 * number of a chart that stands on the ledger sheet; `nodes` the proof, one line for each node in the order of their
 * ids; `chart` and `chart-series` the numbers that charts are bound to.
 */
export type RecordKind =
  | "meta"
  | "text"
  | "figure"
  | "claim"
  | "quote"
  | "slot"
  | "numbering"
  | "number"
  | "link"
  | "point"
  | "nodes"
  | "chart"
  | "chart-series";

/** One record of the ledger; fields without meaning for a kind are absent. */
export interface LedgerEntry {
  readonly record: RecordKind;
  readonly id: string;
  /** Id of the report block, and the part of it that the cell holds. */
  readonly block?: string;
  readonly part?: string;
  /** The sheet that the cell is on; absent for that of the report's text. */
  readonly sheet?: "tables" | "ledger";
  readonly cell?: string;
  /** Place of the span in the cell's text, in UTF-16 units. */
  readonly start?: number;
  readonly length?: number;
  /** As printed; of `nodes` their lines. */
  readonly text?: string;
  /** The number in a cell. */
  readonly value?: string;
  readonly unit?: string;
  /** Id of the node that the number or the claim rests on. */
  readonly node?: number;
  /** The cell that a quote is from, or its place in the rule pack. */
  readonly source?: string;
  /** Kind of a claim. */
  readonly rule?: string;
}

/** A sheet of the report while it is laid out. */
interface DraftOfRole {
  readonly role: "report" | "tables";
  readonly draft: SheetDraft;
}

/** Everything that the sheets of a report and its charts say, in the order of the sheets. */
export function ledgerEntries(
  sheets: readonly DraftOfRole[],
  points: readonly PlacedPoint[],
): readonly LedgerEntry[] {
  const proof = new Proof();
  const statements: readonly Unnumbered[] = [
    ...sheets.flatMap((sheet) => sheetEntries(proof, sheet)),
    ...points.map((point) => pointEntry(proof, point)),
  ];
  const entries: readonly Unnumbered[] = [
    ...statements,
    { record: "nodes", text: proof.nodes.map(encodeNode).join("\n") },
  ];
  const counts = new Map<RecordKind, number>();
  return entries.map((entry) => {
    const count = (counts.get(entry.record) ?? 0) + 1;
    counts.set(entry.record, count);
    return Object.assign(entry, { id: `${entry.record}-${count}` });
  });
}

/** A record before it has its number. */
type Unnumbered = Omit<LedgerEntry, "id">;

function sheetEntries(proof: Proof, { role, draft }: DraftOfRole): readonly Unnumbered[] {
  const place = ({ row, column }: CellAddress) => ({
    ...(role === "tables" && { sheet: role }),
    cell: formatAddress({ row, column }),
  });
  return [
    ...draft.texts.map((written) => ({
      record: "text" as const,
      block: written.block,
      part: written.part,
      ...place(written),
      text: written.text,
    })),
    ...draft.spans.map((span) => spanEntry(proof, span, place(span))),
    ...draft.numbers.map((number) => ({
      ...figureFields(proof, number.figure),
      record: "number" as const,
      block: number.block,
      part: number.part,
      ...place(number),
      value: number.value,
    })),
    ...draft.links.map((link) => ({
      record: "link" as const,
      block: link.block,
      ...place(link),
      text: link.text,
    })),
  ];
}

function spanEntry(
  proof: Proof,
  { block, part, start, length, run }: PlacedSpan,
  at: Pick<LedgerEntry, "sheet" | "cell">,
): Unnumbered {
  const place = { block, part, ...at, start, length };
  switch (run.kind) {
    case "figure":
      return { record: "figure", ...place, ...figureFields(proof, run) };
    case "claim":
      return { record: "claim", ...place, ...claimFields(proof, run) };
    case "quote":
      return { record: "quote", ...place, ...quoteFields(run) };
    case "slot":
      return { record: "slot", ...place, text: run.text };
    case "numbering":
      return { record: "numbering", ...place, text: run.text };
  }
}

function figureFields(proof: Proof, { text, unit, expression }: FigureSpan) {
  return { text, unit, ...nodeField(proof, expression) };
}

function claimFields(proof: Proof, { text, claim, condition }: ClaimSpan) {
  return { text, ...nodeField(proof, condition), rule: claim };
}

function quoteFields({ text, source }: QuoteSpan) {
  return {
    text,
    source: source.kind === "cell" ? formatCellRef(source.at) : `${source.pack}:${source.path}`,
  };
}

function nodeField(proof: Proof, expression: Expression) {
  return { node: proof.enter(expression) };
}

function pointEntry(proof: Proof, { chart, address, point }: PlacedPoint): Unnumbered {
  return {
    record: "point",
    block: chart,
    sheet: "ledger",
    cell: formatAddress(address),
    value: point.value,
    ...nodeField(proof, point.expression),
  };
}
