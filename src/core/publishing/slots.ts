import type { Translator } from "../messages/catalogue";
import type { Heading, Report } from "../narrative/report";
import { slotsOf } from "../narrative/slots";
import type { CellRef } from "../workbook/a1";
import type { PlacedSpan, SheetDraft } from "./layout/draft";
import { isBeyond, openStyle } from "./styles";

/** An open slot where it stands. */
export interface PlacedSlot {
  /** What is wanted. */
  readonly asks: string;
  /** The heading that it stands under, with its number: `二、（一）基本支出情况`; where the report is signed, 落款. */
  readonly section: string;
  readonly at: CellRef;
  /** The forms contradict themselves there; nothing that a person says on a sheet of materials fills it. */
  readonly verifies: boolean;
}

/** A sheet of the report while it is laid out. */
export interface DraftSheet {
  readonly name: string;
  readonly draft: SheetDraft;
}

/** The open slots of a report in reading order, with their cells. @param sheets the one with the text first */
export function placedSlots(
  report: Report,
  sheets: readonly [DraftSheet, ...DraftSheet[]],
  t: Translator,
): readonly PlacedSlot[] {
  const places = placesOfSlots(sheets);
  const nameOf = headingNames(sheets[0].draft, t);
  return slotsOf(report).flatMap(({ asks, headings, signs, span }) => {
    // A slot that is said in several places is one object there; each place is told once.
    const place = places.get(span)?.shift();
    const verifies = span.verifies === true;
    return place
      ? [{ asks, section: signs ? t("publishing.slots.signature") : nameOf(headings), at: place, verifies }]
      : [];
  });
}

/** Gives the cells with open slots the look of what is still to be filled in; a cell has one look as a whole. */
export function highlightSlots(draft: SheetDraft): void {
  for (const { row, column, run } of draft.spans) {
    const planned = draft.rows[row];
    const cell = planned?.cells[column];
    if (run.kind !== "slot" || !planned || !cell) continue;
    const cells = planned.cells.map((one, at) =>
      one === cell || (one && at > column && isBeyond(one.style))
        ? { ...one, style: openStyle(one.style) }
        : one,
    );
    draft.rows[row] = { ...planned, cells };
  }
}

function placesOfSlots(sheets: readonly DraftSheet[]): ReadonlyMap<PlacedSpan["run"], CellRef[]> {
  const places = new Map<PlacedSpan["run"], CellRef[]>();
  for (const { name, draft } of sheets) {
    for (const { run, row, column } of draft.spans) {
      if (run.kind !== "slot") continue;
      const place = { sheet: name, row, column };
      const known = places.get(run);
      if (known) known.push(place);
      else places.set(run, [place]);
    }
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
