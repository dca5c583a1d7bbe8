import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import type { FindingView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** As much as fits on the findings sheet. */
const MOST_CHARACTERS = 300;

export interface ReasonEditorProps {
  readonly finding: FindingView;
  readonly onClose: () => void;
}

/** Asks why a finding is kept as it is. */
export function ReasonEditor({ finding, onClose }: ReasonEditorProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane((state) => state.job !== null);
  const [reason, setReason] = useState("");
  const onKeyDown = (event: KeyboardEvent) => {
    // Arrows move within the field here, not in the list.
    event.stopPropagation();
    if (event.key === "Escape") onClose();
  };
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <Field size="small" label={say("pane.check.keep.reason")} hint={say("pane.check.keep.hint")}>
        <Textarea
          autoFocus
          value={reason}
          maxLength={MOST_CHARACTERS}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || reason.trim() === ""}
          onClick={() => {
            void actions.keepFinding(finding, reason.trim());
          }}
        >
          {say("pane.check.keep.action")}
        </Button>
        <Button size="small" onClick={onClose}>
          {say("pane.check.type.cancel")}
        </Button>
      </div>
    </div>
  );
}
