// From the navigation to a pane that can be used, over a real server on this computer.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { browserTests, buildPane, launch, medianOf, seenAfter } from "./browser.mjs";

export const title = "Start of the pane";

const RUNS = 9;
/** Browsers keep compiled scripts from the third visit on. */
const VISITS_BEFORE = 4;
const FORM = "test/fixtures/forms/26-lingling-linye-bumen-2021.xlsx";
/** The first button of the page, and the list of forms in the pane. */
const PAGE_READY = "main button";
const TABS_READY = "[role=tablist]";
const FORMS_READY = "[role=listbox]";

/**
 * Prints the median time until the page takes a file, and until the pane in Excel shows its tabs and lists the forms of a
 * workbook: in a browser that has never been there, and in one that has.
 */
export async function run(print) {
  const tests = browserTests();
  buildPane(tests);
  const server = await tests.startServer();
  const browser = await launch();
  const bench = { tests, server, browser };
  const tell = (name, times, figure) => {
    const [median, most] = [medianOf(times), Math.max(...times)].map((time) => time.toFixed(0));
    print(`${name}: ${median} ms median of ${RUNS}, ${most} ms at most${figure}`);
  };
  try {
    // The first context of a browser pays for what the browser itself has to start.
    await newVisitor(bench).then(({ close }) => close());
    await cold(bench, tell, print);
    await warm(bench, tell);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function cold(bench, tell, print) {
  const visits = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    // The page's service worker fetches everything after the first visit; the pane must not wait for that.
    const [one, other] = [await newVisitor(bench), await newVisitor(bench)];
    visits.push({ ...(await one.pane()), ...(await other.page()) });
    await one.close();
    await other.close();
  }
  tellVisits("first visit", visits, tell, " (figure: ≤ 300 ms)");
  const bytes = compressed(visits[0].scripts, bench.tests.BUILT_FOLDER);
  print(
    `scripts fetched until the forms are listed: ${(bytes / 1000).toFixed(1)} KB gzip, without office.js and the worker`,
  );
}

async function warm(bench, tell) {
  const visitor = await newVisitor(bench);
  const visits = [];
  for (let turn = -VISITS_BEFORE; turn < RUNS; turn += 1) {
    const visit = { ...(await visitor.page()), ...(await visitor.pane()) };
    if (turn >= 0) visits.push(visit);
  }
  await visitor.close();
  tellVisits("later visits", visits, tell, " (figure: ≤ 130 ms)");
}

function tellVisits(which, visits, tell, figure) {
  const times = (name) => visits.map((visit) => visit[name]);
  tell(`${which}, the page takes a file`, times("file"), figure);
  tell(`${which}, the pane in Excel shows its tabs`, times("tabs"), figure);
  tell(`${which}, the pane in Excel lists the forms of form 26`, times("forms"), "");
}

/** A browser profile without a past, which opens the page and the pane. */
async function newVisitor({ tests, server, browser }) {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 350, height: 800 } });
  return {
    page: async () => {
      const tab = await context.newPage();
      await tab.goto(`${server.origin}/index.html`, { waitUntil: "commit" });
      const file = await seenAfter(tab, PAGE_READY);
      await tab.close();
      return { file };
    },
    pane: async () => {
      const workbook = await tests.importWorkbook(new Uint8Array(readFileSync(FORM)));
      const tab = await context.newPage();
      await tests.pretendWindows(tab, new tests.ExcelHost({ workbook }));
      await tab.goto(`${server.origin}/taskpane.html`, { waitUntil: "commit" });
      const tabs = await seenAfter(tab, TABS_READY);
      const forms = await seenAfter(tab, FORMS_READY);
      const scripts = await tab.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
      );
      await tab.close();
      return { tabs, forms, scripts };
    },
    close: () => context.close(),
  };
}

/** Bytes of the pane's own scripts, gzip; the worker has a thread of its own. */
function compressed(paths, folder) {
  return paths
    .filter((path) => path.startsWith("/scripts/") && !path.includes("jiyan-engine"))
    .reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0);
}
