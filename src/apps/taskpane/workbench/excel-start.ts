import { connectExcel } from "../../../hosts/excel";
import type { EngineSession } from "../session/api";
import { createExcelWorkbench } from "./excel";
import { Waits } from "./waits";
import type { Workbench } from "./workbench";

/** The workbench over the Excel that answered; a part of its own, fetched while Excel is waited for. */
export function openExcel(session: EngineSession, excel: typeof Excel): Workbench {
  const { requirements } = Office.context;
  const waits = new Waits();
  return createExcelWorkbench({
    session,
    waits,
    excel: connectExcel({
      excel,
      onWaiting: waits.tell,
      isSetSupported: (name, version) => requirements.isSetSupported(name, version),
    }),
  });
}
