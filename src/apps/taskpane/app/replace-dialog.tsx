import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useLayoutEffect, useState } from "react";
import { listed } from "../messages/trouble-text";
import { useActions, useMessages, usePane } from "../store/context";
import type { Answer, Question } from "../store/state";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", maxWidth: "560px", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  // It scrolls, so the keyboard must reach it.
  list: {
    maxHeight: "36vh",
    overflowY: "auto",
    margin: "0",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Asks, before anything is written, whether what a person changed by hand may go. */
export function ReplaceDialog() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const question = usePane((state) => state.question);
  const shown = useLast(question);
  useFocusBack(question !== null);
  const answer = (given: Answer) => {
    void actions.answer(given);
  };
  return (
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) answer("cancel");
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.replace.title")}</DialogTitle>
          {shown && (
            <DialogContent className={styles.content}>
              <Text>
                {say("pane.replace.lead", {
                  count: shown.count,
                  sheets: listed(
                    say,
                    shown.sheets.map((sheet) => `“${sheet}”`),
                  ),
                })}
              </Text>
              <ul className={styles.list} tabIndex={0} aria-label={say("pane.replace.list")}>
                {shown.edits.map((edit) => (
                  <li key={edit}>{edit}</li>
                ))}
                {shown.count > shown.edits.length && (
                  <li>{say("pane.replace.more", { count: shown.count - shown.edits.length })}</li>
                )}
              </ul>
            </DialogContent>
          )}
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                answer("keep");
              }}
            >
              {say("pane.replace.keep")}
            </Button>
            <Button
              onClick={() => {
                answer("replace");
              }}
            >
              {say("pane.replace.replace")}
            </Button>
            <Button
              onClick={() => {
                answer("cancel");
              }}
            >
              {say("pane.replace.cancel")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The last question, which stays to be seen while the dialog closes. */
function useLast(question: Question | null): Question | null {
  const [last, setLast] = useState(question);
  if (question !== null && question !== last) setLast(question);
  return question ?? last;
}

/** Puts the focus back on what had it before the dialog opened: a job asked, not a button that the dialog knows. */
function useFocusBack(open: boolean): void {
  // Before the dialog takes the focus, which it does in an effect.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const { activeElement } = document;
    return () => {
      if (activeElement instanceof HTMLElement) {
        setTimeout(() => {
          activeElement.focus();
        });
      }
    };
  }, [open]);
}
