import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMessages } from "../store/context";
import { useScoreStore, type ScoreItem, type TrialRefusal } from "../store/score";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

export interface TrialFieldProps {
  readonly index: number;
  readonly item: ScoreItem;
  /** The value was taken, or the person gave up. */
  readonly onDone: () => void;
}

/** Where another actual is typed. Enter tries it, Escape gives up; the workbook is not touched. */
export function TrialField({ index, item, onDone }: TrialFieldProps) {
  const styles = useStyles();
  const say = useMessages();
  const store = useScoreStore();
  const { name, target, actual } = item.tried ?? item.standing;
  const [text, setText] = useState(actual);
  const [refusal, setRefusal] = useState<TrialRefusal | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  useEffect(() => {
    input.current?.select();
  }, []);
  const apply = async () => {
    const refused = await store.tryActual(index, text);
    setRefusal(refused);
    if (refused === null) onDone();
    else input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word of Chinese is being composed, Enter and Escape belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") void apply();
    else if (event.key === "Escape") onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <Field
        label={say("pane.score.trial-label", { name })}
        hint={{ id: hint, children: say("pane.score.trial-hint") }}
        validationState={refusal === null ? "none" : "error"}
        validationMessage={refusal && say(`pane.score.refusal.${refusal}`, { target, text: text.trim() })}
      >
        <Input
          input={{ ref: input }}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(_, { value }) => {
            setText(value);
            setRefusal(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            void apply();
          }}
        >
          {say("pane.score.trial-apply")}
        </Button>
        <Button size="small" onClick={onDone}>
          {say("pane.score.trial-cancel")}
        </Button>
      </div>
    </div>
  );
}
