import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface EditorFrameProps {
  /** What the button of the editor says. */
  readonly action: string;
  /** Whether what was entered can be used; while a job runs nothing can. */
  readonly ready: boolean;
  readonly onAction: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Fields that open below a finding, with the buttons below them; Escape closes them. */
export function EditorFrame({ action, ready, onAction, onClose, children }: EditorFrameProps) {
  const styles = useStyles();
  const say = useMessages();
  const busy = usePane(isBusy);
  const onKeyDown = (event: KeyboardEvent) => {
    // Arrows move within the field here, not in the list.
    event.stopPropagation();
    if (event.key === "Escape") onClose();
  };
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      {children}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabledFocusable={busy || !ready} onClick={onAction}>
          {action}
        </Button>
        <Button size="small" onClick={onClose}>
          {say("pane.check.type.cancel")}
        </Button>
      </div>
    </div>
  );
}
