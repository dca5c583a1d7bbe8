import { releaseProxy, transfer } from "comlink";
import { WorkerSession } from "../worker-session";
import type { MadeFile } from "../api";
import type {
  BureauProgress,
  BureauSession,
  ConsolidationRequest,
  DistributionRequest,
  MergeRequest,
  SchemeRequest,
} from "./api";

type Listener = ((progress: BureauProgress) => void) & { readonly [releaseProxy]?: () => void };

/**
 * Everything that a worker is asked: the engine of a pane, or a bureau's work, which is stopped by ending the worker. What does that
 * is loaded when it is first asked for.
 */
export class WorkerDesk extends WorkerSession implements BureauSession {
  async consolidate(
    request: ConsolidationRequest,
    onProgress: Listener,
  ): ReturnType<BureauSession["consolidate"]> {
    const { consolidateFiles } = await import("./consolidate");
    const made = await consolidateFiles(request, onProgress);
    onProgress[releaseProxy]?.();
    if (!made.ok) return made;
    const { workbook, document } = made.value;
    return transfer(made, [workbook.bytes.buffer, ...(document ? [document.bytes.buffer] : [])]);
  }

  async openScheme(request: SchemeRequest): ReturnType<BureauSession["openScheme"]> {
    const { schemeIn } = await import("./scheme");
    return schemeIn(request);
  }

  async saveScheme(...asked: Parameters<BureauSession["saveScheme"]>): Promise<MadeFile> {
    const { schemeFile } = await import("./scheme");
    const made = await schemeFile(...asked);
    return transfer(made, [made.bytes.buffer]);
  }

  async merge(request: MergeRequest, onProgress: Listener): ReturnType<BureauSession["merge"]> {
    const { mergeTables } = await import("./merge");
    const made = await mergeTables(request, onProgress);
    onProgress[releaseProxy]?.();
    return made.ok ? transfer(made, [made.value.workbook.bytes.buffer]) : made;
  }

  async distribute(
    request: DistributionRequest,
    onProgress: Listener,
  ): ReturnType<BureauSession["distribute"]> {
    const { distributeToUnits } = await import("./distribute");
    const made = await distributeToUnits(request, onProgress);
    onProgress[releaseProxy]?.();
    return made.ok ? transfer(made, [made.value.archive.bytes.buffer]) : made;
  }
}
