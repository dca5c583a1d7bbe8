import type { MessageParams } from "../../core/messages/catalogue";

/** Why a command cannot be carried out, told in one line; the exit code is {@link EXIT.unusable}. */
export interface Problem {
  /** Message id. */
  readonly id: string;
  readonly params: MessageParams;
  /** What the sentence is about, one by one, as sentences; each gets a line below it. */
  readonly list: readonly string[];
}

/** A problem from its message id. */
export function problem(id: string, params: MessageParams = {}, list: readonly string[] = []): Problem {
  return { id, params, list };
}

/** Exit codes, documented in docs/cli.md. */
export const EXIT = {
  ok: 0,
  /** The command was carried out and found something that it was asked to fail on. */
  findings: 1,
  /** Wrong usage or a file that cannot be used; nothing was written. */
  unusable: 2,
  /** A fault of the program. */
  fault: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
