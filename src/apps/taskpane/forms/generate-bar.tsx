import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentSparkle20Regular } from "@fluentui/react-icons/svg/document-sparkle";
import { useActions, useMessages, usePane } from "../store/context";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: "0",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 420px)": { position: "static" },
  },
  hint: { color: tokens.colorNeutralForeground3, textAlign: "center" },
});

/** The main job in one press. */
export function GenerateBar() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane((state) => state.job !== null);
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        size="large"
        icon={<DocumentSparkle20Regular />}
        disabledFocusable={busy}
        onClick={() => {
          void actions.generateReport();
        }}
      >
        {say("pane.forms.generate")}
      </Button>
      <Caption1 className={styles.hint}>{say("pane.forms.generate.hint")}</Caption1>
    </div>
  );
}
