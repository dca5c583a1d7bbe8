import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp20Regular } from "@fluentui/react-icons/svg/chevron-up";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import type { MergeColumn } from "../../../core/merging/scheme";
import type { Translator } from "../../../core/messages/catalogue";
import { LastingInput } from "./lasting-input";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, minWidth: 0 },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    listStyleType: "none",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexBasis: "12em", flexGrow: 1, maxWidth: "24em" },
  source: {
    flexBasis: "12em",
    flexGrow: 2,
    minWidth: 0,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
});

export interface SchemeColumnsProps {
  readonly tell: Translator;
  readonly columns: readonly MergeColumn[];
  readonly disabled: boolean;
  /** False where the columns cannot be so. */
  readonly onChange: (columns: readonly MergeColumn[]) => boolean;
}

/** The columns of a merged table in their order: what they are called, and where they come from. */
export function SchemeColumns({ tell, columns, disabled, onChange }: SchemeColumnsProps) {
  const styles = useStyles();
  const keys = keysOf(columns);
  const moved = (from: number, to: number) => {
    const others = columns.filter((_, place) => place !== from);
    onChange([...others.slice(0, to), ...columns.slice(from, from + 1), ...others.slice(to)]);
  };
  return (
    <ol className={styles.list} aria-label={tell("bureau.scheme.columns")}>
      {columns.map((column, place) => {
        const { name } = column;
        const source =
          column.from === "heading"
            ? tell("bureau.scheme.heading", { heading: column.heading })
            : tell("bureau.scheme.cell", { cell: column.cell, label: column.label });
        return (
          <li key={keys[place]} className={styles.item}>
            <span className={styles.name}>
              <LastingInput
                aria-label={tell("bureau.scheme.column", { source })}
                value={name}
                disabled={disabled}
                onCommit={(words) =>
                  onChange(columns.map((one) => (one === column ? { ...one, name: words.trim() } : one)))
                }
              />
            </span>
            <Text className={styles.source}>{source}</Text>
            <span>
              <Button
                appearance="subtle"
                icon={<ChevronUp20Regular />}
                aria-label={tell("bureau.scheme.up", { name })}
                title={tell("bureau.scheme.up", { name })}
                disabledFocusable={disabled || place === 0}
                onClick={() => {
                  moved(place, place - 1);
                }}
              />
              <Button
                appearance="subtle"
                icon={<ChevronDown20Regular />}
                aria-label={tell("bureau.scheme.down", { name })}
                title={tell("bureau.scheme.down", { name })}
                disabledFocusable={disabled || place === columns.length - 1}
                onClick={() => {
                  moved(place, place + 1);
                }}
              />
              <Button
                appearance="subtle"
                icon={<Dismiss20Regular />}
                aria-label={tell("bureau.scheme.without", { name })}
                title={tell("bureau.scheme.without", { name })}
                disabledFocusable={disabled}
                onClick={() => {
                  onChange(columns.filter((one) => one !== column));
                }}
              />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Columns by where they come from, whatever they are called: fields and buttons keep the focus when they move or are renamed. */
function keysOf(columns: readonly MergeColumn[]): readonly string[] {
  const counts = new Map<string, number>();
  return columns.map((column) => {
    const source = column.from === "heading" ? column.heading : `${column.cell} ${column.labelCell}`;
    const count = (counts.get(source) ?? 0) + 1;
    counts.set(source, count);
    return `${column.from} ${count} ${source}`;
  });
}
