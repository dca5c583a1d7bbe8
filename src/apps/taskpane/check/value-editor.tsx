import { Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CellNow, FindingView } from "../session/api";
import { useActions, useMessages, usePane, useServices } from "../store/context";
import { EditorFrame } from "./editor-frame";

export interface ValueEditorProps {
  readonly cells: FindingView["cells"];
  readonly onClose: () => void;
}

/** Writes what a person types into a cell of a finding: one stop on the way instead of a walk to the sheet. */
export function ValueEditor({ cells, onClose }: ValueEditorProps) {
  const say = useMessages();
  const actions = useActions();
  const [place, setPlace] = useState(0);
  const [text, setText] = useState("");
  const chosen = cells[place];
  const now = useCellNow(chosen?.ref);
  if (!chosen) return null;
  const write = async () => {
    if (await actions.typeValue(chosen.ref, text)) onClose();
  };
  return (
    <EditorFrame
      action={say("pane.check.type.write")}
      ready={now?.formula !== true}
      onAction={() => {
        void write();
      }}
      onClose={onClose}
    >
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
    </EditorFrame>
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
