import { Suspense, useEffect, useState } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { registerOffline } from "../offline/register";
import { newsBar } from "./parts";

export type News = { readonly kind: "ready" } | { readonly kind: "update"; readonly apply: () => void };

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
    <Suspense fallback={null}>
      <newsBar.Component
        say={say}
        news={news}
        onDismiss={() => {
          setNews(null);
        }}
      />
    </Suspense>
  );
}
