import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ColumnCorrection, ColumnRole } from "../../../core/evaluation/evaluation";
import { sayableRoles } from "../../../core/evaluation/sayable-roles";
import type { Translator } from "../../../core/messages/catalogue";
import type { UnknownTable } from "../../../core/reading";
import { saysTable } from "../../../core/said-columns";
import { unknownTableSentence } from "../../../core/unknown-table-text";
import { columnName } from "../../../core/workbook/a1";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";
import { ColumnRow } from "./column-row";

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

/** Such a table becomes one of indicators. */
const ROLES = sayableRoles("indicator-table");

export interface UnknownTableProps {
  readonly table: UnknownTable;
  /** Tables that are shown. */
  readonly count: number;
}

/** A table whose headings are not known: its columns with samples, and for each what it may be. */
export function UnknownTableColumns({ table, count }: UnknownTableProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  const known = usePane((state) => state.choice.corrections[table.signature]);
  const [said, setSaid] = useState(() => (known?.length ? known : guessed(table)));
  const [problem, setProblem] = useState<string | null>(null);
  const read = async () => {
    const found = problemOf(said, say);
    setProblem(found);
    if (found === null && !(await actions.sayTable(table, said))) setProblem(say("pane.tables.refused"));
  };
  return (
    <section className={styles.root} aria-label={say("pane.tables.table", { sheet: table.sheet })}>
      <Text>{unknownTableSentence(table, say, "pane", count)}</Text>
      <ul className={styles.list}>
        {table.columns.map(({ column, header, samples }) => {
          const role = said.find((one) => one.column === column)?.role;
          return (
            <ColumnRow
              key={column}
              mapping={{
                column,
                letter: columnName(column),
                header,
                sample: samples.join(say("pane.tables.samples")),
                role: role ?? "ignored",
                unread: 0,
                guess: null,
              }}
              sideways={false}
              roles={ROLES}
              asked={role === undefined}
              corrected={false}
              focus={0}
              onCorrect={(chosen) => {
                setProblem(null);
                setSaid([...said.filter((one) => one.column !== column), { column, role: chosen }]);
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

/** What the headings say by themselves, each meaning once. */
function guessed({ columns }: UnknownTable): readonly ColumnCorrection[] {
  const taken = new Set<ColumnRole>();
  return columns.flatMap(({ column, guess }) => {
    if (guess === null || taken.has(guess) || !ROLES.includes(guess)) return [];
    taken.add(guess);
    return [{ column, role: guess }];
  });
}

/** Why what was said makes no table, as a sentence. */
function problemOf(said: readonly ColumnCorrection[], say: Translator): string | null {
  const problem = saysTable([...said].sort((one, other) => one.column - other.column));
  if (problem === null) return null;
  if (problem.kind === "not-enough") return say(`pane.tables.missing.${problem.missing}`);
  const [first, second] = problem.columns;
  return say("pane.tables.role-twice", {
    first: columnName(first),
    second: columnName(second),
    role: say(`role.${problem.role}`),
  });
}
