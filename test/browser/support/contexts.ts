import type { Browser, BrowserContext, BrowserContextOptions } from "playwright-core";
import type { Locale } from "../../../src/core/common/locale";
import { PATIENCE_MS } from "./eventually";
import { recordFaults, type Faults } from "./faults";
import { ORIGIN } from "./built-folder";
import { keepToOrigin, serveBuiltFolder, sharedServer, type Traffic } from "./serve";

/** How a person's browser is set. */
export interface Setting {
  readonly locale: Locale;
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** A browser of a person who opens the built folder, and what is to complain about so far. */
export interface Place {
  readonly context: BrowserContext;
  /** Where the built folder is. */
  readonly origin: string;
  readonly traffic: Traffic;
  readonly faults: () => Faults;
}

/** Tags that browsers and Excel report for the languages of the pane. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { "zh-CN": "zh-CN", en: "en-US" };

/** A context of its own: storage, language and size of window, over the built folder. The caller closes it. */
export async function newPlace(browser: Browser, setting: Setting): Promise<Place> {
  const { origin } = await sharedServer();
  return placeIn(browser, setting, origin, (context) => keepToOrigin(context, origin));
}

/** A {@link newPlace} where the folder is said to be at {@link ORIGIN}: only https may stand in Excel on the web. */
export function newSecurePlace(browser: Browser, setting: Setting): Promise<Place> {
  return placeIn(browser, setting, ORIGIN, serveBuiltFolder);
}

async function placeIn(
  browser: Browser,
  setting: Setting,
  origin: string,
  serve: (context: BrowserContext) => Promise<Traffic>,
): Promise<Place> {
  const { locale, width = 450, height = 800 } = setting;
  const options: BrowserContextOptions = {
    locale: LANGUAGE_TAGS[locale],
    viewport: { width, height },
    // Requests of service workers pass by the route that answers for the made-up origin.
    serviceWorkers: "block",
    reducedMotion: "reduce",
  };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  const faultsOf = await recordFaults(context);
  const traffic = await serve(context);
  return { context, origin, traffic, faults: () => faultsOf(traffic) };
}
