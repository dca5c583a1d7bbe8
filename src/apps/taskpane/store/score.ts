import { createStore, type StoreApi } from "zustand/vanilla";
import type { CellRef } from "../../../core/workbook/a1";
import type { EngineSession, ScorePage, ScoreView, StepView, WhatIf } from "../session/api";
import { perPane, type PaneTools } from "./slice";

/** Points of the form on view, as the workbook stands and as tried out. */
export interface ScoreState {
  /** Id of the form that the rest speaks of; `null` before {@link ScoreActions.show}. */
  readonly form: string | null;
  /** The form's points as the workbook stands; `null` until they came. */
  readonly standing: ScoreHead | null;
  /** The same under the trials; `null` while nothing is tried. */
  readonly tried: ScoreHead | null;
  /** Indicators by position in the form, as far as they were fetched. */
  readonly items: ReadonlyMap<number, ScoreItem>;
  /** What is tried, by the indicator's id. */
  readonly trials: ReadonlyMap<string, Trial>;
  /** Steps of the scores that are explained, by score (an indicator's id, `budget` or `total`); `null` on their way. */
  readonly steps: ReadonlyMap<string, readonly StepView[] | null>;
  /** The session does not know the form. */
  readonly missing: boolean;
}

/** Sums of a form, without its indicators. */
export type ScoreHead = Omit<ScorePage, "indicators">;

export interface ScoreItem {
  readonly standing: ScoreView;
  /** Under the trials; `null` while nothing is tried. */
  readonly tried: ScoreView | null;
}

/** A value in place of an indicator's actual. */
export interface Trial {
  readonly index: number;
  readonly at: CellRef;
  readonly text: string;
}

/** Why a text cannot be tried. */
export type TrialRefusal =
  /** Nothing was typed. */
  | "empty"
  /** It does not compare with the target. */
  | "unreadable"
  /** The indicator's points are the entered ones, whatever its actual. */
  | "entered"
  /** The form prints no points for the indicator. */
  | "no-weight"
  /** The form has no cell for its actual, or the indicator was not fetched. */
  | "no-cell";

export interface ScoreActions {
  /** Shows a form. Whatever was fetched is fetched anew when the form, the assessment or the language changed. */
  show(form: string, version: string): Promise<void>;
  /** Fetches the indicators at these positions (`from` included, `to` not) where they are not there yet. */
  need(from: number, to: number): Promise<void>;
  /** Tries a text as the actual of an indicator; `null` when it is tried, else why it cannot be. */
  tryActual(index: number, text: string): Promise<TrialRefusal | null>;
  /** Goes back to the workbook's value for one indicator. */
  reset(indicator: string): Promise<void>;
  resetAll(): Promise<void>;
  /** Fetches the steps to a score and keeps them up to date until {@link fold}. */
  explain(score: string): Promise<void>;
  fold(score: string): void;
}

export interface ScoreStore extends ScoreActions {
  readonly state: StoreApi<ScoreState>;
}

/** Indicators fetched at a time. */
export const SCORE_PORTION = 50;

const EMPTY: ScoreState = {
  form: null,
  standing: null,
  tried: null,
  items: new Map(),
  trials: new Map(),
  steps: new Map(),
  missing: false,
};

/** The state of the score tab. */
export function createScoreStore(tools: PaneTools): ScoreStore {
  return new Scores(tools);
}

export const useScoreStore = perPane(createScoreStore);

class Scores implements ScoreStore {
  readonly state = createStore<ScoreState>(() => EMPTY);
  readonly #session: EngineSession;
  readonly #reportFault: PaneTools["actions"]["reportFault"];
  /** Trials of the forms that are not on view. */
  readonly #kept = new Map<string, ReadonlyMap<string, Trial>>();
  /** Answers to a question that was asked before the last change are dropped. */
  #generation = 0;
  #version: string | null = null;
  /** Portions that are there or asked for. */
  #portions = new Set<number>();
  /** Portions that were needed last. */
  #needed: readonly number[] = [0];

  constructor({ services, actions }: PaneTools) {
    this.#session = services.session;
    this.#reportFault = actions.reportFault;
  }

  async show(form: string, version: string): Promise<void> {
    const { form: former, trials } = this.state.getState();
    if (form === former && version === this.#version) return;
    this.#version = version;
    if (form === former) {
      await this.#renew(form, trials);
      return;
    }
    if (former !== null) this.#kept.set(former, trials);
    this.#needed = [0];
    this.state.setState({ ...EMPTY, form }, true);
    await this.#renew(form, this.#kept.get(form) ?? new Map<string, Trial>());
  }

  async need(from: number, to: number): Promise<void> {
    const { form, trials } = this.state.getState();
    if (form === null) return;
    const first = Math.floor(from / SCORE_PORTION);
    const last = Math.floor(Math.max(from, to - 1) / SCORE_PORTION);
    this.#needed = Array.from({ length: last - first + 1 }, (_, place) => first + place);
    await this.#fetch(form, trials);
  }

  async tryActual(index: number, text: string): Promise<TrialRefusal | null> {
    const { form, items, trials } = this.state.getState();
    const standing = items.get(index)?.standing;
    if (form === null || !standing?.actualAt) return "no-cell";
    const typed = text.trim();
    if (typed === "") return "empty";
    const next = new Map(trials).set(standing.id, { index, at: standing.actualAt, text: typed });
    const generation = this.#generation;
    const view = await this.#indicator(form, index, whatIfs(next));
    if (!view || generation !== this.#generation) return null;
    const refusal = refusalOf(standing, view);
    if (refusal === null) await this.#renew(form, next);
    return refusal;
  }

  async reset(indicator: string): Promise<void> {
    const { form, trials } = this.state.getState();
    const rest = new Map(trials);
    if (form !== null && rest.delete(indicator)) await this.#renew(form, rest);
  }

  async resetAll(): Promise<void> {
    const { form, trials } = this.state.getState();
    if (form !== null && trials.size > 0) await this.#renew(form, new Map());
  }

  async explain(score: string): Promise<void> {
    const { form, trials, steps } = this.state.getState();
    if (form === null) return;
    // What was explained before stays to be read until the new steps are there.
    this.state.setState({ steps: new Map(steps).set(score, steps.get(score) ?? null) });
    const generation = this.#generation;
    const answer = await this.#ask(() => this.#session.explain(form, score, whatIfs(trials)));
    const open = this.state.getState().steps;
    if (answer && generation === this.#generation && open.has(score)) {
      this.state.setState({ steps: new Map(open).set(score, answer) });
    }
  }

  fold(score: string): void {
    const steps = new Map(this.state.getState().steps);
    if (steps.delete(score)) this.state.setState({ steps });
  }

  /** Fetches the sums, the indicators on view and the open explanations under these trials. */
  async #renew(form: string, trials: ReadonlyMap<string, Trial>): Promise<void> {
    const generation = (this.#generation += 1);
    const usable = await this.#stillThere(form, trials);
    if (generation !== this.#generation) return;
    this.#portions = new Set();
    this.state.setState({ trials: usable });
    await this.#fetch(form, usable);
    const { steps } = this.state.getState();
    if (generation === this.#generation) await Promise.all([...steps.keys()].map((id) => this.explain(id)));
  }

  /** Trials of indicators that stand where they stood; the workbook may have been edited since. */
  async #stillThere(form: string, trials: ReadonlyMap<string, Trial>): Promise<ReadonlyMap<string, Trial>> {
    const usable = new Map<string, Trial>();
    for (const [id, trial] of trials) {
      const view = await this.#indicator(form, trial.index);
      if (view?.id === id && view.actualAt !== null) usable.set(id, { ...trial, at: view.actualAt });
    }
    return usable;
  }

  async #indicator(form: string, index: number, tried?: readonly WhatIf[]): Promise<ScoreView | undefined> {
    const page = await this.#ask(() => this.#session.scores(form, { offset: index, limit: 1 }, tried));
    return page?.indicators[0];
  }

  /** Fetches the portions needed that are not there; the first to come after a change takes the place of all. */
  async #fetch(form: string, trials: ReadonlyMap<string, Trial>): Promise<void> {
    const generation = this.#generation;
    const missing = this.#needed.filter((portion) => !this.#portions.has(portion));
    for (const portion of missing) this.#portions.add(portion);
    const pages = await this.#ask(() =>
      Promise.all(missing.map((portion) => this.#pages(form, portion, trials))),
    );
    if (generation !== this.#generation) return;
    if (!pages) for (const portion of missing) this.#portions.delete(portion);
    else if (pages.some(({ standing }) => standing === null)) this.state.setState({ missing: true });
    else if (pages.length > 0) this.#put(pages, this.#portions.size === missing.length);
  }

  async #pages(form: string, portion: number, trials: ReadonlyMap<string, Trial>): Promise<Pages> {
    const query = { offset: portion * SCORE_PORTION, limit: SCORE_PORTION };
    const [standing, tried] = await Promise.all([
      this.#session.scores(form, query),
      trials.size > 0 ? this.#session.scores(form, query, whatIfs(trials)) : null,
    ]);
    return { offset: query.offset, standing, tried };
  }

  #put(pages: readonly Pages[], alone: boolean): void {
    const items = new Map(alone ? [] : this.state.getState().items);
    let heads: Pick<ScoreState, "standing" | "tried"> = { standing: null, tried: null };
    for (const { offset, standing, tried } of pages) {
      heads = { standing: standing && headOf(standing), tried: tried && headOf(tried) };
      standing?.indicators.forEach((view, place) => {
        items.set(offset + place, { standing: view, tried: tried?.indicators[place] ?? null });
      });
    }
    this.state.setState({ items, ...heads, missing: false });
  }

  /** What the session answers; `undefined` when it failed, which the shell tells the person. */
  async #ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    try {
      return await question();
    } catch (error) {
      this.#reportFault(error);
      return undefined;
    }
  }
}

/** The same portion of the indicators as the workbook stands and under the trials. */
interface Pages {
  readonly offset: number;
  readonly standing: ScorePage | null;
  readonly tried: ScorePage | null;
}

function headOf({ evaluation, total, grade, levels, budget, count }: ScorePage): ScoreHead {
  return { evaluation, total, grade, levels, budget, count };
}

function whatIfs(trials: ReadonlyMap<string, Trial>): readonly WhatIf[] {
  return [...trials.values()].map(({ at, text }) => ({ at, text }));
}

/** Whether the text made a difference that can be told: a trial without effect would mislead. */
function refusalOf(standing: ScoreView, tried: ScoreView): TrialRefusal | null {
  if (tried.weight === null) return "no-weight";
  if (tried.basis === "computed") return null;
  return tried.basis === "entered" && standing.basis !== "computed" ? "entered" : "unreadable";
}
