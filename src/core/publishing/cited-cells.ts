import type { CitedCell } from "../keeping";
import { fingerprint } from "../proof/fingerprint";
import { sheetNamed, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import type { PlacedPoint } from "./charts/chart-data";
import type { SheetDraft } from "./layout/draft";
import { uniqueCells } from "./ranges";
import { cellsBehind } from "./spans";

/**
 * The cells that a report rests on, as they are now. Each sheet is looked up by its name once: there may be a thousand,
 * and as many cells as a report cites.
 */
export function citedCells(
  drafts: readonly SheetDraft[],
  points: readonly PlacedPoint[],
  snapshot: WorkbookSnapshot,
): readonly CitedCell[] {
  const sheets = new Map<string, SheetSnapshot | undefined>();
  const cells = uniqueCells([
    ...drafts.flatMap(({ spans }) => spans.map(({ run }) => cellsBehind(run))),
    ...drafts.flatMap(({ numbers }) => numbers.map(({ figure }) => figure.cells)),
    ...points.map((point) => point.cells),
  ]);
  return cells.map((at) => {
    if (!sheets.has(at.sheet)) sheets.set(at.sheet, sheetNamed(snapshot, at.sheet));
    const cell = sheets.get(at.sheet)?.rows[at.row]?.[at.column];
    return { at, fingerprint: fingerprint(cell), text: cell?.text ?? "" };
  });
}
