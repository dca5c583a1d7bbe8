import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { Suspense, useCallback, useState } from "react";
import { AppTitle, TabTitle } from "../components/app-title";
import { useMessages, usePane } from "../store/context";
import type { TabId } from "../store/state";
import { ErrorBoundary } from "./error-boundary";
import { JobProgress } from "./job-progress";
import { LoadingScreen } from "./loading-screen";
import { MessagesArea } from "./messages-area";
import { PaneMenu, type PaneMenuProps } from "./pane-menu";
import { PaneTabs } from "./pane-tabs";
import { replaceDialog } from "./parts";
import { TabCrash } from "./tab-crash";
import { FOCUS_PLACE, panelId, TABS, tabId, type TabDefinition } from "./tabs";
import { TroubleScreen } from "./trouble-screen";
import { useTabsAhead } from "./use-ahead";
import { useKeptFocus } from "./use-kept-focus";

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    // What fits depends on the pane, which in a page is only a part of the window.
    containerType: "inline-size",
    display: "flex",
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  main: { flexGrow: 1, minHeight: "0", display: "flex", flexDirection: "column" },
  scroller: {
    flexGrow: 1,
    minHeight: "0",
    position: "relative",
    overflowX: "hidden",
    overflowY: "auto",
  },
  panel: {
    minHeight: "100%",
    display: "flex",
    flexDirection: "column",
    "& > *": { flexShrink: 0, minWidth: "0" },
  },
  // Where the window is low (a large zoom), head and messages scroll with the rest.
  low: { "@media (max-height: 320px)": { overflowY: "auto" } },
  whole: { "@media (max-height: 320px)": { flexShrink: 0, minHeight: "auto", overflowY: "visible" } },
  waiting: { padding: tokens.spacingVerticalXXL },
});

/** The pane: tabs, what runs, what was done, and the tab chosen. */
export function Shell({ onOpenOther }: PaneMenuProps) {
  const styles = useStyles();
  const say = useMessages();
  const tab = usePane((state) => state.tab);
  const chosen = TABS.find(({ id }) => id === tab);
  const loading = usePane((state) => state.phase.kind === "loading");
  useTabsAhead(tab, !loading);
  const keptFocus = useKeptFocus(useCallback(() => placeToGoOn(tab), [tab]));
  return (
    <div className={mergeClasses(styles.root, styles.low)} {...keptFocus}>
      <header className={styles.head}>
        <AppTitle say={say} />
        <PaneTabs />
        <PaneMenu onOpenOther={onOpenOther} />
      </header>
      <main className={mergeClasses(styles.main, styles.whole)}>
        {!loading && <JobProgress />}
        <MessagesArea />
        <div className={mergeClasses(styles.scroller, styles.whole)}>
          {chosen && (
            <div
              key={tab}
              role="tabpanel"
              id={panelId(tab)}
              aria-labelledby={tabId(tab)}
              className={styles.panel}
            >
              <TabTitle title={say(chosen.label)} />
              <TabContent tab={chosen} />
            </div>
          )}
        </div>
      </main>
      <ReplaceQuestion />
    </div>
  );
}

/** The question is fetched when it is first asked, and stays: a dialog must close before it goes. */
function ReplaceQuestion() {
  const isAsked = usePane((state) => state.question !== null);
  const [wasAsked, setWasAsked] = useState(false);
  if (isAsked && !wasAsked) setWasAsked(true);
  if (!wasAsked) return null;
  return (
    <Suspense fallback={null}>
      <replaceDialog.Component />
    </Suspense>
  );
}

/** Where a person at the keyboard goes on: in the list that the tab shows, else on the tab itself. */
function placeToGoOn(tab: TabId): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>(`#${panelId(tab)} ${FOCUS_PLACE}[tabindex="0"]`) ??
    document.getElementById(tabId(tab))
  );
}

function TabContent({ tab }: { readonly tab: TabDefinition }) {
  const styles = useStyles();
  const say = useMessages();
  const phase = usePane((state) => state.phase);
  if (!tab.withoutForm) {
    if (phase.kind === "loading") return <LoadingScreen />;
    if (phase.kind === "trouble") return <TroubleScreen trouble={phase.trouble} />;
  }
  const { content, label } = tab;
  return (
    <ErrorBoundary fallback={(fault) => <TabCrash fault={fault} />}>
      <Suspense
        fallback={
          <Spinner className={styles.waiting} label={say("pane.tab.loading", { name: say(label) })} />
        }
      >
        <content.Component />
      </Suspense>
    </ErrorBoundary>
  );
}
