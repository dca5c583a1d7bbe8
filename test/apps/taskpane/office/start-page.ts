import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { BrowserContext, Frame, Page } from "playwright-core";
import ts from "typescript";
import type { LoadOptions, OfficeStart } from "../../../../src/apps/taskpane/office/load-office";

const ORIGIN = "https://jiyan.test";
const SOURCES = join(__dirname, "../../../../src/apps/taskpane/office");
const OFFICE = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/** Answers of the made-up server that differ from the files; `hang` never answers. */
export type Answers = Readonly<Record<string, "missing" | "hang" | { readonly script: string }>>;

/**
 * Serves an empty page, the unmodified office.js package under `/office/` and the modules that load it under
 * `/modules/`, each compiled by itself. Requests to other origins end in nothing.
 */
export async function serveStartPage(context: BrowserContext, answers: Answers = {}): Promise<void> {
  await context.route("**/*", async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const answer = answers[pathname];
    if (answer === "hang") return;
    if (origin !== ORIGIN) return route.abort();
    if (answer === "missing") return route.fulfill({ status: 404 });
    if (answer) return route.fulfill({ contentType: "text/javascript", body: answer.script });
    if (pathname.endsWith(".html"))
      return route.fulfill({ contentType: "text/html", body: pageOf(pathname) });
    if (pathname.startsWith("/modules/")) {
      return route.fulfill({ contentType: "text/javascript", body: compiled(pathname.slice(9)) });
    }
    const file = join(OFFICE, pathname.slice("/office/".length));
    return statSync(file, { throwIfNoEntry: false })
      ? route.fulfill({ path: file })
      : route.fulfill({ status: 404 });
  });
}

const START_PAGE = `<!doctype html>
  <script type="module">
    import { loadOffice } from "/modules/load-office";
    window.loadOffice = loadOffice;
  </script>`;

const pageOf = (pathname: string) =>
  pathname === "/frame.html" ? '<!doctype html><iframe src="/start.html"></iframe>' : START_PAGE;

function compiled(name: string): string {
  const source = readFileSync(join(SOURCES, `${name}.ts`), "utf8");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 },
  });
  return outputText;
}

export async function openStartPage(context: BrowserContext, path = "/start.html"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${ORIGIN}${path}`);
  return page;
}

/** An outcome as far as it is plain data; instead of the Excel namespace, whether it is one. */
export type PlainStart =
  | Exclude<OfficeStart, { kind: "ready" }>
  | { readonly kind: "ready"; readonly runs: boolean };

/** Longer than a script takes to load on any machine: what is in time in these tests is in time everywhere. */
const PATIENCE_MS = 120_000;

/**
 * Lets the time run out that Excel has for its answer, once office.js was run in the page. What was loaded in time by then
 * does not depend on how fast the machine is.
 */
export async function letTimeRunOut(page: Page): Promise<void> {
  await page.waitForFunction(() => "Office" in window);
  await page.clock.fastForward(PATIENCE_MS);
}

/** Runs `loadOffice` in the page, or in a frame of it. */
export async function startIn(frame: Frame, options?: Partial<LoadOptions>): Promise<PlainStart> {
  return frame.evaluate(
    async (given) => {
      const { loadOffice } = window as unknown as {
        loadOffice: (given: LoadOptions) => Promise<OfficeStart>;
      };
      const start = await loadOffice(given);
      if (start.kind !== "ready") return start;
      const { excel, ...rest } = start;
      return { ...rest, runs: typeof excel.run === "function" };
    },
    { address: "/office/office.js", timeout: PATIENCE_MS, ...options },
  );
}
