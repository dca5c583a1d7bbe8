import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { FilterDismiss16Regular } from "@fluentui/react-icons/svg/filter-dismiss";
import type { FindingGroup, Overview, Tally } from "../session/api";
import { SeverityIcon } from "../components/severity-icon";
import { useActions, useMessages, usePane } from "../store/context";
import { FindingSearch } from "./finding-search";
import { FINDING_GROUPS, NO_FILTER } from "../store/finding-list";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  toggles: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  menus: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  menu: {
    minWidth: "132px",
    flexGrow: 1,
    flexBasis: "132px",
    justifyContent: "space-between",
    fontWeight: tokens.fontWeightRegular,
  },
  popover: { overflowY: "auto" },
  option: { maxWidth: "min(420px, calc(100vw - 32px))", overflowWrap: "anywhere" },
});

/** Which findings are shown. */
export function FindingFilters({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const { severities, rules, sheets, text } = usePane((state) => state.filter);
  const counts = usePane((state) => state.findings.counts);
  const narrowed =
    severities.length < FINDING_GROUPS.length || rules.length > 0 || sheets.length > 0 || text !== "";
  const toggle = (severity: FindingGroup) => {
    const shown = severities.includes(severity);
    const next = FINDING_GROUPS.filter((known) => (known === severity ? !shown : severities.includes(known)));
    void actions.setFilter({ severities: next });
  };
  return (
    <div className={styles.root}>
      <div role="group" aria-label={say("pane.check.filter")} className={styles.toggles}>
        {FINDING_GROUPS.filter((group) => group !== "kept" || counts.kept > 0).map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            icon={<SeverityIcon severity={severity} />}
            checked={severities.includes(severity)}
            aria-label={say("pane.check.toggle", { severity, count: counts[severity] })}
            onClick={() => {
              toggle(severity);
            }}
          >
            {say(`pane.check.severity.${severity}`)} {counts[severity]}
          </ToggleButton>
        ))}
      </div>
      <FindingSearch text={text} />
      <div className={styles.menus}>
        <TallyMenu
          label={say("pane.check.rule")}
          all={say("pane.check.rule.all")}
          option="pane.check.rule.option"
          tallies={overview.byRule}
          chosen={rules}
          onChoose={(next) => {
            void actions.setFilter({ rules: next });
          }}
        />
        {overview.bySheet.length > 1 && (
          <TallyMenu
            label={say("pane.check.sheet")}
            all={say("pane.check.sheet.all")}
            option="pane.check.sheet.option"
            tallies={overview.bySheet}
            chosen={sheets}
            onChoose={(next) => {
              void actions.setFilter({ sheets: next });
            }}
          />
        )}
        {narrowed && (
          <Button
            size="small"
            appearance="subtle"
            icon={<FilterDismiss16Regular />}
            onClick={() => {
              void actions.setFilter(NO_FILTER);
            }}
          >
            {say("pane.check.clear")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface TallyMenuProps {
  readonly label: string;
  /** Shown while nothing is chosen. */
  readonly all: string;
  /** Message id of an entry. */
  readonly option: string;
  readonly tallies: readonly Tally[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

function TallyMenu({ label, all, option, tallies, chosen, onChoose }: TallyMenuProps) {
  const styles = useStyles();
  const say = useMessages();
  const [only] = chosen;
  const value = chosen.length > 1 ? say("pane.check.chosen", { count: chosen.length }) : (only ?? all);
  return (
    <Menu
      persistOnItemClick
      positioning={{ autoSize: true }}
      checkedValues={{ [option]: [...chosen] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        onChoose(checkedItems);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          className={styles.menu}
          aria-label={say("pane.check.menu", { label, value })}
        >
          {value}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {tallies.map(({ id, title, count }) => (
            <MenuItemCheckbox key={id} name={option} value={id} className={styles.option}>
              {say(option, { id, title, count })}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
