import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";

const useStyles = makeStyles({
  // It does not touch the edges of a narrow window.
  surface: { width: "calc(100vw - 24px)" },
});

export interface LeaveDialogProps {
  readonly say: Translator;
  /** A dialog must be closed before it is taken away: until then the page below is hidden from screen readers. */
  readonly open: boolean;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
  readonly onCancel: () => void;
}

/** The workbook has changes that were neither saved nor downloaded, and is about to give way to another. */
export function LeaveDialog({ say, open, onKeep, onLeave, onCancel }: LeaveDialogProps) {
  const styles = useStyles();
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_event, { open: wanted }) => {
        if (!wanted) onCancel();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.leave.title")}</DialogTitle>
          <DialogContent>{say("pane.leave.text")}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onKeep}>
              {say("pane.leave.download")}
            </Button>
            <Button onClick={onLeave}>{say("pane.leave.go")}</Button>
            <Button onClick={onCancel}>{say("pane.leave.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
