import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { BUILT_FOLDER } from "./support/built-folder";
import { bundle } from "./support/bundle";
import { describeWithChromium, launch } from "./support/chromium";
import { startServer, type Extra } from "./support/serve";

const WORKER = "service-worker.js";
/** Registers and keeps what it is told in `window.told`. */
const PAGE = `<!doctype html>
  <script type="module">
    import { registerOffline } from "./register.js";
    window.told = [];
    window.state = await registerOffline({
      onReady: () => told.push("ready"),
      onUpdate: (apply) => { told.push("update"); window.apply = apply; },
    });
  </script>`;

interface Told {
  readonly told: readonly string[];
  readonly state?: string;
  readonly apply: () => void;
}

describeWithChromium("registering the service worker", () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: Awaited<ReturnType<typeof startServer>>;
  let extra: Extra;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundle("offline/register.ts")]);
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    extra = new Map([
      ["probe.html", PAGE],
      ["register.js", script],
    ]);
    server = await startServer(extra);
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    await server.stop();
  });

  const told = (page: Page) => page.evaluate(() => (window as unknown as Told).told);
  const isTold = (page: Page, word: string) =>
    page.waitForFunction((wanted) => (window as Partial<Told>).told?.includes(wanted), word);

  /** As if the server had a newer build. */
  function release(version: string): void {
    const current = readFileSync(join(BUILT_FOLDER, WORKER), "utf8");
    extra.set(WORKER, `${current}\n// ${version}`);
  }

  test("the first visit says when everything is stored, the next one says nothing", async () => {
    const page = await context.newPage();
    await page.goto(`${server.origin}/probe.html`);
    await isTold(page, "ready");
    expect(await page.evaluate(() => (window as Partial<Told>).state)).toBe("registered");
    await page.reload();
    await page.waitForFunction(() => (window as Partial<Told>).state === "registered");
    expect(await told(page)).toEqual([]);
  });

  test("a newer build waits until the person takes it, then the page is loaded again under it", async () => {
    const page = await context.newPage();
    await page.goto(`${server.origin}/probe.html`);
    await isTold(page, "ready");
    release("2");
    await page.reload();
    await isTold(page, "update");
    expect(await told(page)).toEqual(["update"]);

    const again = page.waitForEvent("load");
    await page.evaluate(() => {
      (window as unknown as Told).apply();
    });
    await again;
    await page.waitForFunction(() => (window as Partial<Told>).state === "registered");
    expect(await told(page)).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
  });

  test("a server without the file, such as the development server, is no fault", async () => {
    extra.set("other/probe.html", PAGE);
    extra.set("other/register.js", script);
    const page = await context.newPage();
    await page.goto(`${server.origin}/other/probe.html`);
    await page.waitForFunction(() => (window as Partial<Told>).state === "failed");
    expect(await told(page)).toEqual([]);
  });

  test("over plain http from another computer the browser offers no service workers", async () => {
    const remote = await launch(["--host-resolver-rules=MAP remote.test localhost"]);
    const page = await remote.newPage();
    await page.goto(`${server.origin.replace("localhost", "remote.test")}/probe.html`);
    await page.waitForFunction(() => (window as Partial<Told>).state !== undefined);
    expect(await page.evaluate(() => (window as Partial<Told>).state)).toBe("unsupported");
    await remote.close();
  });
});
