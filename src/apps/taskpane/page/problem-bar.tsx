import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Translator } from "../../../core/messages/catalogue";
import { CopyDetail } from "../components/copy-detail";
import { troubleDetail, troubleText } from "../messages/trouble-text";
import type { OpenProblem } from "./workbooks";

// What stands below gives way, not the bar, which would hide its own end.
const useStyles = makeStyles({ root: { flexShrink: 0 } });

export interface ProblemBarProps {
  readonly say: Translator;
  readonly problem: OpenProblem;
  readonly onDismiss: () => void;
}

/** Why a workbook was not opened. */
export function ProblemBar({ say, problem, onDismiss }: ProblemBarProps) {
  const styles = useStyles();
  const trouble = problem.kind === "file" ? problem.trouble : null;
  return (
    <MessageBar className={styles.root} intent="error" layout="multiline" politeness="assertive">
      <ProblemText say={say} problem={problem} />
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={say("pane.trouble.dismiss")}
            onClick={onDismiss}
          />
        }
      >
        {trouble?.detail !== undefined && <CopyDetail say={say} detail={troubleDetail(trouble)} />}
      </MessageBarActions>
    </MessageBar>
  );
}

function ProblemText({ say, problem }: Pick<ProblemBarProps, "say" | "problem">) {
  const [title, text] =
    problem.kind === "file"
      ? [say("pane.page.not-opened", { name: problem.name }), troubleText(say, problem.trouble)]
      : [say("pane.page.sample-failed.title"), say("pane.page.sample-failed")];
  return (
    <MessageBarBody>
      <MessageBarTitle>{title}</MessageBarTitle>
      {text}
    </MessageBarBody>
  );
}
