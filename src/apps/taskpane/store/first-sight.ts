import { err, ok, type Result } from "../../../core/common/result";
import type { Choice, EngineSession, Overview } from "../session/api";
import type { Memory } from "../workbench/remembered";
import type { Trouble } from "../workbench/workbench";
import { withTables } from "./remembering";
import type { PaneChoice } from "./state";
import { troubleOfSession } from "./troubles";

/** What was found at first, and under which choice. */
export interface FirstSight {
  readonly overview: Overview;
  readonly asked: Choice;
  readonly choice: PaneChoice;
}

/** Assesses; where no form is found, once more with what was said on an earlier day of tables like those. */
export async function firstSight(
  session: Pick<EngineSession, "assess">,
  memory: Memory,
  choice: PaneChoice,
): Promise<Result<FirstSight, Trouble>> {
  const asked = engineChoice(choice);
  const first = await session.assess(asked);
  if (first.ok) return ok({ overview: first.value, asked, choice });
  const trouble = troubleOfSession(first.error);
  const recalled = withTables(memory, choice, trouble.tables);
  if (recalled === choice) return err(trouble);
  const wanted = engineChoice(recalled);
  const again = await session.assess(wanted);
  return again.ok ? ok({ overview: again.value, asked: wanted, choice: recalled }) : err(trouble);
}

/** What of the choice an assessment goes by; signatures of which nothing was said are left out. */
export function engineChoice({ packId, rules, year, corrections }: PaneChoice): Choice {
  const said = Object.entries(corrections).filter(([, columns]) => columns.length > 0);
  return { packId, rules, year, corrections: Object.fromEntries(said) };
}
