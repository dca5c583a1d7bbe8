import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Locale } from "../../../core/common/locale";
import { Frame } from "../app/frame";
import { initialTab } from "../app/initial-tab";
import { fetchTab } from "../app/tabs";
import { Pane } from "../app/pane";
import { Shell } from "../app/shell";
import type { ReadBackground } from "../app/use-dark";
import { FailedStart } from "../app/start-screens";
import { preferredLocale, rememberLocale } from "../messages/preferred-locale";
import { loadTranslator } from "../messages/translator";
import { readOfficeTheme, type OfficeStart } from "../office/load-office";
import { connectSession } from "../session/connect";
import { createPaneStore, type PaneStore } from "../store/pane-store";
import { comingWorkbench } from "../workbench/coming";
import type { Workbench } from "../workbench/workbench";
import { browserStore } from "../workbench/browser-store";
import { createMemory } from "../workbench/remembered";
import { officeStart } from "./office";

/**
 * The pane inside Excel. The texts, the engine and the way to Excel are fetched while office.js is waited for, and the pane
 * stands before Excel answers: its tabs can be chosen, and what needs the workbook waits for it.
 */
const root = createRoot(document.getElementById("root") ?? document.body);
const store = browserStore();
const host = import("../workbench/excel-start");
const tab = initialTab(window.location.search);
fetchTab(tab);
const { session } = connectSession();
const messages = await loadTranslator(preferredLocale(store, navigator.language));
let open: (workbench: Workbench) => void = () => undefined;
const opened = new Promise<Workbench>((resolve) => {
  open = resolve;
});
const coming = createPaneStore(
  { session, workbench: comingWorkbench(opened) },
  {
    messages,
    languages: { load: loadTranslator, remember: () => undefined },
    memory: createMemory(null),
    tab,
  },
);
// At once, or the scripts of office.js, which take longer to run than all of the pane, would come first.
flushSync(() => {
  show(coming, () => null);
});
const start = await officeStart;
if (start.kind === "ready") await openPane(start);
else {
  root.render(
    <Frame messages={messages} readBackground={() => null}>
      <FailedStart say={messages} start={start} />
    </Frame>,
  );
}

function show(pane: PaneStore, readBackground: ReadBackground): void {
  root.render(
    <Pane store={pane} readBackground={readBackground}>
      <Shell />
    </Pane>,
  );
}

async function openPane({ excel, host: about }: Extract<OfficeStart, { kind: "ready" }>): Promise<void> {
  const prefix = about.storagePrefix;
  const remember = (locale: Locale) => {
    rememberLocale(store, locale, prefix);
  };
  const { openExcel } = await host;
  const workbench = openExcel(session, excel);
  const before = coming.state.getState();
  const isChosen = before.locale !== messages.locale;
  if (isChosen) remember(before.locale);
  const pane = createPaneStore(
    { session, workbench },
    {
      messages: isChosen
        ? before.messages
        : await loadTranslator(preferredLocale(store, about.locale, prefix)),
      languages: { load: loadTranslator, remember },
      memory: createMemory(store, prefix),
      tab: coming.state.getState().tab,
    },
  );
  open(workbench);
  show(pane, () => readOfficeTheme()?.background ?? null);
  await pane.actions.start();
}
