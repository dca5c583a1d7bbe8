import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { describeWithChromium, launch } from "../../browser/support/chromium";
import { expectEventually } from "../../browser/support/eventually";
import { ExcelHost, WorkbookModel } from "..";
import { openInWeb } from "./web-frame";
import { pretendWindows } from "./windows-shim";

const ORIGIN = "https://pane.test";
const OFFICE = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** Serves a page that loads office.js and nothing else, under a strict policy; notes requests to other origins. */
async function serveTinyPage(context: BrowserContext): Promise<readonly string[]> {
  const foreign: string[] = [];
  await context.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      foreign.push(route.request().url());
      return route.abort();
    }
    if (pathname === "/pane.html") {
      return route.fulfill({
        contentType: "text/html",
        headers: { "Content-Security-Policy": POLICY },
        body: '<!doctype html><script src="/office/office.js"></script>',
      });
    }
    const file = join(OFFICE, pathname.slice("/office/".length));
    return statSync(file, { throwIfNoEntry: false })?.isFile()
      ? route.fulfill({ path: file })
      : route.fulfill({ status: 404 });
  });
  return foreign;
}

/** Which Excel the page thinks it is in. */
function readyIn(frame: Frame) {
  return frame.evaluate(async () => {
    const { host, platform } = await Office.onReady();
    const { displayLanguage, requirements } = Office.context;
    const sets = ["1.9", "1.10"].map((version) => requirements.isSetSupported("ExcelApi", version));
    return { host: String(host), platform: String(platform), displayLanguage, sets };
  });
}

/** Writes a cell and reads what it shows. */
function writeIn(frame: Frame, value: string) {
  return frame.evaluate(
    (given) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const range = context.workbook.worksheets.getItem("自评表").getRange("B2");
        range.values = [[given]];
        range.load("text,address");
        await context.sync();
        return [range.address, range.text];
      }),
    value,
  );
}

/** The code that an attempt to write ends with. */
function refusalIn(frame: Frame) {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("自评表").getRange("A1").values = [[1]];
      await context.sync();
    }).then(
      () => "none",
      (error: unknown) => (error as OfficeExtension.Error).code,
    ),
  );
}

/** Registers for changes of any sheet; the page keeps their addresses. */
function watchIn(frame: Frame) {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
}

function seenIn(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
}

/** Saves a setting in the document. */
function saveSettingIn(frame: Frame) {
  return frame.evaluate(
    () =>
      new Promise<string>((resolve) => {
        Office.context.document.settings.set("paneOpens", true);
        Office.context.document.settings.saveAsync(({ status }) => {
          resolve(String(status));
        });
      }),
  );
}

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

interface Opened {
  readonly frame: Frame;
  readonly host: ExcelHost;
  readonly foreign: readonly string[];
}

async function inContext(use: (context: BrowserContext, host: ExcelHost) => Promise<Frame>): Promise<Opened> {
  const context = await browser.newContext();
  const foreign = await serveTinyPage(context);
  const host = new ExcelHost({ workbook: new WorkbookModel(["自评表"]) });
  return { frame: await use(context, host), host, foreign };
}

const ROUTES = {
  "Excel for Windows": () =>
    inContext(async (context, host) => {
      await pretendWindows(context, host, { theme: { bodyBackgroundColor: 0x1e1e1e } });
      const page = await context.newPage();
      await page.goto(`${ORIGIN}/pane.html`);
      return page.mainFrame();
    }),
  "Excel on the web": () =>
    inContext(async (context, host) => {
      const { frame } = await openInWeb(context, host, { pane: `${ORIGIN}/pane.html` });
      return frame;
    }),
} as const;

describeWithChromium.each([
  ["Excel for Windows", "PC"],
  ["Excel on the web", "OfficeOnline"],
] as const)("a page in %s", (route, platform) => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await ROUTES[route]();
  });

  afterAll(async () => {
    await opened.frame.page().context().close();
  });

  it("is told what it is in", async () => {
    expect(await readyIn(opened.frame)).toEqual({
      host: "Excel",
      platform,
      displayLanguage: "zh-CN",
      sets: [true, false],
    });
  });

  it("reads and writes the host's workbook", async () => {
    expect(await writeIn(opened.frame, "95%")).toEqual(["自评表!B2", [["95%"]]]);
    expect(opened.host.workbook.sheetNamed("自评表").cells.at(1, 1)?.value).toBe(0.95);
    await expectEventually(() => opened.host.liveReferences, 0);
  });

  it("is refused by the codes that Office reports itself", async () => {
    opened.host.beginCellEdit();
    expect(await refusalIn(opened.frame)).toBe("InvalidOperationInCellEditMode");
    opened.host.endCellEdit();
    opened.host.limits.requestBytes = 10;
    expect(await refusalIn(opened.frame)).toBe("RequestPayloadSizeLimitExceeded");
    opened.host.limits.requestBytes = 5_000_000;
    opened.host.dropConnectionAt(1, "failure");
    expect(await refusalIn(opened.frame)).toBe("GeneralException");
  });

  it("waits for the person to finish a cell where it asked for that", async () => {
    opened.host.beginCellEdit();
    const written = writeIn(opened.frame, "等待");
    setTimeout(() => {
      opened.host.endCellEdit();
    }, 50);
    expect(await written).toEqual(["自评表!B2", [["等待"]]]);
  });

  it("is told of the person's edits", async () => {
    await watchIn(opened.frame);
    opened.host.type("自评表!C3", 8);
    await expectEventually(() => seenIn(opened.frame), ["C3 Local"]);
  });

  it("saves settings in the document", async () => {
    expect(await saveSettingIn(opened.frame)).toBe("succeeded");
    expect([...opened.host.workbook.documentSettings]).toEqual([["paneOpens", "true"]]);
  });

  it("asks for nothing outside its origin", () => {
    expect(opened.foreign).toEqual([]);
  });
});

describeWithChromium("the theme", () => {
  it("is what Excel for Windows was given", async () => {
    const { frame } = await ROUTES["Excel for Windows"]();
    const theme = await frame.evaluate(async () => {
      await Office.onReady();
      return Office.context.officeTheme.bodyBackgroundColor;
    });
    expect(theme).toBe("#1e1e1e");
    await frame.page().context().close();
  });
});
