import { err, ok, type Result } from "../../../core/common/result";
import type { Choice, Overview } from "../session/api";
import type { ProgressListener, Trouble } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import { NO_FINDINGS, narrowFilter, type FindingFetcher } from "./finding-list";
import { withRemembered } from "./remembering";
import { engineChoice, firstSight } from "./first-sight";
import type { JobOptions } from "./jobs";
import type { Pane } from "./pane";
import type { PaneChoice, PaneState } from "./state";
import { troubleOfSession } from "./troubles";

/** Troubles that leave nothing to show: the pane shows them in place of its tabs. */
const NOTHING_TO_SHOW: ReadonlySet<string> = new Set(["no-form", "blank-form", "rule-pack"]);

export interface Assessing extends Pick<PaneActions, "chooseYear" | "setLocale"> {
  /** Assesses what the session holds and shows the outcome; the choice counts only where that succeeds. Part of a job. */
  assess(progress: ProgressListener, choice?: PaneChoice): Promise<Result<void, Trouble>>;
  /** Job: assesses under another choice. */
  reassess(choice: PaneChoice): Promise<boolean>;
  /** For jobs that assess: trouble that leaves nothing to show becomes the pane's phase. */
  readonly onTrouble: NonNullable<JobOptions["onTrouble"]>;
}

/** Everything that ends in a new assessment. */
export function createAssessing(pane: Pane, finder: FindingFetcher): Assessing {
  const { store, services, jobs, memory, languages } = pane;
  const { session } = services;

  async function assess(
    progress: ProgressListener,
    choice: PaneChoice = store.getState().choice,
  ): Promise<Result<void, Trouble>> {
    progress({ step: "check", share: 0 });
    const found = await firstSight(session, memory, choice);
    if (!found.ok) {
      // What was said of columns is kept, to be shown beside them and changed there.
      if (NOTHING_TO_SHOW.has(found.error.code)) store.setState({ choice });
      return found;
    }
    const { overview: first, asked, choice: seen } = found.value;
    // What was chosen on an earlier day for such forms is known only after the forms were found.
    const known = withRemembered(memory, seen, first, Object.keys(choice.corrections).length === 0);
    const wanted = engineChoice(known);
    const second = sameChoice(wanted, asked) ? ok(first) : await session.assess(wanted);
    if (!second.ok) return err(troubleOfSession(second.error));
    await show(second.value, known);
    progress({ step: "check", share: 1 });
    return ok(undefined);
  }

  async function show(overview: Overview, choice: PaneChoice): Promise<void> {
    const { filter, findings } = await filteredFindings(overview);
    const { form, revision } = store.getState();
    const kept = overview.forms.some(({ id }) => id === form);
    store.setState({
      overview,
      report: overview.report,
      choice,
      filter,
      findings,
      form: kept ? form : (overview.forms[0]?.id ?? null),
      revision: revision + 1,
      phase: { kind: "ready" },
    });
  }

  /** A filter that is chosen while the findings come in counts: they are then asked for again. */
  async function filteredFindings(overview: Overview): Promise<Pick<PaneState, "filter" | "findings">> {
    const idsOf = (tallies: Overview["byRule"]) => new Set(tallies.map(({ id }) => id));
    const chosen = store.getState().filter;
    const filter = narrowFilter(chosen, idsOf(overview.byRule), idsOf(overview.bySheet));
    const findings = await finder.first(filter);
    return store.getState().filter === chosen ? { filter, findings } : filteredFindings(overview);
  }

  function onTrouble(trouble: Trouble): boolean {
    if (!NOTHING_TO_SHOW.has(trouble.code)) return false;
    const phase = { kind: "trouble", trouble } as const;
    store.setState({ phase, overview: null, form: null, findings: NO_FINDINGS });
    return true;
  }

  function reassess(choice: PaneChoice): Promise<boolean> {
    const retry = () => reassess(choice);
    return jobs.run("assess", (progress) => ofWhole(pane, progress, () => assess(progress, choice)), {
      retry,
      onTrouble,
    });
  }

  return {
    assess,
    onTrouble,
    reassess,
    chooseYear: (year) => reassess({ ...store.getState().choice, year }),
    async setLocale(locale) {
      await jobs.run(
        "assess",
        async (progress) => {
          const messages = await languages.load(locale);
          await session.setLocale(locale);
          store.setState({ locale, messages });
          languages.remember(locale);
          return store.getState().overview ? ofWhole(pane, progress, () => assess(progress)) : ok(undefined);
        },
        { onTrouble },
      );
    },
  };
}

/** Brings in what a reading that was broken off has left out: no part of a workbook is assessed. */
async function ofWhole(
  { services }: Pane,
  progress: ProgressListener,
  assess: () => Promise<Result<void, Trouble>>,
): Promise<Result<void, Trouble>> {
  const whole = await services.workbench.refresh([], progress);
  return whole.ok ? assess() : whole;
}

function sameChoice(one: Choice, other: Choice): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
