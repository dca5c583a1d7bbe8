import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of reference material beside the checkout; present for developers and CI, absent elsewhere. */
const SHARED = resolve(__dirname, "../../../shared");

/** Path of a file in the reference folder. */
export function shared(...parts: readonly string[]): string {
  return join(SHARED, ...parts);
}

/** Whether the reference folder is there. */
export const hasShared = existsSync(SHARED);

/** `describe`, or a skip that names what is missing. */
export const describeWithShared: jest.Describe = hasShared ? describe : describe.skip;
