import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { Translator } from "../../../core/messages/catalogue";
import type { News } from "./version-bar";

export interface NewsBarProps {
  readonly say: Translator;
  readonly news: News;
  readonly onDismiss: () => void;
}

/** That the page can be used without a network, or that a newer version waits. */
export function NewsBar({ say, news, onDismiss }: NewsBarProps) {
  return (
    <MessageBar intent="info" politeness="polite">
      <MessageBarBody>
        {say(news.kind === "update" ? "pane.page.new-version" : "pane.page.offline-ready")}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={say("pane.notice.dismiss")}
            onClick={onDismiss}
          />
        }
      >
        {news.kind === "update" && (
          <Button size="small" onClick={news.apply}>
            {say("pane.page.update")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
