import { officeError } from "../trouble";
import type { Link } from "./link";
import { Pace } from "./pace";

/** A part of a job that fits into one request with others. */
export interface Portion {
  /** About how many bytes it adds to the request or to its answer, whichever is more. */
  readonly bytes: number;
  /** Asks Excel. Called again when the request was too large and is sent in parts. */
  ask(): void;
  /** Takes the answer, once there is one. */
  take?(): Promise<void> | void;
  /** The same in smaller portions; absent or empty when it cannot be divided. */
  divide?(): readonly Portion[];
}

/**
 * Codes for a request that was larger than Excel on the web takes, which was not carried out, and for such an answer,
 * which only questions get: either is asked for anew in parts.
 */
const TOO_LARGE: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
]);

/**
 * Sends portions in as few requests as their sizes allow, one after another. This is the one place that waits for
 * Excel again and again: what is too large for one request cannot be sent otherwise.
 *
 * @param limit bytes of one request; a portion above it is sent alone
 */
export async function sendPortions(
  link: Link,
  portions: AsyncIterable<Portion> | Iterable<Portion>,
  limit: number,
): Promise<void> {
  const pace = new Pace();
  let group: Portion[] = [];
  let bytes = 0;
  for await (const portion of portions) {
    await pace.rest();
    if (group.length > 0 && bytes + portion.bytes > limit) {
      await sendGroup(link, group);
      group = [];
      bytes = 0;
    }
    group.push(portion);
    bytes += portion.bytes;
  }
  if (group.length > 0) await sendGroup(link, group);
}

async function sendGroup(link: Link, group: readonly Portion[]): Promise<void> {
  const pace = new Pace();
  for (const portion of group) {
    portion.ask();
    await pace.rest();
  }
  try {
    await link.send();
  } catch (error) {
    const halves = TOO_LARGE.has(officeError(error)?.code ?? "") ? halvesOf(group) : undefined;
    if (!halves) throw error;
    await sendGroup(link, halves[0]);
    await sendGroup(link, halves[1]);
    return;
  }
  for (const portion of group) await portion.take?.();
}

function halvesOf(group: readonly Portion[]): readonly [readonly Portion[], readonly Portion[]] | undefined {
  const parts = group.length > 1 ? group : (group[0]?.divide?.() ?? []);
  const middle = Math.ceil(parts.length / 2);
  return parts.length > 1 ? [parts.slice(0, middle), parts.slice(middle)] : undefined;
}
