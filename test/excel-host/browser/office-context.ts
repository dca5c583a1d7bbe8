import type { ExcelHost } from "../host";

/** Build number of the Excel that the routes pretend to be. */
export const HOST_VERSION = "16.0.17000.10000";

/** API sets as Office gives them to a page: names in small letters, as JSON. [capture] */
export function requirementMatrix(host: ExcelHost): string {
  const sets = Object.entries(host.requirements).map(([name, version]) => [name.toLowerCase(), version]);
  return JSON.stringify(Object.fromEntries(sets));
}

/** An answer as it crosses from Node into a page. */
export interface PageAnswer {
  /** 0, or Office's number for why there is no answer. */
  readonly error: number;
  /** The response's JSON, or the message. */
  readonly text: string;
}

/** Asks the host on behalf of a page. */
export async function answerPage(host: ExcelHost, body: string, flags: number): Promise<PageAnswer> {
  const answer = await host.answer(body, flags);
  return answer.kind === "answer"
    ? { error: 0, text: answer.body }
    : { error: answer.officeError, text: answer.message };
}
