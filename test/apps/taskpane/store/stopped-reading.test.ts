import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connectExcel } from "../../../../src/hosts/excel";
import { loadTranslator } from "../../../../src/apps/taskpane/messages/translator";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { createPaneStore, type PaneStore } from "../../../../src/apps/taskpane/store/pane-store";
import { createExcelWorkbench } from "../../../../src/apps/taskpane/workbench/excel";
import { createMemory } from "../../../../src/apps/taskpane/workbench/remembered";
import { connect, ExcelHost, importWorkbook } from "../../../excel-host";
import { valueOf } from "../session/support";
import { MapStorage } from "./support";

/** A department's form, its base data and the forms of two projects: a part of it is easily told from the whole. */
const WORKBOOK = join(__dirname, "../../../../assets/samples/青岚县水利局-部门整体支出自评表.xlsx");

interface OpenedPane extends PaneStore {
  readonly session: LocalSession;
}

/** A pane in Excel that has read the workbook. */
async function paneInExcel(): Promise<OpenedPane> {
  const workbook = await importWorkbook(new Uint8Array(readFileSync(WORKBOOK)));
  const host = new ExcelHost({ workbook, requirements: { ExcelApi: "1.17" } });
  const excel = connectExcel({
    excel: connect(host).Excel,
    isSetSupported: (set, version) => host.isSetSupported(set, version),
  });
  const session = new LocalSession();
  const store = createPaneStore(
    { session, workbench: createExcelWorkbench({ session, excel }) },
    {
      messages: await loadTranslator("zh-CN"),
      languages: { load: loadTranslator, remember: () => undefined },
      memory: createMemory(new MapStorage()),
      tab: "forms",
    },
  );
  await store.actions.start();
  return { ...store, session };
}

/** Stops a check when the first cells have come. */
async function stopHalfway({ actions, state }: OpenedPane): Promise<void> {
  const leave = state.subscribe(({ job }) => {
    if (job?.progress?.step === "read" && job.stopping === undefined) actions.stopJob();
  });
  await actions.recheck();
  leave();
}

const formsOf = ({ state }: OpenedPane) => state.getState().overview?.forms.map(({ sheet }) => sheet);

describe("after a reading that was stopped halfway", () => {
  let pane: OpenedPane;
  let before: ReturnType<typeof formsOf>;
  beforeEach(async () => {
    pane = await paneInExcel();
    before = formsOf(pane);
    await stopHalfway(pane);
  });
  afterEach(() => {
    pane.close();
  });

  test("the session holds a part only, which nobody is shown", async () => {
    expect(before).toHaveLength(4);
    expect(formsOf(pane)).toEqual(before);
    expect(pane.state.getState().failure?.trouble.code).toBe("cancelled");
    expect(valueOf(await pane.session.reportText())).toContain("农村供水工程维修养护项目自评得分");
    const part = await pane.session.assess({});
    expect(part.ok ? part.value.forms.length : 0).toBeLessThan(4);
  });

  test.each<[string, (opened: OpenedPane) => Promise<unknown>]>([
    ["another rule pack", ({ actions }) => actions.choosePack("common-2013")],
    ["a year", ({ actions }) => actions.chooseYear("2024")],
    ["another language", ({ actions }) => actions.setLocale("en")],
    ["the report", ({ actions }) => actions.generateReport()],
    ["the findings", ({ actions }) => actions.writeFindings()],
  ])("%s is of the whole workbook", async (_, act) => {
    await act(pane);
    expect(pane.state.getState().failure).toBeNull();
    expect(formsOf(pane)).toEqual(before);
  });
});
