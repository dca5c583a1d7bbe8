import { Badge, Card, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import { useMessages } from "../store/context";
import type { ScoreHead as Head } from "../store/score";
import { Change } from "./change";
import { LevelBar, type Bar } from "./level-bar";
import { Why } from "./why";

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalM },
  sums: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXXXL },
  sum: { display: "flex", flexDirection: "column" },
  label: { color: tokens.colorNeutralForeground2 },
  value: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  figure: { ...typographyStyles.title1, fontVariantNumeric: "tabular-nums" },
  none: { ...typographyStyles.title3, color: tokens.colorNeutralForeground2 },
  of: { color: tokens.colorNeutralForeground2 },
  levels: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

export interface ScoreHeadProps {
  readonly standing: Head;
  readonly tried: Head | null;
}

/** Total, grade and points by level, with what the trials change. */
export function ScoreHead({ standing, tried }: ScoreHeadProps) {
  const styles = useStyles();
  const say = useMessages();
  const bars = barsOf(standing, tried, say("pane.score.budget"));
  return (
    <Card className={styles.card} appearance="outline" focusMode="off">
      <div className={styles.sums}>
        <Total standing={standing} tried={tried} />
        <Grade standing={standing} tried={tried} />
      </div>
      {(tried ?? standing).total && <Why score="total" points={(tried ?? standing).total?.points ?? ""} />}
      {bars.length > 0 && (
        <ul className={styles.levels} aria-label={say("pane.score.levels")}>
          {bars.map((bar) => (
            <LevelBar key={bar.id} bar={bar} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Total({ standing, tried }: ScoreHeadProps) {
  const styles = useStyles();
  const say = useMessages();
  const { total } = tried ?? standing;
  return (
    <div className={styles.sum}>
      <Text className={styles.label}>{say(tried ? "pane.score.total-tried" : "pane.score.total")}</Text>
      {total ? (
        <span className={styles.value}>
          <span className={styles.figure}>{total.points}</span>
          <span className={styles.of}>{say("pane.score.of-max", { max: total.max })}</span>
          {tried && <Change from={standing.total?.points} to={total.points} />}
        </span>
      ) : (
        <Text>{say("pane.score.no-total")}</Text>
      )}
    </div>
  );
}

function Grade({ standing, tried }: ScoreHeadProps) {
  const styles = useStyles();
  const say = useMessages();
  const none = say("pane.score.no-grade");
  const { grade } = tried ?? standing;
  return (
    <div className={styles.sum}>
      <Text className={styles.label}>{say(tried ? "pane.score.grade-tried" : "pane.score.grade")}</Text>
      <span className={styles.value}>
        <span className={grade === null ? styles.none : styles.figure}>{grade ?? none}</span>
        {tried && grade !== standing.grade && (
          <Badge appearance="tint" color="brand">
            {say("pane.score.grade-before", { grade: standing.grade ?? none })}
          </Badge>
        )}
      </span>
    </div>
  );
}

/** Execution of the budget first, as forms print it, then the levels. */
function barsOf(standing: Head, tried: Head | null, budgetName: string): readonly Bar[] {
  const { budget, levels } = tried ?? standing;
  const bars = levels.map((level, place): Bar => ({
    id: `level-${place}`,
    ...level,
    before: tried ? (standing.levels.find(({ name }) => name === level.name)?.points ?? null) : null,
  }));
  if (!budget) return bars;
  const before = tried ? (standing.budget?.points ?? null) : null;
  return [{ id: "budget", name: budgetName, ...budget, before, explained: "budget" }, ...bars];
}
