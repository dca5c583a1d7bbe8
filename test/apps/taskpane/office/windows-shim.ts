import type { BrowserContext } from "playwright-core";

/** What the made-up Excel for Windows says of itself. */
export interface WindowsExcel {
  /** `1.17` */
  readonly excelApi: string;
  readonly locale: string;
  /** Colours of its theme as numbers; older builds cannot be asked. */
  readonly theme?: Readonly<Record<string, number>>;
}

/**
 * Makes pages believe that they are in the pane of Excel for Windows, as far as office.js needs it to start: the
 * context object that Windows gives to a page. There is no workbook behind it.
 */
export async function pretendWindows(context: BrowserContext, excel: WindowsExcel): Promise<void> {
  await context.addInitScript(({ excelApi, locale, theme }) => {
    const answers: Readonly<Record<string, unknown>> = {
      GetAppType: 1,
      GetAppVersionMajor: 16,
      GetAppVersionMinor: 1,
      GetAppUILocale: locale,
      GetAppDataLocale: locale,
      GetDocUrl: "C:\\自评表.xlsx",
      GetActivationMode: 2,
      GetControlIntegrationLevel: 1,
      GetOsfControlType: 1,
      GetSolutionRef: "jiyan",
      GetSolutionToken: "",
      GetInstanceId: "1",
      GetCorrelationId: "1",
      GetAppCapabilities: 0,
      GetTouchEnabled: false,
      GetCommerceAllowed: true,
      GetSupportedMatrix: JSON.stringify({ excelapi: excelApi }),
      GetDialogRequirementMatrix: "{}",
      GetFeaturesForSolution: "{}",
      GetHostCustomMessage: 0,
      GetHostFullVersion: "16.0.17000.10000",
      GetInitialDisplayMode: 0,
      ...(theme ? { GetOfficeThemeInfo: JSON.stringify(theme) } : {}),
    };
    const office = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, () => value]));
    const later = (callback: (answer: unknown) => void) => {
      setTimeout(() => {
        callback({ toArray: () => [0] });
      });
    };
    const external = {
      GetContext: () => ({
        ...office,
        GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
      }),
      GetHostInfo: () => `Excel$Win32$16.01$${locale}$1$$$0`,
      GetLoggingAllowed: () => false,
      Execute: (_id: number, _params: unknown, callback: (answer: unknown) => void) => {
        later(callback);
      },
      RegisterEvent: (
        _id: number,
        _target: unknown,
        _handler: unknown,
        callback: (answer: unknown) => void,
      ) => {
        later(callback);
      },
      UnregisterEvent: (_id: number, _target: unknown, callback: (answer: unknown) => void) => {
        later(callback);
      },
    };
    Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
  }, excel);
}
