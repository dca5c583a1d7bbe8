import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ReportStateView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere" },
  // A target of at least 24 pixels.
  cell: { minHeight: "24px", verticalAlign: "top", textAlign: "start", overflowWrap: "anywhere" },
  list: {
    maxHeight: "30vh",
    overflowY: "auto",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

/** The report in the workbook is older than its data: which cells changed, and the way to make it again. */
export function OutdatedBar({ report }: { readonly report: ReportStateView }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  const [open, setOpen] = useState(false);
  const isKnown = report.state === "outdated";
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        {isKnown && <MessageBarTitle>{say("pane.outdated.title")}</MessageBarTitle>}
        {isKnown ? say("pane.outdated.text", { count: report.count }) : say("pane.outdated.unknown")}
        {isKnown && open && <ChangeList report={report} />}
      </MessageBarBody>
      <MessageBarActions>
        {isKnown && (
          <Button
            size="small"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {say(open ? "pane.outdated.hide" : "pane.outdated.show")}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            void actions.generateReport();
          }}
        >
          {say("pane.outdated.again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function ChangeList({ report }: { readonly report: ReportStateView }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  return (
    <ul className={styles.list}>
      {report.changes.map(({ at, text, gone }) => (
        <li key={text}>
          {gone ? (
            text
          ) : (
            <Link
              as="button"
              className={styles.cell}
              onClick={() => {
                void actions.selectCell(at);
              }}
            >
              {text}
            </Link>
          )}
        </li>
      ))}
      {report.count > report.changes.length && (
        <li>{say("pane.outdated.more", { count: report.count - report.changes.length })}</li>
      )}
    </ul>
  );
}
