import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import { useMessages } from "../store/context";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: "0",
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  place: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  step: {
    flexShrink: 0,
    // A zoomed pane has room for the words alone.
    "@media (max-width: 260px)": { "& .fui-Button__icon": { display: "none" } },
  },
});

/** Pixels that the bar covers at the top of the list. */
export const STEPS_HEIGHT = 34;

export interface FindingStepsProps {
  /** Position of the finding at hand. */
  readonly position: number;
  readonly total: number;
  readonly onStep: (position: number) => void;
}

/** From finding to finding, each with its cell. */
export function FindingSteps({ position, total, onStep }: FindingStepsProps) {
  const styles = useStyles();
  const say = useMessages();
  return (
    <div className={styles.root} role="group" aria-label={say("pane.check.steps")}>
      <Caption1 className={styles.place} aria-live="polite">
        {say("pane.check.place", { place: position + 1, count: total })}
      </Caption1>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        icon={<ChevronUp16Regular />}
        disabledFocusable={position === 0}
        onClick={() => {
          onStep(position - 1);
        }}
      >
        {say("pane.check.previous")}
      </Button>
      <Button
        className={styles.step}
        size="small"
        appearance="subtle"
        icon={<ChevronDown16Regular />}
        disabledFocusable={position >= total - 1}
        onClick={() => {
          onStep(position + 1);
        }}
      >
        {say("pane.check.next")}
      </Button>
    </div>
  );
}
