import type { Browser, Page } from "playwright-core";
import { ORIGIN } from "./support/built-folder";
import { describeWithChromium, launch } from "./support/chromium";
import { recordViolations, reportsOf } from "./support/violations";
import { serveBuiltFolder } from "./support/serve";

/** Waits until React has replaced what the page shows before its scripts run. */
async function started(page: Page): Promise<void> {
  await page.locator(".entry-text").waitFor({ state: "detached", timeout: 20_000 });
}

describeWithChromium("the built pages, under their content security policy", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** A page whose policy breaches and requests are recorded; the policy is that of the built file. */
  async function open(path: string, options: { readonly javaScriptEnabled?: boolean } = {}) {
    const context = await browser.newContext({ serviceWorkers: "block", ...options });
    const violations = await recordViolations(context);
    const traffic = await serveBuiltFolder(context);
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/${path}`);
    return { context, page, violations, traffic };
  }

  test("the page starts without a breach, a missing file or a request to another origin", async () => {
    const { context, page, violations, traffic } = await open("index.html");
    await started(page);
    await reportsOf(page);
    expect(violations).toEqual([]);
    expect(traffic.foreign).toEqual([]);
    expect(traffic.missing).toEqual([]);
    expect(traffic.served.filter((address) => address.includes("office"))).toEqual([]);
    await context.close();
  });

  test("Fluent's style element is let in by the hash of an empty one, and is filled", async () => {
    const { context, page } = await open("index.html");
    await started(page);
    const sheets = await page.evaluate(() =>
      [...document.querySelectorAll("style")].map((style) => ({
        text: style.textContent,
        rules: style.sheet?.cssRules.length ?? 0,
      })),
    );
    // All other styles stand in the stylesheet: none is put together while the page starts.
    expect(sheets).toEqual([{ text: "", rules: 1 }]);
    const brand = await page
      .locator(".fui-FluentProvider")
      .first()
      .evaluate((root) => getComputedStyle(root).getPropertyValue("--colorBrandBackground"));
    expect(brand.toLowerCase()).toBe("#0f6c5c");
    await context.close();
  });

  test("styles and scripts that stand in the page as text are kept out", async () => {
    const { context, page, violations } = await open("help.html");
    const outcome = await page.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "body { color: red }";
      const script = document.createElement("script");
      script.textContent = "window.wasRun = true";
      document.head.append(style, script);
      return { styled: style.sheet !== null, run: "wasRun" in window };
    });
    expect(outcome).toEqual({ styled: false, run: false });
    await reportsOf(page);
    expect(violations.map(({ directive }) => directive)).toEqual(["style-src-elem", "script-src-elem"]);
    await context.close();
  });

  test("the pane breaks its policy only where office.js hides a frame for usage data, which is kept out", async () => {
    const { context, page, violations, traffic } = await open("taskpane.html?tab=check");
    await started(page);
    // The frame comes three seconds after office.js has found no Excel.
    await page.locator("iframe").waitFor({ state: "attached" });
    await reportsOf(page);
    expect(violations.map(({ directive }) => directive).sort()).toEqual(["frame-src", "style-src-attr"]);
    expect(violations.every(({ source }) => source.startsWith(`${ORIGIN}/office/`))).toBe(true);
    expect(traffic.foreign).toEqual([]);
    await context.close();
  });

  test("the help needs no script", async () => {
    const { context, page, traffic } = await open("help.html", { javaScriptEnabled: false });
    expect(await page.locator("h1").allTextContents()).toEqual(["绩言", "Jiyan"]);
    expect(traffic.missing).toEqual([]);
    await context.close();
  });
});
