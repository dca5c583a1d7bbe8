import { createRoot } from "react-dom/client";
import { initialTab } from "../app/initial-tab";
import { preferredLocale, rememberLocale } from "../messages/preferred-locale";
import { loadTranslator } from "../messages/translator";
import { PageApp } from "../page/page-app";
import { createWorkbooks } from "../page/workbooks";
import { connectSession } from "../session/connect";
import { browserStore } from "../workbench/browser-store";
import { createMemory } from "../workbench/remembered";

/** The page over workbook files: no Excel, and no office.js. */
const store = browserStore();
const { session } = connectSession();
const workbooks = createWorkbooks(session, {
  messages: await loadTranslator(preferredLocale(store, navigator.language)),
  languages: {
    load: loadTranslator,
    remember: (locale) => {
      rememberLocale(store, locale);
    },
  },
  memory: createMemory(store),
  tab: initialTab(window.location.search),
});
createRoot(document.getElementById("root") ?? document.body).render(<PageApp workbooks={workbooks} />);
