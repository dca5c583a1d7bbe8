import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";
import { CopyDetail } from "../components/copy-detail";
import type { WorkState } from "./use-work";

const MOST_LINES = 50;

const useStyles = makeStyles({
  lines: {
    margin: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: "anywhere",
  },
});

export interface WorkTroubleProps {
  readonly say: Translator;
  readonly tell: Translator;
  readonly state: WorkState<unknown>;
}

/** Why nothing came of work, where nothing did, or that it was stopped. */
export function WorkTrouble({ say, tell, state }: WorkTroubleProps) {
  const styles = useStyles();
  switch (state.kind) {
    case "stopped":
      return (
        <MessageBar intent="info" politeness="polite">
          <MessageBarBody>{tell("bureau.stopped")}</MessageBarBody>
        </MessageBar>
      );
    case "fault":
      return (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{tell("bureau.fault")}</MessageBarBody>
          <MessageBarActions>
            <CopyDetail say={say} detail={state.detail} />
          </MessageBarActions>
        </MessageBar>
      );
    case "trouble": {
      const { text, lines } = state.trouble;
      return (
        <>
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody>{text}</MessageBarBody>
          </MessageBar>
          {lines.length > 0 && (
            <ul className={styles.lines}>
              {lines.slice(0, MOST_LINES).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </>
      );
    }
    default:
      return null;
  }
}
