import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  title: { flexGrow: 1 },
  aside: { color: tokens.colorNeutralForeground3 },
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

export interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

/** A part that is looked into when it is needed. */
export function Panel({ id, title, aside, children }: PanelProps) {
  const styles = useStyles();
  return (
    <AccordionItem value={id}>
      <AccordionHeader as="h3">
        <span className={styles.title}>{title}</span>
        {aside !== undefined && <Caption1 className={styles.aside}>{aside}</Caption1>}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
