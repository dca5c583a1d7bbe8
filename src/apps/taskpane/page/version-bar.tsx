import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useState } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { registerOffline } from "../offline/register";

type News = { readonly kind: "ready" } | { readonly kind: "update"; readonly apply: () => void };

/** Tells when the page can be used without a network, and when a newer version waits. */
export function VersionBar({ say }: { readonly say: Translator }) {
  const [news, setNews] = useState<News | null>(null);
  useEffect(() => {
    void registerOffline({
      onReady: () => {
        setNews({ kind: "ready" });
      },
      onUpdate: (apply) => {
        setNews({ kind: "update", apply });
      },
    });
  }, []);
  if (!news) return null;
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
            onClick={() => {
              setNews(null);
            }}
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
