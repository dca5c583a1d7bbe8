/** A fault of the program, as it is told. */
export interface Fault {
  /** By which the same fault is recognised again. */
  readonly id: string;
  /** For whoever looks into it. */
  readonly details: string;
}

/** What an unexpected error is told as. */
export async function faultOf(error: unknown): Promise<Fault> {
  const { createHash } = await import("node:crypto");
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { id: createHash("sha256").update(details).digest("hex").slice(0, 8), details };
}
