import { makeStyles, ProgressBar, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import { useMessages, usePane } from "../store/context";
import { stepText } from "./job-progress";
import { WaitingHint } from "./waiting-hint";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  progress: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  skeleton: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  short: { width: "40%" },
});

/** The workbook is waited for, or read for the first time: what comes is outlined, the step is real. */
export function LoadingScreen() {
  const styles = useStyles();
  const say = useMessages();
  const job = usePane((state) => state.job);
  const share = job?.progress?.share;
  const text = job ? stepText(say, job) : say("pane.start.loading");
  return (
    <section className={styles.root} aria-busy="true">
      <div className={styles.progress}>
        <Text role="status">{text}</Text>
        <ProgressBar
          aria-label={say("pane.job.load")}
          {...(share === undefined || share === 0 ? {} : { value: share })}
        />
        <WaitingHint />
      </div>
      <Skeleton aria-hidden="true" className={styles.skeleton}>
        <SkeletonItem size={20} className={styles.short} />
        <SkeletonItem size={96} />
        <SkeletonItem size={20} className={styles.short} />
        <SkeletonItem size={40} />
        <SkeletonItem size={40} />
      </Skeleton>
    </section>
  );
}
