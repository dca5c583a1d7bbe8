import type { BrowserContext, ConsoleMessage } from "playwright-core";
import { recordViolations, type Violation } from "./violations";
import type { Traffic } from "./serve";

/** What a page said or asked for that it should not have. */
export interface Faults {
  /** Breaches of the content security policy, but those that office.js is known for. */
  readonly violations: readonly string[];
  /** Errors and warnings on the console, and exceptions that nobody caught, in pages, frames and workers. */
  readonly complaints: readonly string[];
  /** Addresses of other origins that were asked for. */
  readonly foreign: readonly string[];
  /** Addresses of the origin that there is no file for. */
  readonly missing: readonly string[];
}

/** Records the faults of all pages that are opened in a context from now on. */
export async function recordFaults(context: BrowserContext): Promise<(traffic: Traffic) => Faults> {
  const violations = await recordViolations(context);
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (isComplaint(message)) complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    complaints.push(`exception: ${error.error().message}`);
  });
  return (traffic) => ({
    violations: violations.filter((one) => !isOfOffice(one)).map(printed),
    complaints,
    foreign: traffic.foreign,
    missing: traffic.missing,
  });
}

/** Expects that there is nothing to complain about. */
export function expectNoFaults(faults: Faults): void {
  expect(faults).toEqual({ violations: [], complaints: [], foreign: [], missing: [] });
}

/**
 * Office.js sets style attributes on a hidden frame of its own, and leaves the breach to the policy. [measured] Nothing
 * of ours lies under `/office/`.
 */
function isOfOffice({ directive, source }: Violation): boolean {
  return directive === "style-src-attr" && source.includes("/office/");
}

/** Contexts of these tests keep service workers out. */
const BLOCKED_BY_PLAYWRIGHT = "Service Worker registration blocked by Playwright";

function isComplaint(message: ConsoleMessage): boolean {
  const type = message.type();
  if (type !== "error" && type !== "warning") return false;
  return !(message.location().url.includes("/office/") || message.text() === BLOCKED_BY_PLAYWRIGHT);
}

function printed({ directive, blocked, source }: Violation): string {
  return `${directive} ${blocked} at ${source}`;
}
