import { createStore, type StoreApi } from "zustand/vanilla";
import type { Translator } from "../../../core/messages/catalogue";
import type { Memory } from "../workbench/remembered";
import type { PaneStart } from "../workbench/workbench";
import type { PaneActions } from "./actions";
import { createAssessing } from "./assessing";
import { createChanges } from "./changes";
import { createColumns } from "./columns";
import { createFindingFetcher, NO_FILTER, NO_FINDINGS } from "./finding-list";
import { createJobRunner } from "./jobs";
import { createKeeping } from "./keeping";
import type { Languages, Pane } from "./pane";
import { createRefreshing } from "./refreshing";
import { rememberChoice } from "./remembering";
import { createRules } from "./rules";
import type { PaneChoice, PaneState, TabId } from "./state";
import { troubleOfFault } from "./troubles";
import { createHandingOut } from "./handing-out";
import { createUndoing } from "./undoing";
import { createWriting } from "./writing";

/** The state of one pane and what can be done to it. */
export interface PaneStore {
  readonly state: StoreApi<PaneState>;
  readonly actions: PaneActions;
  readonly services: PaneStart;
  /** Stops listening to the workbook. */
  readonly close: () => void;
}

export interface PaneOptions {
  /** Sentences to begin with; they fix the language. */
  readonly messages: Translator;
  readonly languages: Languages;
  readonly memory: Memory;
  readonly tab: TabId;
}

/** A pane over a workbook. Nothing is read before `actions.start()`. */
export function createPaneStore(services: PaneStart, options: PaneOptions): PaneStore {
  const state = createStore<PaneState>(() => initialState(services, options));
  const jobs = createJobRunner(state);
  const { memory, languages } = options;
  const pane: Pane = { store: state, services, jobs, memory, languages };
  const finder = createFindingFetcher(pane);
  const assessing = createAssessing(pane, finder);
  const refreshing = createRefreshing(pane, assessing);
  const undoing = createUndoing(pane);
  const changes = createChanges(pane, refreshing, undoing);
  const keeping = createKeeping(pane, refreshing, undoing);
  const columns = createColumns(pane, assessing, undoing);
  const writing = createWriting(pane, assessing, refreshing);
  const actions: PaneActions = {
    start: refreshing.start,
    recheck: refreshing.recheck,
    setLocale: assessing.setLocale,
    chooseYear: assessing.chooseYear,
    undo: undoing.undo,
    setFilter: finder.setFilter,
    needFindings: finder.needFindings,
    ...changes,
    ...columns,
    ...createRules(pane, assessing, undoing),
    ...keeping,
    ...writing,
    ...createHandingOut(pane, assessing, refreshing, writing),
    ...plainActions(pane),
  };
  const stopHearing = services.workbench.onWaiting?.((waiting) => {
    state.setState({ waiting });
  });
  const close = (): void => {
    stopHearing?.();
    refreshing.stop();
  };
  return { state, actions, services, close };
}

function initialState({ workbench }: PaneStart, { messages, tab }: PaneOptions): PaneState {
  return {
    locale: messages.locale,
    messages,
    place: { kind: workbench.kind, abilities: workbench.abilities },
    tab,
    phase: { kind: "loading" },
    overview: null,
    revision: 0,
    choice: { without: [], corrections: {} },
    wordTemplate: null,
    form: null,
    filter: NO_FILTER,
    findings: NO_FINDINGS,
    job: null,
    waiting: null,
    stale: false,
    report: null,
    question: null,
    failure: null,
    done: null,
    notices: [],
    undoable: [],
    selected: null,
  };
}

/** Actions that change no more than the state, or just show a place. */
function plainActions({ store, services, jobs, memory }: Pane) {
  const { workbench } = services;
  const actions = {
    showTab(tab) {
      store.setState({ tab });
    },
    chooseForm(form) {
      store.setState({ form });
    },
    chooseReportForm(reportForm) {
      // Outline and sections were chosen for other forms; they stay remembered for those.
      const choice = { ...store.getState().choice, reportForm, outlineId: undefined, without: [] };
      store.setState({ choice });
    },
    chooseOutline(outlineId) {
      chooseReport({ outlineId, without: [] });
    },
    setLetter(change) {
      const { choice } = store.getState();
      chooseReport({ letter: { ...choice.letter, ...change } });
    },
    chooseWordTemplate(wordTemplate) {
      store.setState({ wordTemplate });
    },
    includeSection(section, included) {
      const others = store.getState().choice.without.filter((id) => id !== section);
      chooseReport({ without: included ? others : [...others, section] });
    },
    async selectCell(cell) {
      store.setState({ selected: cell });
      await show(() => workbench.select(cell));
    },
    async showSheet(name) {
      store.setState({ selected: { sheet: name, row: 0, column: 0 } });
      await show(() => workbench.showSheet(name));
    },
    stopJob() {
      jobs.stop();
    },
    dismissFailure() {
      store.setState({ failure: null });
    },
    dismissDone() {
      store.setState({ done: null });
    },
    dismissNotice(id) {
      store.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
    },
    reportFault(error, retry = null) {
      jobs.fail("assess", troubleOfFault(error), retry ?? undefined);
    },
  } satisfies Partial<PaneActions>;

  function chooseReport(change: Partial<Pick<PaneChoice, "outlineId" | "without" | "letter">>): void {
    const choice = { ...store.getState().choice, ...change };
    store.setState({ choice });
    if (choice.reportForm !== undefined) return;
    rememberChoice(memory, store.getState().overview, choice);
  }

  async function show(how: () => ReturnType<typeof workbench.select>): Promise<void> {
    try {
      const shown = await how();
      if (!shown.ok) jobs.fail("show", shown.error, () => show(how));
    } catch (fault) {
      jobs.fail("show", troubleOfFault(fault));
    }
  }
  return actions;
}
