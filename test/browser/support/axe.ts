import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/**
 * Tabster, which keeps the focus of Fluent UI, puts invisible elements at the ends of its areas. They pass the focus on
 * at once, so that nobody ever meets them.
 */
const FOCUS_GUARDS = "[data-tabster-dummy]";
const GRAVE: ReadonlySet<string> = new Set(["serious", "critical"]);

/** Which rules of axe are asked. */
export type Scope = "all" | "contrast";

/** The grave barriers that axe finds in a frame: rule, element and what to do. */
export async function graveBarriers(frame: Frame, scope: Scope): Promise<readonly string[]> {
  const loaded = await frame.evaluate(() => "axe" in window);
  if (!loaded) await frame.evaluate(SOURCE);
  const options: RunOptions = {
    resultTypes: ["violations"],
    // Waiting for every element's aria-hidden parents to settle takes most of the time and changes nothing here.
    ...(scope === "contrast" ? { runOnly: ["color-contrast", "link-in-text-block"] } : {}),
  };
  const found = await frame.evaluate(
    ({ guards, chosen }) =>
      (window as unknown as { axe: { run(...args: unknown[]): Promise<AxeResults> } }).axe.run(
        { exclude: [guards] },
        chosen,
      ),
    { guards: FOCUS_GUARDS, chosen: options },
  );
  return found.violations
    .filter(({ impact }) => GRAVE.has(impact ?? ""))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
    );
}
