import { switchEvents } from "../batches/events";
import type { Link } from "../batches/link";
import type { Portion } from "../batches/portions";
import { forNextRequest } from "../batches/references";
import { ACTION_BYTES, OBJECT_BYTES, RANGE_BYTES } from "../batches/sizes";
import type { Placement } from "./placing";

/** A sheet of Jiyan's was renamed since the workbook was seen: links to it were written under its former name. */
export class RenamedSheetError extends Error {
  override readonly name = "RenamedSheetError";
}

/**
 * Fails before anything was changed where the workbook is not as it was seen, and holds events back.
 *
 * @throws RenamedSheetError once answered, where a sheet has another name
 */
export function guards(link: Link, placements: readonly Placement[]): Portion {
  const { context, workbook } = link;
  const owned = placements.flatMap((placement) => placement.owned ?? []);
  const left = placements.flatMap(({ leaves }) => leaves?.owned ?? []);
  const marked = [...owned, ...left];
  const charts = owned.reduce((sum, sheet) => sum + sheet.charts.length, 0);
  const named = new Map<string, Excel.Worksheet>();
  return {
    bytes: marked.length * (4 * RANGE_BYTES + OBJECT_BYTES) + charts * OBJECT_BYTES + 4 * ACTION_BYTES,
    ask: () => {
      for (const known of marked) {
        const target = workbook.worksheets.getItem(known.id).load("name");
        named.set(known.name, target);
        const origin = forNextRequest(workbook.names.getItem(known.marker.name).getRange());
        // Ranges of two sheets have no common rectangle: Excel refuses to make one [belief].
        forNextRequest(forNextRequest(target.getRange("A1")).getBoundingRect(origin));
      }
      for (const { id, charts: known } of owned) {
        const target = workbook.worksheets.getItem(id);
        for (const chart of known) target.charts.getItem(chart).load("name");
      }
      switchEvents(link, false).ask();
      context.application.suspendScreenUpdatingUntilNextSync();
    },
    take: () => {
      for (const [name, target] of named) if (target.name !== name) throw new RenamedSheetError(name);
    },
  };
}
