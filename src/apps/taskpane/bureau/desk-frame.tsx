import { Button, makeStyles, Title2, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { Brand } from "../page/brand";
import { useScreenStyles } from "../page/screen-styles";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  main: {
    flexGrow: 1,
    alignSelf: "center",
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "1040px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
  },
  title: {
    margin: "0",
    outlineStyle: "none",
    overflowWrap: "anywhere",
    // Where the window is zoomed a word of an English heading would not fit.
    "@media (max-width: 260px)": {
      "& > *": { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
    },
  },
});

export interface DeskFrameProps {
  readonly say: Translator;
  readonly tell: Translator;
  readonly title: string;
  readonly onBack: () => void;
  readonly onLanguage: () => void;
  readonly children: ReactNode;
}

/** What stands around a bureau's work in the page: the way back, the language, the heading. */
export function DeskFrame({ say, tell, title, onBack, onLanguage, children }: DeskFrameProps) {
  const { screen } = useScreenStyles();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What had the focus went with the screen before.
    heading.current?.focus();
  }, []);
  return (
    <div className={screen}>
      <header className={styles.head}>
        <Brand say={say} />
        <span>
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={onBack}>
            {tell("bureau.back")}
          </Button>
          <Button appearance="subtle" lang={say.locale === "en" ? "zh-CN" : "en"} onClick={onLanguage}>
            {say(say.locale === "en" ? "pane.menu.zh-CN" : "pane.menu.en")}
          </Button>
        </span>
      </header>
      <main className={styles.main}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          <Title2>{title}</Title2>
        </h1>
        {children}
      </main>
    </div>
  );
}
