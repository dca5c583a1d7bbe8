import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { CopyDetail } from "../components/copy-detail";
import { DismissButton } from "../components/dismiss-button";
import { troubleDetail, troubleText } from "../messages/trouble-text";
import { useActions, useMessages, usePane } from "../store/context";
import type { Failure } from "../store/state";
import { DoneBar } from "./done-bar";
import { isToldOf } from "./messages-area";
import { NoticeBar } from "./notice-bar";
import { OutdatedBar } from "./outdated-bar";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  body: { overflowWrap: "anywhere" },
});

/**
 * That the report is older than the data; what went wrong, what was done and where it is. Trouble stays until it is
 * dismissed or the next job begins; what was done leaves by itself, and a report that is out of date is not praised.
 */
export function MessageBars() {
  const styles = useStyles();
  const failure = usePane((state) => state.failure);
  const done = usePane((state) => state.done);
  const notices = usePane((state) => state.notices);
  const report = usePane((state) => state.report);
  return (
    <div className={styles.root}>
      {isToldOf(report) && <OutdatedBar report={report} />}
      {failure && <FailureBar failure={failure} />}
      {done && !(done.what === "report" && isToldOf(report)) && <DoneBar done={done} />}
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function FailureBar({ failure }: { readonly failure: Failure }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const { trouble, retry } = failure;
  const isStopped = trouble.code === "cancelled";
  return (
    <MessageBar intent={isStopped ? "info" : "error"} layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>
          {isStopped ? say("pane.trouble.title.cancelled") : say("pane.job.failed", { job: failure.job })}
        </MessageBarTitle>
        {troubleText(say, trouble)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <DismissButton label={say("pane.trouble.dismiss")} onClick={actions.dismissFailure} />
        }
      >
        {retry && (
          <Button
            size="small"
            onClick={() => {
              void retry();
            }}
          >
            {say("pane.trouble.retry")}
          </Button>
        )}
        {trouble.detail !== undefined && <CopyDetail say={say} detail={troubleDetail(trouble)} />}
      </MessageBarActions>
    </MessageBar>
  );
}
