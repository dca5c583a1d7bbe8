import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState, type KeyboardEvent } from "react";
import type { CellNow, FindingView } from "../session/api";
import { useActions, useMessages, usePane, useServices } from "../store/context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ValueEditorProps {
  readonly cells: FindingView["cells"];
  readonly onClose: () => void;
}

/** Writes what a person types into a cell of a finding: one stop on the way instead of a walk to the sheet. */
export function ValueEditor({ cells, onClose }: ValueEditorProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane((state) => state.job !== null);
  const [place, setPlace] = useState(0);
  const [text, setText] = useState("");
  const chosen = cells[place];
  const now = useCellNow(chosen?.ref);
  if (!chosen) return null;
  const write = async () => {
    if (await actions.typeValue(chosen.ref, text)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Arrows move within the field here, not in the list.
    event.stopPropagation();
    if (event.key === "Escape") onClose();
  };
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      {cells.length > 1 && (
        <Select
          size="small"
          aria-label={say("pane.check.type.cell")}
          value={String(place)}
          onChange={(_event, { value }) => {
            setPlace(Number(value));
          }}
        >
          {cells.map(({ label }, index) => (
            <option key={label} value={index}>
              {label}
            </option>
          ))}
        </Select>
      )}
      <Field
        size="small"
        label={say("pane.check.type.label", { cell: chosen.label })}
        hint={now ? say("pane.check.type.now", { text: now.text, kind: kindOf(now) }) : null}
      >
        <Input
          autoFocus
          value={text}
          disabled={now?.formula === true}
          onChange={(_event, { value }) => {
            setText(value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) void write();
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || now?.formula === true}
          onClick={() => {
            void write();
          }}
        >
          {say("pane.check.type.write")}
        </Button>
        <Button size="small" onClick={onClose}>
          {say("pane.check.type.cancel")}
        </Button>
      </div>
    </div>
  );
}

function kindOf({ text, formula }: CellNow): "formula" | "empty" | "value" {
  if (formula) return "formula";
  return text === "" ? "empty" : "value";
}

/** What a cell says at present; `null` until that is known. */
function useCellNow(cell: FindingView["cells"][number]["ref"] | undefined): CellNow | null {
  const { session } = useServices();
  const { reportFault } = useActions();
  const revision = usePane((state) => state.revision);
  const [now, setNow] = useState<CellNow | null>(null);
  useEffect(() => {
    let current = true;
    if (cell) {
      session.cellNow(cell).then(
        (answer) => {
          if (current) setNow(answer);
        },
        (fault: unknown) => {
          reportFault(fault);
        },
      );
    }
    return () => {
      current = false;
    };
  }, [session, reportFault, cell, revision]);
  return now;
}
