import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useStore } from "zustand";
import type { Translator } from "../../../core/messages/catalogue";
import type { StepView } from "../session/api";
import { useMessages } from "../store/context";
import { useScoreStore } from "../store/score";
import { CellLinks } from "../components/cell-links";

const useStyles = makeStyles({
  button: {
    paddingInline: 0,
    minWidth: "auto",
    justifyContent: "flex-start",
    // Forced colours draw the button's border.
    "@media (forced-colors: active)": { paddingInline: tokens.spacingHorizontalS },
  },
  steps: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  formula: {
    display: "block",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

export interface WhyProps {
  /** An indicator's id, `budget` or `total`. */
  readonly score: string;
  readonly points: string;
  /** What the points are for, where several scores are on view. */
  readonly name?: string;
}

/** “为什么是 8.05 分”: folds the steps to a score out, in words, with the cells they use. */
export function Why(props: WhyProps) {
  return (
    <div>
      <WhyButton {...props} />
      <WhySteps score={props.score} />
    </div>
  );
}

/** The button alone, for a row that has other buttons; {@link WhySteps} goes below. */
export function WhyButton({ score, points, name }: WhyProps) {
  const styles = useStyles();
  const say = useMessages();
  const store = useScoreStore();
  const open = useStore(store.state, (state) => state.steps.has(score));
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.button}
      iconPosition="after"
      icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
      aria-expanded={open}
      aria-label={name === undefined ? undefined : say("pane.score.why-of", { name, points })}
      onClick={() => {
        if (open) store.fold(score);
        else void store.explain(score);
      }}
    >
      {say("pane.score.why", { points })}
    </Button>
  );
}

/** The steps, while they are folded out. */
export function WhySteps({ score }: { readonly score: string }) {
  const say = useMessages();
  const store = useScoreStore();
  const steps = useStore(store.state, (state) => state.steps.get(score));
  if (steps === undefined) return null;
  return steps ? <Steps steps={steps} /> : <Spinner size="tiny" label={say("pane.score.why-busy")} />;
}

/** The formula with its result, which many formulas end with already. */
function stepText(formula: string, result: string, say: Translator): string {
  const told = formula.endsWith(` = ${result}`) || formula.endsWith(` ≈ ${result}`);
  return told ? formula : say("pane.score.step", { formula, result });
}

function Steps({ steps }: { readonly steps: readonly StepView[] }) {
  const styles = useStyles();
  const say = useMessages();
  if (steps.length === 0) return <Text>{say("pane.score.no-steps")}</Text>;
  return (
    <ol className={styles.steps}>
      {steps.map(({ label, formula, result, cells }, place) => (
        <li key={place}>
          <Text>{label}</Text>
          <span className={styles.formula}>{stepText(formula, result, say)}</span>
          {cells.length > 0 && <CellLinks cells={cells} />}
        </li>
      ))}
    </ol>
  );
}
