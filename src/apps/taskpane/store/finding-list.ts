import type { FindingGroup, FindingPage } from "../session/api";
import type { Severity } from "../../../core/evaluation/finding";
import type { PaneActions } from "./actions";
import type { Pane } from "./pane";
import { FINDINGS_PORTION, type FindingFilter, type FindingList } from "./state";
import { troubleOfFault } from "./troubles";

/** Severities from the gravest down, as the session lists findings. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What findings are listed under, in this order. */
export const FINDING_GROUPS: readonly FindingGroup[] = [...SEVERITIES, "kept"];

export const NO_FILTER: FindingFilter = { severities: FINDING_GROUPS, rules: [], sheets: [], text: "" };

export const NO_FINDINGS: FindingList = {
  filter: NO_FILTER,
  total: 0,
  counts: { error: 0, warning: 0, info: 0, kept: 0 },
  portions: new Map(),
};

/** Fetches findings portion by portion as they are looked at. */
export interface FindingFetcher extends Pick<PaneActions, "setFilter" | "needFindings"> {
  /** A list with its first portion, for a filter. Rejects when the session does. */
  first(filter: FindingFilter): Promise<FindingList>;
}

export function createFindingFetcher({ store, services, jobs }: Pane): FindingFetcher {
  const { session } = services;
  /** Portions under way, by the list that they belong to. */
  const underWay = new WeakMap<FindingFilter, Set<number>>();

  async function fetch(filter: FindingFilter, portion: number): Promise<FindingPage> {
    const { severities, rules, sheets, text } = filter;
    return session.findings({
      severities,
      rules: rules.length > 0 ? rules : undefined,
      sheets: sheets.length > 0 ? sheets : undefined,
      text: text === "" ? undefined : text,
      offset: portion * FINDINGS_PORTION,
      limit: FINDINGS_PORTION,
    });
  }

  async function first(filter: FindingFilter): Promise<FindingList> {
    const { total, counts, items } = await fetch(filter, 0);
    return { filter, total, counts, portions: new Map([[0, items]]) };
  }

  async function add(filter: FindingFilter, portion: number): Promise<void> {
    const { items } = await fetch(filter, portion);
    const { findings } = store.getState();
    // A new filter or a new assessment has replaced the list meanwhile: these are not its findings.
    if (findings.filter !== filter) return;
    store.setState({ findings: { ...findings, portions: new Map(findings.portions).set(portion, items) } });
  }

  return {
    first,
    async setFilter(change) {
      const filter = { ...store.getState().filter, ...change };
      store.setState({ filter });
      try {
        const findings = await first(filter);
        if (store.getState().filter === filter) store.setState({ findings });
      } catch (fault) {
        jobs.fail("assess", troubleOfFault(fault));
      }
    },
    async needFindings(needed) {
      const { filter, portions } = store.getState().findings;
      const pending = underWay.get(filter) ?? new Set<number>();
      underWay.set(filter, pending);
      const wanted = needed.filter((portion) => !portions.has(portion) && !pending.has(portion));
      for (const portion of wanted) pending.add(portion);
      try {
        await Promise.all(wanted.map((portion) => add(filter, portion)));
      } catch (fault) {
        jobs.fail("assess", troubleOfFault(fault));
      } finally {
        for (const portion of wanted) pending.delete(portion);
      }
    },
  };
}

/** A filter without the rules and sheets that have no finding any more, as a new value. */
export function narrowFilter(
  filter: FindingFilter,
  rules: ReadonlySet<string>,
  sheets: ReadonlySet<string>,
): FindingFilter {
  return {
    ...filter,
    rules: filter.rules.filter((rule) => rules.has(rule)),
    sheets: filter.sheets.filter((sheet) => sheets.has(sheet)),
  };
}
