import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useCallback } from "react";
import { DismissButton } from "../components/dismiss-button";
import { useLeaving } from "../components/use-leaving";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy, type Notice } from "../store/state";

/** Long enough to read a sentence and to take the change back; that can be done on the Check tab later, too. */
const STAYS_MS = 10_000;

/** What was just done, for a while. */
export function NoticeBar({ notice }: { readonly notice: Notice }) {
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  const leave = useCallback(() => {
    actions.dismissNotice(notice.id);
  }, [actions, notice.id]);
  const staying = useLeaving(STAYS_MS, leave);
  return (
    <MessageBar intent={notice.intent} politeness="polite" {...staying}>
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={<DismissButton label={say("pane.notice.dismiss")} onClick={leave} />}
      >
        {notice.undo && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => {
              void actions.undo();
            }}
          >
            {say("pane.notice.undo")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
