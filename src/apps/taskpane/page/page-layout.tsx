import { Button, makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Suspense, useEffect, useRef } from "react";
import { Shell } from "../app/shell";
import { Tab, TabList } from "../components/tab-list";
import { useMessages } from "../store/context";
import { Brand } from "./brand";
import { workbookGrid } from "./parts";
import { useWide } from "./use-wide";
import type { View } from "./workbooks";

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    flexGrow: 1,
    minWidth: "0",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  body: { flexGrow: 1, minHeight: "0", display: "flex" },
  grid: { flexGrow: 1, minWidth: "0", backgroundColor: tokens.colorNeutralBackground1 },
  pane: { flexGrow: 1, minWidth: "0", outlineStyle: "none" },
  beside: {
    flexGrow: 0,
    flexShrink: 0,
    width: "clamp(380px, 34vw, 520px)",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  away: { display: "none" },
});

export interface PageLayoutProps extends ViewSwitchProps {
  readonly name: string;
  readonly onOpenOther: () => void;
}

/** An open workbook in a page: its sheets, and the pane beside them where there is room, else one or the other. */
export function PageLayout({ name, view, onView, onOpenOther }: PageLayoutProps) {
  const styles = useStyles();
  const say = useMessages();
  const wide = useWide();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    // What had the focus went with the welcome.
    pane.current?.focus();
  }, []);
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        {wide ? (
          <>
            <Brand say={say} />
            <Text className={styles.name} title={name}>
              {name}
            </Text>
            <Button icon={<FolderOpen20Regular />} onClick={onOpenOther}>
              {say("pane.menu.open-other")}
            </Button>
          </>
        ) : (
          <>
            <Text className={styles.name} title={name}>
              {name}
            </Text>
            <ViewSwitch view={view} onView={onView} />
          </>
        )}
      </div>
      <div className={styles.body}>
        <section
          aria-label={say("pane.page.grid-label")}
          className={mergeClasses(styles.grid, !wide && view !== "grid" && styles.away)}
        >
          <Suspense fallback={<Spinner label={say("pane.page.grid-loading")} />}>
            <workbookGrid.Component />
          </Suspense>
        </section>
        <section
          ref={pane}
          tabIndex={-1}
          aria-label={say("pane.page.pane-label")}
          className={mergeClasses(
            styles.pane,
            wide && styles.beside,
            !wide && view !== "pane" && styles.away,
          )}
        >
          <Shell onOpenOther={wide ? undefined : onOpenOther} />
        </section>
      </div>
    </div>
  );
}

interface ViewSwitchProps {
  readonly view: View;
  readonly onView: (view: View) => void;
}

function ViewSwitch({ view, onView }: ViewSwitchProps) {
  const say = useMessages();
  return (
    <TabList
      size="small"
      appearance="subtle-circular"
      aria-label={say("pane.page.view")}
      selectedValue={view}
      onTabSelect={(_event, { value }) => {
        onView(value === "grid" ? "grid" : "pane");
      }}
    >
      <Tab value="pane">{say("pane.page.view.pane")}</Tab>
      <Tab value="grid">{say("pane.page.view.grid")}</Tab>
    </TabList>
  );
}
