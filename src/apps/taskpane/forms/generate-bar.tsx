import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentSparkle20Regular } from "@fluentui/react-icons/svg/document-sparkle";
import { reportableForms } from "../store/handing-out";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";

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

/** The main job in one press; of several forms also a document for each. */
export function GenerateBar() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  const forms = usePane((state) => reportableForms(state.overview).length);
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
      {forms > 1 && (
        <Button
          size="small"
          icon={<ArrowDownload16Regular />}
          disabledFocusable={busy}
          onClick={() => {
            void actions.writeEachDocument();
          }}
        >
          {say("pane.forms.each", { count: forms })}
        </Button>
      )}
      <Caption1 className={styles.hint}>{say("pane.forms.generate.hint")}</Caption1>
    </div>
  );
}
