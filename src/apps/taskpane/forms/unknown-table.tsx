import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ColumnCorrection } from "../../../core/evaluation/evaluation";
import type { UnknownTable } from "../../../core/reading";
import { unknownTableSentence } from "../../../core/unknown-table-text";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy, type PaneState } from "../store/state";
import { ColumnRow } from "./column-row";
import { guessed, linesOf, problemOf, ROLES } from "./unknown-lines";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    alignSelf: "stretch",
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  read: { alignSelf: "flex-start" },
});

export interface UnknownTableProps {
  readonly table: UnknownTable;
  /** Tables that are shown. */
  readonly count: number;
}

/** A table whose headings are not known: its columns, or rows where it lies on its side, with samples, and for each what it may be. */
export function UnknownTableColumns({ table, count }: UnknownTableProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  const corrections = usePane((state) => state.choice.corrections);
  const [sideways, setSideways] = useState(() => (corrections[table.rowSignature]?.length ?? 0) > 0);
  const { lines, signature } = linesOf(table, sideways);
  const [said, setSaid] = useState(() => startOf(table, sideways, corrections));
  const [problem, setProblem] = useState<string | null>(null);
  const read = async () => {
    const found = problemOf(said, lines, sideways, say);
    setProblem(found);
    if (found === null && !(await actions.sayTable({ sheet: table.sheet, signature }, said)))
      setProblem(say("pane.tables.refused"));
  };
  return (
    <section className={styles.root} aria-label={say("pane.tables.table", { sheet: table.sheet })}>
      <Text>{unknownTableSentence(table, say, "pane", count)}</Text>
      {table.rows.length > 0 && (
        <Checkbox
          label={say("pane.tables.sideways")}
          checked={sideways}
          onChange={(_, { checked }) => {
            const lies = checked === true;
            setSideways(lies);
            setSaid(startOf(table, lies, corrections));
            setProblem(null);
          }}
        />
      )}
      <ul className={styles.list}>
        {lines.map(({ index, letter, header, samples }) => {
          const role = said.find((one) => one.column === index)?.role;
          return (
            <ColumnRow
              key={letter}
              mapping={{
                column: index,
                letter,
                header,
                sample: samples.join(say("pane.tables.samples")),
                role: role ?? "ignored",
                unread: 0,
                guess: null,
              }}
              sideways={sideways}
              roles={ROLES}
              asked={role === undefined}
              corrected={false}
              focus={0}
              onCorrect={(chosen) => {
                setProblem(null);
                setSaid([...said.filter((one) => one.column !== index), { column: index, role: chosen }]);
              }}
            />
          );
        })}
      </ul>
      <div role="alert">
        {problem !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Button
        appearance="primary"
        className={styles.read}
        disabled={busy}
        onClick={() => {
          void read();
        }}
      >
        {say("pane.tables.action")}
      </Button>
    </section>
  );
}

/** What was said before of such a table, else what its headings say by themselves. */
function startOf(
  table: UnknownTable,
  sideways: boolean,
  corrections: PaneState["choice"]["corrections"],
): readonly ColumnCorrection[] {
  const { lines, signature } = linesOf(table, sideways);
  const known = corrections[signature];
  return known?.length ? known : guessed(lines);
}
