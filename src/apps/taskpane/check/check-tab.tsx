import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkStarburstRegular } from "@fluentui/react-icons/svg/checkmark-starburst";
import { FilterDismissRegular } from "@fluentui/react-icons/svg/filter-dismiss";
import type { Overview } from "../session/api";
import { StateScreen } from "../components/state-screen";
import { useActions, useMessages, usePane } from "../store/context";
import { NO_FILTER } from "../store/finding-list";
import { CheckToolbar } from "./check-toolbar";
import { FindingFilters } from "./finding-filters";
import { FindingsList } from "./findings-list";

const useStyles = makeStyles({
  root: { flexGrow: 1, display: "flex", flexDirection: "column" },
  head: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  empty: { flexGrow: 1, display: "flex", flexDirection: "column" },
});

/** What is wrong in the forms, the gravest first, each with its cells and, where it is certain, its fix. */
export function CheckTab() {
  const styles = useStyles();
  const overview = usePane((state) => state.overview);
  const total = usePane((state) => state.findings.total);
  if (!overview) return null;
  const nothing = overview.summary.total + overview.summary.kept === 0;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <CheckToolbar fixable={overview.fixable} />
        {!nothing && <FindingFilters overview={overview} />}
      </div>
      {total > 0 ? (
        <FindingsList />
      ) : (
        <div className={styles.empty}>
          {nothing ? <NothingFound overview={overview} /> : <NothingShown overview={overview} />}
        </div>
      )}
    </div>
  );
}

function NothingFound({ overview }: { readonly overview: Overview }) {
  const say = useMessages();
  return (
    <StateScreen
      picture={<CheckmarkStarburstRegular />}
      title={say("pane.check.none.title")}
      text={say("pane.check.none.text", { pack: overview.pack.title })}
    />
  );
}

function NothingShown({ overview }: { readonly overview: Overview }) {
  const say = useMessages();
  const actions = useActions();
  return (
    <StateScreen
      picture={<FilterDismissRegular />}
      title={say("pane.check.no-match.title")}
      text={say("pane.check.no-match.text", { count: overview.summary.total + overview.summary.kept })}
      actions={
        <Button
          appearance="primary"
          onClick={() => {
            void actions.setFilter(NO_FILTER);
          }}
        >
          {say("pane.check.clear")}
        </Button>
      }
    />
  );
}
