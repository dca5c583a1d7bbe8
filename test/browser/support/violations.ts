import type { BrowserContext, Page } from "playwright-core";

/** A breach of a page's content security policy, as the browser reports it. */
export interface Violation {
  /** The directive that was applied: `style-src-attr`, `script-src-elem`, … */
  readonly directive: string;
  /** Address of what was blocked, or `inline`, `eval`, … */
  readonly blocked: string;
  readonly source: string;
}

/** Collects the breaches of content security policies in all pages and frames opened in the context from now on. */
export async function recordViolations(context: BrowserContext): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  await context.exposeFunction("reportViolation", (violation: Violation) => {
    violations.push(violation);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { reportViolation } = window as unknown as { reportViolation: (violation: object) => void };
      reportViolation({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        source: `${event.sourceFile}:${event.lineNumber}`,
      });
    });
  });
  return violations;
}

/** Waits for the reports of what has happened in the page so far: the browser sends them a little later. */
export async function reportsOf(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
}
