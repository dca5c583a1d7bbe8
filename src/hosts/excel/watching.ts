import type { Result } from "../../core/common/result";
import type { Link } from "./batches/link";
import type { Runner } from "./batches/runner";
import type { ExcelTrouble } from "./trouble";

/** Told of a sheet in which somebody else changed cells: the person, or a co-author. Called for each change. */
export type EditListener = (sheet: string) => void;

/** Stops watching. */
export type StopWatching = () => Promise<Result<void, ExcelTrouble>>;

/** What of an event is used. */
type ChangedEvent = Pick<Excel.WorksheetChangedEventArgs, "worksheetId" | "triggerSource" | "changeType">;

/** Whom edits are told to. */
export interface Watching {
  /** Names of sheets by their ids, where they are known already. */
  readonly known: (id: string) => string | undefined;
  readonly onEdit: EditListener;
  /** Cells of a sheet moved, so its merged areas must be asked for again. */
  readonly onMoved: (id: string) => void;
}

/**
 * Asks, with the next request, to be told of cells that others change. What this host writes raises no events here; where
 * Excel says who changed a cell (ExcelApi 1.14) other writes of the add-in are left out as well. Excel tells of nothing
 * where that request fails: the client counts a registration by the trace in its answer [measured].
 *
 * @returns how to stop, once the request was answered
 */
export function askForEdits(link: Link, runner: Runner, { known, onEdit, onMoved }: Watching): StopWatching {
  const changed = async ({ worksheetId, triggerSource, changeType }: ChangedEvent): Promise<void> => {
    if (changeType !== "RangeEdited") onMoved(worksheetId);
    if (triggerSource === "ThisLocalAddin") return;
    const name = known(worksheetId) ?? (await nameOf(runner, worksheetId));
    if (name !== undefined) onEdit(name);
  };
  link.context.runtime.enableEvents = true;
  const handler = link.workbook.worksheets.onChanged.add(changed);
  return () =>
    runner.runIn(handler.context, async (same) => {
      handler.remove();
      await same.send();
    });
}

/** Calls back after edits of others, asked for in a request of its own; see {@link askForEdits}. */
export function watchEdits(runner: Runner, watching: Watching): Promise<Result<StopWatching, ExcelTrouble>> {
  return runner.run(async (link) => {
    const stop = askForEdits(link, runner, watching);
    await link.send();
    return stop;
  });
}

/** The name of a sheet by its id, or `undefined` when it is gone or Excel does not answer. */
async function nameOf(runner: Runner, id: string): Promise<string | undefined> {
  const name = await runner.run(async (link) => {
    const sheet = link.workbook.worksheets.getItemOrNullObject(id).load("name");
    await link.send();
    return sheet.isNullObject ? undefined : sheet.name;
  });
  return name.ok ? name.value : undefined;
}
