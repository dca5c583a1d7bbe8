import { Button, Caption1, makeStyles, ProgressBar, tokens, useAnnounce } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { useDelayed } from "../components/use-delayed";
import { useActions, useMessages, usePane } from "../store/context";
import { canBeStopped } from "../store/jobs";
import type { Job } from "../store/state";
import { WaitingHint } from "./waiting-hint";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  caption: {
    display: "flex",
    flexGrow: 1,
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground2,
  },
});

/** Jobs that are over sooner are not worth a line that comes and goes. */
const SHOWN_AFTER_MS = 250;

/** What runs now, with its real step. */
export function JobProgress() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const job = usePane((state) => state.job);
  const stale = usePane((state) => state.stale);
  const shown = useDelayed(job !== null, SHOWN_AFTER_MS);
  useJobAnnouncements(shown ? job : null, say);
  if (!shown || !job) return stale ? <StaleHint /> : null;
  const share = job.progress?.share;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Caption1 className={styles.caption}>
          <span>{job.stopping ? say("pane.job.stopping") : stepText(say, job)}</span>
          {share !== undefined && share > 0 && (
            <span>{say("pane.step.percent", { percent: Math.floor(share * 100) })}</span>
          )}
        </Caption1>
        {canBeStopped(job) && (
          <Button size="small" disabled={job.stopping === true} onClick={actions.stopJob}>
            {say("pane.job.stop")}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={say(`pane.job.${job.kind}`)}
        {...(share === undefined || share === 0 ? {} : { value: share })}
      />
      <WaitingHint />
    </div>
  );
}

/** What is shown is about to be checked again. */
function StaleHint() {
  const styles = useStyles();
  const say = useMessages();
  return (
    <div className={styles.root}>
      <Caption1 role="status" className={styles.caption}>
        {say("pane.notice.stale")}
      </Caption1>
    </div>
  );
}

/** What is done, and the step that it is at: `正在生成报告：写入工作表`. */
export function stepText(say: Translator, { kind, progress }: Job): string {
  const job = say(`pane.job.${kind}`);
  return progress ? say("pane.step.of-job", { job, step: say(`pane.step.${progress.step}`) }) : job;
}

/** A screen reader is told of each step, not of each per cent, and when all is over. */
function useJobAnnouncements(job: Job | null, say: Translator): void {
  const { announce } = useAnnounce();
  const text = job ? stepText(say, job) : null;
  useEffect(() => {
    if (text === null) return undefined;
    announce(text, { batchId: "job" });
    return () => {
      announce(say("pane.job.done"), { batchId: "job" });
    };
  }, [announce, say, text]);
}
