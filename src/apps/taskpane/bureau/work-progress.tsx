import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";
import type { BureauProgress } from "../session/bureau/api";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
});

export interface WorkProgressProps {
  readonly tell: Translator;
  /** What is done. */
  readonly what: "consolidate" | "distribute" | "merge";
  readonly progress: BureauProgress | null;
  readonly onStop: () => void;
}

/** How far work has come, about how long the rest will take, and a way to stop it. */
export function WorkProgress({ tell, what, progress, onStop }: WorkProgressProps) {
  const styles = useStyles();
  const last = progress !== null && progress.done === progress.count;
  const stage = last ? "finishing" : "step";
  const text =
    progress === null
      ? tell("bureau.progress.starting")
      : tell(`bureau.progress.${what}.${stage}`, { ...progress });
  return (
    <div className={styles.root} aria-busy="true">
      <ProgressBar
        aria-label={tell(`bureau.progress.${what}`)}
        {...(progress === null || last ? {} : { value: progress.done / Math.max(1, progress.count) })}
      />
      <div className={styles.line}>
        {/* Told at the start and at the end: a screen reader would read out each file. */}
        <Text role={progress === null || last ? "status" : undefined}>{text}</Text>
        <Button onClick={onStop}>{tell("bureau.stop")}</Button>
      </div>
    </div>
  );
}
