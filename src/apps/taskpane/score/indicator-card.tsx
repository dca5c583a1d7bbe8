import { memo, useRef, useState } from "react";
import {
  Badge,
  Button,
  Card,
  Link,
  makeStyles,
  Skeleton,
  SkeletonItem,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Beaker16Regular } from "@fluentui/react-icons/svg/beaker";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import { useStore } from "zustand";
import type { Translator } from "../../../core/messages/catalogue";
import type { ScoreView } from "../session/api";
import { useActions, useMessages } from "../store/context";
import { useScoreStore, type ScoreItem } from "../store/score";
import { Change } from "./change";
import { OutcomeBadge } from "./outcome";
import { differenceOf } from "./points";
import { TrialField } from "./trial-field";
import { WhyButton, WhySteps } from "./why";

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalXS },
  head: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalM },
  name: { flexGrow: 1, textAlign: "start", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  points: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  marks: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  differs: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
  },
  icon: { flexShrink: 0 },
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  gap: { flexGrow: 1 },
  mark: { alignSelf: "flex-start" },
});

export interface IndicatorCardProps {
  readonly index: number;
  /** Absent until it was fetched. */
  readonly item: ScoreItem | undefined;
}

/** One indicator: what was planned and done, its points and how they come about, and what else could be tried. */
export const IndicatorCard = memo(function IndicatorCard({ index, item }: IndicatorCardProps) {
  const say = useMessages();
  if (!item) {
    return (
      <Card appearance="outline" focusMode="off">
        <Skeleton aria-label={say("pane.score.fetching")}>
          <SkeletonItem size={24} />
        </Skeleton>
      </Card>
    );
  }
  return <Indicator index={index} item={item} />;
});

function Indicator({ index, item }: { readonly index: number; readonly item: ScoreItem }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const { standing } = item;
  const view = item.tried ?? standing;
  return (
    <Card className={styles.card} appearance="outline" focusMode="off">
      <div className={styles.head}>
        <Link
          as="button"
          className={styles.name}
          onClick={() => {
            void actions.selectCell(view.at);
          }}
        >
          {view.name}
        </Link>
        <span className={styles.points}>{pointsOf(view, say)}</span>
      </div>
      <div className={styles.marks}>
        <OutcomeBadge outcome={view.outcome} />
        <Change from={standing.points} to={view.points} />
        <span className={styles.quiet}>{[view.level1, view.level2].filter(Boolean).join(" › ")}</span>
      </div>
      <span className={styles.quiet}>{factsOf(view, say)}</span>
      {view.actual !== standing.actual && (
        <Badge className={styles.mark} appearance="outline" color="brand" icon={<Beaker16Regular />}>
          {say("pane.score.trial-mark", { actual: standing.actual || say("pane.score.blank") })}
        </Badge>
      )}
      <Entered view={view} />
      <Tools index={index} item={item} />
    </Card>
  );
}

/** How the points stand to those that were entered in the form. */
function Entered({ view }: { readonly view: ScoreView }) {
  const styles = useStyles();
  const say = useMessages();
  const { entered, points, basis } = view;
  const difference = basis === "computed" ? differenceOf(entered, points) : null;
  if (difference === null) return <span className={styles.quiet}>{say(enteredMessage(view))}</span>;
  return (
    <span className={styles.differs}>
      <Warning16Regular className={styles.icon} />
      {say("pane.score.entered-differs", {
        entered: entered ?? "",
        points: points ?? "",
        difference: difference.slice(1),
      })}
    </span>
  );
}

function enteredMessage({ basis, entered }: ScoreView): string {
  if (basis !== "computed") return `pane.score.basis.${basis}`;
  return entered === null || entered === "" ? "pane.score.entered-absent" : "pane.score.entered-agrees";
}

/** Explanation and trial of one indicator. */
function Tools({ index, item }: { readonly index: number; readonly item: ScoreItem }) {
  const styles = useStyles();
  const say = useMessages();
  const store = useScoreStore();
  const trial = useStore(store.state, (state) => state.trials.get(item.standing.id));
  const [typing, setTyping] = useState(false);
  const tryButton = useRef<HTMLButtonElement>(null);
  const { id, name, points, actualAt } = item.tried ?? item.standing;
  return (
    <>
      <div className={styles.tools}>
        {points !== null && <WhyButton score={id} points={points} name={name} />}
        <span className={styles.gap} />
        {trial && (
          <Button
            size="small"
            icon={<ArrowUndo16Regular />}
            aria-label={say("pane.score.reset-of", { name })}
            onClick={() => {
              // The button goes with the trial; the focus must not go with it.
              tryButton.current?.focus();
              void store.reset(id);
            }}
          >
            {say("pane.score.reset")}
          </Button>
        )}
        {actualAt && (
          <Button
            ref={(button: HTMLButtonElement | null) => {
              tryButton.current = button;
            }}
            size="small"
            aria-expanded={typing}
            icon={<Beaker16Regular />}
            aria-label={say("pane.score.try-of", { name })}
            onClick={() => {
              setTyping(!typing);
            }}
          >
            {say("pane.score.try")}
          </Button>
        )}
      </div>
      {typing && (
        <TrialField
          index={index}
          item={item}
          onDone={() => {
            setTyping(false);
            tryButton.current?.focus();
          }}
        />
      )}
      <WhySteps score={id} />
    </>
  );
}

function pointsOf({ points, weight }: ScoreView, say: Translator): string {
  if (points === null) return say("pane.score.no-points");
  return weight === null ? points : say("pane.score.points-of-max", { points, max: weight });
}

/** Target, actual and completion in a line. */
function factsOf({ target, actual, completion }: ScoreView, say: Translator): string {
  const blank = say("pane.score.blank");
  const facts = { target: target || blank, actual: actual || blank };
  return completion === null
    ? say("pane.score.facts", facts)
    : say("pane.score.facts-completion", { ...facts, completion });
}
