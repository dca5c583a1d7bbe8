// From the navigation to a pane that can be used, over a real server on this computer and an empty browser cache.
import { readFileSync } from "node:fs";
import { browserTests, buildPane, launch, medianOf, seenAfter } from "./browser.mjs";

export const title = "Start of the pane";

const RUNS = 9;
const FORM = "test/fixtures/forms/26-lingling-linye-bumen-2021.xlsx";
/** The first button of the page, and the list of forms in the pane. */
const PAGE_READY = "main button";
const PANE_READY = "[role=listbox]";

/** Prints the median time until the page takes a file, and until the pane in Excel lists the forms of a workbook. */
export async function run(print) {
  const tests = browserTests();
  buildPane(tests);
  const server = await tests.startServer();
  const browser = await launch();
  const page = async () => {
    const context = await browser.newContext({ locale: "zh-CN" });
    const tab = await context.newPage();
    await tab.goto(`${server.origin}/index.html`, { waitUntil: "commit" });
    const time = await seenAfter(tab, PAGE_READY);
    await context.close();
    return time;
  };
  const pane = async () => {
    const workbook = await tests.importWorkbook(new Uint8Array(readFileSync(FORM)));
    const host = new tests.ExcelHost({ workbook });
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 350, height: 800 } });
    const tab = await context.newPage();
    await tests.pretendWindows(tab, host);
    await tab.goto(`${server.origin}/taskpane.html`, { waitUntil: "commit" });
    const shell = await seenAfter(tab, "[role=tablist]");
    const forms = await seenAfter(tab, PANE_READY);
    await context.close();
    return { shell, forms };
  };
  try {
    await page();
    const pages = [];
    const panes = [];
    for (let turn = 0; turn < RUNS; turn += 1) {
      pages.push(await page());
      panes.push(await pane());
    }
    const told = (name, times) => {
      const [median, most] = [medianOf(times), Math.max(...times)].map((time) => time.toFixed(0));
      print(`${name}: ${median} ms median of ${RUNS}, ${most} ms at most (figure: ≤ 500 ms)`);
    };
    told("the page takes a file", pages);
    told(
      "the pane in Excel shows its tabs",
      panes.map(({ shell }) => shell),
    );
    told(
      "the pane in Excel lists the forms of form 26",
      panes.map(({ forms }) => forms),
    );
  } finally {
    await browser.close();
    await server.stop();
  }
}
