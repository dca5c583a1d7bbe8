import type { Translator } from "../messages/catalogue";
import type { Heading, Report } from "../narrative/report";
import { slotsOf } from "../narrative/slots";
import type { CellRef } from "../workbook/a1";
import type { PlacedSpan, SheetDraft } from "./layout/draft";
import { openStyle } from "./styles";

/** An open slot where it stands on the report sheet. */
export interface PlacedSlot {
  /** What is wanted. */
  readonly asks: string;
  /** The heading that it stands under, with its number: `二、（一）基本支出情况`. */
  readonly section: string;
  readonly at: CellRef;
}

/** The open slots of a report in reading order, with their cells. @param sheet name of the report sheet. */
export function placedSlots(
  report: Report,
  draft: SheetDraft,
  sheet: string,
  t: Translator,
): readonly PlacedSlot[] {
  const places = placesOfSlots(draft);
  const nameOf = headingNames(draft, t);
  return slotsOf(report).flatMap(({ asks, headings, span }) => {
    // A slot that is said in several places is one object there; each place is told once.
    const place = places.get(span)?.shift();
    return place ? [{ asks, section: nameOf(headings), at: { sheet, ...place } }] : [];
  });
}

/** Gives the cells with open slots the look of what is still to be filled in; a cell has one look as a whole. */
export function highlightSlots(draft: SheetDraft): void {
  for (const { row, column, run } of draft.spans) {
    const planned = draft.rows[row];
    const cell = planned?.cells[column];
    if (run.kind !== "slot" || !planned || !cell) continue;
    const cells = planned.cells.map((one) => (one === cell ? { ...one, style: openStyle(one.style) } : one));
    draft.rows[row] = { ...planned, cells };
  }
}

function placesOfSlots({
  spans,
}: SheetDraft): ReadonlyMap<PlacedSpan["run"], { readonly row: number; readonly column: number }[]> {
  const places = new Map<PlacedSpan["run"], { readonly row: number; readonly column: number }[]>();
  for (const { run, row, column } of spans) {
    if (run.kind !== "slot") continue;
    const known = places.get(run);
    if (known) known.push({ row, column });
    else places.set(run, [{ row, column }]);
  }
  return places;
}

/** Names headings as they are laid out. A Chinese number tells its level only, so those of the levels above go before. */
function headingNames(draft: SheetDraft, t: Translator): (headings: readonly Heading[]) => string {
  const texts = new Map<string, string>();
  for (const { block, text } of draft.texts) texts.set(block, (texts.get(block) ?? "") + text.trim());
  const numbers = new Map<string, string>();
  for (const { block, run } of draft.spans) if (run.kind === "numbering") numbers.set(block, run.text);
  return (headings) => {
    const own = headings.at(-1);
    if (own === undefined) return t("publishing.slots.opening");
    const above = t.locale === "zh-CN" ? headings.slice(0, -1) : [];
    return above.map(({ id }) => numbers.get(id) ?? "").join("") + (texts.get(own.id) ?? "");
  };
}
