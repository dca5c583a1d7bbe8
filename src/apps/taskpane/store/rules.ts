import type { PaneActions } from "./actions";
import type { Assessing } from "./assessing";
import type { Pane } from "./pane";
import { rememberChoice } from "./remembering";
import type { PaneChoice } from "./state";
import type { Undoing } from "./undoing";

export type Rules = Pick<PaneActions, "choosePack" | "chooseRules">;

/** By which rules is checked and scored: remembered for such forms; rules of one's own can be taken back. */
export function createRules({ store, memory }: Pane, assessing: Assessing, undoing: Undoing): Rules {
  const changed = (change: Partial<PaneChoice>) => ({ ...store.getState().choice, ...change });
  const keep = () => {
    const { overview, choice } = store.getState();
    rememberChoice(memory, overview, choice);
  };
  const choose = async (change: Partial<PaneChoice>) => {
    const done = await assessing.reassess(changed(change));
    if (done) keep();
    return done;
  };
  return {
    choosePack: (packId) => choose({ packId }),
    async chooseRules(rules, words) {
      const { rules: former } = store.getState().choice;
      const done = await choose({ rules });
      if (!done) return false;
      undoing.note({
        what: "rules",
        ...words,
        async undo(progress) {
          const back = await assessing.assess(progress, changed({ rules: former }));
          if (back.ok) keep();
          return back;
        },
      });
      return true;
    },
  };
}
