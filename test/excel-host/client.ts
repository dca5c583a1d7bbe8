import { readFileSync } from "node:fs";
import { join, dirname } from "node:path";
import type { Answer, ExcelHost } from "./host";
import type { EventEntry } from "./event-entries";

/** Builds of the client, by the Excel they are for. */
const BUILDS = {
  win32: { file: "excel-win32-16.01.js", platform: "PC" },
  mac: { file: "excel-mac-16.00.js", platform: "Mac" },
  web: { file: "excel-web-16.00.js", platform: "OfficeOnline" },
} as const;

export type ClientBuild = keyof typeof BUILDS;

/** The client's global objects, typed by @types/office-js. */
export interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
  /** Ends the connection: later requests of this client get no answer from the host. */
  readonly disconnect: () => void;
}

/** The hook that native hosts use; the client calls and sets its members. */
interface Bridge {
  onMessageFromHost: ((text: string) => void) | undefined;
  sendMessageToHost(text: string): void;
}

/** What of the loaded client is not in @types/office-js. */
interface ClientGlobals {
  Excel: typeof Excel;
  Office: typeof Office;
  OSF: { _OfficeAppFactory?: unknown };
  OfficeExtension: typeof OfficeExtension & {
    HostBridge: { init(bridge: Bridge): void };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

let loaded: ClientBuild | undefined;

/**
 * Connects the unmodified Excel client of @microsoft/office-js to a host, in this process. The client is loaded once for
 * each test file, which therefore can use one build only.
 */
export function connect(host: ExcelHost, build: ClientBuild = "win32"): Client {
  const globals = load(build);
  setRequirements(globals, host, BUILDS[build].platform);
  const bridge = bridgeTo(host);
  globals.OfficeExtension.HostBridge.init(bridge);
  const stop = host.onEvents((entries) => {
    bridge.onMessageFromHost?.(eventMessage(entries));
  });
  return {
    Excel: globals.Excel,
    OfficeExtension: globals.OfficeExtension,
    Office: globals.Office,
    disconnect: () => {
      stop();
      bridge.onMessageFromHost = undefined;
    },
  };
}

function load(build: ClientBuild): ClientGlobals {
  if (loaded !== undefined && loaded !== build) {
    throw new Error(`the ${loaded} client is loaded already; use the ${build} one in a test file of its own`);
  }
  if (loaded === undefined) {
    defineBrowserGlobals();
    const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
    const source = readFileSync(join(folder, BUILDS[build].file), "utf8");
    // Indirect eval runs in the global scope of the test's own realm, which the client needs: it tells option objects
    // by their prototype.
    const evaluate = eval;
    evaluate(source);
    loaded = build;
  }
  return globalThis as unknown as ClientGlobals;
}

/** The few globals of a page that the client touches while it loads. */
function defineBrowserGlobals(): void {
  const nothing = () => undefined;
  const element = () => ({
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
    style: {},
  });
  const globals: Readonly<Record<string, unknown>> = {
    window: globalThis,
    self: globalThis,
    parent: globalThis,
    top: globalThis,
    name: "",
    location: {
      href: "https://localhost/",
      protocol: "https:",
      hash: "",
      search: "",
      origin: "https://localhost",
      hostname: "localhost",
    },
    navigator: { userAgent: "node" },
    localStorage: memoryStorage(),
    sessionStorage: memoryStorage(),
    addEventListener: nothing,
    removeEventListener: nothing,
    postMessage: nothing,
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: nothing,
      removeEventListener: nothing,
      documentElement: element(),
      body: element(),
      head: element(),
      cookie: "",
      readyState: "loading",
    },
  };
  for (const [name, value] of Object.entries(globals)) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}

function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => {
      items.clear();
    },
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/** Gives the client the host's API sets, so that it refuses members of others from its own tables. */
function setRequirements(globals: ClientGlobals, host: ExcelHost, platform: string): void {
  const context = {
    host: "Excel",
    platform,
    displayLanguage: host.locale,
    contentLanguage: host.locale,
    diagnostics: { host: "Excel", platform, version: "16.0.17000.10000" },
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        host.isSetSupported(name, version === undefined ? undefined : String(version)),
    },
  };
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  globals.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: platform, hostSpecificFileVersion: "16.01" }),
  };
}

function bridgeTo(host: ExcelHost): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: undefined,
    sendMessageToHost: (text) => {
      const message = JSON.parse(text) as {
        id: number;
        type: number;
        flags: number;
        message: { body: unknown };
      };
      if (message.type !== 1) return;
      void host.answer(JSON.stringify(message.message.body), message.flags).then((answer) => {
        bridge.onMessageFromHost?.(
          JSON.stringify({ id: message.id, type: 1, message: httpResponse(answer) }),
        );
      });
    },
  };
  return bridge;
}

function httpResponse(answer: Answer) {
  if (answer.kind === "answer") return { statusCode: 200, headers: {}, body: answer.body };
  const error = { code: answer.code, message: answer.message };
  return { statusCode: 500, headers: {}, body: JSON.stringify({ error }) };
}

function eventMessage(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: 3, message: { entries } });
}
