import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMessages, usePane } from "../store/context";

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground1 },
});

/** Why the workbook lets the job wait, and what the person can do about it; nothing while it does not. */
export function WaitingHint() {
  const styles = useStyles();
  const say = useMessages();
  const waiting = usePane((state) => state.waiting);
  return (
    <Caption1 role="status" className={styles.root}>
      {waiting === null ? null : say(`pane.waiting.${waiting}`)}
    </Caption1>
  );
}
