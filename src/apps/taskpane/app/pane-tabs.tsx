import { makeStyles, Overflow, OverflowItem, tokens, useOverflowMenu } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { part } from "../components/part";
import { Tab, TabList } from "../components/tab-list";
import { useActions, useMessages, usePane } from "../store/context";
import { MenuSlot } from "./menu-slot";
import { panelId, TABS, tabId } from "./tabs";

const hiddenTabsMenu = part(async () => (await import("./hidden-tabs-menu")).HiddenTabsMenu);

const useStyles = makeStyles({
  root: { display: "flex", flexGrow: 1, minWidth: "0", overflow: "hidden" },
  row: { display: "flex", flexGrow: 1, minWidth: "0" },
  list: { flexShrink: 0 },
  tab: {
    paddingInline: tokens.spacingHorizontalXS,
    "@container (min-width: 480px)": { paddingInline: tokens.spacingHorizontalMNudge },
  },
  // The icons go before a label does.
  icon: { display: "none", "@container (min-width: 520px)": { display: "inline-flex" } },
  more: { display: "inline-flex" },
});

/** The tabs; those that do not fit stand in a menu. */
export function PaneTabs() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const tab = usePane((state) => state.tab);
  return (
    <div className={styles.root}>
      {/* Names of another language have other widths, which the overflow measures once only. */}
      <Overflow key={say.locale} minimumVisible={2} padding={4}>
        <div className={styles.row}>
          <TabList
            className={styles.list}
            aria-label={say("pane.tabs.label")}
            selectedValue={tab}
            onTabSelect={(_event, { value }) => {
              const chosen = TABS.find(({ id }) => id === value);
              if (chosen) actions.showTab(chosen.id);
            }}
          >
            {TABS.map(({ id, icon: Icon, label, content }) => (
              <OverflowItem key={id} id={id} priority={id === tab ? 2 : 1}>
                <Tab
                  className={styles.tab}
                  id={tabId(id)}
                  value={id}
                  onPointerEnter={content.fetchAhead}
                  onFocus={content.fetchAhead}
                  aria-controls={panelId(id)}
                  icon={{ className: styles.icon, children: <Icon /> }}
                >
                  {say(label)}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreTabs />
        </div>
      </Overflow>
    </div>
  );
}

function MoreTabs() {
  const styles = useStyles();
  const say = useMessages();
  const { ref, isOverflowing } = useOverflowMenu<HTMLSpanElement>();
  if (!isOverflowing) return null;
  const look = { label: say("pane.tabs.more"), icon: <MoreHorizontal20Regular /> };
  return (
    <span ref={ref} className={styles.more}>
      <MenuSlot {...look} menu={hiddenTabsMenu} menuProps={look} />
    </span>
  );
}
