import { memo, useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useStore } from "zustand";
import { Tab, TabList } from "../components/tab-list";
import { useMessages } from "../store/context";
import { useGridStore } from "../store/grid";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    overflowX: "auto",
    paddingInline: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  tabs: { position: "relative", height: "36px" },
  // As wide as its name, even where the strip was estimated narrower.
  name: { position: "absolute", top: 0, width: "max-content", whiteSpace: "nowrap" },
});

/** Pixels of a tab before it was measured: its padding, and each character of its name. */
const USUAL = { padding: 24, character: 13 };
/** Tabs drawn beyond those in view, so that the arrow keys find the next one. */
const BEYOND = 6;

export interface SheetTabsProps {
  /** Id of the panel that the tabs open; tabs are named after it. */
  readonly panel: string;
}

/** The id of a tab. */
export function sheetTabId(panel: string, position: number): string {
  return `${panel}-tab-${position}`;
}

/** The sheets of the workbook. Of hundreds of them only those in view are drawn. */
export const SheetTabs = memo(function SheetTabs({ panel }: SheetTabsProps) {
  const styles = useStyles();
  const say = useMessages();
  const store = useGridStore();
  const sheets = useStore(store.state, (state) => state.sheets);
  const active = useStore(store.state, (state) => state.active);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const axis = useVirtualizer({
    horizontal: true,
    count: sheets.length,
    getScrollElement: () => scroller,
    estimateSize: (position) => USUAL.padding + (sheets[position]?.name.length ?? 0) * USUAL.character,
    overscan: BEYOND,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      // What is chosen is what the Tab key comes to.
      return drawn.includes(active) ? drawn : [...drawn, active].sort((one, other) => one - other);
    },
  });
  useEffect(() => {
    if (scroller && active < sheets.length) axis.scrollToIndex(active, { align: "auto" });
  }, [axis, scroller, active, sheets.length]);
  return (
    <div ref={setScroller} className={styles.root}>
      <TabList
        size="small"
        className={styles.tabs}
        style={{ width: axis.getTotalSize() }}
        aria-label={say("pane.grid.sheets")}
        selectedValue={active}
        onTabSelect={(_, { value }) => {
          store.openSheet(Number(value));
        }}
      >
        {axis.getVirtualItems().map(({ index, start }) => {
          const sheet = sheets[index];
          return (
            sheet && (
              <Tab
                key={sheet.index}
                ref={(tab: HTMLElement | null) => {
                  axis.measureElement(tab);
                }}
                data-index={index}
                value={index}
                id={sheetTabId(panel, index)}
                aria-controls={panel}
                aria-setsize={sheets.length}
                aria-posinset={index + 1}
                className={styles.name}
                style={{ left: start }}
              >
                {sheet.name}
              </Tab>
            )
          );
        })}
      </TabList>
    </div>
  );
});
