import type { Browser, BrowserContext, Page } from "playwright-core";
import { describeWithChromium, launch } from "../../../browser/support/chromium";
import {
  letTimeRunOut,
  openStartPage,
  serveStartPage,
  type PlainStart,
  startIn,
  type Answers,
} from "./start-page";
import { pretendWindows } from "./windows-shim";

const EXCEL_FILE = "/office/excel-win32-16.01.js";

/** Counts how often the page was loaded, across reloads. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  return () => loads;
}

/** Starts where Excel gives no answer, and lets the time for it run out. */
async function startUnanswered(page: Page, options?: { readonly maxReloads: number }): Promise<PlainStart> {
  const [start] = await Promise.all([startIn(page.mainFrame(), options), letTimeRunOut(page)]);
  return start;
}

describeWithChromium("loading the unmodified office.js", () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());

  const open = async (answers?: Answers, path?: string) => {
    await context.clock.install();
    await serveStartPage(context, answers);
    return openStartPage(context, path);
  };

  test("a browser without Excel is told from Excel, and keeps its history methods", async () => {
    const page = await open();
    expect(await startIn(page.mainFrame())).toEqual({ kind: "no-host" });
    await page.evaluate(() => {
      history.pushState(null, "", "?pushed");
    });
    expect(page.url()).toMatch(/\?pushed$/u);
  });

  test("a frame without Excel around it is not led away to about:blank", async () => {
    const page = await open({}, "/frame.html");
    const frame = page.frames()[1]!;
    expect(await startIn(frame)).toEqual({ kind: "no-host" });
    expect(frame.url()).toMatch(/start\.html$/u);
  });

  test("Excel for Windows is ready, and says its platform, language and storage prefix", async () => {
    await pretendWindows(context, { excelApi: "1.9", locale: "zh-CN" });
    const page = await open();
    expect(await startIn(page.mainFrame())).toEqual({
      kind: "ready",
      runs: true,
      host: { platform: "PC", locale: "zh-CN", theme: null, storagePrefix: "" },
    });
    expect(await page.evaluate(() => typeof history.replaceState)).toBe("function");
  });

  test("the colours of Excel's theme are told", async () => {
    const theme = { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xf0f0f0 };
    await pretendWindows(context, { excelApi: "1.17", locale: "zh-CN", theme });
    const page = await open();
    expect(await startIn(page.mainFrame())).toMatchObject({
      host: { theme: { background: "#262626", foreground: "#f0f0f0" } },
    });
  });

  test("an Excel below the requirement floor is named as such", async () => {
    await pretendWindows(context, { excelApi: "1.8", locale: "en-US" });
    const page = await open();
    expect(await startIn(page.mainFrame())).toMatchObject({ kind: "unsupported", host: { locale: "en-US" } });
  });

  test.each<[string, Answers[string]]>([
    ["is not there", "missing"],
    ["never comes", "hang"],
    ["is something else", { script: "window.other = 1" }],
  ])("office.js that %s counts as not loaded, at the address named", async (_, answer) => {
    const page = await open({ "/office/office.js": answer });
    expect(await startIn(page.mainFrame(), { timeout: 500 })).toEqual({
      kind: "not-loaded",
      address: "/office/office.js",
    });
  });

  test("no address at all counts as not loaded", async () => {
    const page = await open();
    expect(await startIn(page.mainFrame(), { address: "" })).toEqual({ kind: "not-loaded", address: "" });
  });

  test("an Excel that does not answer has the page loaded again twice, then it is said", async () => {
    await pretendWindows(context, { excelApi: "1.9", locale: "zh-CN" });
    const page = await open({ [EXCEL_FILE]: "missing" });
    const loads = countLoads(page);
    for (const expected of [1, 2]) {
      const again = page.waitForEvent("load");
      await Promise.all([
        expect(startIn(page.mainFrame())).rejects.toThrow(/navigation|destroyed/u),
        letTimeRunOut(page),
      ]);
      await again;
      expect(loads()).toBe(expected);
    }
    expect(await startUnanswered(page)).toEqual({ kind: "timed-out" });
    expect(loads()).toBe(2);
  });

  test("after a start that went well the page may be loaded again as often as before", async () => {
    await pretendWindows(context, { excelApi: "1.9", locale: "zh-CN" });
    const page = await open();
    await page.evaluate(() => {
      sessionStorage.setItem("jiyan.office.reloads", "2");
    });
    expect(await startIn(page.mainFrame())).toMatchObject({ kind: "ready" });
    expect(await page.evaluate(() => sessionStorage.getItem("jiyan.office.reloads"))).toBeNull();
  });

  test("office.js that finds no host although Windows opened the page counts as no answer", async () => {
    await context.addInitScript(() => {
      const external = {
        GetContext: () => {
          throw new Error("not yet");
        },
      };
      Object.defineProperty(window, "external", { value: external, configurable: true });
    });
    const page = await open();
    expect(await startUnanswered(page, { maxReloads: 0 })).toEqual({ kind: "timed-out" });
  });

  test("a tab without storage is never loaded again, as nothing could stop that", async () => {
    await pretendWindows(context, { excelApi: "1.9", locale: "zh-CN" });
    await context.addInitScript(() => {
      Object.defineProperty(window, "sessionStorage", {
        get: () => {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    const page = await open({ [EXCEL_FILE]: "missing" });
    const loads = countLoads(page);
    expect(await startUnanswered(page)).toEqual({ kind: "timed-out" });
    expect(loads()).toBe(0);
  });
});
