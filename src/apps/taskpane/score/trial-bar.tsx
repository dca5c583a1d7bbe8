import { useEffect, useRef } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  useAnnounce,
} from "@fluentui/react-components";
import { useStore } from "zustand";
import type { Translator } from "../../../core/messages/catalogue";
import { useMessages } from "../store/context";
import { useScoreStore, type ScoreHead } from "../store/score";
import { differenceOf } from "./points";

const useStyles = makeStyles({
  bar: { position: "sticky", top: 0, zIndex: 1, boxShadow: tokens.shadow4 },
});

export interface TrialBarProps {
  /** All trials are about to be taken back, and this bar with them. */
  readonly onReset: () => void;
}

/** Says, for as long as something is tried, that these are trials and what they come to. */
export function TrialBar({ onReset }: TrialBarProps) {
  const styles = useStyles();
  const say = useMessages();
  const store = useScoreStore();
  const count = useStore(store.state, (state) => state.trials.size);
  const standing = useStore(store.state, (state) => state.standing);
  const tried = useStore(store.state, (state) => state.tried);
  const result = standing && tried && resultOf(standing, tried, say);
  useAnnouncing(result);
  if (count === 0 || result === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{say("pane.score.trial-title", { count })}</MessageBarTitle>
        {result}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            onReset();
            void store.resetAll();
          }}
        >
          {say("pane.score.reset-all")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Reads every new result out; the bar itself is read only when it appears. */
function useAnnouncing(result: string | null) {
  const { announce } = useAnnounce();
  const former = useRef<string | null>(null);
  useEffect(() => {
    if (result !== null && former.current !== null && result !== former.current) announce(result);
    former.current = result;
  }, [announce, result]);
}

/** What the trials come to, in sentences. */
function resultOf(standing: ScoreHead, tried: ScoreHead, say: Translator): string {
  const before = standing.total?.points;
  const after = tried.total?.points;
  const difference = differenceOf(before, after);
  const none = say("pane.score.no-grade");
  const sentences = [
    difference === null
      ? say("pane.score.trial-same")
      : say("pane.score.trial-result", { before: before ?? "", after: after ?? "", difference }),
    ...(tried.grade === standing.grade
      ? []
      : [say("pane.score.trial-grade", { before: standing.grade ?? none, after: tried.grade ?? none })]),
    say("pane.score.trial-untouched"),
  ];
  return sentences.join(say.locale === "en" ? " " : "");
}
