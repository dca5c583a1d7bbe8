import { Badge, Button, Caption1, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ColumnRole } from "../../../core/evaluation/evaluation";
import type { MappingView } from "../session/api";
import { useMessages } from "../store/context";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr) minmax(120px, 42%)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    // In a zoomed pane the choice stands below the words.
    "@media (max-width: 260px)": { gridTemplateColumns: "32px minmax(0, 1fr)" },
  },
  words: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  sample: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  unread: { color: tokens.colorStatusWarningForeground3 },
  chooser: { textOverflow: "ellipsis" },
  choice: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    "@media (max-width: 260px)": { gridColumnStart: 2 },
  },
});

/** The value of the entry of a column that nobody knows yet. */
const UNKNOWN = "";

export interface ColumnRowProps {
  readonly mapping: MappingView;
  /** Whether it is a row, in a table whose meanings run down its rows. */
  readonly sideways: boolean;
  readonly roles: readonly ColumnRole[];
  readonly corrected: boolean;
  /** Whether nothing was said of the column yet; absent where its unread cells tell. */
  readonly asked?: boolean;
  /** Takes the focus whenever this becomes another number than 0. */
  readonly focus: number;
  readonly onCorrect: (role: ColumnRole) => void;
}

/** One column: what stands in it, what it was taken for, and what it may be. */
export function ColumnRow({ mapping, sideways, roles, corrected, asked, focus, onCorrect }: ColumnRowProps) {
  const styles = useStyles();
  const say = useMessages();
  const { letter, header, sample, role, unread, guess } = mapping;
  const lines = sideways ? "rows" : "columns";
  const chooser = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (focus > 0) chooser.current?.focus();
  }, [focus]);
  const name = header === "" ? say("pane.forms.columns.no-header") : header;
  const offered = roles.includes(role) ? roles : [role, ...roles];
  const unknown = asked ?? (isUnknown(mapping) && !corrected);
  return (
    <li className={styles.row}>
      <Badge appearance="tint" color={unknown ? "warning" : "informative"} shape="rounded">
        {letter}
      </Badge>
      <div className={styles.words}>
        <Text>{name}</Text>
        <Caption1 className={styles.sample}>
          {sample === ""
            ? say(`pane.forms.${lines}.no-sample`)
            : say("pane.forms.columns.sample", { text: sample })}
        </Caption1>
        {unknown && unread > 0 && (
          <Caption1 className={styles.unread}>{say("pane.forms.columns.unread", { count: unread })}</Caption1>
        )}
        {corrected && <Caption1>{say("pane.forms.columns.corrected")}</Caption1>}
      </div>
      <div className={styles.choice}>
        <Select
          size="small"
          select={{ ref: chooser, className: styles.chooser }}
          aria-label={say(`pane.forms.${lines}.role-of`, { letter, header: name })}
          value={unknown ? UNKNOWN : role}
          onChange={(_event, { value }) => {
            const chosen = offered.find((candidate) => candidate === value);
            if (chosen) onCorrect(chosen);
          }}
        >
          {unknown && <option value={UNKNOWN}>{say(`pane.forms.${lines}.unknown`)}</option>}
          {offered.map((candidate) => (
            <option key={candidate} value={candidate}>
              {say(`role.${candidate}`)}
            </option>
          ))}
        </Select>
        {unknown && guess !== null && (
          <Button
            size="small"
            onClick={() => {
              // The button goes with the question.
              chooser.current?.focus();
              onCorrect(guess);
            }}
          >
            {say("pane.forms.columns.take", { role: say(`role.${guess}`) })}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Whether values of a column were lost because nobody knows what it is. */
export function isUnknown({ role, unread }: MappingView): boolean {
  return role === "ignored" && unread > 0;
}
