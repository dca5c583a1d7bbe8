import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { CopyDetail } from "../components/copy-detail";
import { listed, troubleDetail, troubleText } from "../messages/trouble-text";
import { useActions, useMessages, usePane } from "../store/context";
import { isToldOf, OutdatedBar } from "./outdated-bar";
import type { Done, Failure, Notice } from "../store/state";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  body: { overflowWrap: "anywhere" },
  notes: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

/** That the report is older than the data; what went wrong, what was done and where it is. These stay until it is dismissed or the next takes its place. */
export function MessagesArea() {
  const styles = useStyles();
  const failure = usePane((state) => state.failure);
  const done = usePane((state) => state.done);
  const notices = usePane((state) => state.notices);
  const report = usePane((state) => state.report);
  if (!failure && !done && notices.length === 0 && !isToldOf(report)) return null;
  return (
    <div className={styles.root}>
      {isToldOf(report) && <OutdatedBar report={report} />}
      {failure && <FailureBar failure={failure} />}
      {done && <DoneBar done={done} />}
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
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{say("pane.job.failed", { job: failure.job })}</MessageBarTitle>
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

function DoneBar({ done }: { readonly done: Done }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const { download } = usePane((state) => state.place.abilities);
  const sheet = sheetToOpen(done);
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        {doneText(say, done)}
        {"notes" in done && done.notes.length > 0 && (
          <ul className={styles.notes}>
            {done.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<DismissButton label={say("pane.done.dismiss")} onClick={actions.dismissDone} />}
      >
        {sheet !== undefined && (
          <Button
            size="small"
            onClick={() => {
              void actions.showSheet(sheet);
            }}
          >
            {say("pane.done.open")}
          </Button>
        )}
        {sheet !== undefined && download && (
          <Button
            size="small"
            onClick={() => {
              void actions.download();
            }}
          >
            {say("pane.done.download")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const say = useMessages();
  const actions = useActions();
  const busy = usePane((state) => state.job !== null);
  return (
    <MessageBar intent={notice.intent} politeness="polite">
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <DismissButton
            label={say("pane.notice.dismiss")}
            onClick={() => {
              actions.dismissNotice(notice.id);
            }}
          />
        }
      >
        {notice.undo && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => {
              void actions.undo();
            }}
          >
            {say("pane.notice.undo")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

interface DismissButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

function DismissButton({ label, onClick }: DismissButtonProps): ReactNode {
  return (
    <Button
      size="small"
      appearance="transparent"
      icon={<Dismiss16Regular />}
      aria-label={label}
      onClick={onClick}
    />
  );
}

function doneText(say: Translator, done: Done): string {
  if (done.what !== "template") return say(`pane.done.${done.what}`, { sheet: done.sheets[0] ?? "" });
  const names = listed(say, done.names);
  return say(`pane.done.template.${done.how}`, { names });
}

function sheetToOpen(done: Done): string | undefined {
  if (done.what !== "template") return done.sheets[0];
  return done.how === "inserted" ? done.names[0] : undefined;
}
