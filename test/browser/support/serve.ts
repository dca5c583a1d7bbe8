import { readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, resolve, sep } from "node:path";
import type { BrowserContext } from "playwright-core";
import { headersFor } from "../../../scripts/pane/headers.cjs";
import { BUILT_FOLDER, ORIGIN } from "./built-folder";

const OFFICE_FOLDER = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml",
};

/** What a served page asked for. The lists grow while it runs. */
export interface Traffic {
  /** Addresses inside the origin that were answered, in order. */
  readonly served: readonly string[];
  /** Addresses inside the origin that there is no file for. */
  readonly missing: readonly string[];
  /** Addresses of other origins; none of these requests left the browser. */
  readonly foreign: readonly string[];
}

/**
 * Lets a browser context ask one origin, which answers for itself, and no other. Much quicker than
 * {@link serveBuiltFolder}, which hands every script over piece by piece.
 */
export async function keepToOrigin(context: BrowserContext, origin: string): Promise<Traffic> {
  const traffic = { served: [] as string[], missing: [] as string[], foreign: [] as string[] };
  context.on("response", (response) => {
    const address = response.url();
    if (new URL(address).origin !== origin) return;
    (response.status() === 404 ? traffic.missing : traffic.served).push(address);
  });
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      traffic.foreign.push(route.request().url());
      await route.abort();
    },
  );
  return traffic;
}

/**
 * Answers all requests of a browser context: those to {@link ORIGIN} from the built folder with the documented headers,
 * `/office/` from the unmodified office.js package, all others not at all. The requests of service workers pass by
 * such a route, so open the context with `serviceWorkers: "block"`; {@link startServer} is there for tests of those.
 */
export async function serveBuiltFolder(context: BrowserContext): Promise<Traffic> {
  const traffic = { served: [] as string[], missing: [] as string[], foreign: [] as string[] };
  await context.route("**/*", async (route) => {
    const address = route.request().url();
    const { origin, pathname } = new URL(address);
    if (origin !== ORIGIN) {
      traffic.foreign.push(address);
      await route.abort();
      return;
    }
    const file = fileOf(pathname);
    (file === null ? traffic.missing : traffic.served).push(address);
    await route.fulfill(
      file === null ? { status: 404 } : { status: 200, headers: file.headers, body: file.content },
    );
  });
  return traffic;
}

let shared: ReturnType<typeof startServer> | undefined;

/** The server of the built folder that the tests of a file have in common. It ends with them. */
export async function sharedServer(): Promise<{ readonly origin: string }> {
  shared ??= startServer();
  return shared;
}

/** Contents that a server gives instead of, or besides, the files of the built folder, by path without a slash at its beginning. */
export type Extra = Map<string, string>;

/** A real server of the built folder on this computer, plain http: browsers trust `localhost` without a certificate. */
export async function startServer(
  extra: Extra = new Map<string, string>(),
): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", ORIGIN);
    const content = extra.get(pathname.slice(1));
    const file = content === undefined ? fileOf(pathname) : served(pathname.slice(1), Buffer.from(content));
    if (file === null) response.writeHead(404).end();
    else response.writeHead(200, file.headers).end(file.content);
  });
  await new Promise<void>((started) => server.listen(0, "localhost", started));
  // Whoever forgets to stop it must not keep the tests from ending.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((stopped) => {
    server.close(() => {
      stopped();
    });
  });
}

interface ServedFile {
  readonly headers: Record<string, string>;
  readonly content: Buffer;
}

function fileOf(pathname: string): ServedFile | null {
  const path = decodeURIComponent(pathname).replace(/\/$/u, "/index.html").slice(1);
  const full = path.startsWith("office/")
    ? within(OFFICE_FOLDER, path.slice("office/".length))
    : within(BUILT_FOLDER, path);
  if (full === null || !statSync(full, { throwIfNoEntry: false })?.isFile()) return null;
  return served(path, readFileSync(full));
}

function served(path: string, content: Buffer): ServedFile {
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  return { headers: { "Content-Type": type, ...headersFor(path) }, content };
}

/** A path below a folder, `null` for one that leads out of it. */
function within(folder: string, path: string): string | null {
  const full = resolve(folder, path);
  return full.startsWith(folder + sep) ? full : null;
}
