import { proxy, transfer, wrap, type Endpoint } from "comlink";
import { connectWorker, type Connection } from "../connect";
import type { BureauSession } from "./api";

/** Starts a worker for a bureau's work. */
export function connectBureau(): Connection<BureauSession> {
  return connectWorker(remoteBureau);
}

function remoteBureau(endpoint: Endpoint, failure: Promise<never>): BureauSession {
  const bureau = wrap<BureauSession>(endpoint);
  // Whether anybody waits for an answer or not: a dead worker is told by the calls.
  failure.catch(() => undefined);
  return {
    consolidate: (request, onProgress) =>
      Promise.race([bureau.consolidate(request, proxy(onProgress)), failure]),
    openScheme: (request) => Promise.race([bureau.openScheme(request), failure]),
    saveScheme: (...asked) => Promise.race([bureau.saveScheme(...asked), failure]),
    merge: (request, onProgress) => Promise.race([bureau.merge(request, proxy(onProgress)), failure]),
    distribute: (request, onProgress) => {
      const { list } = request;
      const given = list.kind === "file" ? transfer(request, [list.bytes.buffer]) : request;
      return Promise.race([bureau.distribute(given, proxy(onProgress)), failure]);
    },
  };
}
