import { makeStyles, mergeClasses, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    minHeight: "100%",
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXL}`,
    textAlign: "center",
    // No word stands alone on the last line.
    textWrap: "balance",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  picture: {
    width: "72px",
    height: "72px",
    borderRadius: tokens.borderRadiusCircular,
    display: "grid",
    placeItems: "center",
    fontSize: "36px",
    lineHeight: "0",
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  alarm: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  title: { margin: "0", outlineStyle: "none", overflowWrap: "anywhere" },
  text: { maxWidth: "44ch", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

export interface StateScreenProps {
  readonly picture: ReactNode;
  readonly tone?: "calm" | "alarm";
  readonly title: string;
  readonly text: string;
  /** What can be done, the best first. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
  /** Whether the title takes the focus, so that a screen reader begins here. */
  readonly focus?: boolean;
}

/** A whole screen that says where things stand and what can be done. */
export function StateScreen(props: StateScreenProps) {
  const { picture, tone = "calm", title, text, actions, children, focus = false } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus, title]);
  return (
    <section className={styles.root}>
      <div className={mergeClasses(styles.picture, tone === "alarm" && styles.alarm)} aria-hidden="true">
        {picture}
      </div>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        <Subtitle1>{title}</Subtitle1>
      </h2>
      <Text align="center" className={styles.text}>
        {text}
      </Text>
      {children}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
