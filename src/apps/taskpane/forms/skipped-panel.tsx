import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatCellRef } from "../../../core/workbook/a1";
import type { Overview } from "../session/api";
import { CellLink } from "../components/cell-link";
import { useMessages } from "../store/context";
import { Panel } from "./panel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0", padding: "0" },
  row: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  text: { color: tokens.colorNeutralForeground3 },
});

/** What was seen in the workbook and left out, with why. */
export function SkippedPanel({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const say = useMessages();
  // Sheets that the pane itself wrote are no news to the person.
  const skipped = overview.skipped.filter(({ reason }) => reason !== "owned-sheet");
  const more = overview.skippedCount - overview.skipped.length;
  const count = skipped.length + more;
  return (
    <Panel id="skipped" title={say("pane.forms.skipped")} aside={say("pane.forms.skipped.count", { count })}>
      {count === 0 && <Caption1>{say("pane.forms.skipped.none")}</Caption1>}
      <ul className={styles.list}>
        {skipped.map(({ at, reasonText, text }) => (
          <li key={`${formatCellRef(at)} ${reasonText}`} className={styles.row}>
            <CellLink cell={at} withSheet />
            <Text>{reasonText}</Text>
            {text !== "" && <Caption1 className={styles.text}>{text}</Caption1>}
          </li>
        ))}
      </ul>
      {more > 0 && <Caption1>{say("pane.forms.skipped.more", { count: more })}</Caption1>}
    </Panel>
  );
}
