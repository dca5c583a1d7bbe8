import type { ColumnCorrection } from "../../../core/evaluation/evaluation";
import type { PaneActions } from "./actions";
import type { Assessing } from "./assessing";
import { addNotice } from "./notices";
import type { Pane } from "./pane";
import type { PaneChoice } from "./state";
import type { Undoing } from "./undoing";

export type Columns = Pick<PaneActions, "correctColumn" | "resetColumns" | "sayTable">;

type Said = readonly ColumnCorrection[];

/** What the person says of columns: remembered for forms with the same columns, and taken back when they wish. */
export function createColumns({ store, memory }: Pane, assessing: Assessing, undoing: Undoing): Columns {
  /** Keeps what is said of forms of a signature in place of former words. */
  function keep(signature: string, said: Said): PaneChoice {
    const { choice } = store.getState();
    memory.remember(signature, said);
    return { ...choice, corrections: { ...choice.corrections, [signature]: said } };
  }

  async function say(form: string, text: string, change: (former: Said) => Said): Promise<boolean> {
    const { overview, choice, job, messages } = store.getState();
    const signature = overview?.forms.find(({ id }) => id === form)?.signature;
    if (signature === undefined || job) return false;
    const former = choice.corrections[signature] ?? [];
    const done = await assessing.reassess(keep(signature, change(former)));
    if (!done) return false;
    undoing.note({
      what: "column",
      text,
      undone: messages("pane.notice.column-undone"),
      undo: (progress) => assessing.assess(progress, keep(signature, former)),
    });
    return true;
  }

  return {
    async sayTable({ sheet, signature }, said) {
      const { choice, job, messages } = store.getState();
      if (job) return false;
      const former = choice.corrections[signature] ?? [];
      const done = await assessing.reassess(keep(signature, said));
      const { overview } = store.getState();
      if (done && overview?.tables.some((table) => table.sheet === sheet) === false) {
        addNotice(store, { intent: "success", text: messages("pane.tables.read", { sheet }), undo: false });
        return true;
      }
      // Nothing can be read so: it is as if nothing had been said.
      const back = keep(signature, former);
      store.setState({ choice: back });
      return false;
    },
    correctColumn(form, { column, role }) {
      const { messages, overview } = store.getState();
      const shown = overview?.forms.find(({ id }) => id === form);
      const letter = shown?.mapping.find((entry) => entry.column === column)?.letter ?? "";
      const text = messages(`pane.notice.${shown?.sideways === true ? "row" : "column"}`, {
        letter,
        role: messages(`role.${role}`),
      });
      const others = (former: Said) => former.filter((one) => one.column !== column);
      return say(form, text, (former) => [...others(former), { column, role }]);
    },
    resetColumns: (form) => say(form, store.getState().messages("pane.notice.columns-reset"), () => []),
  };
}
