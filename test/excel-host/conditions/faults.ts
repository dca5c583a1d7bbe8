import { ApiError } from "../protocol/errors";
import type { ActionView } from "../protocol/processor";

/**
 * How a connection is lost: no answer ever, a failure of the transport, or no answer to a request that was carried out.
 */
export type Drop = "silence" | "failure" | "lost-answer";

interface PlannedFault {
  readonly when: (action: ActionView) => boolean;
  readonly code: string;
  readonly message: string | undefined;
}

/** Trouble that a test has planned. Each plan comes true once. */
export class Faults {
  private readonly planned: PlannedFault[] = [];
  private readonly drops = new Map<number, Drop>();

  failWhen(when: (action: ActionView) => boolean, code: string, message?: string): void {
    this.planned.push({ when, code, message });
  }

  dropAt(request: number, how: Drop): void {
    this.drops.set(request, how);
  }

  /** How the connection is lost at this request, if it is. */
  takeDrop(request: number): Drop | undefined {
    const drop = this.drops.get(request);
    this.drops.delete(request);
    return drop;
  }

  /** Throws the planned error in place of an action. */
  beforeAction(action: ActionView): void {
    const index = this.planned.findIndex(({ when }) => when(action));
    const fault = this.planned[index];
    if (!fault) return;
    this.planned.splice(index, 1);
    throw new ApiError(fault.code, fault.message);
  }
}
