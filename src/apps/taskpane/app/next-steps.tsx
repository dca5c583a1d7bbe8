import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useActions, useMessages, usePane } from "../store/context";

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  // A target of at least 24 pixels.
  step: { minHeight: "24px", verticalAlign: "top", textAlign: "start", overflowWrap: "anywhere" },
});

/** What remains to be done when a report is written: what only the person can say, errors, printing, Word. */
export function NextSteps({ slots }: { readonly slots: number }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const { kind } = usePane((state) => state.place);
  const errors = usePane((state) => state.overview?.summary.error ?? 0);
  return (
    <ol className={styles.list} aria-label={say("pane.next")}>
      {slots > 0 && (
        <Step
          onClick={() => {
            actions.showTab("report");
          }}
        >
          {say("pane.next.slots", { count: slots })}
        </Step>
      )}
      {errors > 0 && (
        <Step
          onClick={() => {
            actions.showTab("check");
            void actions.setFilter({ severities: ["error"] });
          }}
        >
          {say("pane.next.errors", { count: errors })}
        </Step>
      )}
      <Step
        onClick={() => {
          void actions.writeDocument();
        }}
      >
        {say("pane.next.word")}
      </Step>
      <li>{say("pane.next.print", { place: kind })}</li>
    </ol>
  );
}

function Step({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <li>
      <Link as="button" className={styles.step} onClick={onClick}>
        {children}
      </Link>
    </li>
  );
}
