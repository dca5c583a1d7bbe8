import { useId } from "react";
import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMessages } from "../store/context";
import { Change } from "./change";
import { shareOf } from "./points";
import { Why } from "./why";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
  points: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  bar: { marginTop: tokens.spacingVerticalXS },
});

/** Points of one level, or of the budget's execution. */
export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly points: string;
  readonly max: string;
  /** Points as the workbook stands, where something else is tried. */
  readonly before: string | null;
  /** The score to explain, where there are steps to it. */
  readonly explained?: string;
}

/** A bar with its points in words; the bar alone says nothing that the words do not. */
export function LevelBar({ bar }: { readonly bar: Bar }) {
  const styles = useStyles();
  const say = useMessages();
  const id = useId();
  const { name, points, max, before, explained } = bar;
  return (
    <li>
      <div className={styles.line}>
        <span id={id} className={styles.name}>
          {name}
        </span>
        <span className={styles.points}>
          {before !== null && <Change from={before} to={points} />}
          {say("pane.score.points-of-max", { points, max })}
        </span>
      </div>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        value={shareOf(bar)}
        aria-labelledby={id}
        aria-valuetext={say("pane.score.points-of-max", { points, max })}
      />
      {explained !== undefined && <Why score={explained} points={points} name={name} />}
    </li>
  );
}
