import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Spinner,
  Text,
  Title2,
  tokens,
} from "@fluentui/react-components";
import { DocumentText24Regular } from "@fluentui/react-icons/svg/document-text";
import { FolderOpen24Regular } from "@fluentui/react-icons/svg/folder-open";
import { ShieldLock24Regular } from "@fluentui/react-icons/svg/shield-lock";
import { TaskListSquareLtr24Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import type { ReactElement } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { Brand } from "./brand";
import { useScreenStyles } from "./screen-styles";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  main: {
    flexGrow: 1,
    alignSelf: "center",
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "760px",
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    rowGap: tokens.spacingVerticalXXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXXL}`,
  },
  words: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    textAlign: "center",
    // No word stands alone on the last line.
    textWrap: "balance",
  },
  // Chinese titles are broken behind their commas.
  title: { margin: "0", wordBreak: "keep-all", overflowWrap: "anywhere" },
  lead: { color: tokens.colorNeutralForeground2 },
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: "center",
  },
  held: {
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorBrandBackground2,
  },
  hint: { color: tokens.colorNeutralForeground3 },
  bureau: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalM,
  },
  features: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(200px, 100%), 1fr))",
    gap: tokens.spacingHorizontalXL,
    listStyleType: "none",
    margin: "0",
    padding: "0",
  },
  feature: { display: "flex", columnGap: tokens.spacingHorizontalM },
  picture: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  featureWords: { display: "flex", flexDirection: "column" },
  featureText: { color: tokens.colorNeutralForeground2 },
});

/** Work of a bureau: what comes back, what goes out, and tables that are no forms. */
const DESKS = ["consolidate", "distribute", "merge"] as const;

export interface WelcomeScreenProps {
  readonly say: Translator;
  /** Whether a file is held over the page. */
  readonly held: boolean;
  /** Whether the sample is being fetched. */
  readonly waiting: boolean;
  readonly onOpen: () => void;
  readonly onSample: () => void;
  readonly onDesk: (kind: (typeof DESKS)[number]) => void;
  readonly onLanguage: () => void;
}

/** The page before a workbook is open. */
export function WelcomeScreen(props: WelcomeScreenProps) {
  const { say, held, waiting, onOpen, onSample, onDesk, onLanguage } = props;
  const { screen } = useScreenStyles();
  const styles = useStyles();
  return (
    <div className={screen}>
      <header className={styles.head}>
        <Brand say={say} />
        <Button appearance="subtle" lang={say.locale === "en" ? "zh-CN" : "en"} onClick={onLanguage}>
          {say(say.locale === "en" ? "pane.menu.zh-CN" : "pane.menu.en")}
        </Button>
      </header>
      <main className={styles.main}>
        <div className={styles.words}>
          <h1 className={styles.title}>
            <Title2>{say("pane.page.title")}</Title2>
          </h1>
          <Text align="center" className={styles.lead}>
            {say("pane.page.lead")}
          </Text>
        </div>
        <section
          className={mergeClasses(styles.zone, held && styles.held)}
          aria-label={say("pane.page.drop-label")}
        >
          <Button appearance="primary" size="large" icon={<FolderOpen24Regular />} onClick={onOpen}>
            {say("pane.page.open")}
          </Button>
          <Text align="center" className={styles.hint}>
            {say(held ? "pane.page.drop-now" : "pane.page.drop")}
          </Text>
          <Button
            appearance="transparent"
            disabledFocusable={waiting}
            {...(waiting ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={onSample}
          >
            {say("pane.page.sample")}
          </Button>
        </section>
        <section className={styles.bureau} aria-label={say("pane.page.bureau")}>
          <Text weight="semibold">{say("pane.page.bureau")}</Text>
          {DESKS.map((kind) => (
            <Button
              key={kind}
              onClick={() => {
                onDesk(kind);
              }}
            >
              {say(`pane.page.bureau.${kind}`)}
            </Button>
          ))}
        </section>
        <ul className={styles.features}>
          <Feature say={say} id="check" icon={<TaskListSquareLtr24Regular />} />
          <Feature say={say} id="report" icon={<DocumentText24Regular />} />
          <Feature say={say} id="local" icon={<ShieldLock24Regular />} />
        </ul>
      </main>
    </div>
  );
}

interface FeatureProps {
  readonly say: Translator;
  readonly id: "check" | "report" | "local";
  readonly icon: ReactElement;
}

function Feature({ say, id, icon }: FeatureProps) {
  const styles = useStyles();
  return (
    <li className={styles.feature}>
      <span className={styles.picture} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.featureWords}>
        <Text weight="semibold">{say(`pane.page.feature.${id}`)}</Text>
        <Caption1 className={styles.featureText}>{say(`pane.page.feature.${id}.text`)}</Caption1>
      </span>
    </li>
  );
}
