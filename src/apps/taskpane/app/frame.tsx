import { AriaLiveAnnouncer, FluentProvider, makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactNode } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { CrashScreen } from "./crash-screen";
import { ErrorBoundary } from "./error-boundary";
import { themeFor } from "./theme";
import { useDark, type ReadBackground } from "./use-dark";

const usePageStyles = makeStaticStyles({
  // The provider by its place: a class of its own would go to the mount node of every popover, which then covers the page.
  "html, body, #root, #root > .fui-FluentProvider": { height: "100%" },
  body: { margin: 0, overflowY: "auto" },
});

const useStyles = makeStyles({
  root: { height: "100%", minWidth: "0", overflowX: "hidden" },
  // Scroll bars and the lists of native selects follow.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

export interface FrameProps {
  readonly messages: Translator;
  readonly readBackground: ReadBackground;
  readonly children: ReactNode;
}

/** What stands around every screen: theme, live region, language of the page, and the net below it all. */
export function Frame({ messages, readBackground, children }: FrameProps) {
  usePageStyles();
  const styles = useStyles();
  const dark = useDark(readBackground);
  const { locale } = messages;
  const theme = useMemo(() => themeFor(dark, locale), [dark, locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${messages("pane.app.name")} – ${messages("pane.app.purpose")}`;
  }, [locale, messages]);
  return (
    <FluentProvider theme={theme} className={dark ? styles.dark : styles.light}>
      <AriaLiveAnnouncer>
        <div className={styles.root}>
          <ErrorBoundary fallback={(fault) => <CrashScreen messages={messages} fault={fault} />}>
            {children}
          </ErrorBoundary>
        </div>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}
