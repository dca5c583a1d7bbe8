import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import type { FileLine } from "../session/bureau/api";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});

/** A part of what came of work, under its heading. */
export function ResultPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <Subtitle2>{title}</Subtitle2>
      </h2>
      {children}
    </section>
  );
}

/** Lines one below the other. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export interface PassedOverProps {
  readonly tell: Translator;
  readonly passedOver: readonly FileLine[];
}

/** Files that were no input, with the reason; nothing where there are none. */
export function PassedOver({ tell, passedOver }: PassedOverProps) {
  if (passedOver.length === 0) return null;
  return (
    <ResultPart title={tell("bureau.passed-over")}>
      <Lines
        lines={passedOver.map(({ path, reason }) => tell("bureau.passed-over.line", { path, reason }))}
      />
    </ResultPart>
  );
}
