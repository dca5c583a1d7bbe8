// The main job in Chromium with the unmodified Office.js client, and how long the pane does not answer meanwhile.
import { browserTests, buildPane, launch } from "./browser.mjs";
import { form } from "./scaling.mjs";

export const title = "The main job in the pane";

const PAGE_WIDTH = 1000;
const PANE_WIDTH = 350;
const GENERATE = "一键生成报告";
const DONE = /报告已写入工作表/u;
const TABS = ["检查", "评分", "报告", "表单"];

/** Prints trips and time of the job on a form of 500 rows, and the longest stop of the main thread with 20,000 rows. */
export async function run(print) {
  const tests = browserTests();
  buildPane(tests);
  const server = await tests.startServer();
  const browser = await launch();
  const bench = { tests, server, browser, print };
  try {
    await mainJob(bench);
    await responsiveness(bench);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function mainJob(bench) {
  const bytes = await form(500);
  for (let turn = 1; turn <= 3; turn += 1) {
    const { page, host, close } = await paneOver(bench, bytes);
    const { requests } = host.counters;
    const read = await timed(() => page.getByRole("listbox").waitFor());
    // The first request is Office.js telling Excel that it is there.
    const readTrips = requests.length - 1;
    const write = await timed(async () => {
      await page.getByRole("button", { name: GENERATE }).click();
      await page.getByText(DONE).waitFor();
    });
    const trips = requests.length - 1;
    const largest = (host.counters.largestRequest / 1e6).toFixed(2);
    bench.print(
      `500 rows, run ${turn}: ${trips} trips (figure: ≤ 4; reading and listening ${readTrips}), ` +
        `start to forms ${ms(read)}, button to report ${ms(write)} (figure: ≤ 1500 ms), largest request ${largest} MB`,
    );
    await close();
  }
}

async function responsiveness(bench) {
  const bytes = await form(20_000);
  const inPage = await pageOver(bench, bytes);
  await walk(bench, "the page", inPage.page);
  await inPage.close();
  const inExcel = await paneOver(bench, bytes);
  await walk(bench, "the pane in Excel", inExcel.page);
  await inExcel.close();
}

/** Opens, checks, scrolls, scores, previews and writes, and prints the longest stop in each step. */
async function walk({ print }, place, page) {
  const step = async (name, work) => {
    await page.evaluate(() => void (globalThis.stops = []));
    const time = await timed(work);
    const longest = await page.evaluate(() => Math.max(0, ...globalThis.stops));
    print(
      `20,000 rows, ${place}, ${name}: longest stop ${ms(longest)} (figure: ≤ 100 ms), ${ms(time)} in all`,
    );
  };
  await step("load and check", () => page.getByRole("listbox").waitFor({ timeout: 120_000 }));
  for (const tab of TABS) {
    await step(`tab ${tab}`, async () => {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      await page.getByRole("tabpanel", { name: tab, exact: true }).waitFor();
      if (tab === "检查") await scroll(page);
      if (tab === "报告") await page.getByRole("article").waitFor({ timeout: 120_000 });
    });
  }
  await step("write", async () => {
    await page.getByRole("button", { name: GENERATE }).click();
    await page.getByText(DONE).waitFor({ timeout: 300_000 });
  });
}

async function scroll(page) {
  await page.getByRole("list", { name: /^校验问题/u }).waitFor();
  await page.locator("[data-position]").first().hover();
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 3_000);
}

async function pageOver({ server, browser }, bytes) {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: PAGE_WIDTH, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(recordStops);
  await page.addInitScript(() => void Reflect.deleteProperty(globalThis, "showOpenFilePicker"));
  await page.goto(`${server.origin}/index.html`);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "打开工作簿" }).click();
  await (await chooser).setFiles({ name: "自评表.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
  return { page, close: () => context.close() };
}

async function paneOver({ tests, server, browser }, bytes) {
  const host = new tests.ExcelHost({ workbook: await tests.importWorkbook(new Uint8Array(bytes)) });
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: PANE_WIDTH, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(recordStops);
  await tests.pretendWindows(page, host);
  await page.goto(`${server.origin}/taskpane.html`, { waitUntil: "commit" });
  return { page, host, close: () => context.close() };
}

/** Runs in the page: keeps the lengths of tasks of the main thread over 50 ms. */
function recordStops() {
  globalThis.stops = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.stops.push(duration);
  }).observe({ type: "longtask", buffered: true });
}

/** Milliseconds of the work. */
async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function ms(time) {
  return `${time.toFixed(0)} ms`;
}
