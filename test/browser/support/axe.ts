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

/** Rules about colours, which take most of the time. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Which rules of axe are asked: all, those about colours, or all others. */
export type Scope = "all" | "contrast" | "structure";

const CHOICES: Readonly<Record<Scope, RunOptions>> = {
  all: {},
  contrast: { runOnly: COLOURS },
  structure: { rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) },
};

/** The grave barriers that axe finds in a frame: rule, element and what to do. */
export async function graveBarriers(frame: Frame, scope: Scope): Promise<readonly string[]> {
  const loaded = await frame.evaluate(() => "axe" in window);
  if (!loaded) await frame.evaluate(SOURCE);
  const options: RunOptions = { resultTypes: ["violations"], ...CHOICES[scope] };
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
