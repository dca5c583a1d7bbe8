import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  title: { margin: "0", flexGrow: 1 },
  aside: { color: tokens.colorNeutralForeground3 },
});

export interface SectionProps {
  readonly title: string;
  /** A few words at the end of the heading's line: how many there are. */
  readonly aside?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a tab under a heading. */
export function Section({ title, aside, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          <Subtitle2>{title}</Subtitle2>
        </h3>
        {aside !== undefined && <Caption1 className={styles.aside}>{aside}</Caption1>}
      </div>
      {children}
    </section>
  );
}
