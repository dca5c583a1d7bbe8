import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { Bureau, folderOf } from "./support/bureau";
import { BUILT_FOLDER } from "./support/built-folder";
import { describeWithChromium, launch } from "./support/chromium";
import { expectShown } from "./support/eventually";
import { chooseFile, downloadedFile } from "./support/page-mode";
import { Pane } from "./support/pane";
import { startServer } from "./support/serve";
import { commandLineReport, partsOf } from "./support/truth";
import { FORM_26, workbookFile } from "./support/workbooks";

/** No more than this is stored on a person's computer, in bytes. */
const STORED_LIMIT = 4_000_000;

/** Addresses that the service worker stores, from the built file. */
function storedAddresses(): readonly string[] {
  const source = readFileSync(join(BUILT_FOLDER, "service-worker.js"), "utf8");
  return [...source.matchAll(/url:"([^"]+)"/gu)].map(([, address]) => address!);
}

async function started(page: Page): Promise<void> {
  await page.locator(".entry-text").waitFor({ state: "detached", timeout: 20_000 });
}

/** Waits until a service worker answers for the page; at the first visit that is when everything is stored. */
async function stored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    if (serviceWorker.controller) return;
    await new Promise((resolve) => {
      serviceWorker.addEventListener("controllerchange", resolve, { once: true });
    });
  });
}

describeWithChromium("the page without a network", () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    // Names other than the server's lead nowhere, so nothing can leave this computer unnoticed.
    browser = await launch(["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost"]);
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    server = await startServer();
    context = await browser.newContext({ locale: "zh-CN" });
  });
  afterEach(async () => {
    await context.close();
    await server.stop();
  });

  test("opens again after the first visit, with the server gone, at any of its addresses", async () => {
    const page = await context.newPage();
    await page.goto(`${server.origin}/`);
    await started(page);
    await stored(page);
    await server.stop();
    for (const path of ["/", "/index.html", "/index.html?tab=check"]) {
      await page.goto(`${server.origin}${path}`);
      await started(page);
    }
    // Every file that the page may ask for later is there.
    const answers = await page.evaluate(
      (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).ok)),
      storedAddresses(),
    );
    expect(answers.length).toBeGreaterThan(5);
    expect(answers.every(Boolean)).toBe(true);
  });

  test("does the whole main job, with the server gone", async () => {
    const first = await context.newPage();
    await first.goto(`${server.origin}/`);
    await stored(first);
    await first.close();
    await server.stop();
    const file = workbookFile(FORM_26);
    const page = await context.newPage();
    await page.addInitScript(() => {
      Reflect.deleteProperty(window, "showOpenFilePicker");
    });
    await page.goto(`${server.origin}/`);
    const pane = new Pane(page.mainFrame(), "zh-CN");
    await chooseFile({ page, pane }, file);
    await pane.started();
    for (const tab of ["check", "score", "report", "template"] as const) await pane.open(tab);
    await pane.open("forms");
    await pane.button("pane.forms.generate").click();
    await expectShown(pane.sentence("pane.done.report", { sheet: "绩效自评报告" }));
    const { bytes } = await downloadedFile({ page, pane });
    expect(partsOf(bytes)).toEqual(partsOf(await commandLineReport(file.bytes, "zh-CN")));
  });

  test("consolidates and distributes, with the server gone", async () => {
    const page = await context.newPage();
    await page.goto(`${server.origin}/`);
    await stored(page);
    await server.stop();
    await page.goto(`${server.origin}/`);
    const [pane, bureau] = [new Pane(page.mainFrame(), "zh-CN"), new Bureau(page, "zh-CN")];
    await pane.button("pane.page.bureau.consolidate").click();
    await bureau.choose("bureau.choose.folder", folderOf({ "26.xlsx": workbookFile(FORM_26).bytes }));
    await expectShown(bureau.button("bureau.download.report"));
    await bureau.button("bureau.back").click();
    await pane.button("pane.page.bureau.distribute").click();
    const folder = folderOf({ "名单.csv": new TextEncoder().encode("单位名称\n青岚县水利局") });
    await bureau.choose("bureau.list.choose", join(folder, "名单.csv"));
    await bureau.button("bureau.distribute.start").click();
    await expectShown(bureau.sentence("bureau.distributed", { units: 1, projects: 0 }));
  });

  test("does not stand in for the pane inside Excel, which must show what the server has", async () => {
    const page = await context.newPage();
    await page.goto(`${server.origin}/`);
    await stored(page);
    await server.stop();
    await expect(page.goto(`${server.origin}/taskpane.html`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/u);
  });

  test("stores a bounded number of bytes, and nothing that only the pane needs", () => {
    const addresses = storedAddresses();
    const bytes = addresses.reduce(
      (sum, address) => sum + readFileSync(join(BUILT_FOLDER, address)).length,
      0,
    );
    expect(bytes).toBeLessThan(STORED_LIMIT);
    expect(addresses).toContain("index.html");
    expect(addresses.filter((address) => /taskpane|manifest\.xml|NOTICES/u.test(address))).toEqual([]);
  });
});
