import { AriaLiveAnnouncer, FluentProvider, makeStyles, type PartialTheme } from "@fluentui/react-components";
import { useEffect, type ReactNode } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { CrashScreen } from "./crash-screen";
import { ErrorBoundary } from "./error-boundary";
import { useDark, type ReadBackground } from "./use-dark";
import { useThemeClasses } from "./use-theme";

const useStyles = makeStyles({
  root: { height: "100%", minWidth: "0", overflowX: "hidden" },
});

/** The variables of the theme come with the classes, from the stylesheet. */
const NO_OWN_VARIABLES: PartialTheme = {};

export interface FrameProps {
  readonly messages: Translator;
  readonly readBackground: ReadBackground;
  readonly children: ReactNode;
}

/** What stands around every screen: theme, live region, language of the page, and the net below it all. */
export function Frame({ messages, readBackground, children }: FrameProps) {
  const styles = useStyles();
  const dark = useDark(readBackground);
  const { locale } = messages;
  const theme = useThemeClasses(dark, locale);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${messages("pane.app.name")} – ${messages("pane.app.purpose")}`;
  }, [locale, messages]);
  return (
    <FluentProvider theme={NO_OWN_VARIABLES} className={theme}>
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
