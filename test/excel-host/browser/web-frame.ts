import type { BrowserContext, Frame, Page } from "playwright-core";
import type { EventEntry } from "../event-entries";
import type { ExcelHost } from "../host";
import { answerPage, HOST_VERSION, type PageAnswer, requirementMatrix } from "./office-context";

/** Excel on the web around a pane. */
export interface WebExcel {
  /** The page of Excel, which shows nothing but the pane. */
  readonly page: Page;
  /** The pane. */
  readonly frame: Frame;
}

export interface WebOptions {
  /** Address of the pane. The context answers for it. */
  readonly pane: string;
  /** Origin of Excel's page; without it another port of the pane's host name, which office.js trusts too. [capture] */
  readonly excel?: string;
  /** Pixels of the pane. */
  readonly width?: number;
  readonly height?: number;
}

/** What Excel's page is told. */
interface FrameConfiguration {
  readonly source: string;
  readonly paneOrigin: string;
  readonly width: number;
  readonly height: number;
  readonly appContext: Readonly<Record<string, unknown>>;
}

/** Functions of Node that the page may call, and the one that Node calls. */
interface FrameWindow {
  excelHostAnswer(body: string, flags: number): Promise<PageAnswer>;
  excelHostSaveSettings(settings: readonly (readonly [string, string])[]): Promise<void>;
  excelHostEvents: ((entries: readonly EventEntry[]) => void) | undefined;
}

/** Excel and the pane have different origins of one host name. */
const EXCEL_PORT = "8443";
const CONTROL = "control";
/** `OSF.AppName.ExcelWebApp` [capture]. */
const EXCEL_WEB_APP = 16;

/**
 * Opens a pane inside Excel on the web: a page of another origin that talks to the pane's frame by messages, over a host
 * that lives in Node. Office.js does not tell a theme there [capture].
 */
export async function openInWeb(
  context: BrowserContext,
  host: ExcelHost,
  { pane, excel: origin, width = 350, height = 800 }: WebOptions,
): Promise<WebExcel> {
  const address = new URL(pane);
  const excel = new URL("/", origin ?? pane);
  if (origin === undefined) excel.port = EXCEL_PORT;
  await context.route(`${excel.origin}/**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: "<!doctype html><title>Excel</title><body style='margin:0'></body>",
    }),
  );
  const page = await context.newPage();
  await page.exposeFunction("excelHostAnswer", (body: string, flags: number) =>
    answerPage(host, body, flags),
  );
  await page.exposeFunction("excelHostSaveSettings", (settings: readonly (readonly [string, string])[]) => {
    host.workbook.documentSettings = new Map(settings);
  });
  const stop = host.onEvents((entries) => {
    void page
      .evaluate((given) => {
        (window as unknown as FrameWindow).excelHostEvents?.(given);
      }, entries)
      .catch(() => undefined);
  });
  page.on("close", stop);
  await page.goto(excel.href);
  address.searchParams.set("_host_Info", `Excel$Web$16.01$${host.locale}$correlation$$$0`);
  // Everything after the key of the last part is its value, so it comes last. [capture]
  address.hash = `&_serializer_version=1&_xdm_Info=conversation|${CONTROL}|${excel.origin}`;
  await page.evaluate(frameHost, {
    source: address.href,
    paneOrigin: address.origin,
    width,
    height,
    appContext: appContext(host, width, height),
  });
  const handle = await page.waitForSelector("iframe");
  const frame = await handle.contentFrame();
  if (!frame) throw new Error("the pane's frame is gone");
  await frame.waitForLoadState();
  return { page, frame };
}

/** What the pane is told of Excel. [capture: the names that the client reads] */
function appContext(host: ExcelHost, width: number, height: number): Readonly<Record<string, unknown>> {
  return {
    _id: CONTROL,
    _appName: EXCEL_WEB_APP,
    _appVersion: 16.01,
    _appMinorVersion: 1,
    _appUILocale: host.locale,
    _dataLocale: host.locale,
    _docUrl: "https://documents.test/workbook.xlsx",
    _clientMode: host.workbook.readOnly ? 0 : 1,
    _settings: [...host.workbook.documentSettings],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: CONTROL,
    _requirementMatrix: requirementMatrix(host),
    _hostCustomMessage: "",
    _hostFullVersion: HOST_VERSION,
    _clientWindowHeight: height,
    _clientWindowWidth: width,
    _addinName: "add-in",
    _appDomains: [],
    _dialogRequirementMatrix: "{}",
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}

/** A message between the pane and Excel, which travels as JSON text. [capture] */
interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: unknown;
}

/**
 * Runs in Excel's page: makes the frame and answers its messages. It must not refer to anything outside itself.
 */
function frameHost({ source, paneOrigin, width, height, appContext }: FrameConfiguration): void {
  const REQUEST = 0;
  const RESPONSE = 1;
  const [INVOKE, REGISTER] = [0, 1];
  const [ANSWER, EVENT] = [0, 1];
  const RICH_API_REQUEST = 93;
  const SAVE_SETTINGS = 76;
  const NOT_SUPPORTED = 5000;
  const own = window as unknown as FrameWindow;
  const frame = document.createElement("iframe");
  const registered = new Map<string, Message>();

  const post = (to: Message, type: number, data: unknown, errorCode = 0) => {
    const { _actionName, _conversationId, _correlationId } = to;
    const message = {
      _messageType: RESPONSE,
      _responseType: type,
      _actionName,
      _conversationId,
      _correlationId,
      _errorCode: errorCode,
      _origin: location.origin,
      _serializerVersion: 1,
      _data: data,
    };
    frame.contentWindow?.postMessage(JSON.stringify(message), paneOrigin);
  };

  interface Call {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly unknown[];
    readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  }
  const execute = async (message: Message) => {
    const call = message._data as Call;
    if (call.DdaMethod?.DispatchId === RICH_API_REQUEST && call.ArrayData) {
      const [body, flags] = [call.ArrayData[4], call.ArrayData[6]];
      const { error, text } = await own.excelHostAnswer(String(body), Number(flags));
      const data = error === 0 ? { Data: [200, ["Content-Type", "application/json"], text] } : {};
      post(message, ANSWER, { Version: 1, Error: error, ...data });
    } else if (call.DdaMethod?.DispatchId === SAVE_SETTINGS && call.DdaSettingsMethod?.Properties) {
      await own.excelHostSaveSettings(call.DdaSettingsMethod.Properties);
      post(message, ANSWER, { Version: 1, Error: 0 });
    } else {
      post(message, ANSWER, { Version: 1, Error: NOT_SUPPORTED });
    }
  };

  const invoke = (message: Message) => {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        post(message, ANSWER, appContext);
        return;
      case "ContextActivationManager_notifyHost":
        post(message, ANSWER, null);
        return;
      case "executeMethod":
        void execute(message);
        return;
      default:
        // The client knows no such action of this Excel.
        post(message, ANSWER, null, -2);
    }
  };

  window.addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    const message = JSON.parse(String(event.data)) as Message;
    if (message._messageType !== REQUEST) return;
    if (message._actionType === INVOKE) {
      invoke(message);
    } else {
      if (message._actionType === REGISTER) registered.set(message._actionName, message);
      else registered.delete(message._actionName);
      post(message, ANSWER, { Error: 0 });
    }
  });
  own.excelHostEvents = (entries) => {
    const listener = registered.get("richApiMessage");
    if (listener) post(listener, EVENT, { ArrayData: entries });
  };
  frame.style.cssText = `border:0;width:${width}px;height:${height}px`;
  frame.src = source;
  document.body.append(frame);
}
