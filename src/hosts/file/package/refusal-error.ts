import { err, ok, type Result } from "../../../core/common/result";
import type { Refusal, RefusalCode } from "../refusal";

/**
 * Carries a refusal out of nested or streaming work inside the file host. It never leaves the host: the public
 * functions turn it into a value with {@link settle}.
 */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, params: Readonly<Record<string, string>> = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "RefusalError";
    this.refusal = { code, params };
  }
}

/** Runs `work`; a {@link RefusalError} becomes a failed result, any other exception is a fault and passes through. */
export async function settle<T>(work: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof RefusalError) return err(error.refusal);
    throw error;
  }
}
