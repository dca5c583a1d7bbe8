import { createStore, type StoreApi } from "zustand/vanilla";
import type { EngineSession, ReportChoice, ReportView, SessionTrouble } from "../session/api";
import { perPane, type PaneTools } from "./slice";

/** The report as it would be written now. */
export interface ReportState {
  /** The newest report that could be made; it stays to be read while another is made. */
  readonly view: ReportView | null;
  /** A report is being made. */
  readonly busy: boolean;
  /** Why there is none under the present choice. */
  readonly trouble: SessionTrouble | null;
  /** Counts reports, so that each is drawn from its top. */
  readonly edition: number;
}

export interface ReportActions {
  /** Makes the report of this choice. Of choices that follow one another quickly only the last is made. */
  show(choice: ReportChoice, version: string): Promise<void>;
}

export interface ReportStore extends ReportActions {
  readonly state: StoreApi<ReportState>;
}

/** The state of the report tab. */
export function createReportStore(tools: PaneTools): ReportStore {
  return new Reports(tools);
}

export const useReportStore = perPane(createReportStore);

class Reports implements ReportStore {
  readonly state = createStore<ReportState>(() => ({ view: null, busy: false, trouble: null, edition: 0 }));
  readonly #session: EngineSession;
  readonly #reportFault: PaneTools["actions"]["reportFault"];
  #wanted: { readonly key: string; readonly choice: ReportChoice } | null = null;
  #running: Promise<void> | null = null;

  constructor({ services, actions }: PaneTools) {
    this.#session = services.session;
    this.#reportFault = actions.reportFault;
  }

  async show(choice: ReportChoice, version: string): Promise<void> {
    const key = JSON.stringify([
      version,
      choice.form ?? null,
      choice.outlineId ?? null,
      choice.without ?? [],
    ]);
    if (this.#wanted?.key === key) return this.#running ?? undefined;
    this.#wanted = { key, choice };
    this.#running ??= this.#makeAll();
    await this.#running;
  }

  /** Makes reports one after the other until the one that is wanted is there. */
  async #makeAll(): Promise<void> {
    this.state.setState({ busy: true });
    let made: string | undefined;
    for (let next = this.#wanted; next && next.key !== made; next = this.#wanted) {
      made = next.key;
      await this.#make(next.choice);
    }
    this.state.setState({ busy: false });
    this.#running = null;
  }

  async #make(choice: ReportChoice): Promise<void> {
    try {
      const report = await this.#session.report(choice);
      const { edition } = this.state.getState();
      this.state.setState(
        report.ok
          ? { view: report.value, trouble: null, edition: edition + 1 }
          : { view: null, trouble: report.error },
      );
    } catch (error) {
      this.#wanted = null;
      this.#reportFault(error);
    }
  }
}
