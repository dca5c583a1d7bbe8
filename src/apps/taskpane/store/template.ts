import { createStore, type StoreApi } from "zustand/vanilla";
import type { EvaluationKind } from "../../../core/evaluation/evaluation";
import {
  DEFAULT_ROWS,
  MAX_ROWS_PER_LEVEL,
  TEMPLATE_KINDS,
  type TemplateKind,
} from "../../../hosts/file/templates/request";
import type { EngineSession, PackView, TemplateChoice } from "../session/api";
import { perPane, type PaneTools } from "./slice";

/** What the person asks a template to be, as typed. */
export interface TemplateState {
  readonly kind: TemplateKind;
  /** Id of the rule pack; `null` takes the first. */
  readonly packId: string | null;
  /** Blank rows under each second-level indicator, as typed. */
  readonly rows: string;
  /** As typed; empty leaves the year to the recipient. */
  readonly year: string;
  /** The rule packs there are; empty until they came. */
  readonly packs: readonly PackView[];
}

export type TemplateFields = Partial<Omit<TemplateState, "packs">>;

export interface TemplateStore {
  readonly state: StoreApi<TemplateState>;
  /**
   * Fetches the rule packs, their titles in the language of the version. The first time the kind of the form at hand is
   * chosen, where there is a template of it: whoever reports on one hands out more of its kind.
   */
  load(version: string, atHand: EvaluationKind | null): Promise<void>;
  set(fields: TemplateFields): void;
}

export type TemplateMistake = "rows" | "year";

/** Whether the form of this kind has rows under its second-level indicators; work summaries and base data have none. */
export function hasRows({ kind }: Pick<TemplateState, "kind">): boolean {
  return kind !== "work-summary" && kind !== "base-data";
}

/** What is wrong with what was typed; empty when it can be asked for. */
export function mistakesOf(state: TemplateState): readonly TemplateMistake[] {
  const { rows, year } = state;
  const count = Number(rows);
  const inBounds = /^\d{1,2}$/.test(rows.trim()) && count >= 1 && count <= MAX_ROWS_PER_LEVEL;
  const goodRows = !hasRows(state) || inBounds;
  const goodYear = year.trim() === "" || /^20\d\d$/.test(year.trim());
  return [...(goodRows ? [] : ["rows" as const]), ...(goodYear ? [] : ["year" as const])];
}

/** The template asked for; `null` while something typed is wrong or the packs are not there. */
export function templateChoiceOf(state: TemplateState): TemplateChoice | null {
  const packId = state.packId ?? state.packs[0]?.id;
  if (packId === undefined || mistakesOf(state).length > 0) return null;
  const { kind, rows, year } = state;
  return {
    kind,
    packId,
    ...(hasRows(state) && { rows: Number(rows) }),
    ...(year.trim() !== "" && { year: year.trim() }),
  };
}

/** The state of the template tab. */
export function createTemplateStore({
  services,
  actions,
}: {
  readonly services: { readonly session: Pick<EngineSession, "packs"> };
  readonly actions: PaneTools["actions"];
}): TemplateStore {
  const state = createStore<TemplateState>(() => ({
    kind: "project",
    packId: null,
    rows: String(DEFAULT_ROWS),
    year: "",
    packs: [],
  }));
  let loaded: string | null = null;
  return {
    state,
    async load(version, atHand) {
      if (version === loaded) return;
      const kind = TEMPLATE_KINDS.find((one) => one === atHand);
      if (loaded === null && kind !== undefined) state.setState({ kind });
      loaded = version;
      try {
        state.setState({ packs: await services.session.packs() });
      } catch (error) {
        loaded = null;
        actions.reportFault(error);
      }
    },
    set(fields) {
      state.setState(fields);
    },
  };
}

export const useTemplateStore = perPane(createTemplateStore);
