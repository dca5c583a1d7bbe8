import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { printHowToSideload, printUntrusted } from "./sideloading.mjs";

const require = createRequire(import.meta.url);
const { headersFor } = require("./headers.cjs");

/** Where office-addin-dev-certs keeps what it makes. */
const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");

/** Options of `npm start`: the pane over https, with the headers of a real server, and word on how to get it into Excel. */
export async function devServer({ baseUrl }) {
  const { port, protocol } = new URL(baseUrl);
  return {
    host: "localhost",
    port: port === "" ? 443 : Number(port),
    server: { type: protocol.slice(0, -1), options: await certificates() },
    hot: false,
    static: false,
    // The overlay is a frame with styles of its own, which the pages' policy forbids.
    client: { overlay: false },
    headers: ({ url }) => headersFor(new URL(url, baseUrl).pathname),
    onListening: () => {
      printHowToSideload(baseUrl);
    },
  };
}

/** A certificate for localhost that this computer trusts; where it cannot be made to, one that it does not, and why. */
async function certificates() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    const made = madeCertificates();
    if (made === null) throw error;
    printUntrusted(join(CERTIFICATES, "ca.crt"), error.message);
    return made;
  }
}

function madeCertificates() {
  const files = { ca: "ca.crt", cert: "localhost.crt", key: "localhost.key" };
  const paths = Object.entries(files).map(([name, file]) => [name, join(CERTIFICATES, file)]);
  if (!paths.every(([, path]) => existsSync(path))) return null;
  return Object.fromEntries(paths.map(([name, path]) => [name, readFileSync(path)]));
}
