import { startsInsideOffice } from "./host-hints";
import { forgetReloads, reloadPage } from "./reloads";

/** The requirement floor of the add-in, as in the manifest. */
export const REQUIRED_SET = { name: "ExcelApi", version: "1.9" } as const;

/** How the start inside Excel went. */
export type OfficeStart =
  /** Excel answers and has what the add-in needs. */
  | { readonly kind: "ready"; readonly excel: typeof Excel; readonly host: OfficeHost }
  /** Office.js runs, but there is no Excel around the page: it was opened in a browser, or in another program. */
  | { readonly kind: "no-host" }
  /** This Excel is older than the requirement floor. */
  | { readonly kind: "unsupported"; readonly host: OfficeHost }
  /** Office.js could not be loaded: no network, a wrong address, or a blocked one. */
  | { readonly kind: "not-loaded"; readonly address: string }
  /** Office.js was loaded but Excel did not answer, also after the page was loaded again. */
  | { readonly kind: "timed-out" };

/** What Excel says about itself. */
export interface OfficeHost {
  /** `PC`, `Mac`, `OfficeOnline`, `iOS`, …; `null` where Excel does not say. */
  readonly platform: string | null;
  /** Language of Excel's own texts, BCP 47: `zh-CN`. */
  readonly locale: string;
  readonly theme: OfficeTheme | null;
  /**
   * Prefix for keys in localStorage; `""` where storage is not partitioned. Browsers may give an add-in inside Excel
   * on the web another storage than the same page elsewhere. [doc]
   */
  readonly storagePrefix: string;
}

/** Colours of Excel's own pane, `#RRGGBB`. */
export interface OfficeTheme {
  readonly background: string;
  readonly foreground: string;
}

export interface LoadOptions {
  /** Where office.js is; relative addresses are relative to the page. */
  readonly address: string;
  /** How long to wait for the script, and then for Excel, in milliseconds each. */
  readonly timeout?: number;
  /** How often the page may be loaded again when Excel does not answer. */
  readonly maxReloads?: number;
}

const TIMEOUT = 5_000;
const MAX_RELOADS = 2;

/**
 * Loads office.js and waits until Excel answers.
 *
 * The script is added by this function instead of a tag in the page, so that a person is told when it does not load.
 * `Office.onReady` can hang, or resolve without a host, after Windows restarted Excel ([doc], office-js issues 3101,
 * 2716); loading the page again helps, so that is done a few times, counted in the storage of the tab. The promise
 * then stays open until the page goes away.
 */
export async function loadOffice(options: LoadOptions): Promise<OfficeStart> {
  const { address, timeout = TIMEOUT, maxReloads = MAX_RELOADS } = options;
  prepareWindow();
  if (!(await loadScript(address, timeout))) return { kind: "not-loaded", address };
  restoreHistory();
  const info = await within(Office.onReady(), timeout);
  restoreHistory();
  const silent = info === null || (!hasHost(info) && startsInsideOffice());
  if (silent) {
    await reloadPage(maxReloads);
    return { kind: "timed-out" };
  }
  forgetReloads();
  return startOf(info);
}

/**
 * The theme as it is now, `null` where Excel has none to tell. In Excel there is no event for a change, so read it again
 * when the pane gets the focus. [doc]
 */
export function readOfficeTheme(): OfficeTheme | null {
  try {
    const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = Office.context.officeTheme;
    return background && foreground ? { background, foreground } : null;
  } catch {
    // Builds without a theme have no such property, or one that throws when it is read. [measured]
    return null;
  }
}

/** The address of office.js that the build wrote into the page. */
export function officeAddress(page: Document): string {
  return page.querySelector<HTMLMetaElement>('meta[name="jiyan-office-js"]')?.content ?? "";
}

/** Inside any frame without an Office host, office.js leads the page away to about:blank unless this is defined. [measured] */
function prepareWindow(): void {
  (window as { OsfOptOut?: boolean }).OsfOptOut = true;
}

/** Office.js puts `null` over both methods, which breaks every library that uses them. [measured, office-js issue 429] */
function restoreHistory(): void {
  Reflect.deleteProperty(window.history, "pushState");
  Reflect.deleteProperty(window.history, "replaceState");
}

/** Whether the script was run in time. A second call for the same page finds the first one's script. */
function loadScript(address: string, timeout: number): Promise<boolean> {
  if (address === "") return Promise.resolve(false);
  const script = document.createElement("script");
  const loaded = new Promise<boolean>((resolve) => {
    script.addEventListener("load", () => {
      resolve("Office" in window);
    });
    script.addEventListener("error", () => {
      resolve(false);
    });
  });
  script.src = address;
  document.head.append(script);
  return within(loaded, timeout).then((answer) => answer ?? false);
}

type OfficeInfo = Awaited<ReturnType<typeof Office.onReady>>;

/** Declared as always given; a plain browser gets `null`. [measured] */
function hasHost(info: OfficeInfo): boolean {
  return (info.host as Office.HostType | null) !== null;
}

function startOf(info: OfficeInfo): OfficeStart {
  const { Excel: excel } = window as { Excel?: typeof Excel };
  if (!hasHost(info) || info.host !== Office.HostType.Excel || !excel) return { kind: "no-host" };
  const host = describeHost(info);
  return Office.context.requirements.isSetSupported(REQUIRED_SET.name, REQUIRED_SET.version)
    ? { kind: "ready", excel, host }
    : { kind: "unsupported", host };
}

function describeHost(info: OfficeInfo): OfficeHost {
  const platform = info.platform as Office.PlatformType | null;
  const { displayLanguage, partitionKey } = Office.context as Partial<Office.Context>;
  return {
    platform: platform === null ? null : String(platform),
    locale: displayLanguage ?? "",
    theme: readOfficeTheme(),
    storagePrefix: partitionKey ?? "",
  };
}

/** What a promise brings within some milliseconds, else `null`. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
