import { ok, type Result } from "../../core/common/result";
import type { Runner } from "./batches/runner";
import type { ExcelTrouble } from "./trouble";

/** Told of a sheet in which somebody else changed cells: the person, or a co-author. Called for each change. */
export type EditListener = (sheet: string) => void;

/** Stops watching. */
export type StopWatching = () => Promise<Result<void, ExcelTrouble>>;

/** What of an event is used. */
type ChangedEvent = Pick<Excel.WorksheetChangedEventArgs, "worksheetId" | "triggerSource">;

/**
 * Calls back after cells were changed. What this host writes raises no events here; where Excel says who changed a cell
 * (ExcelApi 1.14) other writes of the add-in are left out as well.
 *
 * @param known names of sheets by their ids, where they are known already
 */
export async function watchEdits(
  runner: Runner,
  known: (id: string) => string | undefined,
  onEdit: EditListener,
): Promise<Result<StopWatching, ExcelTrouble>> {
  const changed = async ({ worksheetId, triggerSource }: ChangedEvent): Promise<void> => {
    if (triggerSource === "ThisLocalAddin") return;
    const name = known(worksheetId) ?? (await nameOf(runner, worksheetId));
    if (name !== undefined) onEdit(name);
  };
  const watching = await runner.run(async (link) => {
    link.context.runtime.enableEvents = true;
    const handler = link.workbook.worksheets.onChanged.add(changed);
    await link.send();
    return handler;
  });
  if (!watching.ok) return watching;
  const handler = watching.value;
  return ok(() =>
    runner.runIn(handler.context, async (link) => {
      handler.remove();
      await link.send();
    }),
  );
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
