import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { CellLink } from "../components/cell-link";
import type { FindingView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { EditPreview } from "./edit-preview";
import { FindingTools } from "./finding-tools";

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: tokens.strokeWidthThicker,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  info: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
  current: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  main: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXXS,
    width: "100%",
    maxWidth: "none",
    height: "auto",
    padding: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    whiteSpace: "normal",
    overflowWrap: "anywhere",
    // A whole paragraph in another colour would be too loud.
    ":hover": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ":hover:active": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorSubtleBackgroundPressed,
    },
  },
  rule: { color: tokens.colorNeutralForeground2 },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
  cells: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
  },
  action: { flexShrink: 0 },
  fix: { flexBasis: "100%", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Cells named on the card; a finding over whole columns names its first ones. */
const CELLS_NAMED = 6;

export interface FindingCardProps {
  readonly finding: FindingView;
  readonly position: number;
  /** Whether the tab key comes here. */
  readonly active: boolean;
  readonly onActive: (position: number) => void;
}

/** A finding: what is wrong, where, and the fix as it would be. Pressed, it shows the cell to mend first. */
export function FindingCard({ finding, position, active, onActive }: FindingCardProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  // A fix is for cells as they were when it was proposed, so the next check is waited for.
  const checking = usePane((state) => state.job !== null);
  const [first] = finding.cells;
  const selected = usePane((state) => state.selected);
  const current = first !== undefined && selected !== null && isSameCell(first.ref, selected);
  const tabIndex = active ? 0 : -1;
  const { rule, title, severity, message, cells, fix } = finding;
  const more = cells.length - CELLS_NAMED;
  return (
    <div
      className={mergeClasses(styles.root, styles[severity], current && styles.current)}
      onFocus={() => {
        onActive(position);
      }}
    >
      <Button
        appearance="transparent"
        className={styles.main}
        data-position={position}
        tabIndex={tabIndex}
        aria-current={current ? "true" : undefined}
        onClick={() => {
          if (first) void actions.selectCell(first.ref);
        }}
      >
        <Caption1 className={styles.rule}>
          {rule} · {title}
        </Caption1>
        <Text>{message}</Text>
      </Button>
      <div className={styles.foot}>
        <div role="group" aria-label={say("pane.check.cells")} className={styles.cells}>
          {cells.slice(0, CELLS_NAMED).map(({ ref, label }) => (
            <CellLink key={label} cell={ref} label={label} tabIndex={tabIndex} />
          ))}
          {more > 0 && <Caption1>{say("pane.check.more-cells", { count: more })}</Caption1>}
        </div>
        {fix && (
          <div className={styles.fix}>
            <EditPreview edits={fix.edits} />
            <Button
              size="small"
              className={styles.action}
              icon={<Wrench16Regular />}
              tabIndex={tabIndex}
              disabledFocusable={checking}
              aria-label={say("pane.check.fix-of", { text: fix.text })}
              onClick={() => {
                void actions.fix(finding);
              }}
            >
              {say("pane.check.fix")}
            </Button>
          </div>
        )}
        <FindingTools
          // The next finding comes into this place: it must not inherit what was opened or typed for this one.
          key={`${rule} ${cells[0]?.label ?? ""} ${message}`}
          finding={finding}
          tabIndex={tabIndex}
        />
      </div>
    </div>
  );
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function isSameCell(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
