import type { BrowserContext, Frame, Page } from "playwright-core";
import type { EventEntry } from "../event-entries";
import type { ExcelHost } from "../host";
import { answerPage, HOST_VERSION, type PageAnswer, requirementMatrix } from "./office-context";

export interface WindowsOptions {
  /** Colours of Office's theme as numbers `0xRRGGBB`, by their names in `Office.OfficeTheme`; absent as in old builds. */
  readonly theme?: Readonly<Record<string, number>>;
}

/** What the page is told once, before any of its scripts run. */
interface ShimConfiguration {
  readonly locale: string;
  readonly requirements: string;
  readonly version: string;
  readonly theme: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

/** Functions of Node that the page may call, and the one that Node calls. */
interface ShimWindow {
  excelHostAnswer(body: string, flags: number): Promise<PageAnswer>;
  excelHostListen(): Promise<void>;
  excelHostSaveSettings(settings: Readonly<Record<string, string>>): Promise<void>;
  excelHostEvents: ((entries: readonly EventEntry[]) => void) | undefined;
}

/**
 * Makes pages believe that they are the pane of Excel for Windows, over a host that lives in Node. Call it before they
 * are navigated. All pages of a context share the host, as add-ins over one workbook do.
 */
export async function pretendWindows(
  place: Page | BrowserContext,
  host: ExcelHost,
  options: WindowsOptions = {},
): Promise<void> {
  const listening = new Set<Frame>();
  await place.exposeFunction("excelHostAnswer", (body: string, flags: number) =>
    answerPage(host, body, flags),
  );
  await place.exposeBinding("excelHostListen", ({ frame }) => void listening.add(frame));
  await place.exposeFunction("excelHostSaveSettings", (settings: Readonly<Record<string, string>>) => {
    host.workbook.documentSettings = new Map(Object.entries(settings));
  });
  const stop = host.onEvents((entries) => {
    for (const frame of listening) {
      if (frame.isDetached()) listening.delete(frame);
      else void sendEvents(frame, entries);
    }
  });
  if ("newPage" in place) place.on("close", stop);
  else place.on("close", stop);
  const configuration: ShimConfiguration = {
    locale: host.locale,
    requirements: requirementMatrix(host),
    version: HOST_VERSION,
    theme: options.theme && JSON.stringify(options.theme),
    settings: Object.fromEntries(host.workbook.documentSettings),
  };
  await place.addInitScript(shim, configuration);
}

/** A page that is just being left does not get the event; that is no error. */
async function sendEvents(frame: Frame, entries: readonly EventEntry[]): Promise<void> {
  await frame
    .evaluate((given) => {
      (window as unknown as ShimWindow).excelHostEvents?.(given);
    }, entries)
    .catch(() => undefined);
}

/**
 * Runs in the page: `window.external` as Excel for Windows gives it to the pane. [capture: read from what the client
 * calls] It must not refer to anything outside itself.
 */
function shim({ locale, requirements, version, theme, settings }: ShimConfiguration): void {
  if (window.top !== window) return;
  const own = window as unknown as ShimWindow;
  const RICH_API_REQUEST = 93;
  const RICH_API_EVENT = 33;
  const NOT_SUPPORTED = 5000;
  let stored = { ...settings };

  const safeArray = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });
  type Items = readonly unknown[] | { toArray(): readonly unknown[] };
  const plain = (value: Items): readonly unknown[] => ("toArray" in value ? value.toArray() : value);
  type Callback = (answer: unknown) => void;
  const later = (callback: Callback, items: readonly unknown[]) => {
    setTimeout(() => {
      callback(safeArray(items));
    });
  };
  const constant = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, () => value]));
  const context = {
    ...constant({
      GetAppType: 1,
      GetAppVersionMajor: 16,
      GetAppVersionMinor: 1,
      GetAppUILocale: locale,
      GetAppDataLocale: locale,
      GetDocUrl: "C:\\workbook.xlsx",
      GetAppCapabilities: 0,
      GetActivationMode: 2,
      GetControlIntegrationLevel: 1,
      GetOsfControlType: 1,
      GetSolutionRef: "add-in",
      GetSolutionToken: "",
      GetInstanceId: "instance",
      GetCorrelationId: "correlation",
      GetTouchEnabled: false,
      GetCommerceAllowed: true,
      GetSupportedMatrix: requirements,
      GetDialogRequirementMatrix: "{}",
      GetFeaturesForSolution: "{}",
      GetHostCustomMessage: 0,
      GetHostFullVersion: version,
      GetInitialDisplayMode: 0,
    }),
    ...(theme === undefined ? {} : { GetOfficeThemeInfo: () => theme }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(stored)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        stored = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""]));
        void own.excelHostSaveSettings(stored);
      },
    }),
  };
  const external = {
    GetContext: () => context,
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$correlation$$$0`,
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: Items, callback: Callback) => {
      if (id !== RICH_API_REQUEST) {
        later(callback, [NOT_SUPPORTED, ""]);
        return;
      }
      const message = plain(plain(parameters)[0] as Items);
      void own.excelHostAnswer(String(message[4]), Number(message[6])).then(({ error, text }) => {
        if (error === 0) callback(safeArray([0, 200, ["Content-Type", "application/json"], text]));
        else callback(safeArray([error, text]));
      });
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (event: number, payload: unknown) => void,
      callback: Callback,
    ) => {
      if (id !== RICH_API_EVENT) {
        later(callback, [0]);
        return;
      }
      own.excelHostEvents = (entries) => {
        handler(id, safeArray(entries));
      };
      void own.excelHostListen().then(() => {
        callback(safeArray([0]));
      });
    },
    UnregisterEvent: (id: number, _target: string, callback: Callback) => {
      if (id === RICH_API_EVENT) own.excelHostEvents = undefined;
      later(callback, [0]);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
}
