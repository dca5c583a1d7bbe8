import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import { formatCellRef } from "../../../core/workbook/a1";
import type { FormView } from "../session/api";
import { CellLink } from "../components/cell-link";
import { useMessages } from "../store/context";
import { isUnknown } from "./column-row";
import { Panel } from "./panel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0", padding: "0" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(40px, auto) minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  near: { color: tokens.colorNeutralForeground3 },
});

export interface UnreadPanelProps {
  readonly form: FormView;
  /** The person wants to say what a column is. */
  readonly onColumn: (column: number) => void;
}

/** The cells of the form that nobody read, each with the way to say what its column is. */
export function UnreadPanel({ form: { unread, mapping, sideways }, onColumn }: UnreadPanelProps) {
  const styles = useStyles();
  const say = useMessages();
  const unknown = new Map(mapping.filter(isUnknown).map((entry) => [entry.column, entry]));
  const more = unread.count - unread.cells.length;
  return (
    <Panel
      id="unread"
      title={say("pane.forms.unread")}
      aside={say("pane.forms.unread.count", { count: unread.count })}
    >
      {unread.count === 0 && <Caption1>{say("pane.forms.unread.none")}</Caption1>}
      <ul className={styles.list}>
        {unread.cells.map(({ at, text, near, guess }) => {
          const column = unknown.get(sideways ? at.row : at.column);
          return (
            <li key={formatCellRef(at)} className={styles.row}>
              <CellLink cell={at} />
              <div className={styles.words}>
                <Text>{text}</Text>
                {near !== null && (
                  <Caption1 className={styles.near}>{say("pane.forms.unread.near", { text: near })}</Caption1>
                )}
                {guess !== null && (
                  <Caption1 className={styles.near}>
                    {say("pane.forms.unread.guess", { role: say(`role.${guess}`) })}
                  </Caption1>
                )}
              </div>
              {column && (
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    onColumn(column.column);
                  }}
                >
                  {say(`pane.forms.unread.say${sideways ? "-row" : ""}`, { letter: column.letter })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 && <Caption1>{say("pane.forms.unread.more", { count: more })}</Caption1>}
    </Panel>
  );
}
