import { connectExcel } from "../../../hosts/excel";
import type { EngineSession } from "../session/api";
import { createExcelWorkbench } from "./excel";
import type { Workbench } from "./workbench";

/** The workbench over the Excel that answered; a part of its own, fetched while Excel is waited for. */
export function openExcel(session: EngineSession, excel: typeof Excel): Workbench {
  const { requirements } = Office.context;
  return createExcelWorkbench({
    session,
    excel: connectExcel({
      excel,
      isSetSupported: (name, version) => requirements.isSetSupported(name, version),
    }),
  });
}
