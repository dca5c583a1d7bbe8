import type { EngineSession } from "../../../../src/apps/taskpane/session/api";
import type { PaneTools } from "../../../../src/apps/taskpane/store/slice";
import type { PaneStart } from "../../../../src/apps/taskpane/workbench/workbench";
import { paneOver, type TestPane, type TestPaneOptions } from "./support";

/** A started pane with what the state of a tab is made with. */
export interface TabTools extends PaneTools {
  readonly pane: TestPane;
  /** Faults told to the shell. */
  readonly faults: unknown[];
  /** Questions that the session was asked, in order. */
  readonly asked: string[];
  /** Of these questions the next one is answered by a fault. */
  failNext(question: string): void;
}

/** A fault of the worker, made on purpose. */
export class WorkerLostError extends Error {
  override readonly name = "WorkerLostError";
}

/** Starts a pane over a real file; its session is the real one, listened to. */
export async function tabTools(options: TestPaneOptions): Promise<TabTools> {
  const pane = await paneOver(options);
  await pane.actions.start();
  const faults: unknown[] = [];
  const asked: string[] = [];
  const failing = new Set<string>();
  const session = new Proxy<EngineSession>(pane.session, {
    get(target, question: string) {
      const answer: unknown = Reflect.get(target, question);
      if (typeof answer !== "function") return answer;
      return (...details: unknown[]): unknown => {
        asked.push(question);
        if (failing.delete(question)) return Promise.reject(new WorkerLostError(question));
        return Reflect.apply(answer, target, details);
      };
    },
  });
  const services: PaneStart = { ...pane.services, session };
  return {
    pane,
    services,
    faults,
    asked,
    actions: {
      reportFault: (fault) => {
        faults.push(fault);
      },
    },
    failNext: (question) => {
      failing.add(question);
    },
  };
}
