import { createRoot } from "react-dom/client";
import { Frame } from "../app/frame";
import { initialTab } from "../app/initial-tab";
import { fetchTab } from "../app/tabs";
import { Pane } from "../app/pane";
import { Shell } from "../app/shell";
import { FailedStart, Waiting } from "../app/start-screens";
import { preferredLocale, rememberLocale } from "../messages/preferred-locale";
import { loadTranslator } from "../messages/translator";
import { readOfficeTheme, type OfficeStart } from "../office/load-office";
import { connectSession } from "../session/connect";
import { createPaneStore } from "../store/pane-store";
import { browserStore, createMemory } from "../workbench/remembered";
import { officeStart } from "./office";

/** The pane inside Excel. The texts, the engine and the way to Excel are fetched while office.js is waited for. */
const root = createRoot(document.getElementById("root") ?? document.body);
const store = browserStore();
const host = import("../workbench/excel-start");
const tab = initialTab(window.location.search);
fetchTab(tab);
const { session } = connectSession();
const messages = await loadTranslator(preferredLocale(store, navigator.language));
root.render(
  <Frame messages={messages} readBackground={() => null}>
    <Waiting say={messages} />
  </Frame>,
);
const start = await officeStart;
if (start.kind === "ready") await openPane(start);
else {
  root.render(
    <Frame messages={messages} readBackground={() => null}>
      <FailedStart say={messages} start={start} />
    </Frame>,
  );
}

async function openPane({ excel, host: about }: Extract<OfficeStart, { kind: "ready" }>): Promise<void> {
  const prefix = about.storagePrefix;
  const { openExcel } = await host;
  const pane = createPaneStore(
    { session, workbench: openExcel(session, excel) },
    {
      messages: await loadTranslator(preferredLocale(store, about.locale, prefix)),
      languages: {
        load: loadTranslator,
        remember: (locale) => {
          rememberLocale(store, locale, prefix);
        },
      },
      memory: createMemory(store, prefix),
      tab,
    },
  );
  root.render(
    <Pane store={pane} readBackground={() => readOfficeTheme()?.background ?? null}>
      <Shell />
    </Pane>,
  );
  await pane.actions.start();
}
