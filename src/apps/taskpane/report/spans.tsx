import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { SpanView } from "../session/api";
import { useShowProof } from "./proof-context";
import { slotId } from "./slot-places";

const useStyles = makeStyles({
  // A quiet line under the word: a page in which every figure shouted as a link could not be read as a report.
  source: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorBrandStroke1,
    textDecorationThickness: "1.5px",
    textUnderlineOffset: "3px",
    fontSize: "inherit",
    fontWeight: "inherit",
    lineHeight: "inherit",
    userSelect: "text",
  },
  // What waits for a person's words: seen at once, in high contrast by its border.
  slot: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground2,
    borderRadius: tokens.borderRadiusSmall,
    outline: `1px solid ${tokens.colorStatusWarningBorder1}`,
    // The browser marks in its own colours there, and the text must be the one that goes with them.
    "@media (forced-colors: active)": { color: "MarkText", backgroundColor: "Mark" },
  },
});

export interface SpansProps {
  readonly spans: readonly SpanView[];
}

/** Text of the report. Figures, claims and quotes can be pressed to see where they come from. */
export function Spans({ spans }: SpansProps) {
  const styles = useStyles();
  const showProof = useShowProof();
  return spans.map((span, place) =>
    span.kind === "literal" ? (
      span.text
    ) : span.kind === "slot" ? (
      <mark
        key={place}
        className={styles.slot}
        tabIndex={-1}
        id={span.slot === undefined ? undefined : slotId(span.slot)}
      >
        {span.text}
      </mark>
    ) : (
      <Link
        key={place}
        as="span"
        inline
        appearance="subtle"
        className={styles.source}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          showProof(span, currentTarget);
        }}
      >
        {span.text}
      </Link>
    ),
  );
}

/** Whether there is anything to press in the text. */
export function hasSources(spans: readonly SpanView[]): boolean {
  return spans.some(({ kind }) => kind !== "literal" && kind !== "slot");
}
