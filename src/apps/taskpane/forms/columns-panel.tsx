import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import { useState } from "react";
import { sayableRoles } from "../../../core/evaluation/sayable-roles";
import type { ColumnRole } from "../../../core/evaluation/evaluation";
import type { FormView, MappingView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { ColumnRow, isUnknown } from "./column-row";
import { Panel } from "./panel";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  reset: { alignSelf: "flex-start" },
});

/** A column that the person wants to speak of; `turn` counts how often they did. */
export interface WantedColumn {
  readonly column: number;
  readonly turn: number;
}

export interface ColumnsPanelProps {
  readonly form: FormView;
  /** Whether the corrections left nothing to read. */
  readonly refused: boolean;
  readonly wanted: WantedColumn | null;
}

/** How each column of the form was understood; what is wrong is corrected here, and what is unknown is said. */
export function ColumnsPanel({ form, refused, wanted }: ColumnsPanelProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const corrections = usePane((state) => state.choice.corrections[form.signature]);
  const corrected = new Set(corrections?.map(({ column }) => column));
  const roles = sayableRoles(form.kind);
  const unknown = form.mapping.filter(isUnknown).length;
  const lines = form.sideways ? "rows" : "columns";
  const [problem, setProblem] = useState<string | null>(null);
  const correct = (mapping: MappingView, role: ColumnRole) => {
    const other = form.mapping.find(({ column, role: taken }) => taken === role && column !== mapping.column);
    if (other === undefined || role === "ignored") {
      setProblem(null);
      void actions.correctColumn(form.id, { column: mapping.column, role });
      return;
    }
    setProblem(
      say(`pane.${form.sideways ? "rows" : "tables"}.role-twice`, {
        first: other.letter,
        second: mapping.letter,
        role: say(`role.${role}`),
      }),
    );
  };
  return (
    <Panel
      id={COLUMNS_PANEL}
      title={say(`pane.forms.${lines}`)}
      aside={say(`pane.forms.${lines}.count`, { count: form.mapping.length, unknown })}
    >
      {refused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(`pane.forms.${lines}.refused`)}</MessageBarBody>
        </MessageBar>
      )}
      <div role="alert">
        {problem !== null && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Caption1 className={styles.hint}>
        {say(form.mapping.length === 0 ? "pane.forms.columns.none" : `pane.forms.${lines}.hint`)}
      </Caption1>
      <ul className={styles.list}>
        {form.mapping.map((mapping) => (
          <ColumnRow
            key={mapping.column}
            mapping={mapping}
            sideways={form.sideways}
            roles={roles}
            corrected={corrected.has(mapping.column)}
            focus={wanted?.column === mapping.column ? wanted.turn : 0}
            onCorrect={(role) => {
              correct(mapping, role);
            }}
          />
        ))}
      </ul>
      {corrected.size > 0 && (
        <Button
          size="small"
          className={styles.reset}
          icon={<ArrowReset20Regular />}
          onClick={() => {
            void actions.resetColumns(form.id);
          }}
        >
          {say("pane.forms.columns.reset")}
        </Button>
      )}
    </Panel>
  );
}

/** The panel's name among those of the tab. */
export const COLUMNS_PANEL = "columns";
