import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";

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
  return (
    <Dialog
      open={open}
      modalType="alert"
      onOpenChange={(_event, { open: wanted }) => {
        if (!wanted) onCancel();
      }}
    >
      <DialogSurface>
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
